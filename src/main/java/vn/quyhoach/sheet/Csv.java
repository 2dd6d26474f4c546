package vn.quyhoach.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The values of one line as they stand, or empty where a quotation mark is not closed in it. */
    public static Optional<List<String>> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? Optional.empty() : Optional.of(cells);
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
