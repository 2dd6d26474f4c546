package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import vn.quyhoach.geo.Geometries;

/** Places of every kind that a seed makes, the zones under them, and the same place written otherwise. */
final class MixedPlaces {

    static final int WEST = 572_000;
    static final int SOUTH = 1_162_000;
    static final int SIDE = 4_000;

    private static final GeometryFactory FACTORY = Geometries.NATIONAL;

    private final Random random;

    MixedPlaces(int seed) {
        random = new Random(seed);
    }

    /** Cells without gaps or overlaps, some 350 m wide, as a drawing on the grid of a millimetre has them. */
    List<Geometry> cells() {
        Envelope square = new Envelope(WEST, WEST + SIDE, SOUTH, SOUTH + SIDE);
        List<Coordinate> sites = Stream.generate(
                        () -> new Coordinate(WEST + SIDE * random.nextDouble(), SOUTH + SIDE * random.nextDouble()))
                .limit(130)
                .toList();
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(square);
        Geometry diagram = builder.getDiagram(FACTORY);
        Geometry frame = FACTORY.toGeometry(square);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = Shapes.intersection(diagram.getGeometryN(i), frame);
            if (!cell.isEmpty()) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** By turns with courts, of several parts, of several lines, of points; all of them 100 m to 900 m wide. */
    List<Geometry> places(int number) {
        List<IntFunction<Geometry>> kinds = List.of(
                i -> withHoles(middle(), 60 + 240 * random.nextDouble()),
                i -> FACTORY.createMultiPolygon(parts().toArray(Polygon[]::new)),
                i -> FACTORY.createMultiLineString(Stream.generate(() -> line(middle()))
                        .limit(2 + random.nextInt(3))
                        .toArray(LineString[]::new)),
                i -> FACTORY.createMultiPointFromCoords(Stream.generate(() -> around(middle(), 200))
                        .limit(3 + random.nextInt(9))
                        .toArray(Coordinate[]::new)));
        List<Geometry> places = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            places.add(kinds.get(i % kinds.size()).apply(i));
        }
        return places;
    }

    /** The same place in other words: parts and courts in another order, rings from another corner, all the other way. */
    Geometry otherwise(Geometry place) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < place.getNumGeometries(); i++) {
            Geometry part = place.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                List<LinearRing> holes = new ArrayList<>();
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    holes.add(turned(polygon.getInteriorRingN(hole)));
                }
                Collections.shuffle(holes, random);
                part = FACTORY.createPolygon(turned(polygon.getExteriorRing()), holes.toArray(LinearRing[]::new));
            } else if (random.nextBoolean()) {
                part = part.reverse();
            }
            parts.add(part);
        }
        Collections.shuffle(parts, random);
        if (place instanceof Polygon) {
            return parts.get(0);
        }
        return switch (place.getDimension()) {
            case 2 -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            case 1 -> FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
            default -> FACTORY.createMultiPoint(parts.toArray(Point[]::new));
        };
    }

    private LinearRing turned(LinearRing ring) {
        Coordinate[] corners = Arrays.copyOf(ring.getCoordinates(), ring.getNumPoints() - 1);
        Collections.rotate(Arrays.asList(corners), random.nextInt(corners.length));
        if (random.nextBoolean()) {
            Collections.reverse(Arrays.asList(corners));
        }
        return closed(corners);
    }

    private static LinearRing closed(Coordinate[] corners) {
        Coordinate[] ring = Arrays.copyOf(corners, corners.length + 1);
        ring[corners.length] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    /** Of a square in the middle, so that no place leaves the zones. */
    private Coordinate middle() {
        return new Coordinate(
                WEST + 1_000 + (SIDE - 2_000) * random.nextDouble(),
                SOUTH + 1_000 + (SIDE - 2_000) * random.nextDouble());
    }

    private Coordinate around(Coordinate middle, double radius) {
        return corner(
                middle.x + radius * (2 * random.nextDouble() - 1), middle.y + radius * (2 * random.nextDouble() - 1));
    }

    /** Two to four that are apart, but near. */
    private List<Polygon> parts() {
        List<Polygon> parts = new ArrayList<>();
        Coordinate middle = middle();
        int number = 2 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            parts.add(withHoles(new Coordinate(middle.x + 210 * (i % 2), middle.y + 210 * (i / 2)), 100));
        }
        return parts;
    }

    /** A star; its courts are small ones, each in a sector of its own. */
    private Polygon withHoles(Coordinate middle, double radius) {
        int courts = random.nextInt(4);
        LinearRing[] holes = new LinearRing[courts];
        for (int i = 0; i < courts; i++) {
            double angle = 2 * Math.PI * i / 3;
            Coordinate at = new Coordinate(
                    middle.x + radius * 0.25 * Math.cos(angle), middle.y + radius * 0.25 * Math.sin(angle));
            holes[i] = star(at, radius * 0.16, 3 + random.nextInt(5));
        }
        return FACTORY.createPolygon(star(middle, radius, 8 + random.nextInt(8)), holes);
    }

    private LinearRing star(Coordinate middle, double radius, int corners) {
        Coordinate[] ring = new Coordinate[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double out = radius * (0.6 + 0.4 * random.nextDouble());
            ring[i] = corner(middle.x + out * Math.cos(angle), middle.y + out * Math.sin(angle));
        }
        return closed(ring);
    }

    private LineString line(Coordinate from) {
        int corners = 2 + random.nextInt(5);
        return FACTORY.createLineString(
                Stream.generate(() -> around(from, 250)).limit(corners).toArray(Coordinate[]::new));
    }

    private static Coordinate corner(double x, double y) {
        return new Coordinate(Measure.rounded(x, 3), Measure.rounded(y, 3));
    }
}
