package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/**
 * What holds for places with courts, of several parts, of lines and of points alike, on a plan of a hundred zones whose
 * borders they cross; {@link CheckPropertiesIT} has the plain ones on two zones.
 */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedPlacesIT {

    private static final int PLACES = 48;

    private static final List<String> CLASSES = List.of("SKK", "LUC", "ONT");

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void rows() {
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.landUseClass("ONT", "Đất ở tại nông thôn", "Rural residential land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        long version = rows.version(rows.plan("tinh", "PROVINCE"), 1, "IN_FORCE", "2024-01-01", null);
        int number = 0;
        for (Geometry cell : new MixedPlaces(7).cells()) {
            rows.zone(version)
                    .code("Z" + number)
                    .kind(CLASSES.get(number % CLASSES.size()))
                    .digitisedAt(10_000)
                    .at(cell.toText())
                    .save();
            number++;
        }
        assertThat(number).isGreaterThan(100);
    }

    @Test
    void neitherOrderNorDirectionNorStartMatters() {
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        MixedPlaces made = new MixedPlaces(11);
        for (Geometry place : made.places(PLACES)) {
            ConformityCheck check = check(place);
            met.add(check.verdict());
            for (int i = 0; i < 3; i++) {
                ConformityCheck other = check(made.otherwise(place));
                assertThat(other.verdict()).as("%s", place).isEqualTo(check.verdict());
                assertThat(other.hash()).as("%s", place).isEqualTo(check.hash());
            }
        }
        assertThat(met).hasSizeGreaterThan(2); // or the places would try one verdict only
    }

    @Test
    void aShiftOfAFifthOfAMillimetreChangesNoVerdict() {
        for (Geometry place : new MixedPlaces(12).places(PLACES)) {
            Verdict verdict = check(place).verdict();
            // off the grid by half a millimetre, the shift decides to which side each corner is rounded
            for (double off : new double[] {0.0002, 0.0004, 0.0006}) {
                Geometry moved =
                        AffineTransformation.translationInstance(off, -off).transform(place);
                assertThat(check(moved).verdict()).as("%s", place).isEqualTo(verdict);
            }
        }
    }

    @Test
    void partsAddUpToTheWhole() {
        for (Geometry place : new MixedPlaces(13).places(PLACES)) {
            Geometry west = half(place, true);
            Geometry east = half(place, false);
            Geometry whole = Shapes.union(List.of(west, east)); // where the cut was rounded, it bends the whole
            if (west.isEmpty() || east.isEmpty() || west.getDimension() != place.getDimension()) {
                continue;
            }
            Map<String, Double> expected = shares(check(whole));
            Map<String, Double> parts = shares(check(west));
            shares(check(east)).forEach((zone, share) -> parts.merge(zone, share, Double::sum));
            double grid = place.getDimension() == 0 ? 0 : 0.001 * place.getLength() + 0.02;
            expected.keySet().forEach(zone -> parts.putIfAbsent(zone, 0.0));
            parts.forEach((zone, share) -> assertThat(share)
                    .as("%s of %s", zone, place)
                    .isCloseTo(expected.getOrDefault(zone, 0.0), within(grid)));
            // of all zones together a millionth: what one loses to the grid its neighbour has
            assertThat(sum(parts))
                    .as("%s", place)
                    .isCloseTo(sum(expected), within(1e-6 * sum(expected) + 0.02))
                    .isCloseTo(Measure.of(whole), within(1e-6 * Measure.of(whole) + 0.02));
        }
    }

    @Test
    void postgisAndJtsAgreeOnEachShare() {
        for (Geometry place : new MixedPlaces(14).places(PLACES)) {
            Map<String, Double> shares = shares(check(place));
            Map<String, Double> measured = measured(place);
            double grid = place.getDimension() == 0 ? 0 : 0.0005 * place.getLength() + 0.02;
            measured.keySet().forEach(zone -> shares.putIfAbsent(zone, 0.0));
            shares.forEach((zone, share) -> assertThat(share)
                    .as("%s of %s", zone, place)
                    .isCloseTo(measured.getOrDefault(zone, 0.0), within(grid)));
        }
    }

    private Map<String, Double> measured(Geometry place) {
        Map<String, Double> measured = new TreeMap<>();
        jdbc.sql("""
                        select zone.code, case st_dimension(place.geom)
                                              when 2 then st_area(common.geom) when 1 then st_length(common.geom)
                                              else st_numgeometries(common.geom) end as share
                        from (select st_geomfromewkb(:place) as geom) place
                        join planning.zone zone on st_intersects(zone.geom, place.geom)
                        cross join lateral (select st_intersection(zone.geom, place.geom) as geom) common
                        """)
                .param("place", Geometries.toEwkb(place.getDimension() == 1 ? place.union() : place))
                .query(row -> {
                    measured.put(row.getString("code"), row.getDouble("share"));
                });
        return measured;
    }

    private static Geometry half(Geometry place, boolean west) {
        Envelope box = place.getEnvelopeInternal();
        double middle = Math.floor(box.centre().x);
        return Shapes.ofDimension(
                Shapes.intersection(
                        place,
                        Geometries.NATIONAL.toGeometry(new Envelope(
                                west ? box.getMinX() - 1 : middle,
                                west ? middle : box.getMaxX() + 1,
                                box.getMinY() - 1,
                                box.getMaxY() + 1))),
                place.getDimension());
    }

    private static double sum(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Square metres, metres or points, slivers too. */
    private static Map<String, Double> shares(ConformityCheck check) {
        PlanResult plan = check.plans().get(0);
        Map<String, Double> shares = new TreeMap<>();
        Stream.concat(plan.zones().stream(), check.slivers().stream())
                .forEach(share -> shares.merge(share.code(), amount(share), Double::sum));
        return shares;
    }

    private static double amount(ZoneShare share) {
        if (share.areaM2() == null && share.lengthM() == null) {
            return share.geometry().path("type").asString().equals("Point")
                    ? 1
                    : share.geometry().path("coordinates").size();
        }
        return share.areaM2() != null ? share.areaM2() : Objects.requireNonNull(share.lengthM());
    }

    private ConformityCheck check(Geometry place) {
        return checks.run(new CheckRequest(
                json.readTree(GeoJson.write(place, Crs.NATIONAL)),
                "EPSG:9210",
                null,
                "INDUSTRIAL_PARK",
                "2026-01-01",
                0.0,
                null));
    }
}
