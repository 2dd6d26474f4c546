package vn.quyhoach.vectorfile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.text.Bilingual;

/**
 * Builds geometry out of what a reader finds, and remembers the first thing that is wrong. A flaw is a value and not an
 * exception, because one bad feature of a file is a line of a report and the reading goes on.
 */
final class Shapes {

    private static final GeometryFactory FACTORY = Geometries.UNPLACED;

    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private @Nullable Bilingual flaw;

    @Nullable
    Bilingual flaw() {
        return flaw;
    }

    void flawed(Bilingual reason) {
        if (flaw == null) {
            flaw = reason;
        }
    }

    /** What the geometry had that is not kept. */
    Set<Oddity> oddities() {
        return oddities.isEmpty() ? Set.of() : oddities;
    }

    void odd(Oddity oddity) {
        oddities.add(oddity);
    }

    /** Of a geometry that a library has read with all it had. */
    void oddities(@Nullable Geometry geometry) {
        Coordinate first = geometry == null ? null : geometry.getCoordinate();
        if (first != null) {
            oddities(!Double.isNaN(first.getZ()), !Double.isNaN(first.getM()));
        }
    }

    void oddities(boolean heights, boolean measures) {
        if (heights) {
            odd(Oddity.HEIGHTS);
        }
        if (measures) {
            odd(Oddity.MEASURES);
        }
    }

    @Nullable
    Point point(double[] position) {
        return finite(position) ? FACTORY.createPoint(coordinate(position)) : null;
    }

    @Nullable
    LineString line(List<double[]> positions) {
        Coordinate[] coordinates = coordinates(positions);
        if (coordinates == null) {
            return null;
        }
        if (coordinates.length < 2) {
            flawed(Flaws.TOO_FEW);
            return null;
        }
        return FACTORY.createLineString(coordinates);
    }

    @Nullable
    LinearRing ring(List<double[]> positions) {
        Coordinate[] coordinates = coordinates(positions);
        if (coordinates == null) {
            return null;
        }
        if (coordinates.length > 0 && !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            flawed(Flaws.NOT_CLOSED);
            return null;
        }
        if (coordinates.length < 4) {
            flawed(Flaws.TOO_FEW);
            return null;
        }
        return FACTORY.createLinearRing(coordinates);
    }

    @Nullable
    Polygon polygon(List<List<double[]>> rings) {
        List<LinearRing> built = new ArrayList<>();
        for (List<double[]> positions : rings) {
            LinearRing ring = ring(positions);
            if (ring == null) {
                return null;
            }
            built.add(ring);
        }
        if (built.isEmpty()) {
            flawed(Flaws.TOO_FEW);
            return null;
        }
        return polygon(built.get(0), built.subList(1, built.size()));
    }

    Polygon polygon(LinearRing shell, List<LinearRing> holes) {
        return FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
    }

    /** Many of one kind; mixed kinds become a collection. Null when a part is missing: the feature is flawed then. */
    @Nullable
    Geometry many(List<? extends @Nullable Geometry> parts) {
        List<Geometry> whole = new ArrayList<>();
        for (Geometry part : parts) {
            if (part == null) {
                return null;
            }
            whole.add(part);
        }
        if (whole.isEmpty()) {
            flawed(Flaws.TOO_FEW);
            return null;
        }
        return whole.size() == 1 ? whole.get(0) : FACTORY.buildGeometry(whole);
    }

    private Coordinate @Nullable [] coordinates(List<double[]> positions) {
        Coordinate[] coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            double[] position = positions.get(i);
            if (!finite(position)) {
                return null;
            }
            coordinates[i] = coordinate(position);
        }
        return coordinates;
    }

    private boolean finite(double[] position) {
        if (position.length < 2) {
            flawed(Flaws.MALFORMED);
            return false;
        }
        if (!Double.isFinite(position[0]) || !Double.isFinite(position[1])) {
            flawed(Flaws.NOT_FINITE);
            return false;
        }
        if (position.length > 2 && position[2] != 0) {
            odd(Oddity.HEIGHTS); // of height 0 nothing is lost
        }
        return true;
    }

    private static Coordinate coordinate(double[] position) {
        return new Coordinate(position[0], position[1]);
    }
}
