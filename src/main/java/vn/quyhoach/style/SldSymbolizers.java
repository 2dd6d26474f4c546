package vn.quyhoach.style;

import static vn.quyhoach.style.SldExpressions.FACTORY;
import static vn.quyhoach.style.SldGraphics.STYLES;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Font;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.UomOgcMapping;
import vn.quyhoach.text.Bilingual;

/** Reads the symbolizers of a rule. Raster symbolizers are refused: there is nothing here they could paint. */
final class SldSymbolizers {

    static final Set<String> NAMES = Set.of("PolygonSymbolizer", "LineSymbolizer", "PointSymbolizer", "TextSymbolizer");

    /** Options of GeoServer that are painted, and the form of their values. */
    private static final Map<String, String> OPTIONS = new TreeMap<>(Map.of(
            "followLine", "true|false",
            "repeat", "\\d{1,4}",
            "autoWrap", "\\d{1,4}",
            "maxAngleDelta", "\\d{1,3}(\\.\\d+)?",
            "conflictResolution", "true|false",
            "spaceAround", "-?\\d{1,3}"));

    private static final Set<String> FONT = Set.of("font-family", "font-size", "font-style", "font-weight");

    private final SldExpressions expressions;
    private final SldGraphics graphics;

    SldSymbolizers(SldExpressions expressions) {
        this.expressions = expressions;
        this.graphics = new SldGraphics(expressions);
    }

    Symbolizer read(SldNode node) {
        Symbolizer symbolizer = switch (node.name()) {
            case "PolygonSymbolizer" -> polygon(node);
            case "LineSymbolizer" -> line(node);
            case "PointSymbolizer" -> point(node);
            default -> text(node);
        };
        node.child("Geometry").ifPresent(SldSymbolizers::geometry);
        String unit = node.attribute("uom");
        if (unit != null) {
            symbolizer.setUnitOfMeasure(unit(node, unit).getUnit());
        }
        return symbolizer;
    }

    /** The layer has one geometry: naming it is fine, computing another is not. */
    private static void geometry(SldNode node) {
        if (!node.single().is("PropertyName")) {
            throw node.single().unsupported("PropertyName");
        }
    }

    private static UomOgcMapping unit(SldNode node, String name) {
        for (UomOgcMapping unit : List.of(UomOgcMapping.METRE, UomOgcMapping.PIXEL)) {
            if (unit.getSEString().equals(name)) {
                return unit;
            }
        }
        throw node.unsupported(
                "uom " + name, UomOgcMapping.METRE.getSEString() + ", " + UomOgcMapping.PIXEL.getSEString());
    }

    private Symbolizer polygon(SldNode node) {
        node.allow("Name", "Description", "Geometry", "Fill", "Stroke");
        PolygonSymbolizer polygon = STYLES.createPolygonSymbolizer();
        polygon.setFill(node.child("Fill").map(graphics::fill).orElse(null));
        polygon.setStroke(node.child("Stroke").map(graphics::stroke).orElse(null));
        return polygon;
    }

    private Symbolizer line(SldNode node) {
        node.allow("Name", "Description", "Geometry", "Stroke", "PerpendicularOffset");
        LineSymbolizer line = STYLES.createLineSymbolizer();
        line.setStroke(node.child("Stroke").map(graphics::stroke).orElseGet(STYLES::getDefaultStroke));
        line.setPerpendicularOffset(graphics.number(node, "PerpendicularOffset", 0.0));
        return line;
    }

    private Symbolizer point(SldNode node) {
        node.allow("Name", "Description", "Geometry", "Graphic");
        PointSymbolizer point = STYLES.createPointSymbolizer();
        point.setGraphic(graphics.graphic(node.required("Graphic")));
        return point;
    }

    private Symbolizer text(SldNode node) {
        node.allow(
                "Name",
                "Description",
                "Geometry",
                "Label",
                "Font",
                "LabelPlacement",
                "Halo",
                "Fill",
                "Priority",
                "VendorOption");
        TextSymbolizer text = STYLES.createTextSymbolizer();
        text.setLabel(expressions.value(node.required("Label")));
        text.setFont(node.child("Font").map(this::font).orElseGet(() -> font(Map.of(), node)));
        text.setLabelPlacement(node.child("LabelPlacement").map(this::placement).orElse(null));
        text.setFill(node.child("Fill")
                .map(graphics::fill)
                .orElseGet(() -> STYLES.createFill(FACTORY.literal("#000000"), FACTORY.literal(1))));
        if (text.getFill().getGraphicFill() != null) {
            throw node.required("Fill").unsupported("GraphicFill", "SvgParameter");
        }
        node.child("Halo").ifPresent(halo -> {
            halo.allow("Radius", "Fill");
            text.setHalo(STYLES.halo(
                    halo.child("Fill")
                            .map(graphics::fill)
                            .orElseGet(() -> STYLES.createFill(FACTORY.literal("#ffffff"), FACTORY.literal(1))),
                    graphics.number(halo, "Radius", 1.0)));
        });
        node.child("Priority").ifPresent(priority -> text.setPriority(expressions.value(priority)));
        for (SldNode option : node.children("VendorOption")) {
            String name = option.attribute("name", "");
            String form = OPTIONS.get(name);
            if (form == null) {
                throw option.unsupported(name, String.join(", ", OPTIONS.keySet()));
            }
            if (!option.text().matches(form)) {
                throw option.unsupported(name + "=" + option.text(), name + "=" + form);
            }
            text.getOptions().put(name, option.text());
        }
        return text;
    }

    private Font font(SldNode node) {
        node.allow("CssParameter", "SvgParameter");
        return font(expressions.parameters(node, FONT), node);
    }

    private static Font font(Map<String, Expression> given, SldNode node) {
        return STYLES.font(
                List.of(given.getOrDefault("font-family", FACTORY.literal("Be Vietnam Pro"))),
                SldGraphics.oneOf(node, given.get("font-style"), "normal", Set.of("normal", "italic", "oblique")),
                SldGraphics.oneOf(node, given.get("font-weight"), "normal", Set.of("normal", "bold")),
                SldGraphics.number(node, given.get("font-size"), 10));
    }

    private LabelPlacement placement(SldNode node) {
        SldNode placement = node.single();
        return switch (placement.name()) {
            case "PointPlacement" -> pointPlacement(placement);
            case "LinePlacement" -> linePlacement(placement);
            default -> throw placement.unsupported("PointPlacement, LinePlacement");
        };
    }

    private PointPlacement pointPlacement(SldNode node) {
        node.allow("AnchorPoint", "Displacement", "Rotation");
        return STYLES.pointPlacement(
                node.child("AnchorPoint")
                        .map(graphics::anchorPoint)
                        .orElseGet(() -> STYLES.anchorPoint(FACTORY.literal(0.0), FACTORY.literal(0.5))),
                node.child("Displacement")
                        .map(graphics::displacement)
                        .orElseGet(() -> STYLES.displacement(FACTORY.literal(0.0), FACTORY.literal(0.0))),
                graphics.number(node, "Rotation", 0.0));
    }

    private LinePlacement linePlacement(SldNode node) {
        node.allow("PerpendicularOffset", "IsRepeated", "InitialGap", "Gap", "IsAligned", "GeneralizeLine");
        node.child("GeneralizeLine").ifPresent(general -> {
            if (truth(general)) {
                throw general.unsupported("true", "false");
            }
        });
        return STYLES.linePlacement(
                graphics.number(node, "PerpendicularOffset", 0.0),
                graphics.number(node, "InitialGap", 0.0),
                graphics.number(node, "Gap", 0.0),
                node.child("IsRepeated").map(SldSymbolizers::truth).orElse(false),
                node.child("IsAligned").map(SldSymbolizers::truth).orElse(true),
                false);
    }

    private static boolean truth(SldNode node) {
        return switch (node.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw node.invalid(new Bilingual("cần true hoặc false", "true or false is needed"));
        };
    }
}
