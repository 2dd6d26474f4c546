package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.vectorfile.letters.Letters;

/** Separated values as a layer, their letters told as those of a .dbf file are: after the commas are read. */
final class Separated {

    private static final int MOST_BYTES = 100 << 20;

    private Separated() {}

    /**
     * Reads the table; empty for what is none or does not say where its rows lie.
     *
     * @throws ProblemException {@code UPLOAD_TOO_LARGE}
     */
    static Optional<FeatureSource> read(String name, ByteSource bytes, ReadingHints hints) throws IOException {
        byte[] content;
        try (InputStream in = bytes.open()) {
            content = in.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (MOST_BYTES >> 20) + " MB"));
        }
        boolean wide = content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE;
        String text =
                wide ? new String(content, StandardCharsets.UTF_16) : new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0 || text.lines().limit(2).count() < 2) {
            return Optional.empty();
        }
        if (wide) {
            return TableSource.of(TableFile.separatedAsWritten(name, text), null);
        }
        String mark = "\u00EF\u00BB\u00BF"; // the byte order mark of UTF-8, as single bytes
        boolean marked = text.startsWith(mark);
        TableFile.Table raw = TableFile.separatedAsWritten(name, marked ? text.substring(mark.length()) : text);
        Letters letters = new Letters();
        raw.rows().forEach(row -> row.forEach(cell -> letters.add(latin(cell))));
        TextChoice choice = TextChoice.of(letters, hints.encoding(), marked ? "UTF-8" : null);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : raw.rows()) {
            rows.add(row.stream()
                    .map(cell -> choice.alphabet().decode(latin(cell)))
                    .toList());
        }
        return TableSource.of(new TableFile.Table(name, rows), choice.encoding());
    }

    private static byte[] latin(String cell) {
        return cell.getBytes(StandardCharsets.ISO_8859_1);
    }
}
