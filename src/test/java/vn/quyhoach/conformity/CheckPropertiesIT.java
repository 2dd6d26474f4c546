package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Wkt;

/** What holds for every place, tried on many that a seed makes; and places that are none. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckPropertiesIT {

    private static final int PLACES = 25;

    /** The border of industry and rice, and the tolerance of its drawing at 1:10 000. */
    private static final double BORDER = 575_000;

    private static final double TOLERANCE = 5;

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void rows() {
        ConformityRows.save(jdbc);
    }

    @Test
    void sharesAddUpToThePlace() {
        places(1).forEach(place -> {
            ConformityCheck check = check(place);
            double sum = areas(check).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            // 1 mm² a m², and half a square centimetre where each is rounded
            assertThat(sum + check.plans().get(0).uncovered())
                    .isCloseTo(place.getArea(), within(1e-6 * place.getArea() + 0.02));
        });
    }

    @Test
    void neitherStartNorDirectionNorRepeatedCornersMatter() {
        places(2).forEach(place -> {
            String hash = check(place).hash();
            Coordinate[] ring = place.getCoordinates();
            int last = ring.length - 1;
            Coordinate[] turned = new Coordinate[ring.length];
            for (int i = 0; i <= last; i++) {
                turned[i] = ring[(i + 2) % last];
            }
            Polygon other = Geometries.NATIONAL.createPolygon(turned);
            assertThat(check(other).hash()).isEqualTo(hash);
            assertThat(check(other.reverse()).hash()).isEqualTo(hash);
            Coordinate[] repeated =
                    Stream.concat(Stream.of(ring[0]), Stream.of(ring)).toArray(Coordinate[]::new);
            assertThat(check(Geometries.NATIONAL.createPolygon(repeated)).hash())
                    .isEqualTo(hash);
        });
    }

    @Test
    void aShiftBelowTheToleranceNeverTurnsTheVerdictRound() {
        Random random = new Random(3);
        places(3).forEach(place -> {
            double shift = TOLERANCE * 0.45;
            double angle = random.nextDouble() * 2 * Math.PI;
            Geometry moved = AffineTransformation.translationInstance(shift * Math.cos(angle), shift * Math.sin(angle))
                    .transform(place);
            Verdict before = check(place).verdict();
            Verdict after = check(moved).verdict();
            double west = place.getEnvelopeInternal().getMinX();
            double east = place.getEnvelopeInternal().getMaxX();
            boolean apart = east < BORDER - 2 * TOLERANCE || west > BORDER + 2 * TOLERANCE;
            boolean across = west < BORDER - 20 * TOLERANCE && east > BORDER + 20 * TOLERANCE;
            if (apart || across) {
                assertThat(after).as("%s", place).isEqualTo(before);
            } else {
                assertThat(EnumSet.of(before, after)).isNotEqualTo(EnumSet.of(Verdict.CONFORMS, Verdict.CONFLICT));
            }
        });
    }

    @Test
    void partsAddUpToTheWhole() {
        places(4).forEach(place -> {
            double middle = place.getCentroid().getX();
            Map<String, Double> whole = areas(check(place));
            Map<String, Double> sum = new TreeMap<>();
            for (Geometry part : List.of(half(place, 0, middle), half(place, middle, 1e6))) {
                areas(check(part)).forEach((zone, area) -> sum.merge(zone, area, Double::sum));
            }
            // the cut runs on the grid of a millimetre
            double grid = 0.001 * place.getLength() + 0.02;
            assertThat(sum.keySet()).isEqualTo(whole.keySet());
            sum.forEach((zone, area) -> assertThat(area).as(zone).isCloseTo(whole.get(zone), within(grid)));
        });
    }

    @Test
    void postgisAndJtsAgree() {
        Map<String, Geometry> zones = new TreeMap<>();
        jdbc.sql("select code, st_asewkb(zone.geom) as geom from planning.zone zone"
                        + " join planning.plan_version version on version.id = zone.plan_version_id"
                        + " where version.status = 'IN_FORCE' and layer_id = 'land-allocation'")
                .query(row -> {
                    zones.put(row.getString("code"), Geometries.fromEwkb(row.getBytes("geom")));
                });
        places(5).forEach(place -> {
            Map<String, Double> areas = areas(check(place));
            zones.forEach((code, zone) -> assertThat(
                            Shapes.intersection(zone, Shapes.canonical(place)).getArea())
                    .as("%s of %s", code, place)
                    .isCloseTo(areas.getOrDefault(code, 0.0), within(0.02)));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON((571000 1165000,571100 1165100,571100 1165000,571000 1165100,571000 1165000)) | GEOMETRY_INVALID",
                "POLYGON((571000 1165000,571100 1165000,571200 1165000,571000 1165000)) | GEOMETRY_INVALID",
                "POLYGON((571000 1165000,571100 1165000,571100 1165100,571100 1165300,571100 1165100,571000 1165100,571000 1165000)) | GEOMETRY_INVALID",
                "POLYGON((571000 1165000,571000.0001 1165000,571000.0001 1165000.0001,571000 1165000)) | GEOMETRY_INVALID",
                "POLYGON((1165000 571000,1165100 571000,1165100 571100,1165000 571000)) | GEOMETRY_OUTSIDE_PROVINCE",
                "POLYGON((500000 1100000,700000 1100000,700000 1300000,500000 1300000,500000 1100000)) | GEOMETRY_TOO_LARGE",
                "POLYGON((590000 1165000,590100 1165000,590100 1165100,590000 1165000)) | GEOMETRY_OUTSIDE_PROVINCE",
                "LINESTRING(571000 1165000,571000 1165000) | GEOMETRY_INVALID"
            })
    void refusesWhatIsNoPlace(String wkt, String code) {
        assertThatThrownBy(() -> check(Wkt.wkt(wkt)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code().name()).isEqualTo(code));
    }

    @Test
    void refusesAHundredThousandCornersClearly() {
        Coordinate[] ring = new Coordinate[100_001];
        for (int i = 0; i < 100_000; i++) {
            double angle = 2 * Math.PI * i / 100_000;
            ring[i] = new Coordinate(573_000 + 900 * Math.cos(angle), 1_165_000 + 900 * Math.sin(angle));
        }
        ring[100_000] = ring[0];
        assertThatThrownBy(() -> check(Geometries.NATIONAL.createPolygon(ring)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.code().name()).isEqualTo("GEOMETRY_TOO_LARGE");
                    assertThat(e.details().toString()).contains("10000");
                });
    }

    /** Stars of 5 to 12 corners around the border, 20 m to 500 m wide. */
    private static Stream<Polygon> places(int seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
                    int corners = 5 + random.nextInt(8);
                    double x = BORDER - 400 + 800 * random.nextDouble();
                    double y = 1_164_000 + 3_000 * random.nextDouble();
                    double size = 20 + 480 * random.nextDouble();
                    Coordinate[] ring = new Coordinate[corners + 1];
                    for (int i = 0; i < corners; i++) {
                        double angle = 2 * Math.PI * i / corners;
                        double radius = size / 2 * (0.4 + 0.6 * random.nextDouble());
                        ring[i] = new Coordinate(
                                Measure.rounded(x + radius * Math.cos(angle), 3),
                                Measure.rounded(y + radius * Math.sin(angle), 3));
                    }
                    ring[corners] = ring[0];
                    return Geometries.NATIONAL.createPolygon(ring);
                })
                .limit(PLACES);
    }

    private static Geometry half(Geometry place, double from, double to) {
        var box = place.getEnvelopeInternal();
        return Shapes.intersection(
                place,
                Geometries.NATIONAL.toGeometry(new Envelope(
                        Math.max(from, box.getMinX() - 1),
                        Math.min(to, box.getMaxX() + 1),
                        box.getMinY() - 1,
                        box.getMaxY() + 1)));
    }

    private static Map<String, Double> areas(ConformityCheck check) {
        Map<String, Double> areas = new TreeMap<>();
        PlanResult plan = check.plans().get(0);
        for (ZoneShare share :
                Stream.concat(plan.zones().stream(), check.slivers().stream()).toList()) {
            areas.merge(share.code(), share.areaM2(), Double::sum);
        }
        return areas;
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
