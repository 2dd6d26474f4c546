package vn.quyhoach.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.styling.UomOgcMapping;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.render.Clip.Piece;

/** Paints a feature with a symbolizer. What is the same for every feature is worked out once. */
final class Symbols {

    private final Graphics2D canvas;
    private final Viewport viewport;
    private final Graphics graphics;
    private final Clip clip;
    private final boolean coverage;
    private final Map<Stroke, Pen> pens = new IdentityHashMap<>();
    private final Map<Graphic, Optional<Paint>> patterns = new IdentityHashMap<>();

    /**
     * @param margin how far beyond the picture's edge shapes are kept, in pixels
     * @param coverage whether areas fit each other without a gap
     */
    Symbols(Graphics2D canvas, Viewport viewport, Graphics graphics, double margin, boolean coverage) {
        this.coverage = coverage;
        this.canvas = canvas;
        this.viewport = viewport;
        this.graphics = graphics;
        this.clip = new Clip(viewport.frame(margin));
    }

    /** Pixels of the picture a unit of the symbolizer. */
    static double unit(Symbolizer symbolizer, Viewport viewport) {
        return symbolizer.getUnitOfMeasure() != null
                        && UomOgcMapping.METRE.getUnit().equals(symbolizer.getUnitOfMeasure())
                ? 1 / viewport.metresPerPixel()
                : viewport.pixelSize();
    }

    void paint(Symbolizer symbolizer, Object feature, PixelGeometry geometry) {
        if (!clip.meets(geometry.bounds())) {
            return;
        }
        double unit = unit(symbolizer, viewport);
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            polygon(polygon, feature, geometry, unit);
        } else if (symbolizer instanceof LineSymbolizer line) {
            double offset = Values.number(line.getPerpendicularOffset(), feature, 0) * unit;
            PixelGeometry moved = offset == 0 ? geometry : Offset.of(geometry, offset);
            line(line.getStroke(), feature, moved, unit);
        } else if (symbolizer instanceof PointSymbolizer point) {
            Anchors.points(geometry)
                    .forEach(at -> graphics.draw(canvas, point.getGraphic(), feature, unit, at.x(), at.y(), 0));
        }
    }

    private void polygon(PolygonSymbolizer polygon, Object feature, PixelGeometry geometry, double unit) {
        Fill fill = polygon.getFill();
        if (fill != null && geometry.kind() == PixelGeometry.Kind.POLYGON) {
            Paint paint = paint(fill, feature, unit);
            if (paint != null) {
                // Smoothed edges of neighbours let the ground shine through between them; where an outline follows,
                // it smooths them.
                boolean smooth = polygon.getStroke() == null && !coverage;
                canvas.setRenderingHint(
                        RenderingHints.KEY_ANTIALIASING,
                        smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
                canvas.setPaint(paint);
                canvas.fill((clip.holds(geometry.bounds()) ? geometry : clip.area(geometry)).path());
                canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            }
        }
        if (polygon.getStroke() != null) {
            line(polygon.getStroke(), feature, geometry, unit);
        }
    }

    private @Nullable Paint paint(Fill fill, Object feature, double unit) {
        if (fill.getGraphicFill() != null) {
            return pattern(fill.getGraphicFill(), feature, unit);
        }
        Color colour = Values.colour(fill.getColor(), fill.getOpacity(), feature, Color.GRAY);
        return colour.getAlpha() == 0 ? null : colour;
    }

    private @Nullable Paint pattern(Graphic graphic, Object feature, double unit) {
        if (!Graphics.isFixed(graphic)) {
            return graphics.pattern(graphic, feature, unit);
        }
        return patterns.computeIfAbsent(graphic, fixed -> Optional.ofNullable(graphics.pattern(fixed, feature, unit)))
                .orElse(null);
    }

    private void line(Stroke stroke, Object feature, PixelGeometry geometry, double unit) {
        if (geometry.kind() == PixelGeometry.Kind.POINT) {
            return;
        }
        if (stroke.getGraphicStroke() != null) {
            marksAlong(stroke.getGraphicStroke(), feature, geometry, unit);
            return;
        }
        Pen pen = Pen.isFixed(stroke)
                ? pens.computeIfAbsent(stroke, fixed -> Pen.of(fixed, feature, unit))
                : Pen.of(stroke, feature, unit);
        if (!pen.isVisible()) {
            return;
        }
        Paint paint = stroke.getGraphicFill() == null ? pen.colour() : pattern(stroke.getGraphicFill(), feature, unit);
        if (paint == null) {
            return;
        }
        canvas.setPaint(paint);
        if (clip.holds(geometry.bounds())) {
            canvas.setStroke(pen.stroke(0));
            canvas.draw(geometry.path());
            return;
        }
        for (Piece piece : clip.lines(geometry)) {
            canvas.setStroke(pen.stroke(piece.before()));
            canvas.draw(piece.line().path());
        }
    }

    private void marksAlong(Graphic graphic, Object feature, PixelGeometry geometry, double unit) {
        double step = graphics.size(graphic, feature, unit) + Pen.gap(graphic.getGap(), feature, unit);
        double first = Pen.gap(graphic.getInitialGap(), feature, unit) + graphics.size(graphic, feature, unit) / 2;
        if (step < 1) {
            return;
        }
        for (Piece piece : clip.lines(geometry)) {
            // the first mark of the whole line that lies on this piece
            double before = piece.before();
            double at = before <= first ? first - before : step - (before - first) % step;
            Along along = new Along(piece.line(), 0);
            for (; at <= along.length(); at += step) {
                Along.Place place = along.at(at);
                graphics.draw(canvas, graphic, feature, unit, place.x(), place.y(), place.direction());
            }
        }
    }
}
