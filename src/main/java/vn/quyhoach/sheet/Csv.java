package vn.quyhoach.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Lines of comma-separated values (RFC 4180). */
public final class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Without it the spreadsheets people use take UTF-8 for something else. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A cell that begins as a formula does would be run by a spreadsheet. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\t\\r-].*");

    private static final Pattern PLAIN = Pattern.compile("[^\",\\r\\n]*");

    private Csv() {}

    /** One line: doubles with two decimals, other numbers as they are, nothing for null. */
    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.2f", number);
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
