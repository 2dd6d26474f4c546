package vn.quyhoach.ingest.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.ingest.WholeReport;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.sheet.Workbooks;

/** A report as a workbook: a sheet of counts, a sheet of findings with their coordinates. */
final class ReportWorkbook {

    /** Of a cell, says the format. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final String METRES = "0.00";
    private static final String DEGREES = "0.0000000";

    private record Column(String text, int width, @Nullable String format) {

        Column(String text, int width) {
            this(text, width, null);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("number", 6),
            new Column("severity", 11),
            new Column("code", 22),
            new Column("kind", 18),
            new Column("rule", 30),
            new Column("object", 18),
            new Column("attribute", 16),
            new Column("value", 18),
            new Column("message", 60),
            new Column("northing", 15, METRES),
            new Column("easting", 15, METRES),
            new Column("longitude", 14, DEGREES),
            new Column("latitude", 14, DEGREES),
            new Column("remedy", 60),
            new Column("source", 40),
            new Column("layer", 20),
            new Column("file", 30));

    private ReportWorkbook() {}

    /** The stream stays open. */
    static void write(WholeReport report, ReportWords words, OutputStream out) throws IOException {
        Workbooks.write(out, workbook -> {
            List<ReportRow> rows = ReportRow.of(report);
            counts(workbook, ReportHead.of(report.sum(), rows, words), words);
            findings(workbook, rows, words);
        });
    }

    private static void counts(Workbook workbook, ReportHead head, ReportWords words) throws IOException {
        SheetRows sheet = new SheetRows(workbook, words.text("sheet_counts"))
                .widths(24, 24, 32, 12, 12, 70, 60)
                .title(words.text("title"));
        head.facts().forEach(fact -> sheet.row(List.of(fact.name(), fact.value())));
        sheet.remark(head.codes().isEmpty() ? words.text("no_findings") : words.text("bounded"));
        if (!head.codes().isEmpty()) {
            sheet.head(List.of(
                    words.text("severity"),
                    words.text("code"),
                    words.text("rule"),
                    words.text("count"),
                    words.text("shown"),
                    words.text("remedy"),
                    words.text("source")));
            head.codes()
                    .forEach(code -> sheet.row(List.of(
                            code.severityName(),
                            code.code(),
                            code.title(),
                            code.count(),
                            code.shown(),
                            code.remedy(),
                            code.source())));
        }
        sheet.finish();
    }

    private static void findings(Workbook workbook, List<ReportRow> rows, ReportWords words) throws IOException {
        Worksheet sheet = workbook.newWorksheet(words.text("sheet_findings"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, words.text(COLUMNS.get(i).text()));
            sheet.style(0, i).bold().wrapText(true).set();
            sheet.width(i, COLUMNS.get(i).width());
        }
        sheet.freezePane(3, 1);
        int line = 0;
        for (ReportRow row : rows) {
            line++;
            sheet.value(line, 0, line);
            List<String> texts = List.of(
                    words.word(row.finding().severity(), "severity"),
                    row.finding().code(),
                    row.kind(words),
                    row.title(words),
                    row.subject(),
                    row.attribute(),
                    row.value(),
                    words.say(row.finding().message()));
            for (int i = 0; i < texts.size(); i++) {
                text(sheet, line, i + 1, texts.get(i));
            }
            Coordinate place = row.point();
            if (place != null) {
                Coordinate degrees = ReportRow.degrees(place);
                number(sheet, line, 9, place.y);
                number(sheet, line, 10, place.x);
                number(sheet, line, 11, degrees.x);
                number(sheet, line, 12, degrees.y);
            }
            text(sheet, line, 13, row.remedy(words));
            text(sheet, line, 14, row.source(words));
            text(sheet, line, 15, row.layer());
            text(sheet, line, 16, row.file());
        }
        sheet.setAutoFilter(0, 0, Math.max(1, line), COLUMNS.size() - 1);
        sheet.finish();
    }

    private static void text(Worksheet sheet, int line, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(line, column, text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        }
    }

    private static void number(Worksheet sheet, int line, int column, double value) {
        sheet.value(line, column, value);
        sheet.style(line, column).format(COLUMNS.get(column).format()).set();
    }
}
