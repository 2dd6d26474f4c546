package vn.quyhoach.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Words of a file as a report repeats them: not without end, and only letters that JSON, XML and the database know. */
final class FoundText {

    private static final int MOST = 2_000;

    /** Control characters and halves of letters. */
    private static final Pattern NO_LETTERS =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\u007E\\u00A0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private FoundText() {}

    static String readable(String text) {
        String some = text.length() > MOST ? text.substring(0, MOST) + "…" : text;
        return NO_LETTERS.matcher(some).replaceAll("\uFFFD");
    }

    static Map<String, Object> readable(Map<String, ?> details) {
        Map<String, Object> readable = new LinkedHashMap<>();
        details.forEach((name, value) -> readable.put(name, value instanceof String text ? readable(text) : value));
        return readable;
    }
}
