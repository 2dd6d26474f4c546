package vn.quyhoach.render;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** How far symbols reach beyond their geometry: so much more than the picture has to be read. */
final class Reach {

    /** Lines bend and corners point outwards. */
    private static final double LEAST = 8;

    /** For a size that depends on the feature. */
    private static final double UNKNOWN = 64;

    private static final double MOST = 256;

    /** A label is at most so wide, and may be displaced by a neighbour as wide. */
    static final double LABEL = 256;

    private Reach() {}

    /** In pixels of the picture. */
    static double of(List<Symbolizer> symbolizers, Viewport viewport) {
        double reach = LEAST * viewport.pixelSize();
        for (Symbolizer symbolizer : symbolizers) {
            double unit = Symbols.unit(symbolizer, viewport);
            reach = Math.max(
                    reach,
                    symbolizer instanceof TextSymbolizer
                            ? LABEL * viewport.pixelSize()
                            : Math.min(MOST * viewport.pixelSize(), 2 * of(symbolizer) * unit));
        }
        return reach;
    }

    private static double of(Symbolizer symbolizer) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            return of(polygon.getStroke());
        }
        if (symbolizer instanceof LineSymbolizer line) {
            return of(line.getStroke()) + Math.abs(length(line.getPerpendicularOffset(), 0));
        }
        return symbolizer instanceof PointSymbolizer point ? of(point.getGraphic()) : 0;
    }

    private static double of(@Nullable Stroke stroke) {
        if (stroke == null) {
            return 0;
        }
        return stroke.getGraphicStroke() == null ? length(stroke.getWidth(), 1) : of(stroke.getGraphicStroke());
    }

    private static double of(Graphic graphic) {
        double reach = length(graphic.getSize(), 24);
        if (graphic.getDisplacement() != null) {
            reach += Math.abs(length(graphic.getDisplacement().getDisplacementX(), 0))
                    + Math.abs(length(graphic.getDisplacement().getDisplacementY(), 0));
        }
        return reach;
    }

    private static double length(@Nullable Expression expression, double otherwise) {
        return Values.isFixed(expression) ? Values.number(expression, "", otherwise) : UNKNOWN;
    }
}
