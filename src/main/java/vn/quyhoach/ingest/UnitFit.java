package vn.quyhoach.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.Severity;

/**
 * Asks whether a file lies where it was declared to lie, and if not, in which system it would.
 *
 * <p>Eastings of neighbouring TM-3 zones overlap: a file of 105°30′ read as 105°45′ lands 27 km off and often still in
 * the province, so only a declared district or commune tells (DOMAIN 2.a.3).
 */
final class UnitFit {

    private static final double MOSTLY = 0.5;
    private static final double NEARLY_ALL = 0.9;

    private final PreparedGeometry ground;
    private final String unit;

    /** @param ground of the unit, in the national system */
    UnitFit(Geometry ground, String unit) {
        this.ground = PreparedGeometryFactory.prepare(ground.buffer(100));
        this.unit = unit;
    }

    /** Says so when less than half of the places lie in the unit and another reading would put nearly all there. */
    void check(List<Coordinate> places, Crs declared, Findings findings) {
        double share = share(places, declared, false);
        if (places.isEmpty() || share >= MOSTLY) {
            return;
        }
        double swapped = share(places, declared, true);
        if (swapped >= NEARLY_ALL) {
            findings.about(
                    Severity.BLOCKING,
                    "QH-CRS-AXES",
                    Map.of("share", percent(share), "unit", unit, "fitsShare", percent(swapped)));
            return;
        }
        Optional<Crs> better = Crs.supported().stream()
                .filter(crs -> crs.geographic() == declared.geographic() && crs.srid() != declared.srid())
                .max((one, other) -> Double.compare(share(places, one, false), share(places, other, false)))
                .filter(crs -> share(places, crs, false) >= NEARLY_ALL);
        better.ifPresent(crs -> findings.about(
                Severity.BLOCKING,
                "QH-CRS-UNIT",
                Map.of(
                        "share",
                        percent(share),
                        "unit",
                        unit,
                        "crs",
                        declared.code(),
                        "fits",
                        crs.code() + " (" + crs.name() + ")",
                        "fitsCrs",
                        crs.code(),
                        "fitsShare",
                        percent(share(places, crs, false)))));
    }

    private double share(List<Coordinate> places, Crs crs, boolean swapped) {
        long inside = places.stream()
                .filter(place -> covers(swapped ? new Coordinate(place.y, place.x) : place, crs))
                .count();
        return places.isEmpty() ? 0 : (double) inside / places.size();
    }

    private boolean covers(Coordinate place, Crs crs) {
        try {
            Geometry point = Geometries.factory(crs).createPoint(place);
            return ground.covers(Geometries.transform(point, crs, Crs.NATIONAL));
        } catch (ProblemException outOfRange) {
            return false;
        }
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
