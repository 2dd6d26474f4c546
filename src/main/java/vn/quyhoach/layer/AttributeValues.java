package vn.quyhoach.layer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Words;

/** Reads the attributes of a change as the layer's schema types them. */
public final class AttributeValues {

    private static final int MOST_CHARACTERS = 100_000;

    private AttributeValues() {}

    /**
     * The attributes that may be written, each in its type or null; computed ones are left out.
     *
     * @throws ProblemException {@code FIELDS_INVALID} with all that are unknown or of another type
     */
    public static Map<String, @Nullable Object> typed(
            Map<String, @Nullable Object> sent, LayerSchema schema, Set<String> writable) {
        FieldChecks checks = new FieldChecks();
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            Attribute attribute = schema.find(name);
            checks.that(name, attribute != null, "không phải thuộc tính của lớp", "is no attribute of the layer");
            if (attribute != null && writable.contains(name)) {
                typed.put(name, value(attribute, value, checks));
            }
        });
        checks.orThrow();
        return typed;
    }

    private static @Nullable Object value(Attribute attribute, @Nullable Object sent, FieldChecks checks) {
        String name = attribute.name();
        String text = sent == null ? null : Words.kept(sent.toString());
        if (text == null) {
            return null;
        }
        try {
            return switch (attribute.type()) {
                case TEXT -> {
                    checks.text(name, text, MOST_CHARACTERS);
                    yield text;
                }
                case INTEGER, LONG -> number(text).longValueExact();
                case DECIMAL -> number(text).doubleValue();
                case BOOLEAN -> truth(name, text, checks);
                case DATE -> LocalDate.parse(text);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            checks.that(name, false, "không phải số hợp lệ", "is not a number of this kind");
        } catch (DateTimeException e) {
            checks.that(name, false, "không phải ngày YYYY-MM-DD", "is not a day YYYY-MM-DD");
        }
        return null;
    }

    /** One that a column can hold; a short text can write a number of a billion digits. */
    private static BigDecimal number(String text) {
        return (BigDecimal) Expression.Literal.number(text).value();
    }

    private static @Nullable Boolean truth(String name, String text, FieldChecks checks) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                checks.that(name, false, "không phải true hoặc false", "is neither true nor false");
                yield null;
            }
        };
    }
}
