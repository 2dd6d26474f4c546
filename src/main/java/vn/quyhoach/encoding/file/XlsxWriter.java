package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.style.Styles.LegendEntry;

/** Writes rows into sheets, a new one where the format's limit is reached; what is written leaves memory. */
final class XlsxWriter implements FeatureSink {

    /** Of a sheet, the head included. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSHED_EVERY = 256;

    private final OutputStream out;
    private final Workbook workbook;
    private final EncodedLayer layer;
    private final List<LegendEntry> classes;
    private final XlsxColumns columns;
    private final LayerMetadata metadata;
    private XlsxSheet sheet;
    private int sheets = 1;

    XlsxWriter(OutputStream out, EncodedLayer layer, List<LegendEntry> classes) {
        this.out = out;
        this.layer = layer;
        this.classes = classes;
        this.workbook = new Workbook(out, "quyhoach", "1.0");
        this.columns = new XlsxColumns(layer);
        this.metadata = new LayerMetadata(layer.schema());
        this.sheet = new XlsxSheet(workbook, name(), columns);
    }

    @Override
    public void write(FeatureRow row) throws IOException {
        if (sheet.rows() == MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = new XlsxSheet(workbook, name(), columns);
        }
        metadata.see(row);
        sheet.write(row);
        if (sheet.rows() % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish(Map<String, ?> members) throws IOException {
        sheet.finish();
        new XlsxGuide(layer, columns).write(workbook, metadata.origins(), classes);
        workbook.finish();
        out.flush();
    }

    private String name() {
        String title = layer.schema().title().vi();
        return sheets == 1 ? title : "(" + sheets + ") " + title;
    }
}
