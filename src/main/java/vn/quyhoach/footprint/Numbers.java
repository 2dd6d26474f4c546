package vn.quyhoach.footprint;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as people write them in Vietnam and elsewhere: 1.164.914,17, 1,164,914.17 and 1 164 914.17 are one. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3})+(?:,\\d+)?|(?:,\\d{3})+(?:\\.\\d+)?)");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern DEGREES = Pattern.compile(
            "(\\d{1,3})\\s*[°º]\\s*(\\d{1,2})\\s*['’′]\\s*(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|”|″|''|’’)\\s*[NSEWBĐnsewbđ]?");

    private Numbers() {}

    /**
     * The number a cell holds.
     *
     * @param groups reads a single mark before exactly three digits as a mark of thousands: 571.853 is 571853
     */
    static OptionalDouble read(String cell, boolean groups) {
        String text = cell.strip().replaceAll("(?<=\\d)\\s*m$", "").replaceAll("[,;]$", "");
        if (SPACED.matcher(text).matches()) {
            text = text.replace(" ", "");
        }
        if (GROUPED.matcher(text).matches() && (groups || hasTwoMarks(text))) {
            int decimal = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            boolean fraction = text.indexOf('.') >= 0 && text.indexOf(',') >= 0;
            String whole = fraction ? text.substring(0, decimal) : text;
            return finite(
                    whole.replace(".", "").replace(",", "") + (fraction ? "." + text.substring(decimal + 1) : ""));
        }
        return PLAIN.matcher(text).matches() ? finite(text.replace(',', '.')) : OptionalDouble.empty();
    }

    /** Degrees, minutes and seconds become decimal degrees, so that a cell has no spaces. */
    static String degreesToDecimals(String line) {
        Matcher degrees = DEGREES.matcher(line);
        return degrees.replaceAll(match -> String.valueOf(Integer.parseInt(match.group(1))
                + Integer.parseInt(match.group(2)) / 60.0
                + Double.parseDouble(match.group(3).replace(',', '.')) / 3600));
    }

    private static boolean hasTwoMarks(String text) {
        return text.chars().filter(c -> c == '.' || c == ',').count() > 1;
    }

    private static OptionalDouble finite(String text) {
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
