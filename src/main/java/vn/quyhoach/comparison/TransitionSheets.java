package vn.quyhoach.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.comparison.Comparison.UnitPart;
import vn.quyhoach.comparison.TransitionMatrix.Row;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/**
 * The transition as a workbook: the whole first, then a sheet for each unit asked for.
 *
 * <p>The form is that of the table of transition in the dossiers of land-use planning (biểu chu chuyển đất đai; Circular
 * 01/2021/TT-BTNMT): rows are classes at the start, columns those at the end, the diagonal is what stayed, then the sum
 * of decreases, the change and the area at the end; under it the sum of increases and the area at the end.
 */
final class TransitionSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FIXED_COLUMNS = 4;

    private final boolean english;

    TransitionSheets(boolean english) {
        this.english = english;
    }

    void write(Comparison comparison, OutputStream out) throws IOException {
        Workbooks.write(out, workbook -> {
            sheet(workbook, say("Tổng hợp", "Summary"), comparison, comparison.unit(), comparison.matrix());
            for (UnitPart part : comparison.units()) {
                sheet(
                        workbook,
                        part.unit().fullName(),
                        comparison,
                        part.unit(),
                        TransitionMatrix.of(comparison.matrix().classes(), part.transitions()));
            }
        });
    }

    private void sheet(Workbook workbook, String name, Comparison comparison, AdminUnit unit, TransitionMatrix matrix)
            throws IOException {
        SheetRows rows = new SheetRows(workbook, name).widths(6, 38, 8, 16);
        rows.title(say("CHU CHUYỂN ĐẤT ĐAI: ", "TRANSITION: ") + unit.fullName());
        rows.remark(say(comparison.layerTitle()) + say("; đơn vị tính: ha", "; in hectares"));
        rows.remark(say("Đầu kỳ: ", "Start: ") + version(comparison.from()));
        rows.remark(say("Cuối kỳ: ", "End: ") + version(comparison.to()));
        rows.remark(say("Đơn vị hành chính vào ngày ", "Units as of ")
                + comparison.date().format(DAY));
        if (comparison.schematic()) {
            rows.remark(say(
                    "Dữ liệu sơ đồ, không phải ranh giới pháp lý.",
                    "Schematic data, not boundaries with legal force."));
        }
        rows.head(head(matrix)).freeze(FIXED_COLUMNS);
        for (int i = 0; i < matrix.rows().size(); i++) {
            rows.row(cells(i, matrix));
        }
        rows.total(under(say("Cộng tăng", "Increase"), matrix, Row::increaseHa, null));
        rows.total(under(say("Diện tích cuối kỳ", "Area at the end"), matrix, Row::endHa, matrix.totalHa()));
        rows.finish();
    }

    private List<String> head(TransitionMatrix matrix) {
        List<String> head = new ArrayList<>(List.of(
                say("STT", "No."),
                say("Chỉ tiêu sử dụng đất", "Class"),
                say("Mã", "Code"),
                say("Diện tích đầu kỳ", "Area at the start")));
        matrix.classes().forEach(known -> head.add(known.code() == null ? "—" : known.code()));
        head.add(say("Cộng giảm", "Decrease"));
        head.add(say("Biến động tăng (+), giảm (-)", "Change (+, -)"));
        head.add(say("Diện tích cuối kỳ", "Area at the end"));
        return head;
    }

    private List<@Nullable Object> cells(int index, TransitionMatrix matrix) {
        Row row = matrix.rows().get(index);
        NamedClass known = matrix.classes().get(index);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(index + 1);
        cells.add(say(known.name()));
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

    private static List<@Nullable Object> under(String name, TransitionMatrix matrix, Sum sum, @Nullable Double total) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(null);
        cells.add(name);
        cells.add(null);
        cells.add(total);
        matrix.rows().forEach(row -> cells.add(sum.of(row)));
        cells.add(null);
        cells.add(null);
        cells.add(total);
        return cells;
    }

    private String version(PlanVersion version) {
        String title = say(version.title()) + " (" + say("phiên bản ", "version ") + version.number() + ")";
        return version.decisionNo() == null ? title : title + ", " + version.decisionNo();
    }

    private String say(Bilingual text) {
        return english ? text.en() : text.vi();
    }

    private String say(String vi, String en) {
        return english ? en : vi;
    }
}
