package vn.quyhoach.filter;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** Which values may stand where a condition or the pattern of a LIKE is wanted. */
final class Patterns {

    static final Bilingual EXPECTED = new Bilingual(
            "mẫu của LIKE phải là văn bản trong dấu nháy đơn", "the pattern of LIKE must be a text in single quotes");

    static final Bilingual NO_CONDITION =
            new Bilingual("cần một điều kiện, đây là một giá trị", "expected a condition, this is a value");

    private Patterns() {}

    static boolean isPattern(Expression value) {
        if (value instanceof Expression.Casei casei) {
            return isPattern(casei.text());
        }
        if (value instanceof Expression.Accenti accenti) {
            return isPattern(accenti.text());
        }
        return value instanceof Expression.Literal literal && literal.value() instanceof String;
    }

    /** The value as a condition; null for one that is none. */
    static @Nullable Predicate condition(Expression value) {
        if (value instanceof Expression.Truth truth) {
            return truth.predicate();
        }
        if (value instanceof Expression.Literal literal && literal.value() instanceof Boolean constant) {
            return new Predicate.Constant(constant);
        }
        return value instanceof Expression.Property || value instanceof Expression.Call
                ? new Predicate.Holds(value)
                : null;
    }
}
