package vn.quyhoach.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Stroke;

/**
 * How a line is drawn, in pixels of the picture.
 *
 * @param dash lengths of strokes and gaps; empty for a solid line
 * @param phase how far into the dashes the line begins
 */
record Pen(Color colour, float width, int cap, int join, List<Float> dash, float phase) {

    /** @param unit pixels of the picture a unit of the style */
    static Pen of(Stroke stroke, Object feature, double unit) {
        Color colour = Values.colour(stroke.getColor(), stroke.getOpacity(), feature, Color.BLACK);
        double width = Math.max(0, Values.number(stroke.getWidth(), feature, 1) * unit);
        float[] lengths = stroke.getDashArray();
        List<Float> dash = List.of();
        if (lengths != null && lengths.length > 0) {
            Float[] scaled = new Float[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                scaled[i] = (float) (lengths[i] * unit);
            }
            dash = List.of(scaled);
        }
        return new Pen(
                colour,
                (float) width,
                cap(Values.text(stroke.getLineCap(), feature, "butt")),
                join(Values.text(stroke.getLineJoin(), feature, "miter")),
                dash,
                (float) (Values.number(stroke.getDashOffset(), feature, 0) * unit));
    }

    static boolean isFixed(Stroke stroke) {
        return Values.isFixed(
                stroke.getColor(),
                stroke.getOpacity(),
                stroke.getWidth(),
                stroke.getLineCap(),
                stroke.getLineJoin(),
                stroke.getDashOffset());
    }

    boolean isVisible() {
        return width > 0 && colour.getAlpha() > 0;
    }

    /** @param before the length of the line that was cut off at its start */
    BasicStroke stroke(double before) {
        if (dash.isEmpty() || dashLength() <= 0) {
            return new BasicStroke(width, cap, join, 4);
        }
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i);
        }
        // an odd number of lengths repeats after two rounds
        double round = dashLength() * (lengths.length % 2 == 0 ? 1 : 2);
        double start = phase + before;
        return new BasicStroke(width, cap, join, 4, lengths, (float) (start - round * Math.floor(start / round)));
    }

    private double dashLength() {
        return dash.stream().mapToDouble(Float::doubleValue).sum();
    }

    private static int cap(String name) {
        return switch (name) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
    }

    private static int join(String name) {
        return switch (name) {
            case "round" -> BasicStroke.JOIN_ROUND;
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            default -> BasicStroke.JOIN_MITER;
        };
    }

    /** The expressions of a stroke that a graphic takes over. */
    static double gap(Expression gap, Object feature, double unit) {
        return Math.max(0, Values.number(gap, feature, 0) * unit);
    }
}
