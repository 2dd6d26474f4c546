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
    /** Begins what a program fills in. */
    private static final String ENTITY = "$[";

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
            XmlText.append(text, layer.language().say(attribute.title()));
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

    /**
     * A balloon of one feature's own, where it needs one: programs take for HTML what they fill in, so that a text which
     * looks like it must be escaped; not where it is data, for whoever reads that wants the text as it is.
     *
     * @param values in the order of the attributes, as they stand in the data; empty for none
     */
    void writeOwnBalloon(StringBuilder text, String title, List<String> values) {
        if (isHtml(title) || values.stream().anyMatch(KmlStyles::isHtml)) {
            text.append("<Style>")
                    .append(balloon(
                            escaped(title),
                            values.stream().map(KmlStyles::escaped).toList()))
                    .append("</Style>");
        }
    }

    private static boolean isHtml(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0 || text.contains(ENTITY);
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        XmlText.append(html, text);
        return html.toString().replace(ENTITY, "&#36;[");
    }

    /** The balloon of all, which the program fills in. */
    private String balloon() {
        return balloon(
                ENTITY + "name]",
                layer.schema().attributes().stream()
                        .map(attribute -> ENTITY + schema() + '/' + attribute.name() + ']')
                        .toList());
    }

    /** A table of titles and values. */
    private String balloon(String title, List<String> cells) {
        StringBuilder html = new StringBuilder("<h3>").append(title).append("</h3><table>");
        for (int i = 0; i < cells.size(); i++) {
            html.append("<tr><th align=\"left\">");
            XmlText.append(
                    html,
                    layer.language().say(layer.schema().attributes().get(i).title()));
            html.append("</th><td>").append(cells.get(i)).append("</td></tr>");
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
