package vn.quyhoach.style;

import static vn.quyhoach.style.SldExpressions.FACTORY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.styling.StyleFactoryImpl;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** Reads what symbols are made of: strokes, fills, graphics and marks. */
final class SldGraphics {

    static final StyleFactory STYLES = new StyleFactoryImpl();

    /** The names the painter knows; the second group is GeoTools' patterns, the third QGIS's names. */
    static final Set<String> MARKS = new TreeSet<>(Set.of(
            "square",
            "circle",
            "triangle",
            "star",
            "cross",
            "x",
            "shape://vertline",
            "shape://horline",
            "shape://slash",
            "shape://backslash",
            "shape://dot",
            "shape://plus",
            "shape://times",
            "shape://oarrow",
            "shape://carrow",
            "diamond",
            "pentagon",
            "hexagon",
            "line",
            "horline",
            "slash",
            "backslash",
            "arrow",
            "cross2"));

    private static final Set<String> STROKE = Set.of(
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linejoin",
            "stroke-linecap",
            "stroke-dasharray",
            "stroke-dashoffset");

    private static final Set<String> JOINS = new TreeSet<>(Set.of("miter", "mitre", "round", "bevel"));
    private static final Set<String> CAPS = new TreeSet<>(Set.of("butt", "round", "square"));

    private final SldExpressions expressions;

    SldGraphics(SldExpressions expressions) {
        this.expressions = expressions;
    }

    Stroke stroke(SldNode node) {
        node.allow("CssParameter", "SvgParameter", "GraphicStroke", "GraphicFill");
        Map<String, Expression> given = expressions.parameters(node, STROKE);
        Stroke stroke = STYLES.createStroke(
                colour(node, given.get("stroke"), "#000000"), number(node, given.get("stroke-width"), 1));
        stroke.setOpacity(number(node, given.get("stroke-opacity"), 1));
        stroke.setLineJoin(oneOf(node, given.get("stroke-linejoin"), "miter", JOINS));
        stroke.setLineCap(oneOf(node, given.get("stroke-linecap"), "butt", CAPS));
        stroke.setDashOffset(number(node, given.get("stroke-dashoffset"), 0));
        Expression dashes = given.get("stroke-dasharray");
        if (dashes != null) {
            stroke.setDashArray(dashes(node, dashes));
        }
        node.child("GraphicStroke").ifPresent(graphic -> stroke.setGraphicStroke(graphicStroke(graphic)));
        node.child("GraphicFill")
                .ifPresent(graphic ->
                        stroke.setGraphicFill(graphic(graphic.allow("Graphic").required("Graphic"))));
        return stroke;
    }

    private Graphic graphicStroke(SldNode node) {
        node.allow("Graphic", "InitialGap", "Gap");
        Graphic graphic = graphic(node.required("Graphic"));
        node.child("Gap").ifPresent(gap -> graphic.setGap(number(gap, expressions.value(gap), 0)));
        node.child("InitialGap").ifPresent(gap -> graphic.setInitialGap(number(gap, expressions.value(gap), 0)));
        return graphic;
    }

    private static float[] dashes(SldNode node, Expression dashes) {
        if (!(dashes instanceof Literal literal)) {
            throw node.unsupported("stroke-dasharray", "12 6 2 6");
        }
        String[] parts = String.valueOf(literal.getValue()).split("[\\s,]+");
        float[] lengths = new float[parts.length];
        float sum = 0;
        for (int i = 0; i < parts.length; i++) {
            try {
                lengths[i] = Float.parseFloat(parts[i]);
            } catch (NumberFormatException e) {
                lengths[i] = Float.NaN;
            }
            sum += lengths[i];
            if (!(lengths[i] >= 0 && lengths[i] <= 1000)) {
                sum = Float.NaN;
            }
        }
        if (!(sum > 0)) {
            throw node.invalid(new Bilingual(
                    "stroke-dasharray cần các độ dài từ 0 đến 1000", "stroke-dasharray needs lengths from 0 to 1000"));
        }
        return lengths;
    }

    Fill fill(SldNode node) {
        node.allow("CssParameter", "SvgParameter", "GraphicFill");
        Map<String, Expression> given = expressions.parameters(node, Set.of("fill", "fill-opacity"));
        Fill fill = STYLES.createFill(
                colour(node, given.get("fill"), "#808080"), number(node, given.get("fill-opacity"), 1));
        node.child("GraphicFill")
                .ifPresent(graphic ->
                        fill.setGraphicFill(graphic(graphic.allow("Graphic").required("Graphic"))));
        return fill;
    }

    Graphic graphic(SldNode node) {
        node.allow("Mark", "ExternalGraphic", "Opacity", "Size", "Rotation", "AnchorPoint", "Displacement");
        List<GraphicalSymbol> symbols = new ArrayList<>();
        for (SldNode child : node.children()) {
            if (child.is("Mark")) {
                symbols.add(mark(child));
            } else if (child.is("ExternalGraphic")) {
                symbols.add(sprite(child));
            }
        }
        if (symbols.isEmpty()) {
            Mark square = STYLES.mark(
                    FACTORY.literal("square"),
                    STYLES.createFill(FACTORY.literal("#808080")),
                    STYLES.createStroke(FACTORY.literal("#000000"), FACTORY.literal(1)));
            symbols.add(square);
        }
        Graphic graphic = STYLES.graphic(
                symbols,
                number(node, "Opacity", 1.0),
                number(node, "Size", null),
                number(node, "Rotation", 0.0),
                null,
                null);
        node.child("AnchorPoint").ifPresent(anchor -> graphic.setAnchorPoint(anchorPoint(anchor)));
        node.child("Displacement").ifPresent(moved -> graphic.setDisplacement(displacement(moved)));
        return graphic;
    }

    /** Nothing is fetched from anywhere: the pictures of our own sprite are the only ones. */
    private GraphicalSymbol sprite(SldNode node) {
        node.allow("OnlineResource", "Format");
        SldNode resource = node.required("OnlineResource");
        String address = resource.attribute("xlink:href", resource.attribute("href", ""));
        if (!address.startsWith("sprite:") || !Pictures.has(address.substring("sprite:".length()))) {
            throw resource.unsupported(address, "sprite:NAME (/styles/sprite.json)");
        }
        return STYLES.createExternalGraphic(address, "image/png");
    }

    private Mark mark(SldNode node) {
        node.allow("WellKnownName", "Fill", "Stroke");
        Expression name = node.child("WellKnownName")
                .map(known -> oneOf(known, expressions.value(known), "square", MARKS))
                .orElse(FACTORY.literal("square"));
        Fill fill = node.child("Fill").map(this::fill).orElse(null);
        Stroke stroke = node.child("Stroke").map(this::stroke).orElse(null);
        Mark mark = STYLES.mark(name, fill, stroke);
        // the factory fills in what is absent; absent means unpainted
        mark.setFill(fill);
        mark.setStroke(stroke);
        return mark;
    }

    AnchorPoint anchorPoint(SldNode node) {
        node.allow("AnchorPointX", "AnchorPointY");
        return STYLES.anchorPoint(number(node, "AnchorPointX", 0.5), number(node, "AnchorPointY", 0.5));
    }

    Displacement displacement(SldNode node) {
        node.allow("DisplacementX", "DisplacementY");
        return STYLES.displacement(number(node, "DisplacementX", 0.0), number(node, "DisplacementY", 0.0));
    }

    /** The number in a child, which is an expression. */
    Expression number(SldNode node, String child, @Nullable Double otherwise) {
        return node.child(child)
                .map(found -> number(found, expressions.value(found), 0))
                .orElseGet(() -> otherwise == null ? Expression.NIL : FACTORY.literal(otherwise));
    }

    static Expression number(SldNode node, @Nullable Expression given, double otherwise) {
        if (given == null) {
            return FACTORY.literal(otherwise);
        }
        if (given instanceof Literal literal) {
            try {
                double number = Double.parseDouble(String.valueOf(literal.getValue()));
                if (Math.abs(number) <= 100_000) {
                    return FACTORY.literal(number);
                }
            } catch (NumberFormatException e) {
                throw wrong(node, literal, "một số", "a number");
            }
            throw wrong(node, literal, "một số", "a number");
        }
        return given;
    }

    static Expression colour(SldNode node, @Nullable Expression given, String otherwise) {
        if (given == null) {
            return FACTORY.literal(otherwise);
        }
        if (given instanceof Literal literal
                && !String.valueOf(literal.getValue()).matches("#[0-9a-fA-F]{6}")) {
            throw wrong(node, literal, "màu #rrggbb", "a colour #rrggbb");
        }
        return given;
    }

    static Expression oneOf(SldNode node, @Nullable Expression given, String otherwise, Set<String> allowed) {
        if (given == null) {
            return FACTORY.literal(otherwise);
        }
        if (given instanceof Literal literal && !allowed.contains(String.valueOf(literal.getValue()))) {
            throw node.unsupported(String.valueOf(literal.getValue()), String.join(", ", allowed));
        }
        return given;
    }

    private static RuntimeException wrong(SldNode node, Literal literal, String vi, String en) {
        String value = String.valueOf(literal.getValue());
        return node.invalid(new Bilingual("\"" + value + "\" không phải " + vi, "\"" + value + "\" is not " + en));
    }
}
