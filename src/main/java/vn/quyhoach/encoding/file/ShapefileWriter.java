package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.layer.FeatureRow;

/** The files of a Shapefile in one archive. Shapes and rows wait in temporary files until their headers are known. */
final class ShapefileWriter implements FeatureSink {

    private final OutputStream out;
    private final EncodedLayer layer;
    private final ShapeFile shapes;
    private final DbfTable table;

    ShapefileWriter(OutputStream out, EncodedLayer layer) throws IOException {
        this.out = out;
        this.layer = layer;
        this.shapes = new ShapeFile(layer.layer().geometry());
        try {
            this.table = new DbfTable(layer.schema().attributes());
        } catch (IOException | RuntimeException e) {
            shapes.close();
            throw e;
        }
    }

    @Override
    public void write(FeatureRow row) throws IOException {
        shapes.write(row.ewkb());
        table.write(row);
    }

    @Override
    public void finish(Map<String, ?> members) throws IOException {
        String name = layer.layer().id().replace('-', '_');
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, name + ".shp");
        shapes.copyShapes(zip);
        entry(zip, name + ".shx");
        shapes.copyIndex(zip);
        entry(zip, name + ".dbf");
        table.copy(zip);
        text(zip, name + ".prj", CoordinateSystems.get(layer.crs().srid()).esri());
        text(zip, name + ".cpg", StandardCharsets.UTF_8.name());
        text(zip, name + "_fields.csv", table.fieldList());
        zip.finish();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            shapes.close();
        } finally {
            table.close();
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        entry(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
