package vn.quyhoach.render;

import java.awt.Color;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.NilExpression;
import org.jspecify.annotations.Nullable;

/** What an expression of a style says for a feature; anything that cannot be used counts as absent. */
final class Values {

    /** Nothing on a map is wider: a number out of an attribute must not fill the memory. */
    private static final double MOST = 2_000;

    private Values() {}

    /** A length, an angle or a share. */
    static double number(@Nullable Expression expression, Object feature, double otherwise) {
        return Math.max(-MOST, Math.min(MOST, anyNumber(expression, feature, otherwise)));
    }

    static double anyNumber(@Nullable Expression expression, Object feature, double otherwise) {
        Object value = value(expression, feature);
        double number;
        if (value instanceof Number given) {
            number = given.doubleValue();
        } else if (value == null) {
            return otherwise;
        } else {
            try {
                number = Double.parseDouble(value.toString());
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
        return Double.isFinite(number) ? number : otherwise;
    }

    static String text(@Nullable Expression expression, Object feature, String otherwise) {
        Object value = value(expression, feature);
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value == null ? otherwise : value.toString();
    }

    /** A colour with its opacity. */
    static Color colour(@Nullable Expression colour, @Nullable Expression opacity, Object feature, Color otherwise) {
        Object value = value(colour, feature);
        Color plain = otherwise;
        if (value instanceof Color given) {
            plain = given;
        } else if (value != null && value.toString().matches("#[0-9a-fA-F]{6}")) {
            plain = Color.decode(value.toString());
        }
        double share = Math.max(0, Math.min(1, number(opacity, feature, 1)));
        return new Color(plain.getRed(), plain.getGreen(), plain.getBlue(), (int) Math.round(255 * share));
    }

    /** Whether the value is the same for every feature. */
    static boolean isFixed(@Nullable Expression... expressions) {
        for (Expression expression : expressions) {
            if (expression != null && !(expression instanceof Literal) && !(expression instanceof NilExpression)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object value(@Nullable Expression expression, Object feature) {
        if (expression == null) {
            return null;
        }
        try {
            return expression.evaluate(feature);
        } catch (RuntimeException e) {
            // a function that cannot take this feature's value
            return null;
        }
    }
}
