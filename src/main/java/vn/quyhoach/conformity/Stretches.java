package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
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

    LineSegment nearest(Coordinate place);

    /** @param border lines, of at least one stretch */
    static Stretches of(Geometry border) {
        return border.getNumPoints() > FEW ? new Indexed(new IndexedFacetDistance(border)) : new Listed(list(border));
    }

    private static List<LineSegment> list(Geometry border) {
        List<LineSegment> list = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(border)) {
            Coordinate[] corners = ((LineString) line).getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                list.add(new LineSegment(corners[i - 1], corners[i]));
            }
        }
        return list;
    }

    /** One by one. */
    record Listed(List<LineSegment> all) implements Stretches {

        @Override
        public LineSegment nearest(Coordinate place) {
            @Nullable LineSegment nearest = null;
            double least = Double.POSITIVE_INFINITY;
            for (LineSegment stretch : all) {
                double distance = stretch.distance(place);
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
        public LineSegment nearest(Coordinate place) {
            GeometryLocation found = index.nearestLocations(Geometries.NATIONAL.createPoint(place))[0];
            Coordinate[] line = found.getGeometryComponent().getCoordinates();
            int at = Math.min(found.getSegmentIndex(), line.length - 2);
            return new LineSegment(line[at], line[at + 1]);
        }
    }
}
