package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.support.Wkt.wkt;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.quyhoach.geo.Geometries;

/** How deep parts lie in a zone of 200 m by 100 m. */
class DepthTest {

    private static final double FAR = 1_000;
    private static final double STEP = 2;
    private static final String ZONE = "POLYGON((0 0,200 0,200 100,0 100,0 0))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // straight across: both ends lie on the border
                "LINESTRING(100 0,100 100)             | 50",
                "LINESTRING(0 3,200 3)                 | 3",
                "LINESTRING(0 0,200 0)                 | 0",
                "MULTILINESTRING((0 1,200 1),(10 0,10 20)) | 10",
                "LINESTRING(0 0,50 40,100 0)           | 40",
                "POLYGON((0 40,200 40,200 44,0 44,0 40)) | 44",
                "POLYGON((90 0,110 0,110 2,90 2,90 0))    | 2",
                // a street in the form of a U: its corners lie near the border, the middle of its long side is deep
                "POLYGON((0 0,10 0,10 40,190 40,190 0,200 0,200 50,0 50,0 0)) | 50",
                "MULTIPOLYGON(((0 0,9 0,9 9,0 0)),((1 98,199 98,199 99,100 60,1 99,1 98))) | 40",
                // around a court, and the court itself is deeper
                "POLYGON((20 20,180 20,180 80,20 80,20 20),(30 30,170 30,170 70,30 70,30 30)) | 30",
                "POINT(20 30)                          | 20",
                "MULTIPOINT((20 30),(100 1))           | 1"
            })
    void isTheFarthestFromTheBorder(String part, double metres) {
        assertThat(Depth.of(wkt(part), wkt(ZONE).getBoundary(), FAR)).isCloseTo(metres, within(0.01 * metres + 0.01));
    }

    /** A strip between two borders: wherever it is cut, its middle is told to the centimetre. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 30, 77, 100})
    void isExactBetweenTwoBorders(double height) {
        Geometry strip = wkt("POLYGON((0 0,200 0,200 %1$s,0 %1$s,0 0))".formatted(height));
        Geometry borders = wkt("MULTILINESTRING((-500 0,700 0),(-500 %1$s,700 %1$s))".formatted(height));
        assertThat(Depth.of(strip, borders, FAR)).isCloseTo(height / 2, within(0.01));
    }

    @Test
    void hasNoEndWithoutABorder() {
        assertThat(Depth.of(wkt("POINT(1 1)"), wkt("LINESTRING EMPTY"), FAR)).isInfinite();
    }

    @Test
    void looksNoFartherThanAnyToleranceReaches() {
        Geometry street = wkt("POLYGON((0 0,10 0,10 40,190 40,190 0,200 0,200 50,0 50,0 0))");
        assertThat(Depth.of(street, wkt(ZONE).getBoundary(), 5)).isBetween(5.0, 50.0);
    }

    /** Stars with holes in stars with holes, and their outlines as lines, beside all places of a grid of two metres. */
    @Test
    void isAsDeepAsTheDeepestPlaceOfAGrid() {
        Random random = new Random(11);
        int asked = 0;
        for (int i = 0; i < 60; i++) {
            Geometry zone = star(random, 400, i % 4 == 0 ? 200 : 17).difference(star(random, 60, 7));
            Geometry ground = AffineTransformation.translationInstance(random.nextInt(150), random.nextInt(150))
                    .transform(star(random, 200, 9).difference(star(random, 40, 5)));
            Geometry part = new IndexedGround(Shapes.onGrid(i % 3 == 0 ? ground.getBoundary() : ground)).common(zone);
            if (!part.isEmpty()) {
                double deepest = deepestOfGrid(part, zone.getBoundary());
                double depth = Depth.of(part, zone.getBoundary(), FAR);
                assertThat(depth).as("%s in %s", part, zone).isGreaterThan(0.99 * deepest - 0.01);
                // nowhere can it be deeper than the grid has it and one step of it
                assertThat(depth).as("%s in %s", part, zone).isLessThan(deepest + 2 * STEP);
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(40);
    }

    private static double deepestOfGrid(Geometry part, Geometry border) {
        IndexedFacetDistance facets = new IndexedFacetDistance(border);
        double deepest = 0;
        if (part.getDimension() == 2) {
            IndexedPointInAreaLocator area = new IndexedPointInAreaLocator(part);
            Envelope box = part.getEnvelopeInternal();
            for (double x = box.getMinX(); x < box.getMaxX(); x += STEP) {
                for (double y = box.getMinY(); y < box.getMaxY(); y += STEP) {
                    Coordinate place = new Coordinate(x, y);
                    if (area.locate(place) != Location.EXTERIOR) {
                        deepest = Math.max(
                                deepest, facets.distance(part.getFactory().createPoint(place)));
                    }
                }
            }
        }
        Geometry lines = part.getDimension() == 2 ? part.getBoundary() : part;
        for (Coordinate place : Densifier.densify(lines, STEP).getCoordinates()) {
            deepest = Math.max(deepest, facets.distance(part.getFactory().createPoint(place)));
        }
        return deepest;
    }

    private static Geometry star(Random random, double size, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = size / 2 * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return Shapes.onGrid(Geometries.NATIONAL.createPolygon(ring));
    }
}
