package vn.quyhoach.encoding.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.XmlText;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.style.ClassLook;

/** What a KML document says before its placemarks: one style for each class, the balloon, the types of the attributes. */
final class KmlStyles {

    private static final String OTHER = "class-other";
    private static final double LABEL_SCALE = 0.8;

    private final EncodedLayer layer;
    private final List<ClassLook> looks;
    private final Map<String, String> ids = new HashMap<>();

    /** @param looks the last one is that of all other classes */
    KmlStyles(EncodedLayer layer, List<ClassLook> looks) {
        this.layer = layer;
        this.looks = looks;
        for (ClassLook look : looks) {
            ids.put(look.code(), look.code().isEmpty() ? OTHER : "class-" + look.code());
        }
    }

    /** The id of a class's style. */
    String id(@Nullable Object classCode) {
        return classCode == null ? OTHER : ids.getOrDefault(classCode.toString(), OTHER);
    }

    String schema() {
        return layer.layer().id().replace('-', '_');
    }

    void write(StringBuilder text) {
        String balloon = balloon();
        for (ClassLook look : looks) {
            text.append("<Style id=\"").append(id(look.code())).append("\">");
            if (layer.layer().geometry() == GeometryKind.POINT) {
                text.append("<IconStyle>").append(colour(look.colour(), 1)).append("</IconStyle>");
            }
            text.append("<LabelStyle><scale>").append(LABEL_SCALE).append("</scale></LabelStyle>");
            text.append("<LineStyle>").append(colour(look.line(), 1));
            text.append("<width>").append(look.width()).append("</width></LineStyle>");
            if (look.fill() == null) {
                text.append("<PolyStyle><fill>0</fill></PolyStyle>");
            } else {
                text.append("<PolyStyle>")
                        .append(colour(look.fill(), look.fillOpacity()))
                        .append("</PolyStyle>");
            }
            text.append(balloon).append("</Style>\n");
        }
    }

    void writeSchema(StringBuilder text) {
        text.append("<Schema name=\"")
                .append(schema())
                .append("\" id=\"")
                .append(schema())
                .append("\">");
        for (Attribute attribute : layer.schema().attributes()) {
            text.append("<SimpleField type=\"").append(type(attribute.type())).append("\" name=\"");
            text.append(attribute.name()).append("\"><displayName>");
            XmlText.append(text, attribute.title().vi());
            text.append("</displayName></SimpleField>");
        }
        text.append("</Schema>\n");
    }

    /** KML has no whole number of 64 bits: a double holds what ids there are. It has no day either. */
    private static String type(AttributeType type) {
        return switch (type) {
            case TEXT, DATE -> "string";
            case INTEGER -> "int";
            case LONG, DECIMAL -> "double";
            case BOOLEAN -> "bool";
        };
    }

    /** A table of titles and values, which the program fills in. */
    private String balloon() {
        StringBuilder html = new StringBuilder("<h3>$[name]</h3><table>");
        for (Attribute attribute : layer.schema().attributes()) {
            html.append("<tr><th align=\"left\">");
            XmlText.append(html, attribute.title().vi());
            html.append("</th><td>$[")
                    .append(schema())
                    .append('/')
                    .append(attribute.name())
                    .append("]</td></tr>");
        }
        html.append("</table>");
        StringBuilder xml = new StringBuilder("<BalloonStyle><text>");
        XmlText.append(xml, html.toString());
        return xml.append("</text></BalloonStyle>").toString();
    }

    /** {@code aabbggrr}. */
    private static String colour(String rgb, double opacity) {
        return "<color>%02x%s%s%s</color>"
                .formatted(Math.round(255 * opacity), rgb.substring(5, 7), rgb.substring(3, 5), rgb.substring(1, 3));
    }
}
