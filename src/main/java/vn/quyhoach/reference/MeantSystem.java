package vn.quyhoach.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * Tells somebody whose place lies outside the province how it would lie inside: in another of the systems that papers here
 * are written in, or with its two axes changed. It only says so; which of them is true is for the sender to say.
 */
public final class MeantSystem {

    private static final Set<ProblemCode> MISPLACED =
            EnumSet.of(ProblemCode.GEOMETRY_OUTSIDE_PROVINCE, ProblemCode.COORDINATES_OUT_OF_RANGE);

    /** Those of Long An, before and after the merger, of a receiver in the field, and of web maps. */
    private static final List<Crs> USUAL =
            List.of(Crs.NATIONAL, Crs.WGS84, Crs.of("EPSG:9209"), Crs.of("EPSG:3405"), Crs.WEB_MERCATOR);

    private static final int MOST_TOLD = 3;

    private MeantSystem() {}

    /** A system, and whether the first number is the northing. */
    private record Reading(Crs crs, boolean swapped) {

        Bilingual words() {
            String system = "\"crs\": \"" + crs.code() + "\" (" + crs.name() + ")";
            return swapped
                    ? new Bilingual(
                            "đổi thứ tự hai số và khai " + system,
                            "change the order of the two numbers and say " + system)
                    : new Bilingual("khai " + system, "say " + system);
        }
    }

    /**
     * Reads a place; where it is misplaced the problem says what may have been meant.
     *
     * @param geoJson as it was sent
     */
    public static Geometry read(String geoJson, Crs declared, UnitFinder units, Supplier<Geometry> reader) {
        try {
            return reader.get();
        } catch (ProblemException problem) {
            List<Reading> inside = MISPLACED.contains(problem.code()) ? inside(geoJson, declared, units) : List.of();
            if (inside.isEmpty()) {
                throw problem;
            }
            Map<String, Object> details = new HashMap<>(problem.details());
            details.put(
                    "meant",
                    new Bilingual(
                            "Hình sẽ nằm trong tỉnh nếu " + told(inside, Bilingual::vi, " hoặc ") + ".",
                            "It would lie in the province if you " + told(inside, Bilingual::en, " or ") + "."));
            throw new ProblemException(problem.code(), details);
        }
    }

    private static List<Reading> inside(String geoJson, Crs declared, UnitFinder units) {
        Point middle;
        try {
            middle = GeoJson.read(geoJson, Crs.NATIONAL).getEnvelope().getCentroid();
        } catch (ProblemException unreadable) {
            return List.of();
        }
        List<Reading> inside = new ArrayList<>();
        for (boolean swapped : new boolean[] {false, true}) {
            for (Crs crs : USUAL) {
                Reading reading = new Reading(crs, swapped);
                if ((swapped || !crs.equals(declared))
                        && inside.size() < MOST_TOLD
                        && isInside(middle, reading, units)) {
                    inside.add(reading);
                }
            }
        }
        return inside;
    }

    private static String told(List<Reading> readings, Function<Bilingual, String> language, String or) {
        return readings.stream().map(Reading::words).map(language).collect(Collectors.joining(or));
    }

    private static boolean isInside(Point middle, Reading reading, UnitFinder units) {
        double x = reading.swapped() ? middle.getY() : middle.getX();
        double y = reading.swapped() ? middle.getX() : middle.getY();
        if (reading.crs().geographic() && (Math.abs(x) > 180 || Math.abs(y) > 90)) {
            return false;
        }
        try {
            Geometry place = Geometries.factory(reading.crs()).createPoint(new Coordinate(x, y));
            Geometry national = Geometries.transform(place, reading.crs(), Crs.NATIONAL);
            Coordinate at = national.getCoordinate();
            if (!Double.isFinite(at.x) || !Double.isFinite(at.y)) {
                return false;
            }
            units.requireInsideProvince(national);
            return true;
        } catch (ProblemException outside) {
            return false;
        }
    }
}
