package vn.quyhoach.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes the corner table of a geometry in the national system. */
public final class CornerRows {

    /** A table longer than this is for a machine, and the geometry is there for that. */
    public static final int MOST = 5_000;

    private final BiFunction<Coordinate, Integer, String> labels;
    private final List<CornerRow> rows = new ArrayList<>();
    private int ring;

    private CornerRows(BiFunction<Coordinate, Integer, String> labels) {
        this.labels = labels;
    }

    /** The table with running numbers as labels. */
    public static List<CornerRow> of(Geometry national) {
        return of(national, national, (place, number) -> String.valueOf(number));
    }

    /**
     * The table of a geometry that came from elsewhere.
     *
     * @param source the same geometry, vertex by vertex, as it was sent
     * @param labels the label of a corner by its place in the source and its number
     */
    public static List<CornerRow> of(
            Geometry source, Geometry national, BiFunction<Coordinate, Integer, String> labels) {
        CornerRows table = new CornerRows(labels);
        for (int i = 0; i < national.getNumGeometries(); i++) {
            Geometry from = source.getGeometryN(i);
            Geometry to = national.getGeometryN(i);
            if (from instanceof Polygon area && to instanceof Polygon nationalArea) {
                table.add(area.getExteriorRing(), nationalArea.getExteriorRing());
                for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                    table.add(area.getInteriorRingN(hole), nationalArea.getInteriorRingN(hole));
                }
            } else {
                table.add(from, to);
            }
        }
        return table.rows;
    }

    private void add(Geometry source, Geometry national) {
        ring++;
        Coordinate[] from = source.getCoordinates();
        Coordinate[] to = national.getCoordinates();
        int count = national instanceof LinearRing ? to.length - 1 : to.length;
        for (int i = 0; i < count && rows.size() < MOST; i++) {
            int number = rows.size() + 1;
            rows.add(new CornerRow(
                    number,
                    labels.apply(from[i], number),
                    ring,
                    millimetres(to[i].y),
                    millimetres(to[i].x),
                    i + 1 < to.length ? edge(to[i], to[i + 1]) : null));
        }
    }

    private static @Nullable Double edge(Coordinate from, Coordinate to) {
        return millimetres(from.distance(to));
    }

    private static double millimetres(double metres) {
        return Math.rint(metres * 1000) / 1000;
    }
}
