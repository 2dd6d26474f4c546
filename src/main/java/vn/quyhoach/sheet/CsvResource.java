package vn.quyhoach.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comma-separated file with a header that the service brings along: what is wrong with it is our mistake. */
public final class CsvResource {

    /** One line of the file; a value is asked for by the name of its column. */
    public record Row(String file, Map<String, String> values) {

        /** Empty where nothing stands. */
        public String text(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalStateException("No column " + column + " in " + file);
            }
            return value;
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        public int integer(String column) {
            return Integer.parseInt(text(column));
        }

        public boolean isEmpty(String column) {
            return text(column).isEmpty();
        }
    }

    private CsvResource() {}

    /** @param file on the class path, such as {@code gis-data/reference/admin_units.csv} */
    public static List<Row> read(String file) {
        try (InputStream in = CsvResource.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No file " + file + " on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> header = cells(file, String.valueOf(lines.readLine()));
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(row(file, header, cells(file, line)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String file, String line) {
        return Csv.cells(line)
                .orElseThrow(() -> new IllegalStateException(file + ": a quotation mark is not closed in " + line));
    }

    private static Row row(String file, List<String> header, List<String> cells) {
        if (header.size() != cells.size()) {
            throw new IllegalStateException(file + ": " + cells.size() + " values for " + header);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), cells.get(i));
        }
        return new Row(file, values);
    }
}
