package vn.quyhoach.vectorfile;

import java.util.ArrayList;
import java.util.List;

/** The corners of a polyline, its arcs drawn as chords that leave the arc by less than a centimetre. */
final class DxfPath {

    /** In the units of the drawing, which are metres where its coordinates are ones. */
    private static final double CHORD_ERROR = 0.01;

    private static final int MOST_CHORDS = 720;
    private static final double SAME_PLACE = 0.001;

    /** @param bulge tangent of a quarter of the angle of the arc to the next vertex, positive counterclockwise */
    record Vertex(double x, double y, double bulge) {}

    private final List<Vertex> vertices;

    DxfPath(List<Vertex> vertices) {
        this.vertices = vertices;
    }

    /** Whether it comes back to where it began, though nobody said that it is closed. */
    boolean returns() {
        Vertex first = vertices.get(0);
        Vertex last = vertices.get(vertices.size() - 1);
        return vertices.size() > 3 && Math.hypot(last.x - first.x, last.y - first.y) < SAME_PLACE;
    }

    List<double[]> line() {
        List<double[]> line = new ArrayList<>();
        for (int i = 0; i < vertices.size(); i++) {
            Vertex from = vertices.get(i);
            line.add(new double[] {from.x, from.y});
            if (i + 1 < vertices.size()) {
                arc(from, vertices.get(i + 1), line);
            }
        }
        return line;
    }

    /** The same, with its first place at the end. */
    List<double[]> ring() {
        List<double[]> ring = line();
        if (returns()) {
            ring.remove(ring.size() - 1);
        } else {
            arc(vertices.get(vertices.size() - 1), vertices.get(0), ring);
        }
        ring.add(ring.get(0).clone());
        return ring;
    }

    private static void arc(Vertex from, Vertex to, List<double[]> line) {
        double bulge = from.bulge;
        double chord = Math.hypot(to.x - from.x, to.y - from.y);
        if (bulge == 0 || chord == 0 || !Double.isFinite(bulge)) {
            return;
        }
        double centre = (1 - bulge * bulge) / (4 * bulge);
        double x = (from.x + to.x) / 2 - (to.y - from.y) * centre;
        double y = (from.y + to.y) / 2 + (to.x - from.x) * centre;
        double radius = Math.hypot(from.x - x, from.y - y);
        double sweep = 4 * Math.atan(bulge);
        double step = 2 * Math.acos(1 - Math.min(1, CHORD_ERROR / radius));
        int chords = (int) Math.max(1, Math.min(MOST_CHORDS, Math.ceil(Math.abs(sweep) / step)));
        double start = Math.atan2(from.y - y, from.x - x);
        for (int i = 1; i < chords; i++) {
            double angle = start + sweep * i / chords;
            line.add(new double[] {x + radius * Math.cos(angle), y + radius * Math.sin(angle)});
        }
    }
}
