package vn.quyhoach.encoding;

import java.util.Map;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.layer.PublishedLayer;

/**
 * The XML schema of what {@link GmlWriter} writes, of the Simple Features profile, level 0; the answer of
 * DescribeFeatureType. Titles of layers and attributes are its documentation.
 */
public final class GmlSchema {

    private static final String SF_LEVELS = "http://schemas.opengis.net/gmlsfProfile/2.0/gmlsfLevels.xsd";

    private GmlSchema() {}

    /** A document that declares these layers, in their order. */
    public static String write(GmlVersion version, Map<PublishedLayer, LayerSchema> layers) {
        StringBuilder xsd = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xsd.append("<xsd:schema xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:gml=\"")
                .append(version.namespace())
                .append("\" xmlns:")
                .append(GmlWriter.PREFIX)
                .append("=\"")
                .append(GmlWriter.NAMESPACE)
                .append("\" targetNamespace=\"")
                .append(GmlWriter.NAMESPACE)
                .append("\" elementFormDefault=\"qualified\" version=\"1.0\">\n");
        if (version == GmlVersion.GML_3_2) {
            xsd.append("  <xsd:annotation><xsd:appinfo source=\"")
                    .append(SF_LEVELS)
                    .append("\"><gmlsf:ComplianceLevel xmlns:gmlsf=\"http://www.opengis.net/gmlsf/2.0\">0")
                    .append("</gmlsf:ComplianceLevel></xsd:appinfo></xsd:annotation>\n");
        }
        xsd.append("  <xsd:import namespace=\"")
                .append(version.namespace())
                .append("\" schemaLocation=\"")
                .append(version.schemaLocation())
                .append("\"/>\n");
        layers.forEach((layer, schema) -> layer(xsd, version, layer, schema));
        return xsd.append("</xsd:schema>\n").toString();
    }

    /** The type of the geometry property in both versions. */
    public static String geometryType(GeometryKind kind) {
        return switch (kind) {
            case POLYGON -> "gml:MultiSurfacePropertyType";
            case LINE -> "gml:MultiCurvePropertyType";
            case POINT -> "gml:MultiPointPropertyType";
        };
    }

    /** {@code xsd:integer} is what the profile names, and QGIS and GDAL read it into 32 bits; what needs 64 says so. */
    public static String type(AttributeType type) {
        return switch (type) {
            case TEXT -> "xsd:string";
            case INTEGER -> "xsd:integer";
            case LONG -> "xsd:long";
            case DECIMAL -> "xsd:decimal";
            case BOOLEAN -> "xsd:boolean";
            case DATE -> "xsd:date";
        };
    }

    private static void layer(StringBuilder xsd, GmlVersion version, PublishedLayer layer, LayerSchema schema) {
        String type = layer.id() + "Type";
        xsd.append("  <xsd:element name=\"")
                .append(layer.id())
                .append("\" type=\"")
                .append(GmlWriter.PREFIX)
                .append(':')
                .append(type)
                .append("\" substitutionGroup=\"")
                .append(version.abstractFeature())
                .append("\">");
        documentation(xsd, schema.title().vi(), schema.title().en());
        xsd.append("</xsd:element>\n  <xsd:complexType name=\"")
                .append(type)
                .append("\"><xsd:complexContent><xsd:extension base=\"gml:AbstractFeatureType\"><xsd:sequence>\n");
        property(xsd, GmlWriter.GEOMETRY, geometryType(layer.geometry()));
        xsd.append("/>\n");
        for (Attribute attribute : schema.attributes()) {
            property(xsd, attribute.name(), type(attribute.type()));
            xsd.append('>');
            documentation(xsd, attribute.title().vi(), attribute.title().en());
            xsd.append("</xsd:element>\n");
        }
        xsd.append("  </xsd:sequence></xsd:extension></xsd:complexContent></xsd:complexType>\n");
    }

    private static void property(StringBuilder xsd, String name, String type) {
        xsd.append("    <xsd:element name=\"")
                .append(name)
                .append("\" type=\"")
                .append(type)
                .append("\" minOccurs=\"0\" maxOccurs=\"1\" nillable=\"true\"");
    }

    private static void documentation(StringBuilder xsd, String vi, String en) {
        xsd.append("<xsd:annotation>");
        language(xsd, "vi", vi);
        language(xsd, "en", en);
        xsd.append("</xsd:annotation>");
    }

    private static void language(StringBuilder xsd, String language, String text) {
        xsd.append("<xsd:documentation xml:lang=\"").append(language).append("\">");
        XmlText.append(xsd, text);
        xsd.append("</xsd:documentation>");
    }
}
