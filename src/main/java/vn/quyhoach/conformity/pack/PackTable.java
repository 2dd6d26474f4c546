package vn.quyhoach.conformity.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.sheet.Csv;

/**
 * A comma-separated file of a rule pack (RFC 4180, no line break in a value).
 *
 * @param name of the file
 */
record PackTable(String name, List<String> header, List<PackRow> rows) {

    private static final int MOST_ROWS = 20_000;

    /** Reads what can be read and tells what cannot; lines that do not fit the header are left out. */
    static PackTable parse(PackPart part, String name, String text, PackFindings findings) {
        List<String> lines = text.lines().toList();
        List<String> header = lines.stream()
                .findFirst()
                .flatMap(Csv::cells)
                .map(names -> names.stream().map(String::strip).toList())
                .orElse(List.of());
        if (header.isEmpty()) {
            findings.block("QH-RULE-FILE-EMPTY", name, 1, null, Map.of("file", name));
            return new PackTable(name, List.of(), List.of());
        }
        boolean complete = true;
        for (String column : part.columns()) {
            if (!header.contains(column)) {
                findings.block("QH-RULE-COLUMN-MISSING", name, 1, column, Map.of("column", column));
                complete = false;
            }
        }
        if (lines.size() > MOST_ROWS) {
            findings.block("QH-RULE-TOO-LONG", name, MOST_ROWS, null, Map.of("file", name, "most", MOST_ROWS));
        }
        List<PackRow> rows = new ArrayList<>();
        for (int i = 1; complete && i < Math.min(lines.size(), MOST_ROWS); i++) {
            if (!lines.get(i).isBlank()) {
                row(name, i + 1, lines.get(i), header, findings, rows);
            }
        }
        return new PackTable(name, header, rows);
    }

    private static void row(
            String name, int line, String text, List<String> header, PackFindings findings, List<PackRow> rows) {
        List<String> cells = Csv.cells(text).orElse(null);
        if (cells == null) {
            findings.block("QH-RULE-QUOTE", name, line, null, Map.of());
        } else if (cells.size() != header.size()) {
            findings.block("QH-RULE-CELLS", name, line, null, Map.of("count", cells.size(), "columns", header.size()));
        } else {
            Map<String, String> values = new HashMap<>();
            for (int c = 0; c < cells.size(); c++) {
                values.put(header.get(c), cells.get(c).strip());
            }
            rows.add(new PackRow(name, line, values, findings));
        }
    }
}
