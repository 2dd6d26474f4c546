package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.GeometryLocation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.quyhoach.geo.Geometries;

/**
 * The straight stretches of a border, to ask for the nearest one. Near most places there are a handful, and looking at
 * each is many times faster than an index.
 */
interface Stretches {

    /** So many are looked at one by one. */
    int FEW = 100;

    Stretch nearest(Coordinate place);

    /** @param border lines, of at least one stretch */
    static Stretches of(Geometry border) {
        return border.getNumPoints() > FEW ? new Indexed(new IndexedFacetDistance(border)) : new Listed(list(border));
    }

    private static List<Stretch> list(Geometry border) {
        List<Stretch> list = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(border)) {
            Coordinate[] corners = ((LineString) line).getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                list.add(Stretch.between(corners[i - 1], corners[i]));
            }
        }
        return list;
    }

    /** One by one. */
    record Listed(List<Stretch> all) implements Stretches {

        @Override
        public Stretch nearest(Coordinate place) {
            @Nullable Stretch nearest = null;
            double least = Double.POSITIVE_INFINITY;
            for (Stretch stretch : all) {
                double distance = stretch.squaredDistance(place);
                if (distance < least) {
                    least = distance;
                    nearest = stretch;
                }
            }
            return Objects.requireNonNull(nearest);
        }
    }

    /** By an index. */
    record Indexed(IndexedFacetDistance index) implements Stretches {

        @Override
        public Stretch nearest(Coordinate place) {
            GeometryLocation found = index.nearestLocations(Geometries.NATIONAL.createPoint(place))[0];
            Coordinate[] line = found.getGeometryComponent().getCoordinates();
            int at = Math.min(found.getSegmentIndex(), line.length - 2);
            return Stretch.between(line[at], line[at + 1]);
        }
    }
}
