package vn.quyhoach.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Bilingual;

/** The result of a batch for an office: how many of each, every row with its check, and the rows to mend. */
final class BatchWorkbook {

    private static final Map<String, Bilingual> OUTCOMES = Map.of(
            "CONFORMS", new Bilingual("Phù hợp", "Conforms"),
            "CONFORMS_WITH_CONDITIONS", new Bilingual("Phù hợp có điều kiện", "Conforms with conditions"),
            "PARTIAL", new Bilingual("Phù hợp một phần", "Conforms in part"),
            "CONFLICT", new Bilingual("Không phù hợp", "Does not conform"),
            "NEEDS_REVIEW", new Bilingual("Cần xem xét thêm", "Needs review"),
            "NOT_COVERED", new Bilingual("Ngoài phạm vi quy hoạch", "Outside the plan"),
            "NOT_CHECKABLE", new Bilingual("Không đối chiếu được", "Cannot be checked"),
            "REFUSED", new Bilingual("Dòng lỗi, cần sửa", "To be mended"),
            "WAITING", new Bilingual("Chưa đối chiếu", "Not checked yet"));

    private final boolean english;

    BatchWorkbook(boolean english) {
        this.english = english;
    }

    /** @param rows hands out the rows from the first to the last, as often as it is asked */
    void write(OutputStream out, BatchResults.Standing standing, Consumer<Consumer<BatchRow>> rows) throws IOException {
        Workbooks.write(out, book -> {
            summary(book, standing);
            results(book, rows);
            flaws(book, rows);
        });
    }

    private void summary(Workbook book, BatchResults.Standing standing) throws IOException {
        Batch batch = standing.batch();
        SheetRows sheet = new SheetRows(book, words("Tóm tắt", "Summary"))
                .widths(40, 14)
                .title(words("Đối chiếu quy hoạch hàng loạt", "Conformity checks of many places"))
                .remark(batch.title())
                .remark(words("Ngày quy hoạch: ", "Plans of the day: ") + batch.asOf())
                .head(Arrays.asList(words("Kết quả", "Outcome"), words("Số dòng", "Rows")));
        standing.outcomes().forEach((outcome, count) -> sheet.row(Arrays.asList(outcome(outcome), count)));
        sheet.total(Arrays.asList(words("Tổng cộng", "Total"), batch.rows()));
        sheet.finish();
    }

    private void results(Workbook book, Consumer<Consumer<BatchRow>> rows) throws IOException {
        SheetRows sheet = new SheetRows(book, words("Kết quả", "Results"))
                .widths(8, 18, 40, 24, 26, 20, 16, 14, 90, 90)
                .head(Arrays.asList(
                        words("Dòng", "Row"),
                        words("Mã", "Code"),
                        words("Tên", "Name"),
                        words("Loại dự án", "Project class"),
                        words("Kết quả", "Outcome"),
                        words("Số phiếu", "Check number"),
                        words("Diện tích (m²)", "Area (m²)"),
                        words("Chiều dài (m)", "Length (m)"),
                        words("Lý do hoặc lỗi", "Reason or flaw"),
                        words("Lưu ý khi đọc vị trí", "How the place was read")))
                .freeze(0);
        rows.accept(row -> sheet.row(Arrays.asList(
                row.row(),
                row.code(),
                row.name(),
                row.projectClass(),
                outcome(row.outcome()),
                row.checkNumber(),
                row.areaM2(),
                row.areaM2() == null ? row.lengthM() : null,
                row.reason() == null ? words(row.problem(), "detail") : words(row.reason()),
                notes(row.notes()))));
        sheet.finish();
    }

    private void flaws(Workbook book, Consumer<Consumer<BatchRow>> rows) throws IOException {
        SheetRows sheet = new SheetRows(book, words("Cần sửa", "To mend"))
                .widths(8, 18, 40, 30, 70, 70)
                .head(Arrays.asList(
                        words("Dòng", "Row"),
                        words("Mã", "Code"),
                        words("Tên", "Name"),
                        words("Lỗi", "Flaw"),
                        words("Mô tả", "What is wrong"),
                        words("Cách sửa", "How to mend it")))
                .freeze(0);
        rows.accept(row -> {
            JsonNode problem = row.problem();
            if (problem != null) {
                sheet.row(Arrays.asList(
                        row.row(),
                        row.code(),
                        row.name(),
                        problem.path("code").asString(""),
                        words(problem, "detail"),
                        words(problem, "remedy")));
            }
        });
        sheet.finish();
    }

    private String outcome(String outcome) {
        Bilingual words = OUTCOMES.get(outcome);
        return words == null ? outcome : words(words);
    }

    private @Nullable String words(@Nullable JsonNode problem, String part) {
        return problem == null
                ? null
                : problem.path(part).path(english ? "en" : "vi").asString("");
    }

    /** One below the other in their cell. */
    private @Nullable String notes(@Nullable JsonNode notes) {
        return notes == null
                ? null
                : notes.valueStream()
                        .map(note -> words(note, "message"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }

    private String words(Bilingual both) {
        return english ? both.en() : both.vi();
    }

    private String words(String vi, String en) {
        return english ? en : vi;
    }
}
