package vn.quyhoach.ingest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.ingest.ImportReport;
import vn.quyhoach.paper.PdfPaper;
import vn.quyhoach.paper.Template;

/** A report on paper: what the file was, how many of each code and how to mend them, where they are, the list. */
final class ReportPaper {

    /** More of one code tell a reader of paper nothing; the workbook has them. */
    private static final int MOST_OF_A_CODE = 20;

    private static final int MOST_CHARACTERS = 400;
    private static final Template PAGE = new Template(ReportPaper.class, "report.html");

    private ReportPaper() {}

    private record Page(
            String language,
            Map<String, String> t,
            String number,
            String shortNumber,
            String authority,
            String day,
            String status,
            List<ReportHead.Fact> facts,
            List<ReportHead.CodeCount> codes,
            boolean hasFindings,
            String mapWidth,
            List<Line> rows) {}

    private record Line(
            int number, String code, String severity, String object, String attribute, String message, String place) {}

    /**
     * @param authority who issues it; empty where none is registered
     * @param map a picture; null where no finding has a place
     */
    static byte[] of(
            ImportReport report, List<ReportRow> rows, ReportWords words, String authority, byte @Nullable [] map) {
        ReportHead head = ReportHead.of(report, rows, words);
        String number = report.id().toString();
        String page = PAGE.fill(new Page(
                words.language(),
                words.texts(),
                number,
                number.substring(0, 8),
                authority,
                words.day(report.at()),
                words.word(report.status(), "status"),
                head.facts(),
                head.codes(),
                !head.codes().isEmpty(),
                map == null ? "" : String.valueOf(ReportMap.MILLIMETRES),
                lines(rows, words)));
        Map<String, byte[]> pictures = new HashMap<>();
        Optional.ofNullable(map).ifPresent(picture -> pictures.put("map", picture));
        return PdfPaper.of(page, pictures, words.text("title") + " " + number, report.actor(), report.at());
    }

    private static List<Line> lines(List<ReportRow> rows, ReportWords words) {
        List<Line> lines = new ArrayList<>();
        boolean several = rows.stream().map(ReportRow::file).distinct().count() > 1;
        Map<String, Integer> listed = new HashMap<>();
        for (ReportRow row : rows) {
            String code = row.finding().code();
            if (listed.merge(code, 1, Integer::sum) > MOST_OF_A_CODE) {
                continue;
            }
            String value = row.value().isEmpty() ? "" : " = " + row.value();
            Coordinate place = row.point();
            lines.add(new Line(
                    lines.size() + 1,
                    code,
                    words.word(row.finding().severity(), "severity"),
                    some(several ? (row.file() + " " + row.subject()).strip() : row.subject()),
                    some(row.attribute().isEmpty() ? "" : row.attribute() + value),
                    some(words.say(row.finding().message())),
                    place == null ? "" : String.format(Locale.ROOT, "%.2f / %.2f", place.y, place.x)));
        }
        return lines;
    }

    private static String some(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
