package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.quyhoach.footprint.Footprint.CornerRead;

/** The corner table of a place in the national system: X north, Y east, and the length of each edge. */
final class Corners {

    private final BiFunction<Coordinate, Integer, String> labels;
    private final List<CornerRead> corners = new ArrayList<>();
    private int ring;

    private Corners(BiFunction<Coordinate, Integer, String> labels) {
        this.labels = labels;
    }

    /** @param labels the label of a corner by its place in the source and its number */
    static List<CornerRead> of(Geometry source, Geometry national, BiFunction<Coordinate, Integer, String> labels) {
        Corners table = new Corners(labels);
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
        return table.corners;
    }

    private void add(Geometry source, Geometry national) {
        ring++;
        Coordinate[] from = source.getCoordinates();
        Coordinate[] to = national.getCoordinates();
        int count = national instanceof LinearRing ? to.length - 1 : to.length;
        for (int i = 0; i < count && corners.size() < Footprint.MOST_CORNERS; i++) {
            int number = corners.size() + 1;
            corners.add(new CornerRead(
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
