package vn.quyhoach.ows.fes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.quyhoach.filter.Expression;

/** Reads instants and periods of GML. A time without a zone is one in Vietnam. */
final class Times {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<String> ELEMENTS = Set.of("TimeInstant", "TimePeriod", "timePosition", "timeInterval");

    private Times() {}

    static boolean isTime(Element element) {
        return ELEMENTS.contains(Elements.name(element));
    }

    static Expression read(Element element) {
        return switch (Elements.name(element)) {
            case "TimeInstant" -> instant(element);
            case "TimePeriod" ->
                new Expression.Interval(end(element, "begin", "beginPosition"), end(element, "end", "endPosition"));
            case "timePosition" -> position(element);
            default -> throw Elements.wrong(element, "không hỗ trợ", "is not supported; use TimeInstant or TimePeriod");
        };
    }

    private static Expression instant(Element element) {
        return position(Elements.get(element, "timePosition"));
    }

    private static Expression end(Element period, String property, String position) {
        Element direct = Elements.first(period, position);
        if (direct != null) {
            return isOpen(direct) ? new Expression.Unbounded() : position(direct);
        }
        List<Element> inside = Elements.of(Elements.get(period, property));
        if (inside.size() != 1 || !Elements.name(inside.get(0)).equals("TimeInstant")) {
            throw Elements.wrong(period, "cần TimeInstant trong " + property, "TimeInstant expected in " + property);
        }
        return instant(inside.get(0));
    }

    private static boolean isOpen(Element position) {
        @Nullable String indeterminate = Elements.attribute(position, "indeterminatePosition");
        return Elements.text(position).isEmpty() && "unknown".equals(indeterminate);
    }

    /** A date is a legal day, a time an instant. */
    static Expression position(Element element) {
        String text = Elements.text(element);
        try {
            if (text.indexOf('T') < 0) {
                // a day with a zone is that day: law knows no other
                return new Expression.DateLiteral(LocalDate.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "")));
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
            return new Expression.TimestampLiteral(
                    zoned
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(HERE).toInstant());
        } catch (DateTimeException e) {
            throw Elements.wrong(
                    element,
                    "'" + text + "' không phải là thời gian; cần dạng 2025-01-31 hoặc 2025-01-31T08:00:00Z",
                    "'" + text + "' is no time; expected 2025-01-31 or 2025-01-31T08:00:00Z");
        }
    }
}
