package vn.quyhoach.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.batch.BatchFile.Part;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sheet.TableFile.Table;
import vn.quyhoach.text.Bilingual;

/**
 * The places of a table. With a column of well-known text every row is one; with columns X and Y the rows of one code (or
 * one name, where there is no code) are the corners of one, in their order, and an empty row between them begins another
 * ring. A row without a code belongs to the one above it, as where cells were merged.
 */
final class TableRows {

    private static final int HEADING_WITHIN = 20;

    private final Table table;
    private final int heading;
    private final List<String> columns;

    TableRows(Table table) {
        this.table = table;
        this.heading = heading(table);
        this.columns = heading < 0 ? List.of() : table.rows().get(heading);
    }

    private static int heading(Table table) {
        for (int i = 0; i < Math.min(HEADING_WITHIN, table.rows().size()); i++) {
            List<String> cells = table.rows().get(i);
            if (Field.WKT.find(cells).isPresent()
                    || (Field.X.find(cells).isPresent() && Field.Y.find(cells).isPresent())) {
                return i;
            }
        }
        return -1;
    }

    Part part() {
        return Part.of(
                table.name(),
                columns.stream().filter(column -> !column.isBlank()).toList(),
                null,
                Field.values());
    }

    void read(BatchOptions options, Consumer<RowDraft> sink) {
        if (heading < 0) {
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of(
                            "parameter",
                            "file",
                            "value",
                            table.name(),
                            "reason",
                            new Bilingual(
                                    "Bảng cần một dòng tiêu đề có cột WKT, hoặc cột X và Y kèm cột mã (hay tên) dự án.",
                                    "The table needs a line of headings with WKT, or X and Y beside a code or name.")));
        }
        Columns found = new Columns(
                at(BatchFile.column(options.codeField(), "codeField", Field.CODE, columns)),
                at(BatchFile.column(options.nameField(), "nameField", Field.NAME, columns)),
                at(BatchFile.column(options.classField(), "classField", Field.CLASS, columns)));
        Optional<String> wkt = Field.WKT.find(columns);
        if (wkt.isPresent()) {
            texts(found, at(wkt.get()), sink);
        } else {
            corners(found, sink);
        }
    }

    private record Columns(int code, int name, int kind) {

        RowDraft.Labels labels(List<String> row) {
            return RowDraft.Labels.of(cell(row, code), cell(row, name), cell(row, kind));
        }
    }

    private void texts(Columns found, int wkt, Consumer<RowDraft> sink) {
        int count = 0;
        for (int i = heading + 1; i < table.rows().size(); i++) {
            List<String> row = table.rows().get(i);
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            requireFew(++count);
            String text = cell(row, wkt);
            sink.accept(
                    text.isBlank()
                            ? new RowDraft(
                                    i + 1, found.labels(row), null, new ProblemException(ProblemCode.GEOMETRY_EMPTY))
                            : new RowDraft(i + 1, found.labels(row), new RowDraft.OfText(text), null));
        }
    }

    /** A place while its corners are gathered. */
    private static final class Group {

        private final int number;
        private final RowDraft.Labels labels;
        private final StringBuilder corners;
        private boolean interrupted;

        Group(int number, RowDraft.Labels labels, String headings) {
            this.number = number;
            this.labels = labels;
            this.corners = new StringBuilder(headings);
        }

        void add(String corner) {
            corners.append(interrupted ? "\n" : "").append(corner).append('\n');
            interrupted = false;
        }
    }

    private void corners(Columns found, Consumer<RowDraft> sink) {
        int x = at(Field.X.find(columns).orElseThrow());
        int y = at(Field.Y.find(columns).orElseThrow());
        int label = Field.CORNER.find(columns).map(this::at).orElse(-1);
        int key = found.code() >= 0 ? found.code() : found.name();
        String headings = x < y ? "\tX\tY\n" : "\tY\tX\n";
        Map<String, Group> groups = new LinkedHashMap<>();
        Group last = null;
        for (int i = heading + 1; i < table.rows().size(); i++) {
            List<String> row = table.rows().get(i);
            if (row.stream().allMatch(String::isBlank)) {
                if (last != null) {
                    last.interrupted = true;
                }
                continue;
            }
            String group = cell(row, key);
            if (last == null || !group.isBlank()) {
                int number = i + 1;
                last = groups.computeIfAbsent(group, code -> new Group(number, found.labels(row), headings));
                requireFew(groups.size());
            }
            String first = cell(row, Math.min(x, y));
            String second = cell(row, Math.max(x, y));
            last.add(cell(row, label) + "\t" + first + "\t" + second);
        }
        groups.values()
                .forEach(group -> sink.accept(
                        new RowDraft(group.number, group.labels, new RowDraft.OfText(group.corners.toString()), null)));
    }

    private static void requireFew(int count) {
        if (count > BatchFile.MOST_ROWS) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TOO_LARGE,
                    Map.of(
                            "size",
                            new Bilingual("> " + BatchFile.MOST_ROWS + " dòng", "> " + BatchFile.MOST_ROWS + " rows"),
                            "limit",
                            BatchFile.MOST_ROWS));
        }
    }

    private int at(@Nullable String column) {
        return column == null ? -1 : columns.indexOf(column);
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }
}
