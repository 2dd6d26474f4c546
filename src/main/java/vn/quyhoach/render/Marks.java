package vn.quyhoach.render;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The well-known marks, in a square of one unit around the origin; y goes down. */
final class Marks {

    private Marks() {}

    /** Whether the mark is a line without an inside. */
    static boolean isOpen(String name) {
        return switch (name) {
            case "shape://vertline",
                    "shape://horline",
                    "shape://slash",
                    "shape://backslash",
                    "shape://plus",
                    "shape://times",
                    "shape://oarrow",
                    "line",
                    "horline",
                    "slash",
                    "backslash",
                    "cross2" -> true;
            default -> false;
        };
    }

    static Shape shape(String name) {
        return switch (name) {
            case "circle" -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
            case "shape://dot" -> new Ellipse2D.Double(-0.125, -0.125, 0.25, 0.25);
            case "triangle" -> polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5);
            case "diamond" -> polygon(0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0);
            case "pentagon" -> regular(5);
            case "hexagon" -> regular(6);
            case "star" -> star();
            case "cross" -> cross(0);
            case "x" -> cross(Math.PI / 4);
            case "arrow", "shape://carrow" -> polygon(-0.5, -0.25, 0.5, 0, -0.5, 0.25);
            case "shape://oarrow" -> lines(-0.5, -0.25, 0.5, 0, 0.5, 0, -0.5, 0.25);
            case "shape://vertline", "line" -> lines(0, -0.5, 0, 0.5);
            case "shape://horline", "horline" -> lines(-0.5, 0, 0.5, 0);
            case "shape://slash", "slash" -> lines(-0.5, 0.5, 0.5, -0.5);
            case "shape://backslash", "backslash" -> lines(-0.5, -0.5, 0.5, 0.5);
            case "shape://plus" -> lines(0, -0.5, 0, 0.5, -0.5, 0, 0.5, 0);
            case "shape://times", "cross2" -> lines(-0.5, 0.5, 0.5, -0.5, -0.5, -0.5, 0.5, 0.5);
            default -> new Rectangle2D.Double(-0.5, -0.5, 1, 1);
        };
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Path2D lines(double... ends) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < ends.length; i += 4) {
            path.moveTo(ends[i], ends[i + 1]);
            path.lineTo(ends[i + 2], ends[i + 3]);
        }
        return path;
    }

    private static Path2D regular(int corners) {
        double[] at = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners - Math.PI / 2;
            at[2 * i] = 0.5 * Math.cos(angle);
            at[2 * i + 1] = 0.5 * Math.sin(angle);
        }
        return polygon(at);
    }

    /** Five rays; the inner corners stand where the sides of a pentagram cross. */
    private static Path2D star() {
        double[] at = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.5 : 0.191;
            double angle = Math.PI * i / 5 - Math.PI / 2;
            at[2 * i] = radius * Math.cos(angle);
            at[2 * i + 1] = radius * Math.sin(angle);
        }
        return polygon(at);
    }

    /** Arms a third as wide as the whole. */
    private static Path2D cross(double turn) {
        double a = 0.5;
        double b = 1 / 6.0;
        Path2D cross = polygon(-b, -a, b, -a, b, -b, a, -b, a, b, b, b, b, a, -b, a, -b, b, -a, b, -a, -b, -b, -b);
        cross.transform(java.awt.geom.AffineTransform.getRotateInstance(turn));
        return cross;
    }
}
