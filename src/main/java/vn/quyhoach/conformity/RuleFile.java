package vn.quyhoach.conformity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A comma-separated file of a rule pack (RFC 4180, no line break in a value). What is wrong in it stops the start with
 * file and line: a rule read wrongly is worse than no service.
 */
record RuleFile(String name, List<Row> rows) {

    /** One line; values by the name of their column. */
    record Row(String file, int line, Map<String, String> values) {

        String text(String column) {
            String value = values.get(column);
            if (value == null || value.isEmpty()) {
                throw broken("the column " + column + " is empty");
            }
            return value;
        }

        @Nullable
        String find(String column) {
            String value = values.get(column);
            return value == null || value.isEmpty() ? null : value;
        }

        double metres(String column) {
            double metres = read(column, Double::parseDouble);
            if (!(metres >= 0 && metres <= 10_000)) {
                throw broken(column + " is " + metres + " m, allowed are 0 to 10000");
            }
            return metres;
        }

        LocalDate day(String column) {
            return read(column, LocalDate::parse);
        }

        <T> T read(String column, Function<String, T> reader) {
            String value = text(column);
            try {
                return reader.apply(value);
            } catch (RuntimeException e) {
                throw broken(column + " has the value '" + value + "': " + e.getMessage());
            }
        }

        List<String> words(String column) {
            String value = find(column);
            return value == null ? List.of() : List.of(value.split(" +"));
        }

        IllegalStateException broken(String reason) {
            return new IllegalStateException(file + ", line " + line + ": " + reason);
        }
    }

    static String content(String folder, String name) {
        String path = folder + "/" + name;
        try (InputStream in = RuleFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The rule pack names " + path + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param columns those the rules need; others are passed over */
    static RuleFile parse(String name, String content, Set<String> columns) {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalStateException(name + ", line 1: the file is empty");
        }
        List<String> header = cells(lines.get(0));
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new IllegalStateException(name + ", line 1: there is no column " + column);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> cells = cells(lines.get(i));
            Map<String, String> values = new HashMap<>();
            Row row = new Row(name, i + 1, values);
            if (cells.size() != header.size()) {
                throw row.broken(cells.size() + " values for " + header.size() + " columns");
            }
            for (int c = 0; c < cells.size(); c++) {
                values.put(header.get(c), cells.get(c).strip());
            }
            rows.add(row);
        }
        return new RuleFile(name, rows);
    }

    private static List<String> cells(String line) {
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
        return cells;
    }
}
