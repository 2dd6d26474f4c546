package vn.quyhoach.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * JSON of which there is one form only (RFC 8785): members by the code units of their names, no white space, numbers as
 * ECMAScript writes them. Two documents that say the same have the same bytes.
 */
final class CanonicalJson {

    /** ECMAScript writes numbers from here on with an exponent. */
    private static final double PLAIN_BELOW = 1e21;

    private static final double PLAIN_FROM = 1e-6;

    /** A number of fifteen digits is no other number's, so the first text that means it is the shortest. */
    private static final double SURE_BELOW = 1e15;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private static final String ESCAPED = "\"\\\b\t\n\f\r";
    private static final String ESCAPES = "\"\\btnfr";
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void write(JsonNode node, StringBuilder to) {
        if (node.isObject()) {
            to.append('{');
            String separator = "";
            for (String name : names(node)) {
                write(name, to.append(separator));
                write(node.get(name), to.append(':'));
                separator = ",";
            }
            to.append('}');
        } else if (node.isArray()) {
            to.append('[');
            for (int i = 0; i < node.size(); i++) {
                write(node.get(i), i == 0 ? to : to.append(','));
            }
            to.append(']');
        } else if (node.isNumber()) {
            to.append(number(node.doubleValue()));
        } else if (node.isString()) {
            write(node.stringValue(), to);
        } else {
            to.append(node); // true, false, null
        }
    }

    /** In the order of their code units. */
    static String[] names(JsonNode object) {
        String[] names = object.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        return names;
    }

    /** In quotes, with what must be escaped and nothing else, in small hexadecimal digits. */
    static void write(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int escaped = letter == '"' || letter == '\\' || letter < ' ' ? ESCAPED.indexOf(letter) : -1;
            if (escaped >= 0) {
                to.append('\\').append(ESCAPES.charAt(escaped));
            } else if (letter < ' ') {
                to.append("\\u00").append(HexFormat.of().toHexDigits((byte) letter));
            } else {
                to.append(letter);
            }
        }
        to.append('"');
    }

    /** The fewest digits that mean the same number; this JDK's own text has sometimes one more. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == 0) {
            return "0"; // minus zero too
        }
        // nearly all of ours are rounded: metres, square metres, per cent, degrees
        for (int decimals = 0; decimals < POWERS.length && Math.abs(value) >= PLAIN_FROM; decimals++) {
            double scaled = Math.rint(value * POWERS[decimals]);
            if (Math.abs(scaled) >= SURE_BELOW) {
                break;
            }
            if (scaled / POWERS[decimals] == value) {
                return decimal((long) scaled, decimals);
            }
        }
        return ofAnySize(value);
    }

    /** Without a number object in between: a record has hundreds. */
    private static String decimal(long digits, int decimals) {
        String text = Long.toString(digits);
        if (decimals == 0) {
            return text;
        }
        String sign = digits < 0 ? "-" : "";
        String plain = text.substring(sign.length());
        String padded = "0".repeat(Math.max(0, decimals + 1 - plain.length())) + plain;
        int point = padded.length() - decimals;
        return sign + padded.substring(0, point) + '.' + padded.substring(point);
    }

    private static String ofAnySize(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        // fifteen digits come back as they went in, but not of the very small, which have fewer bits
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : FEWEST_DIGITS;
        for (int digits = fewest; digits <= MOST_DIGITS; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= PLAIN_FROM && size < PLAIN_BELOW) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }
}
