package vn.quyhoach.render;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.style.Pictures;

/** Paints graphics: marks and pictures of the sprite, at a place or as a pattern. */
final class Graphics {

    /** How much finer than its pixels a pattern is drawn for a picture made of shapes. */
    private static final int FINE = 4;

    private static final double USUAL_SIZE = 6;

    private final Viewport viewport;
    private final boolean vector;

    Graphics(Viewport viewport, boolean vector) {
        this.viewport = viewport;
        this.vector = vector;
    }

    /** How many dots a pixel has on the device the picture is for. */
    int fineness() {
        return vector ? FINE : 1;
    }

    static void prepare(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    double size(Graphic graphic, Object feature, double unit) {
        double usual = USUAL_SIZE;
        if (graphic.graphicalSymbols().get(0) instanceof ExternalGraphic) {
            usual = Pictures.size();
        }
        return Math.max(0, Values.number(graphic.getSize(), feature, usual) * unit);
    }

    /** @param turn radians clockwise, beside the graphic's own rotation */
    void draw(Graphics2D canvas, Graphic graphic, Object feature, double unit, double x, double y, double turn) {
        double size = size(graphic, feature, unit);
        if (size <= 0) {
            return;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        Displacement moved = graphic.getDisplacement();
        if (moved != null) {
            place.translate(
                    Values.number(moved.getDisplacementX(), feature, 0) * unit,
                    -Values.number(moved.getDisplacementY(), feature, 0) * unit);
        }
        place.rotate(turn + Math.toRadians(Values.number(graphic.getRotation(), feature, 0)));
        AnchorPoint anchor = graphic.getAnchorPoint();
        if (anchor != null) {
            place.translate(
                    size * (0.5 - Values.number(anchor.getAnchorPointX(), feature, 0.5)),
                    size * (Values.number(anchor.getAnchorPointY(), feature, 0.5) - 0.5));
        }
        double opacity = Math.max(0, Math.min(1, Values.number(graphic.getOpacity(), feature, 1)));
        Composite before = canvas.getComposite();
        if (opacity < 1) {
            canvas.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        }
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof Mark mark) {
                draw(canvas, mark, feature, unit, size, place);
            } else if (symbol instanceof ExternalGraphic external) {
                picture(canvas, external, size, place);
            }
        }
        canvas.setComposite(before);
    }

    private void draw(Graphics2D canvas, Mark mark, Object feature, double unit, double size, AffineTransform place) {
        String name = Values.text(mark.getWellKnownName(), feature, "square");
        AffineTransform scaled = new AffineTransform(place);
        scaled.scale(size, size);
        Shape shape = scaled.createTransformedShape(Marks.shape(name));
        Fill fill = mark.getFill();
        if (fill != null && !Marks.isOpen(name)) {
            canvas.setPaint(Values.colour(fill.getColor(), fill.getOpacity(), feature, Color.GRAY));
            canvas.fill(shape);
        }
        Stroke stroke = mark.getStroke();
        if (stroke != null) {
            Pen pen = Pen.of(stroke, feature, unit);
            if (pen.isVisible()) {
                canvas.setPaint(pen.colour());
                canvas.setStroke(pen.stroke(0));
                canvas.draw(shape);
            }
        }
    }

    private void picture(Graphics2D canvas, ExternalGraphic external, double size, AffineTransform place) {
        AffineTransform scaled = new AffineTransform(place);
        double factor = size / Pictures.size();
        scaled.scale(factor, factor);
        AffineTransform before = canvas.getTransform();
        canvas.transform(scaled);
        Pictures.draw(name(external), canvas);
        canvas.setTransform(before);
    }

    private static String name(ExternalGraphic external) {
        String address = external.getURI();
        return address == null ? "" : address.substring(address.indexOf(':') + 1);
    }

    /** The graphic side by side over the ground; null for one without a size. */
    @Nullable
    Paint pattern(Graphic graphic, Object feature, double unit) {
        // whole pixels, or every line of a hatch would be blurred differently
        int cell = (int) Math.round(size(graphic, feature, unit));
        if (cell < 1) {
            return null;
        }
        int finer = fineness();
        BufferedImage tile = new BufferedImage(cell * finer, cell * finer, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = tile.createGraphics();
        prepare(canvas);
        canvas.scale(finer, finer);
        // neighbours reach in over the edge: without them a hatch has notches where the cells meet
        for (int across = -1; across <= 1; across++) {
            for (int down = -1; down <= 1; down++) {
                draw(canvas, graphic, feature, unit, cell * (across + 0.5), cell * (down + 0.5), 0);
            }
        }
        canvas.dispose();
        Point2D origin = viewport.origin(cell);
        return new TexturePaint(tile, new Rectangle2D.Double(origin.getX(), origin.getY(), cell, cell));
    }

    /** Whether the graphic is the same for every feature. */
    static boolean isFixed(Graphic graphic) {
        return Values.isFixed(graphic.getSize(), graphic.getOpacity(), graphic.getRotation())
                && graphic.graphicalSymbols().stream().allMatch(Graphics::isFixed);
    }

    private static boolean isFixed(GraphicalSymbol symbol) {
        if (!(symbol instanceof Mark mark)) {
            return true;
        }
        Fill fill = mark.getFill();
        return Values.isFixed(mark.getWellKnownName())
                && (fill == null || Values.isFixed(fill.getColor(), fill.getOpacity()))
                && (mark.getStroke() == null || Pen.isFixed(mark.getStroke()));
    }
}
