package vn.quyhoach.vectorfile;

import java.util.ArrayList;
import java.util.List;

/** Arcs as chords that leave them by less than a centimetre, or by as little in degrees. */
final class Arcs {

    private static final double METRES = 0.01;
    private static final double DEGREES = 1e-7;
    private static final double MOST_DEGREES = 360;
    private static final int MOST_CHORDS = 720;

    private Arcs() {}

    /** A string of arcs: from every odd place to the next, through the one between. */
    static List<double[]> along(List<double[]> places) {
        List<double[]> line = new ArrayList<>();
        if (!places.isEmpty()) {
            line.add(places.get(0));
        }
        for (int i = 0; i + 2 < places.size(); i += 2) {
            add(line, places.get(i), places.get(i + 1), places.get(i + 2));
        }
        return line;
    }

    /** Adds the corners behind the first place, up to and with the last; a full circle where both are one. */
    static void add(List<double[]> line, double[] from, double[] through, double[] to) {
        boolean circle = from[0] == to[0] && from[1] == to[1];
        double[] centre = circle
                ? new double[] {(from[0] + through[0]) / 2, (from[1] + through[1]) / 2}
                : centre(from, through, to);
        double radius = Math.hypot(from[0] - centre[0], from[1] - centre[1]);
        if (!Double.isFinite(radius) || radius == 0) {
            line.add(through); // three places in a row are no arc
            line.add(to);
            return;
        }
        double start = angle(centre, from);
        double middle = turn(start, angle(centre, through));
        double end = circle ? 2 * Math.PI : turn(start, angle(centre, to));
        double sweep = middle <= end ? end : end - 2 * Math.PI;
        boolean degrees = Math.abs(from[0]) <= MOST_DEGREES && Math.abs(from[1]) <= MOST_DEGREES;
        double step = 2 * Math.acos(1 - Math.min(1, (degrees ? DEGREES : METRES) / radius));
        int chords = (int) Math.max(2, Math.min(MOST_CHORDS, Math.ceil(Math.abs(sweep) / step)));
        for (int i = 1; i < chords; i++) {
            double angle = start + sweep * i / chords;
            line.add(new double[] {centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)});
        }
        line.add(to);
    }

    private static double angle(double[] centre, double[] place) {
        return Math.atan2(place[1] - centre[1], place[0] - centre[0]);
    }

    /** From one angle to another, counterclockwise. */
    private static double turn(double from, double to) {
        double turn = to - from;
        return turn < 0 ? turn + 2 * Math.PI : turn;
    }

    static double[] centre(double[] a, double[] b, double[] c) {
        double bx = b[0] - a[0];
        double by = b[1] - a[1];
        double cx = c[0] - a[0];
        double cy = c[1] - a[1];
        double d = 2 * (bx * cy - by * cx);
        double b2 = bx * bx + by * by;
        double c2 = cx * cx + cy * cy;
        return new double[] {a[0] + (cy * b2 - by * c2) / d, a[1] + (bx * c2 - cx * b2) / d};
    }
}
