package vn.quyhoach.geo;

import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Tells flaws of boundaries apart that a validity test calls by one name. */
final class RingFlaws {

    private RingFlaws() {}

    /** The tip of a spike: a corner from which the boundary goes back the way it came. */
    static Optional<Coordinate> findSpike(Geometry geometry) {
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            Coordinate[] ring = ((LineString) line).getCoordinates();
            int corners = ring.length - 1; // the last one is the first
            for (int i = 0; i < corners; i++) {
                Coordinate before = ring[(i + corners - 1) % corners];
                Coordinate after = ring[i + 1];
                if (goesBack(before, ring[i], after)) {
                    return Optional.of(ring[i]);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean goesBack(Coordinate before, Coordinate tip, Coordinate after) {
        double along = (tip.x - before.x) * (after.x - tip.x) + (tip.y - before.y) * (after.y - tip.y);
        return along < 0 && Orientation.index(before, tip, after) == Orientation.COLLINEAR;
    }
}
