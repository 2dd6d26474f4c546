package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sheet.CsvResource;

/**
 * A river, canal, road, railway or power line: its course and what stands in {@code axes.csv} about it.
 *
 * @param course smooth, a vertex about every 100 m
 * @param distance to the course, indexed: it is asked a million times
 * @param parcelUse class of the parcels along the course; empty when the line takes no parcels
 * @param parcelWidthMetres width of those parcels
 */
record Axis(
        CsvResource.Row row,
        String code,
        LineString course,
        IndexedFacetDistance distance,
        String parcelUse,
        double parcelWidthMetres) {

    private static final double STEP_METRES = 100;

    static List<Axis> readAll(Chance chance) {
        List<Axis> axes = new ArrayList<>();
        for (CsvResource.Row row : CsvResource.read("gis-data/sample/axes.csv")) {
            List<Coordinate> bends = Place.path(row.text("path"));
            LineString course = course(bends, row.number("meander_m"), chance.fork(axes.size()));
            axes.add(new Axis(
                    row,
                    row.text("code"),
                    course,
                    new IndexedFacetDistance(course),
                    row.text("parcel_use"),
                    row.number("parcel_width_m")));
        }
        return axes;
    }

    boolean isWithin(Coordinate at, double metres) {
        return course.getEnvelopeInternal().distance(new Envelope(at)) < metres
                && distance.isWithinDistance(Geometries.NATIONAL.createPoint(at), metres);
    }

    boolean takesParcels() {
        return !parcelUse.isEmpty();
    }

    private static LineString course(List<Coordinate> bends, double meanderMetres, Chance chance) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i + 1 < bends.size(); i++) {
            Coordinate before = bends.get(Math.max(0, i - 1));
            Coordinate from = bends.get(i);
            Coordinate to = bends.get(i + 1);
            Coordinate after = bends.get(Math.min(bends.size() - 1, i + 2));
            int steps = (int) Math.ceil(from.distance(to) / STEP_METRES);
            for (int step = 0; step < steps; step++) {
                points.add(spline(before, from, to, after, (double) step / steps));
            }
        }
        points.add(bends.get(bends.size() - 1));
        if (meanderMetres > 0) {
            meander(points, meanderMetres, chance);
        }
        points.replaceAll(Place::round);
        return Geometries.NATIONAL.createLineString(points.toArray(new Coordinate[0]));
    }

    /** Catmull-Rom: through the bends, without corners. */
    private static Coordinate spline(Coordinate a, Coordinate b, Coordinate c, Coordinate d, double t) {
        return new Coordinate(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t));
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    /** Rivers of the delta wander: the course is shifted smoothly, not at its ends. */
    private static void meander(List<Coordinate> points, double metres, Chance chance) {
        int last = points.size() - 1;
        for (int i = 1; i < last; i++) {
            double ends = Math.min(1, Math.min(i, last - i) / 20.0);
            double east = chance.smooth(i, 0, 13) - 0.5;
            double north = chance.smooth(i, 100, 17) - 0.5;
            Coordinate at = points.get(i);
            points.set(i, new Coordinate(at.x + 2 * metres * east * ends, at.y + 2 * metres * north * ends));
        }
    }
}
