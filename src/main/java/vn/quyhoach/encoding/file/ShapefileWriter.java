package vn.quyhoach.encoding.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;

/**
 * The files of a Shapefile in one archive. Shapes and rows wait in temporary files until their headers are known. What
 * is too long for one Shapefile goes on in the next: {@code name.shp}, {@code name_2.shp}, …, each whole in itself.
 */
final class ShapefileWriter implements FeatureSink {

    private final OutputStream out;
    private final EncodedLayer layer;
    private final Function<LayerSchema, String> look;
    private final long mostBytes;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param look the style of QGIS for attributes of these names
     * @param mostBytes how long a file may be
     */
    ShapefileWriter(OutputStream out, EncodedLayer layer, Function<LayerSchema, String> look, long mostBytes)
            throws IOException {
        this.out = out;
        this.layer = layer;
        this.look = look;
        this.mostBytes = mostBytes;
        parts.add(new Part(layer));
    }

    /** One Shapefile. */
    private static final class Part implements Closeable {

        private final ShapeFile shapes;
        private final DbfTable table;

        Part(EncodedLayer layer) throws IOException {
            this.shapes = new ShapeFile(layer.layer().geometry());
            try {
                this.table = new DbfTable(layer.schema().attributes());
            } catch (IOException | RuntimeException e) {
                shapes.close();
                throw e;
            }
        }

        boolean add(FeatureRow row, long most) throws IOException {
            ShapeFile.Content content = shapes.content(row.ewkb());
            if (!shapes.hasRoom(content, most) || !table.add(row, most)) {
                return false;
            }
            shapes.write(content);
            return true;
        }

        @Override
        public void close() throws IOException {
            try {
                shapes.close();
            } finally {
                table.close();
            }
        }
    }

    @Override
    public void write(FeatureRow row) throws IOException {
        if (!parts.get(parts.size() - 1).add(row, mostBytes)) {
            Part next = new Part(layer);
            parts.add(next);
            if (!next.add(row, mostBytes)) {
                throw ShapeFile.tooLarge();
            }
        }
    }

    @Override
    public void finish(Map<String, ?> members) throws IOException {
        String name = layer.layer().id().replace('-', '_');
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED); // coordinates hardly pack: more effort takes twice the time of all else
        for (int i = 0; i < parts.size(); i++) {
            write(zip, parts.get(i), i == 0 ? name : name + "_" + (i + 1));
        }
        // the names of the fields are the same in all, what was cut is of each
        StringBuilder fields = new StringBuilder(parts.get(0).table.fieldList());
        for (int i = 1; i < parts.size(); i++) {
            fields.append("\r\n").append(name).append('_').append(i + 1).append(".shp\r\n");
            fields.append(parts.get(i).table.fieldList().substring(1)); // without the mark of the encoding
        }
        if (parts.size() > 1) {
            fields.insert(1, "%s.shp + %d (2 GB): %s_2.shp…\r\n".formatted(name, parts.size() - 1, name));
        }
        text(zip, name + "_fields.csv", fields.toString());
        zip.finish();
        out.flush();
    }

    private void write(ZipOutputStream zip, Part part, String name) throws IOException {
        entry(zip, name + ".shp");
        part.shapes.copyShapes(zip);
        entry(zip, name + ".shx");
        part.shapes.copyIndex(zip);
        entry(zip, name + ".dbf");
        part.table.copy(zip);
        text(zip, name + ".prj", CoordinateSystems.get(layer.crs().srid()).esri());
        text(zip, name + ".cpg", StandardCharsets.UTF_8.name());
        LayerSchema schema = layer.schema();
        text(zip, name + ".qml", look.apply(new LayerSchema(schema.title(), part.table.renamed(schema.attributes()))));
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.close();
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
