package vn.quyhoach.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.comparison.Comparison.UnitPart;
import vn.quyhoach.comparison.TransitionMatrix.Row;
import vn.quyhoach.comparison.TransitionTable.Line;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.ClassMappingSheet;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Language;
import vn.quyhoach.zone.PlanVersion;

/**
 * The transition as a workbook: the whole first, then a sheet for each unit asked for.
 *
 * <p>The form is that of the table of transition in the dossiers of land-use planning (biểu chu chuyển đất đai; Circular
 * 01/2021/TT-BTNMT): rows are classes at the start, columns those at the end, the diagonal is what stayed, then the sum
 * of decreases, the change and the area at the end; under it the sum of increases and the area at the end. Groups of the
 * law stand above their classes and left of them.
 */
final class TransitionSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FIXED_COLUMNS = 4;
    private static final double SQUARE_METRES_A_HECTARE = 10_000;

    private final Language language;

    TransitionSheets(Language language) {
        this.language = language;
    }

    void write(Comparison comparison, OutputStream out) throws IOException {
        Workbooks.write(out, workbook -> {
            sheet(
                    workbook,
                    language.say("Tổng hợp", "Summary"),
                    comparison,
                    comparison.unit(),
                    comparison.unsureM2(),
                    comparison.table());
            for (UnitPart part : comparison.units()) {
                sheet(workbook, name(part.unit(), comparison), comparison, part.unit(), part.unsureM2(), part.table());
            }
            ClassMappingSheet.write(workbook, comparison.classMapping(), language);
        });
    }

    /** Communes share names; then the code tells them apart. */
    private static String name(AdminUnit unit, Comparison comparison) {
        long namesakes = comparison.units().stream()
                .filter(part -> part.unit().fullName().equals(unit.fullName()))
                .count();
        return namesakes > 1 ? unit.fullName() + " (" + unit.code() + ")" : unit.fullName();
    }

    private void sheet(
            Workbook workbook,
            String name,
            Comparison comparison,
            AdminUnit unit,
            double unsureM2,
            TransitionTable table)
            throws IOException {
        SheetRows rows = new SheetRows(workbook, name).widths(6, 38, 8, 16);
        rows.title(language.say("CHU CHUYỂN ĐẤT ĐAI: ", "TRANSITION: ") + unit.fullName());
        rows.remark(language.say(comparison.layerTitle()) + language.say("; đơn vị tính: ha", "; in hectares"));
        rows.remark(language.say("Đầu kỳ: ", "Start: ") + version(comparison.from()));
        rows.remark(language.say("Cuối kỳ: ", "End: ") + version(comparison.to()));
        rows.remark(language.say("Đơn vị hành chính vào ngày ", "Units as of ")
                + comparison.date().format(DAY));
        if (comparison.schematic()) {
            rows.remark(language.say(
                    "Dữ liệu sơ đồ, không phải ranh giới pháp lý.",
                    "Schematic data, not boundaries with legal force."));
        }
        if (unsureM2 > 0) {
            rows.remark(String.format(
                    Locale.ROOT,
                    language.say(
                            "%.2f ha có thể chỉ đổi mã giữa hai danh mục loại đất, không tính là chuyển loại: xem trang"
                                    + " Quy đổi mã.",
                            "%.2f ha may have another code only, and are not counted as changed: see the sheet Code"
                                    + " lists."),
                    unsureM2 / SQUARE_METRES_A_HECTARE));
        }
        rows.head(head(table)).freeze(FIXED_COLUMNS);
        for (int i = 0; i < table.rows().size(); i++) {
            List<@Nullable Object> cells = cells(i, table);
            if (table.lines().get(i).group()) {
                rows.total(cells);
            } else {
                rows.row(cells);
            }
        }
        rows.total(under(language.say("Cộng tăng", "Increase"), table, Row::increaseHa, null));
        rows.total(under(language.say("Diện tích cuối kỳ", "Area at the end"), table, Row::endHa, table.totalHa()));
        rows.finish();
    }

    private List<String> head(TransitionTable table) {
        List<String> head = new ArrayList<>(List.of(
                language.say("STT", "No."),
                language.say("Chỉ tiêu sử dụng đất", "Class"),
                language.say("Mã", "Code"),
                language.say("Diện tích đầu kỳ", "Area at the start")));
        table.lines().forEach(known -> head.add(known.code() == null ? "—" : known.code()));
        head.add(language.say("Cộng giảm", "Decrease"));
        head.add(language.say("Biến động tăng (+), giảm (-)", "Change (+, -)"));
        head.add(language.say("Diện tích cuối kỳ", "Area at the end"));
        return head;
    }

    private List<@Nullable Object> cells(int index, TransitionTable table) {
        Row row = table.rows().get(index);
        Line known = table.lines().get(index);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(known.number());
        cells.add(language.say(known.name()));
        cells.add(known.code());
        cells.add(row.startHa());
        for (int column = 0; column < row.cellsHa().size(); column++) {
            double hectares = row.cellsHa().get(column);
            // what did not happen stays empty, or the eye finds nothing
            cells.add(hectares == 0 && column != index ? null : (Double) hectares);
        }
        cells.add(row.decreaseHa());
        cells.add(row.changeHa());
        cells.add(row.endHa());
        return cells;
    }

    private interface Sum {
        double of(Row row);
    }

    private static List<@Nullable Object> under(String name, TransitionTable table, Sum sum, @Nullable Double total) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(null);
        cells.add(name);
        cells.add(null);
        cells.add(total);
        table.rows().forEach(row -> cells.add(sum.of(row)));
        cells.add(null);
        cells.add(null);
        cells.add(total);
        return cells;
    }

    private String version(PlanVersion version) {
        String title =
                language.say(version.title()) + " (" + language.say("phiên bản ", "version ") + version.number() + ")";
        return version.decisionNo() == null ? title : title + ", " + version.decisionNo();
    }
}
