package vn.quyhoach.area;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.sheet.Csv;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Language;

/** An area table as CSV and as a workbook, in the language of the reader. */
final class AreaTableFiles {

    private static final double SQUARE_METRES_A_HECTARE = 10_000;
    private static final double PERCENT = 100;

    private final Language language;

    AreaTableFiles(Language language) {
        this.language = language;
    }

    String csv(AreaTable table) {
        String head = language == Language.ENGLISH
                ? Csv.line("class", "name", "count", "area_m2", "percent")
                : Csv.line("ma_loai", "ten_loai", "so_doi_tuong", "dien_tich_m2", "ty_le_phan_tram");
        String rows = table.rows().stream()
                .map(row -> Csv.line(
                        row.classCode(), language.say(row.className()), row.count(), row.areaM2(), row.percent()))
                .collect(Collectors.joining());
        return Csv.BYTE_ORDER_MARK
                + head
                + rows
                + Csv.line("", uncovered(), null, table.uncoveredM2(), uncoveredPercent(table))
                + Csv.line("", total(), null, table.areaM2(), PERCENT);
    }

    void workbook(AreaTable table, OutputStream out) throws IOException {
        Workbooks.write(out, workbook -> {
            SheetRows areas = new SheetRows(workbook, language.say("Diện tích", "Areas")).widths(8, 42, 14, 18, 18, 10);
            areas.title(title(table));
            areas.head(cells(
                            language.say("Mã", "Code"),
                            language.say("Loại", "Class"),
                            language.say("Số đối tượng", "Features"),
                            language.say("Diện tích (m²)", "Area (m²)"),
                            language.say("Diện tích (ha)", "Area (ha)"),
                            "%"))
                    .freeze(2);
            table.rows()
                    .forEach(row -> areas.row(cells(
                            row.classCode(),
                            language.say(row.className()),
                            row.count(),
                            row.areaM2(),
                            row.areaM2() / SQUARE_METRES_A_HECTARE,
                            row.percent())));
            areas.row(cells(
                    null,
                    uncovered(),
                    null,
                    table.uncoveredM2(),
                    table.uncoveredM2() / SQUARE_METRES_A_HECTARE,
                    uncoveredPercent(table)));
            areas.total(cells(null, total(), null, table.areaM2(), table.areaM2() / SQUARE_METRES_A_HECTARE, PERCENT));
            areas.finish();
            if (!table.quotas().isEmpty()) {
                SheetRows quotas =
                        new SheetRows(workbook, language.say("Chỉ tiêu", "Quotas")).widths(QuotaSheet.widths());
                quotas.title(title(table));
                QuotaSheet lines = new QuotaSheet(quotas, language);
                lines.head();
                lines.lines(table.quotas());
                quotas.finish();
            }
        });
    }

    private String title(AreaTable table) {
        return language.say(table.layerTitle())
                + (table.unit() == null ? "" : ": " + table.unit().fullName());
    }

    private static double uncoveredPercent(AreaTable table) {
        return PERCENT * table.uncoveredM2() / table.areaM2();
    }

    private String uncovered() {
        return language.say("Không thuộc vùng nào", "Under no zone");
    }

    private String total() {
        return language.say("Tổng", "Total");
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
