package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.style.ClassLook;

/**
 * Writes what a drawing consists of. It waits in a temporary file, because which layers there are and how far it reaches
 * stand before it.
 */
final class DxfWriter implements FeatureSink {

    private static final double LEAST_LETTERS = 4;
    private static final double MOST_LETTERS = 400;
    private static final double USUAL_LETTERS = 30;

    /** A label takes about this part of its area's width. */
    private static final double PART_OF_AREA = 0.1;

    private static final int SEE_THROUGH = 0x02000000;

    private final OutputStream out;
    private final EncodedLayer layer;
    private final DxfLayers layers;
    private final Spool spool = new Spool();
    private final DxfText text = new DxfText(DxfFrame.FIRST_FREE_HANDLE);
    private final int classCode;
    private final int label;
    private final double[] box = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    DxfWriter(OutputStream out, EncodedLayer layer, DxfLayers layers, String labelAttribute) throws IOException {
        this.out = out;
        this.layer = layer;
        this.layers = layers;
        this.classCode = layer.schema().indexOf("class_code");
        this.label = layer.schema().indexOf(labelAttribute);
    }

    @Override
    public void write(FeatureRow row) throws IOException {
        byte[] ewkb = row.ewkb();
        RawShape shape = RawShape.find(ewkb);
        if (ewkb == null || shape == null) {
            return; // what has no place is not in a drawing
        }
        double[] own = shape.box();
        for (int i = 0; i < 2; i++) {
            box[i] = Math.min(box[i], own[i]);
            box[i + 2] = Math.max(box[i + 2], own[i + 2]);
        }
        ClassLook look = layers.look(classCode < 0 ? null : row.values().get(classCode));
        String fill = look.fill();
        for (List<double[]> part : shape.parts()) {
            switch (shape.kind()) {
                case POINT -> point(look, part.get(0));
                case LINE -> polyline(look, part.get(0), false);
                case POLYGON -> {
                    if (fill != null) {
                        hatch(look, fill, part);
                    }
                    part.forEach(ring -> polyline(look, ring, true));
                }
            }
        }
        Object words = label < 0 ? null : row.values().get(label);
        if (words != null) {
            label(words.toString(), Geometries.fromEwkb(ewkb));
        }
        spool.write(text.take().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish(Map<String, ?> members) throws IOException {
        DxfFrame frame = new DxfFrame(layer, layers.used(), box[0] > box[2] ? null : box, text.nextHandle());
        out.write(frame.before().getBytes(StandardCharsets.UTF_8));
        spool.copyTo(out);
        out.write(frame.after().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    private void entity(String type, String kind, String onLayer, @Nullable Double opacity) {
        text.begin(type, DxfFrame.MODEL_SPACE).pair(100, "AcDbEntity").pair(8, onLayer);
        if (opacity != null && opacity < 1) {
            text.pair(440, SEE_THROUGH | Math.round(255 * opacity));
        }
        text.pair(100, kind);
    }

    private void point(ClassLook look, double[] place) {
        entity("POINT", "AcDbPoint", layers.outlines(look), null);
        text.point(10, place[0], place[1]).real(30, 0);
    }

    /** A closed one does not repeat its first corner. */
    private void polyline(ClassLook look, double[] line, boolean closed) {
        entity("LWPOLYLINE", "AcDbPolyline", layers.outlines(look), null);
        int corners = line.length / 2 - (closed ? 1 : 0);
        text.pair(90, corners).pair(70, closed ? 1 : 0).real(43, 0);
        corners(line, corners);
    }

    private void hatch(ClassLook look, String fill, List<double[]> rings) {
        entity("HATCH", "AcDbHatch", layers.fills(look, fill), look.fillOpacity());
        text.point(10, 0, 0).real(30, 0).point(210, 0, 0).real(230, 1);
        text.pair(2, "SOLID").pair(70, 1).pair(71, 0).pair(91, rings.size());
        for (int i = 0; i < rings.size(); i++) {
            double[] ring = rings.get(i);
            int corners = ring.length / 2 - 1;
            // a polyline; external, or a hole of it
            text.pair(92, i == 0 ? 3 : 18).pair(72, 0).pair(73, 1).pair(93, corners);
            corners(ring, corners);
            text.pair(97, 0);
        }
        text.pair(75, 0).pair(76, 1).pair(98, 0);
    }

    private void corners(double[] line, int count) {
        for (int i = 0; i < 2 * count; i += 2) {
            text.point(10, line[i], line[i + 1]);
        }
    }

    private void label(String words, Geometry geometry) {
        Coordinate centre = geometry.getInteriorPoint().getCoordinate();
        double letters = geometry.getDimension() < 2
                ? USUAL_LETTERS
                : Math.max(LEAST_LETTERS, Math.min(MOST_LETTERS, PART_OF_AREA * Math.sqrt(geometry.getArea())));
        // of the two kinds of text the one in which GDAL and QGIS read letters by their numbers
        entity("MTEXT", "AcDbMText", layers.labels(), null);
        text.point(10, centre.x, centre.y).real(30, 0).real(40, letters).real(41, 0);
        text.pair(71, 5).pair(72, 1).pair(1, DxfText.plain(words)).pair(7, DxfFrame.TEXT_STYLE);
    }
}
