package vn.quyhoach.encoding.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Numbers;
import vn.quyhoach.encoding.XmlText;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.style.ClassLook;

/** Writes placemarks, each with a reference to the style of its class. */
final class KmlWriter implements FeatureSink {

    private static final int BUFFER = 32 * 1024;

    private final Writer out;
    private final EncodedLayer layer;
    private final KmlStyles styles;
    private final StringBuilder text = new StringBuilder();
    private final int decimals;
    private final int name;
    private final int classCode;

    KmlWriter(OutputStream out, EncodedLayer layer, List<ClassLook> looks) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.layer = layer;
        this.decimals = Numbers.decimals(layer.crs());
        this.name = layer.schema().indexOf("name");
        this.classCode = layer.schema().indexOf("class_code");
        this.styles = new KmlStyles(layer, looks);
        text.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
        leaf("name", layer.language().say(layer.schema().title()));
        text.append("<open>1</open>");
        leaf("description", layer.about() + " " + layer.source());
        styles.write(text);
        // the layer's folder is a document too: in an archive GDAL looks for the types of attributes nowhere else
        text.append("<Document>");
        leaf("name", layer.language().say(layer.schema().title()));
        styles.writeSchema(text);
        flush();
    }

    @Override
    public void write(FeatureRow row) throws IOException {
        text.append("<Placemark id=\"f").append(row.id()).append("\">");
        Object title = value(row, name);
        String called = title == null ? Long.toString(row.id()) : title.toString();
        leaf("name", called);
        text.append("<styleUrl>#").append(styles.id(value(row, classCode))).append("</styleUrl>");
        styles.writeOwnBalloon(
                text, called, row.values().stream().map(KmlWriter::words).toList());
        text.append("<ExtendedData><SchemaData schemaUrl=\"#")
                .append(styles.schema())
                .append("\">");
        for (int i = 0; i < row.values().size(); i++) {
            Object value = row.values().get(i);
            if (value != null) {
                data(layer.schema().attributes().get(i).name(), value);
            }
        }
        text.append("</SchemaData></ExtendedData>");
        geometry(row.ewkb());
        text.append("</Placemark>\n");
        flush();
    }

    @Override
    public void finish(Map<String, ?> members) throws IOException {
        text.append("</Document>\n</Document>\n</kml>\n");
        flush();
        out.flush();
    }

    private void flush() throws IOException {
        out.append(text);
        text.setLength(0);
    }

    private static @Nullable Object value(FeatureRow row, int place) {
        return place < 0 ? null : row.values().get(place);
    }

    private void leaf(String element, String content) {
        text.append('<').append(element).append('>');
        XmlText.append(text, content);
        text.append("</").append(element).append(">\n");
    }

    private void data(String attribute, Object value) {
        text.append("<SimpleData name=\"").append(attribute).append("\">");
        XmlText.append(text, words(value));
        text.append("</SimpleData>");
    }

    private static String words(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0"; // GDAL reads a number
        }
        return value instanceof Double number ? Numbers.plain(number) : Objects.toString(value, "");
    }

    private void geometry(byte @Nullable [] ewkb) {
        RawShape shape = RawShape.find(ewkb);
        if (shape == null) {
            return;
        }
        text.append("<MultiGeometry>");
        for (List<double[]> part : shape.parts()) {
            switch (shape.kind()) {
                case POINT -> coordinates("Point", "", part.get(0));
                case LINE -> coordinates("LineString", "<tessellate>1</tessellate>", part.get(0));
                case POLYGON -> polygon(part);
            }
        }
        text.append("</MultiGeometry>");
    }

    private void polygon(List<double[]> rings) {
        text.append("<Polygon><tessellate>1</tessellate>");
        for (int i = 0; i < rings.size(); i++) {
            String boundary = i == 0 ? "outerBoundaryIs" : "innerBoundaryIs";
            text.append('<').append(boundary).append('>');
            coordinates("LinearRing", "", rings.get(i));
            text.append("</").append(boundary).append('>');
        }
        text.append("</Polygon>");
    }

    private void coordinates(String element, String before, double[] line) {
        text.append('<').append(element).append('>').append(before).append("<coordinates>");
        for (int i = 0; i < line.length; i += 2) {
            text.append(i == 0 ? "" : " ");
            Numbers.coordinate(text, line[i], decimals);
            text.append(',');
            Numbers.coordinate(text, line[i + 1], decimals);
        }
        text.append("</coordinates></").append(element).append('>');
    }
}
