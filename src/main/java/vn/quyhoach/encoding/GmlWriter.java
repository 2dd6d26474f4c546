package vn.quyhoach.encoding;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.StandardProperties;

/**
 * Writes features as GML of the Simple Features profile, level 0: one element a feature, {@code qh:<layer id>} with
 * {@code gml:id="<layer id>.<id>"}. The elements around them, and the namespaces ({@link #NAMESPACE} as {@link
 * #PREFIX}, {@link GmlVersion#namespace} as {@code gml}), are the caller's: each protocol has a root of its own.
 *
 * <p>A value that is missing is an element that is missing. Curves and surfaces are straight, coordinates are in the
 * order that the {@link SrsName} stands for.
 */
public final class GmlWriter {

    /** The namespace of our features, in every GML document and schema; never changed once published. */
    public static final String NAMESPACE = "http://quyhoach.vn/ns/layers/1.0";

    public static final String PREFIX = "qh";

    /** The name of the geometry property, as filters name it too. */
    public static final String GEOMETRY = "geometry";

    private final Writer out;
    private final GmlVersion version;
    private final PublishedLayer layer;
    private final LayerSchema schema;
    private final SrsName srs;
    private final int decimals;
    private final StringBuilder text = new StringBuilder();
    private Map<Long, StandardProperties> standard = Map.of();

    /**
     * @param schema the attributes of the rows, in their order
     * @param srs names the system the rows' geometries are in
     */
    public GmlWriter(Writer out, GmlVersion version, PublishedLayer layer, LayerSchema schema, SrsName srs) {
        this.out = out;
        this.version = version;
        this.layer = layer;
        this.schema = schema;
        this.srs = srs;
        this.decimals = Numbers.decimals(srs.crs());
    }

    /** The element of a layer's features: {@code qh:land-allocation}. */
    public static String element(PublishedLayer layer) {
        return PREFIX + ":" + layer.id();
    }

    /** The id of a feature in any GML document; WFS calls it resource id. */
    public static String id(PublishedLayer layer, long feature) {
        return layer.id() + "." + feature;
    }

    /** The declarations of both prefixes, for the root of a document. */
    public static String namespaces(GmlVersion version) {
        return " xmlns:" + PREFIX + "=\"" + NAMESPACE + "\" xmlns:gml=\"" + version.namespace() + "\"";
    }

    /** Gives the features to come what GML lets them say of themselves, by their ids. */
    public void withStandard(Map<Long, StandardProperties> properties) {
        standard = properties;
    }

    /** Writes a feature. */
    public void write(FeatureRow row) throws IOException {
        feature(row, "");
    }

    /** Writes a feature that is a document. */
    public void writeRoot(FeatureRow row) throws IOException {
        feature(row, namespaces(version));
    }

    /**
     * The same with more attributes, such as where the schemas are.
     *
     * @param attributes well-formed, each with a blank before it; with the namespaces
     */
    public void writeRoot(FeatureRow row, String attributes) throws IOException {
        feature(row, attributes);
    }

    private void feature(FeatureRow row, String declarations) throws IOException {
        text.setLength(0);
        String id = id(layer, row.id());
        text.append('<').append(element(layer)).append(declarations);
        text.append(" gml:id=\"").append(id).append("\">");
        standard(standard.getOrDefault(row.id(), StandardProperties.NONE));
        geometry(row, id);
        for (int i = 0; i < schema.attributes().size(); i++) {
            attribute(schema.attributes().get(i), row.values().get(i));
        }
        text.append("</").append(element(layer)).append(">\n");
        flush();
    }

    /**
     * Writes one property of a feature, the geometry by the name {@link #GEOMETRY}.
     *
     * @return false when the feature has no value, and nothing was written
     */
    public boolean writeProperty(FeatureRow row, String name) throws IOException {
        text.setLength(0);
        if (name.equals(GEOMETRY)) {
            geometry(row, id(layer, row.id()));
        }
        for (int i = 0; i < schema.attributes().size(); i++) {
            if (schema.attributes().get(i).name().equals(name)) {
                attribute(schema.attributes().get(i), row.values().get(i));
            }
        }
        boolean some = !text.isEmpty();
        flush();
        return some;
    }

    /** Writes {@code gml:boundedBy} with a box that the caller knows, such as that of a whole collection. */
    public void writeBoundedBy(Bbox box) throws IOException {
        text.setLength(0);
        text.append("<gml:boundedBy><gml:Envelope srsName=\"")
                .append(srs.text())
                .append("\" srsDimension=\"2\">");
        text.append("<gml:lowerCorner>");
        position(box.west(), box.south());
        text.append("</gml:lowerCorner><gml:upperCorner>");
        position(box.east(), box.north());
        text.append("</gml:upperCorner></gml:Envelope></gml:boundedBy>\n");
        flush();
    }

    private void flush() throws IOException {
        out.append(text);
    }

    /** In the order of the schema; GML 3.1 has no identifier. */
    private void standard(StandardProperties properties) {
        standard(StandardProperties.DESCRIPTION, "", properties.get(StandardProperties.DESCRIPTION));
        if (version == GmlVersion.GML_3_2) {
            String codeSpace = properties.get(StandardProperties.CODE_SPACE);
            standard(
                    StandardProperties.IDENTIFIER,
                    codeSpace == null ? "" : codeSpace,
                    properties.get(StandardProperties.IDENTIFIER));
        }
        standard(StandardProperties.NAME, "", properties.get(StandardProperties.NAME));
    }

    private void standard(String name, String codeSpace, @Nullable String value) {
        if (value == null) {
            return;
        }
        text.append("<gml:").append(name);
        if (name.equals(StandardProperties.IDENTIFIER)) {
            text.append(" codeSpace=\"");
            XmlText.append(text, codeSpace);
            text.append('"');
        }
        text.append('>');
        XmlText.append(text, value);
        text.append("</gml:").append(name).append('>');
    }

    private void attribute(Attribute attribute, @Nullable Object value) {
        if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
            return;
        }
        text.append('<').append(PREFIX).append(':').append(attribute.name()).append('>');
        if (value instanceof Double number) {
            text.append(Numbers.plain(number));
        } else {
            XmlText.append(text, value.toString());
        }
        text.append("</").append(PREFIX).append(':').append(attribute.name()).append('>');
    }

    private void geometry(FeatureRow row, String id) {
        RawShape shape = RawShape.find(row.ewkb());
        if (shape == null) {
            return;
        }
        text.append('<').append(PREFIX).append(':').append(GEOMETRY).append('>');
        switch (shape.kind()) {
            case POLYGON -> multi(shape, id, "MultiSurface", "surfaceMember");
            case LINE -> multi(shape, id, "MultiCurve", "curveMember");
            case POINT -> multi(shape, id, "MultiPoint", "pointMember");
        }
        text.append("</").append(PREFIX).append(':').append(GEOMETRY).append('>');
    }

    private void multi(RawShape shape, String id, String element, String member) {
        String geometryId = id + "." + GEOMETRY;
        open(element, geometryId, " srsName=\"" + srs.text() + "\" srsDimension=\"2\"");
        for (int i = 0; i < shape.parts().size(); i++) {
            text.append("<gml:").append(member).append('>');
            part(shape.kind(), shape.parts().get(i), geometryId + "." + (i + 1));
            text.append("</gml:").append(member).append('>');
        }
        text.append("</gml:").append(element).append('>');
    }

    private void part(RawShape.Kind kind, List<double[]> lines, String id) {
        switch (kind) {
            case POINT -> {
                open("Point", id, "");
                text.append("<gml:pos>");
                position(lines.get(0)[0], lines.get(0)[1]);
                text.append("</gml:pos></gml:Point>");
            }
            case LINE -> {
                open("LineString", id, "");
                positions(lines.get(0));
                text.append("</gml:LineString>");
            }
            case POLYGON -> {
                open("Polygon", id, "");
                for (int i = 0; i < lines.size(); i++) {
                    String ring = i == 0 ? "exterior" : "interior";
                    text.append("<gml:").append(ring).append("><gml:LinearRing>");
                    positions(lines.get(i));
                    text.append("</gml:LinearRing></gml:").append(ring).append('>');
                }
                text.append("</gml:Polygon>");
            }
        }
    }

    /** GML 3.2 wants an id of every geometry. */
    private void open(String element, String id, String attributes) {
        text.append("<gml:").append(element);
        if (version == GmlVersion.GML_3_2) {
            text.append(" gml:id=\"").append(id).append('"');
        }
        text.append(attributes).append('>');
    }

    private void positions(double[] line) {
        text.append("<gml:posList srsDimension=\"2\">");
        for (int i = 0; i < line.length; i += 2) {
            if (i > 0) {
                text.append(' ');
            }
            position(line[i], line[i + 1]);
        }
        text.append("</gml:posList>");
    }

    private void position(double x, double y) {
        Numbers.coordinate(text, srs.northingFirst() ? y : x, decimals);
        text.append(' ');
        Numbers.coordinate(text, srs.northingFirst() ? x : y, decimals);
    }
}
