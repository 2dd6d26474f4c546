package vn.quyhoach.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.support.Wkt.wkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** Tiles, and what is put together of them again. */
class ArrangementTest {

    private static final Envelope TILE = new Envelope(0, 100, 0, 100);

    @Test
    void seesNothingButTheTileUnderACoverageWithoutFlaw() {
        List<Face> faces = faces(TILE, box(-10, -10, 50, 110), box(50, -10, 110, 110));
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).areaM2()).isEqualTo(10_000);
        assertThat(faces.get(0).over()).isNotEmpty();
    }

    @Test
    void doesNotMindAVertexThatTheNeighbourLacksOrRoundedOtherwise() {
        String corner = "POLYGON((50 -10,110 -10,110 110,50 110,50.0000004 33.3333333,50 -10))";
        List<Face> faces = faces(TILE, box(-10, -10, 50, 110), corner);
        assertThat(faces).hasSize(1);
    }

    @Test
    void tellsGapAndOverlapWithTheirAreas() {
        List<Face> faces = faces(TILE, box(-10, -10, 50, 110), box(49, -10, 80, 110), box(82, -10, 110, 110));
        assertThat(faces)
                .filteredOn(face -> face.over().isEmpty())
                .singleElement()
                .satisfies(gap -> assertThat(gap.areaM2()).isCloseTo(200, within(1e-6)));
        List<Face> each = Arrangement.facesOfEach(TILE, members(box(-10, -10, 50, 110), box(49, -10, 80, 110)));
        assertThat(each)
                .filteredOn(face -> face.over().size() == 2)
                .singleElement()
                .satisfies(both -> assertThat(both.areaM2()).isCloseTo(100, within(1e-6)));
    }

    @Test
    void countsAPlaceThatAnEdgeOfTilesCutsOnce() {
        Places places = new Places(new Envelope(0, 200, 0, 100), 1, 10, touched -> true);
        places.add(polygon(box(90, 10, 100, 20)), Set.of(), TILE);
        places.add(polygon(box(100, 10, 130, 20)), Set.of(), new Envelope(100, 200, 0, 100));
        places.add(polygon(box(100, 30, 120, 40)), Set.of(), new Envelope(100, 200, 0, 100));
        places.finish(true);
        assertThat(places.count())
                .as("the other one beside the edge is one by itself")
                .isEqualTo(2);
        assertThat(places.largest().get(0).areaM2()).isEqualTo(400);
        assertThat(places.largest().get(0).shape().getArea()).isEqualTo(400);
    }

    @Test
    void leavesOutWhatIsJoinedToTheOutsideThroughOtherTiles() {
        Places places = new Places(new Envelope(0, 200, 0, 100), 1, 10, touched -> true);
        places.add(polygon(box(90, 10, 100, 20)), Set.of(), TILE);
        places.add(polygon(box(100, 10, 200, 20)), Set.of(), new Envelope(100, 200, 0, 100));
        places.finish(true);
        assertThat(places.count()).isZero();
        assertThat(places.outside().getArea()).isEqualTo(1_100);
    }

    @Test
    void keepsTheLargestAndCountsAll() {
        Places places = new Places(TILE, 1, 2, touched -> true);
        for (int side = 1; side <= 5; side++) {
            places.add(polygon(box(10 * side, 10, 10 * side + side, 10 + side)), Set.of(), TILE);
        }
        places.finish(true);
        assertThat(places.count()).as("1 m2 is not more than 1 m2").isEqualTo(4);
        assertThat(places.sumM2()).isEqualTo(4 + 9 + 16 + 25);
        assertThat(places.largest()).extracting(Place::areaM2).containsExactly(25.0, 16.0);
    }

    @Test
    void cutsAnExtentIntoTilesThatCoverItOnce() {
        Envelope extent = new Envelope(0, 1_000, 0, 300);
        List<Tiles.Weight> weights = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            weights.add(new Tiles.Weight(i, (i * 7) % 300, 200));
        }
        List<Envelope> tiles = Tiles.of(extent, weights);
        assertThat(tiles).hasSizeGreaterThanOrEqualTo(8);
        assertThat(tiles.stream().mapToDouble(Envelope::getArea).sum()).isEqualTo(300_000);
    }

    private static List<Face> faces(Envelope tile, String... shapes) {
        return Arrangement.faces(tile, members(shapes), Side::beside);
    }

    private static List<Member> members(String... shapes) {
        return IntStream.range(0, shapes.length)
                .mapToObj(i -> new Member(Side.STAGED, i, wkt(shapes[i])))
                .toList();
    }

    private static Polygon polygon(String shape) {
        return (Polygon) wkt(shape);
    }

    private static String box(int west, int south, int east, int north) {
        return "POLYGON((%1$d %2$d,%3$d %2$d,%3$d %4$d,%1$d %4$d,%1$d %2$d))".formatted(west, south, east, north);
    }
}
