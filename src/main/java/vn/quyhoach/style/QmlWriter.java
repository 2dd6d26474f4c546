package vn.quyhoach.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.PaletteClass.Hatch;
import vn.quyhoach.style.PaletteClass.Marker;

/**
 * Writes a layer's look for QGIS: categories by class, labels, aliases. Properties are written as {@code prop}, which
 * 3.22 and every later version read.
 */
final class QmlWriter {

    /** A pixel at 96 dpi. */
    private static final double MM = 25.4 / 96;

    private static final String VERSION = "3.22.16-Białowieża";

    private final PublishedLayer layer;
    private final LayerSchema schema;
    private final List<PaletteClass> classes;
    private final Xml xml = new Xml();

    QmlWriter(PublishedLayer layer, LayerSchema schema, List<PaletteClass> classes) {
        this.layer = layer;
        this.schema = schema;
        this.classes = classes;
    }

    String write() {
        xml.doctype("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>");
        xml.open("qgis", "version", VERSION, "styleCategories", "Symbology|Labeling|Fields|Forms");
        renderer();
        Labels.of(layer).ifPresent(labels -> new QmlLabels(xml, layer).write(labels));
        fields();
        xml.leaf("layerGeometryType", geometryType()).close();
        return xml.toString();
    }

    private void renderer() {
        xml.open(
                "renderer-v2",
                "type",
                "categorizedSymbol",
                "attr",
                "class_code",
                "enableorderby",
                "0",
                "forceraster",
                "0",
                "symbollevels",
                "0");
        xml.open("categories");
        for (int i = 0; i < classes.size(); i++) {
            PaletteClass look = classes.get(i);
            category(look.code(), i, look.name().vi());
        }
        // the empty value is QGIS's "all other values"
        category("", classes.size(), "Loại khác");
        xml.close().open("symbols");
        for (int i = 0; i < classes.size(); i++) {
            symbol(classes.get(i), i);
        }
        symbol(Palette.UNKNOWN, classes.size());
        xml.close().close();
    }

    private void category(String value, int symbol, String label) {
        xml.empty(
                "category",
                "value",
                value,
                "symbol",
                Integer.toString(symbol),
                "label",
                label,
                "render",
                "true",
                "type",
                "string");
    }

    private void symbol(PaletteClass look, int name) {
        openSymbol(type(layer.geometry()), Integer.toString(name));
        switch (layer.geometry()) {
            case POLYGON -> {
                simpleFill(look);
                if (look.hatch() != null) {
                    hatch(look.hatch(), look.lineColour());
                }
            }
            case LINE -> simpleLine(look.lineColour(), look.width(), look.dash());
            case POINT ->
                simpleMarker(
                        markerName(look.marker()),
                        look.colour(),
                        look.lineColour(),
                        look.markerWidth(),
                        0.6 * look.width());
        }
        xml.close();
    }

    private void openSymbol(String type, String name) {
        xml.open("symbol", "type", type, "name", name, "alpha", "1", "clip_to_extent", "1", "force_rhr", "0");
    }

    private void openLayer(String type) {
        xml.open("layer", "class", type, "enabled", "1", "locked", "0", "pass", "0");
    }

    private void simpleFill(PaletteClass look) {
        openLayer("SimpleFill");
        prop("color", look.hasFill() ? rgba(look.colour(), look.fillOpacity()) : rgba(look.lineColour(), 0));
        prop("style", look.hasFill() ? "solid" : "no");
        prop("outline_color", rgba(look.lineColour(), 1));
        prop("outline_width", mm(look.width()));
        prop("outline_width_unit", "MM");
        // a fill knows styles of pen, not lengths of dashes
        prop("outline_style", penStyle(look.dash()));
        prop("joinstyle", "round");
        xml.close();
    }

    private void hatch(Hatch hatch, String colour) {
        if (hatch == Hatch.DOTS) {
            openLayer("PointPatternFill");
            prop("distance_x", "2.4");
            prop("distance_y", "2.4");
            prop("displacement_x", "1.2");
            openSymbol("marker", "@0@1");
            simpleMarker("circle", colour, colour, 3, 0);
            xml.close().close();
            return;
        }
        int[] angles = switch (hatch) {
            case CROSS -> new int[] {45, 135};
            case HORIZONTAL -> new int[] {0};
            default -> new int[] {45};
        };
        for (int angle : angles) {
            openLayer("LinePatternFill");
            prop("angle", Integer.toString(angle));
            prop("distance", "2.1");
            openSymbol("line", "@0@1");
            simpleLine(colour, 1, List.of());
            xml.close().close();
        }
    }

    private void simpleLine(String colour, double width, List<Integer> dash) {
        openLayer("SimpleLine");
        prop("line_color", rgba(colour, 1));
        prop("line_width", mm(width));
        prop("line_width_unit", "MM");
        prop("line_style", "solid");
        prop("capstyle", dash.isEmpty() ? "round" : "flat");
        prop("joinstyle", "round");
        prop("use_custom_dash", dash.isEmpty() ? "0" : "1");
        if (!dash.isEmpty()) {
            prop("customdash", dash.stream().map(length -> mm(length)).collect(Collectors.joining(";")));
            prop("customdash_unit", "MM");
        }
        xml.close();
    }

    private void simpleMarker(String name, String fill, String line, double size, double width) {
        openLayer("SimpleMarker");
        prop("name", name);
        prop("color", rgba(fill, 1));
        prop("outline_color", rgba(line, 1));
        prop("outline_width", mm(width));
        prop("outline_style", width > 0 ? "solid" : "no");
        prop("size", mm(size));
        prop("size_unit", "MM");
        xml.close();
    }

    /** Aliases again, though a GeoPackage has them: a style that is loaded replaces what the file said. */
    private void fields() {
        xml.open("fieldConfiguration");
        Map<String, String> names = new LinkedHashMap<>();
        classes.forEach(look -> names.put(look.code(), look.name().vi()));
        valueMap("class_code", names);
        names.clear();
        Styles.POSITION_BASES.forEach((code, name) -> names.put(code, name.vi()));
        valueMap("position_basis", names);
        xml.close().open("aliases");
        for (int i = 0; i < schema.attributes().size(); i++) {
            LayerSchema.Attribute attribute = schema.attributes().get(i);
            // index 0 is the key of the file
            xml.empty(
                    "alias",
                    "field",
                    attribute.name(),
                    "index",
                    Integer.toString(i + 1),
                    "name",
                    attribute.title().vi());
        }
        xml.close();
    }

    private void valueMap(String attribute, Map<String, String> names) {
        if (names.isEmpty() || !schema.has(attribute)) {
            return;
        }
        xml.open("field", "name", attribute, "configurationFlags", "None");
        xml.open("editWidget", "type", "ValueMap").open("config").open("Option", "type", "Map");
        xml.open("Option", "type", "List", "name", "map");
        names.forEach((code, name) -> xml.open("Option", "type", "Map")
                .empty("Option", "type", "QString", "name", name, "value", code)
                .close());
        xml.close().close().close().close().close();
    }

    private void prop(String name, String value) {
        xml.empty("prop", "k", name, "v", value);
    }

    private String geometryType() {
        return switch (layer.geometry()) {
            case POINT -> "0";
            case LINE -> "1";
            case POLYGON -> "2";
        };
    }

    private static String type(GeometryKind kind) {
        return switch (kind) {
            case POINT -> "marker";
            case LINE -> "line";
            case POLYGON -> "fill";
        };
    }

    private static String penStyle(List<Integer> dash) {
        return dash.isEmpty() ? "solid" : dash.size() > 2 ? "dash dot" : "dash";
    }

    private static String markerName(@Nullable Marker marker) {
        if (marker == null) {
            return "circle";
        }
        return switch (marker) {
            case CROSS -> "cross_fill";
            default -> marker.name().toLowerCase(Locale.ROOT);
        };
    }

    static String rgba(String colour, double opacity) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return (rgb >> 16) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + "," + Math.round(opacity * 255);
    }

    static String mm(double pixels) {
        return String.format(Locale.ROOT, "%.3f", pixels * MM);
    }
}
