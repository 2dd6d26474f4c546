package vn.quyhoach.conformity;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there is one form only (RFC 8785): members by the code units of their names, no white space, numbers as
 * ECMAScript writes them. Two documents that say the same have the same bytes.
 */
final class CanonicalJson {

    /** Texts in quotes as ECMAScript writes them: what must be escaped and nothing else, in small hexadecimal digits. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    /** ECMAScript writes numbers from here on with an exponent. */
    private static final double PLAIN_BELOW = 1e21;

    private static final double PLAIN_FROM = 1e-6;

    /** A number of fifteen digits is no other number's, so the first text that means it is the shortest. */
    private static final double SURE_BELOW = 1e15;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;

    private CanonicalJson() {}

    static byte[] bytes(JsonNode node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            write(node, generator);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode node, JsonGenerator to) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            names.sort(null);
            to.writeStartObject();
            for (String name : names) {
                to.writeName(name);
                write(node.get(name), to);
            }
            to.writeEndObject();
        } else if (node.isArray()) {
            to.writeStartArray();
            node.forEach(item -> write(item, to));
            to.writeEndArray();
        } else if (node.isNumber()) {
            to.writeNumber(number(node.doubleValue()));
        } else if (node.isString()) {
            to.writeString(node.asString());
        } else {
            to.writeTree(node); // true, false, null
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
        // nearly all of ours are rounded: metres, square metres, per cent, degrees
        for (int decimals = 0; decimals < POWERS.length && Math.abs(value) >= PLAIN_FROM; decimals++) {
            double scaled = Math.rint(value * POWERS[decimals]);
            if (Math.abs(scaled) >= SURE_BELOW) {
                break;
            }
            if (scaled / POWERS[decimals] == value) {
                return decimals == 0
                        ? Long.toString((long) scaled)
                        : BigDecimal.valueOf((long) scaled, decimals).toPlainString();
            }
        }
        return ofAnySize(value);
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
