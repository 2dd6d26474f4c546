package vn.quyhoach.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there is one form only (RFC 8785): members by the code units of their names, no white space, numbers as
 * ECMAScript writes them. Two documents that say the same have the same bytes.
 */
final class CanonicalJson {

    /** A text in quotes as ECMAScript writes it: what must be escaped and nothing else, in small hexadecimal digits. */
    private static final JsonMapper QUOTES = JsonMapper.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    /** ECMAScript writes numbers from here on with an exponent. */
    private static final double PLAIN_BELOW = 1e21;

    private static final double PLAIN_FROM = 1e-6;
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            names.sort(null);
            text.append('{');
            for (int i = 0; i < names.size(); i++) {
                text.append(i == 0 ? "" : ",")
                        .append(QUOTES.writeValueAsString(names.get(i)))
                        .append(':');
                write(node.get(names.get(i)), text);
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (int i = 0; i < node.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(node.get(i), text);
            }
            text.append(']');
        } else if (node.isNull()) {
            text.append("null");
        } else if (node.isNumber()) {
            text.append(number(node.doubleValue()));
        } else {
            text.append(node.isString() ? QUOTES.writeValueAsString(node.asString()) : node.asString());
        }
    }

    /** The fewest digits that mean the same number; this JDK's own text has sometimes one more. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == 0) {
            return "0"; // minus zero too
        }
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
