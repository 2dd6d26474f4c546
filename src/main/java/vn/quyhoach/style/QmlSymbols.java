package vn.quyhoach.style;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.style.PaletteClass.Hatch;
import vn.quyhoach.style.PaletteClass.Marker;

/**
 * Writes the symbols of QGIS. Properties are written as {@code prop}, which 3.22 and every later version read.
 */
final class QmlSymbols {

    /** A pixel at 96 dpi. */
    private static final double MM = 25.4 / 96;

    private final Xml xml;

    QmlSymbols(Xml xml) {
        this.xml = xml;
    }

    /** @param name by which a renderer finds it */
    void write(GeometryKind kind, PaletteClass look, String name) {
        openSymbol(type(kind), name);
        switch (kind) {
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

    private void prop(String name, String value) {
        xml.empty("prop", "k", name, "v", value);
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
