package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.style.Styles.LegendEntry;

/** The sheets behind the features: what the columns are, what the codes of classes mean, where all of it comes from. */
final class XlsxGuide {

    private final EncodedLayer layer;
    private final XlsxColumns columns;

    XlsxGuide(EncodedLayer layer, XlsxColumns columns) {
        this.layer = layer;
        this.columns = columns;
    }

    void write(Workbook workbook, List<String> origins, List<LegendEntry> classes) throws IOException {
        SheetRows guide = new SheetRows(workbook, "Thuộc tính")
                .widths(44, 20, 44, 16)
                .title(layer.schema().title().vi());
        guide.remark(layer.about()).remark(layer.source());
        origins.forEach(guide::remark);
        guide.remark("X hướng Bắc, Y hướng Đông; tâm là một điểm nằm trong đối tượng. WKT: hướng Đông đứng trước.");
        guide.head(List.of("Cột", "Tên thuộc tính", "Nghĩa tiếng Anh", "Kiểu"));
        for (XlsxColumns.Column column : columns.all()) {
            guide.row(List.of(
                    column.title(),
                    column.name(),
                    column.meaning().en(),
                    column.kind().vi()));
        }
        guide.finish();
        if (classes.isEmpty()) {
            return;
        }
        SheetRows codes = new SheetRows(workbook, "Mã loại").widths(24, 52, 52);
        codes.head(List.of("Mã loại", "Tên", "Tên tiếng Anh")).freeze(0);
        for (LegendEntry entry : classes) {
            codes.row(List.of(entry.code(), entry.name().vi(), entry.name().en()));
        }
        codes.finish();
    }
}
