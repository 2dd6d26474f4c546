package vn.quyhoach.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.support.GeometryAssert.assertThatGeometry;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** From corners to a geometry: closed, in order, with holes; what is done is said. */
class CornerRingsTest {

    private static final String SQUARE =
            "POLYGON((571000 1164000, 571100 1164000, 571100 1164100, 571000 1164100, 571000 1164000))";

    private CornerRings rings = new CornerRings(Crs.NATIONAL, true, false);

    @Test
    void closesARingAndSaysSo() {
        Geometry geometry = build("1164000 571000\n1164000 571100\n1164100 571100\n1164100 571000");
        assertThatGeometry(geometry).isSameAreaAs(SQUARE).isValid();
        assertThat(codes()).containsExactly("RING_CLOSED");
    }

    @Test
    void saysNothingOfARingThatIsClosed() {
        build("1164000 571000\n1164000 571100\n1164100 571100\n1164100 571000\n1164000 571000");
        assertThat(codes()).isEmpty();
    }

    @Test
    void leavesOutACornerThatIsRepeated() {
        Geometry geometry = build("1164000 571000\n1164000 571100\n1164000 571100\n1164100 571100\n1164100 571000");
        assertThatGeometry(geometry).isSameAreaAs(SQUARE);
        assertThat(codes()).containsExactly("DUPLICATE_CORNERS", "RING_CLOSED");
    }

    @Test
    void namesTheEdgesThatCrossAndProposesAnOrder() {
        String crossed = "A 1164000 571000\nB 1164000 571100\nC 1164100 571000\nD 1164100 571100";
        assertThatThrownBy(() -> build(crossed)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.GEOMETRY_INVALID);
            assertThat(((Bilingual) e.details().get("reason")).en()).isEqualTo("edge B–C crosses edge D–A");
            assertThat(e.details().get("proposedOrder")).isEqualTo(List.of("A", "B", "D", "C"));
            assertThat(e.details().get("x")).isEqualTo(1_164_050.0);
            assertThat(e.details().get("y")).isEqualTo(571_050.0);
        });
    }

    @Test
    void repairsTheOrderOnlyWhenAsked() {
        rings = new CornerRings(Crs.NATIONAL, true, true);
        Geometry geometry = build("A 1164000 571000\nB 1164000 571100\nC 1164100 571000\nD 1164100 571100");
        assertThatGeometry(geometry).isSameAreaAs(SQUARE).isValid();
        assertThat(codes()).contains("ORDER_REPAIRED");
    }

    @Test
    void uncrossesAnyOrderOfCorners() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Coordinate[] corners = Stream.generate(() -> new Coordinate(random.nextInt(1_000), random.nextInt(1_000)))
                    .distinct()
                    .limit(4 + random.nextInt(20))
                    .toArray(Coordinate[]::new);
            int[] order = OrderRepair.uncross(corners).orElseThrow();
            Coordinate[] mended =
                    java.util.Arrays.stream(order).mapToObj(k -> corners[k]).toArray(Coordinate[]::new);
            assertThat(OrderRepair.findCrossing(mended)).isEmpty();
            assertThat(order[0]).isZero();
            assertThat(order).doesNotHaveDuplicates().hasSize(corners.length);
        }
    }

    @Test
    void takesARingInARingForAHole() {
        String hole = "1164020 571020\n1164020 571040\n1164040 571040\n1164040 571020";
        Geometry geometry = build("1164000 571000\n1164000 571100\n1164100 571100\n1164100 571000\n\n" + hole);
        assertThat(geometry.getArea()).isEqualTo(10_000 - 400);
        assertThat(codes()).contains("HOLE");
    }

    @Test
    void makesPartsOfRingsBesideEachOther() {
        Geometry geometry = build("1164000 571000\n1164000 571100\n1164100 571100\n\n"
                + "1165000 571000\n1165000 571100\n1165100 571100");
        assertThat(geometry.getNumGeometries()).isEqualTo(2);
    }

    @Test
    void makesAPointOfOneCornerAndALineOfTwo() {
        assertThat(build("1164000 571000").getDimension()).isZero();
        assertThat(build("1164000 571000\n1164000 571100").getDimension()).isEqualTo(1);
        CornerTable route = CornerTable.read("1164000 571000\n1164000 571100\n1164100 571100");
        assertThat(rings.build(route, FootprintKind.LINE).getLength()).isEqualTo(200);
    }

    @Test
    void refusesAnAreaOfTwoCorners() {
        CornerTable two = CornerTable.read("1164000 571000\n1164000 571100");
        assertThatThrownBy(() -> rings.build(two, FootprintKind.POLYGON))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.GEOMETRY_UNREADABLE));
    }

    @Test
    void keepsTheNamesOfCorners() {
        build("M1 1164000 571000\nM2 1164000 571100\nM3 1164100 571100");
        assertThat(rings.label(new Coordinate(571_100, 1_164_000), 2)).isEqualTo("M2");
    }

    private Geometry build(String table) {
        return rings.build(CornerTable.read(table), FootprintKind.ANY);
    }

    private List<String> codes() {
        return rings.notes().stream().map(Note::code).collect(Collectors.toList());
    }
}
