package vn.quyhoach.layer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Days from the first to the last, both included; null where a side is open. */
record Period(@Nullable LocalDate since, @Nullable LocalDate until) {

    /** Legal days are days in Vietnam. */
    static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Pattern DURATION = Pattern.compile("(P(?:\\d{1,4}[YMWD])*)(T(?:\\d{1,4}[HMS])+)?");

    /** QGIS sends these for an open side; a calendar has no use for them. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    /**
     * Reads a day, an instant, or an interval of them with {@code ..} or nothing for an open side (RFC 3339). The second
     * side may be a duration ({@code 2024-02-12/P1M6D}): the conformance suite of OGC API Features asks so.
     */
    static Period parse(String text) {
        String[] sides = text.split("/", -1);
        if (sides.length > 2) {
            throw malformed(text, new Bilingual("Khoảng thời gian có hai đầu.", "An interval has two sides."));
        }
        LocalDate since = side(text, sides[0], sides.length == 1);
        LocalDate until = sides.length == 1 ? since : until(text, since, sides[1]);
        if (sides.length == 2 && isOpen(sides[0]) && isOpen(sides[1])) {
            throw malformed(text, new Bilingual("Ít nhất một đầu phải là ngày.", "One side at least must be a date."));
        }
        if (since != null && until != null && since.isAfter(until)) {
            throw malformed(
                    text,
                    new Bilingual(
                            "Khoảng thời gian kết thúc trước khi bắt đầu.", "The interval ends before it begins."));
        }
        return new Period(
                since != null && since.getYear() < FIRST_YEAR ? null : since,
                until != null && until.getYear() >= LAST_YEAR ? null : until);
    }

    private static @Nullable LocalDate until(String text, @Nullable LocalDate since, String side) {
        Matcher duration = DURATION.matcher(side);
        if (since == null || !duration.matches()) {
            return side(text, side, false);
        }
        boolean hours = duration.group(2) != null;
        String days = hours && duration.group(1).equals("P") ? "P0D" : duration.group(1);
        try {
            // hours end on the same day or, at the latest, on the next one
            return since.plus(java.time.Period.parse(days)).plusDays(hours ? 1 : 0);
        } catch (DateTimeException | ArithmeticException e) {
            throw malformed(text, new Bilingual("Độ dài thời gian không đúng.", "The duration cannot be read."));
        }
    }

    /** A day as it is written, or the legal day of an instant. */
    static LocalDate day(String text) {
        return text.indexOf('T') < 0 && text.indexOf('t') < 0
                ? LocalDate.parse(text)
                : OffsetDateTime.parse(text).atZoneSameInstant(LEGAL_TIME).toLocalDate();
    }

    /** As PostgreSQL reads it; the years clients send for an open side are no years. */
    static String sql(LocalDate day) {
        if (day.getYear() < FIRST_YEAR) {
            return "-infinity";
        }
        return day.getYear() >= LAST_YEAR ? "infinity" : day.toString();
    }

    private static @Nullable LocalDate side(String text, String side, boolean closed) {
        if (isOpen(side) && !closed) {
            return null;
        }
        try {
            return day(side);
        } catch (DateTimeException e) {
            throw malformed(
                    text,
                    new Bilingual(
                            "Cần dạng YYYY-MM-DD hoặc YYYY-MM-DDThh:mm:ssZ.",
                            "Expected YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ."));
        }
    }

    private static boolean isOpen(String side) {
        return side.isEmpty() || side.equals("..");
    }

    private static ProblemException malformed(String text, Bilingual reason) {
        return QueryParameters.invalid("datetime", text, reason);
    }
}
