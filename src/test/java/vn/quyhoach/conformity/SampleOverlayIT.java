package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.support.Wkt.wkt;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.SampleTest;

/** A check's numbers beside those of overlays written in SQL, over many places of the sample province. */
@SampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleOverlayIT {

    private static final int PLACES = 40;

    /** A check works on a grid of 1 mm: so far a corner may be from where the database has it. */
    private static final double GRID = 0.001;

    private static final String SEVERAL =
            "MULTIPOLYGON(((570500 1164000,570800 1164000,570800 1164200,570500 1164200,570500 1164000)),"
                    + "((571000 1164500,571300 1164450,571250 1164800,571000 1164500),"
                    + "(571080 1164540,571120 1164600,571150 1164540,571080 1164540)),"
                    + "((570600 1165000,570900 1165100,570700 1165300,570600 1165000)))";

    private static final String ZONES = """
            select zone.id, st_area(st_intersection(zone.geom, place.geom)) as area,
                   st_length(st_intersection(zone.geom, place.geom)) as length
            from (select st_geomfromewkb(:place) as geom) place
            join planning.zone zone on st_intersects(zone.geom, place.geom)
            join planning.plan_version version on version.id = zone.plan_version_id and version.status = 'IN_FORCE'
            where zone.layer_id = 'land-allocation'
            """;

    private static final String AREAS_OVER = """
            select zone.layer_id || '/' || zone.id as id, st_area(st_intersection(zone.geom, place.geom)) as area
            from (select st_geomfromewkb(:place) as geom) place
            join planning.zone zone on st_intersects(zone.geom, place.geom)
            join planning.plan_version version on version.id = zone.plan_version_id and version.status = 'IN_FORCE'
            where zone.layer_id not in ('land-allocation', 'structure', 'defence')
            """;

    private static final String LINES_NEAR = """
            select line.layer_id || '/' || line.id as id,
                   greatest(0, st_distance(line.geom, place.geom) - line.outer_offset_m) as distance
            from (select st_geomfromewkb(:place) as geom) place
            join planning.zone_line line on st_dwithin(line.geom, place.geom, 1000)
            join planning.plan_version version on version.id = line.plan_version_id and version.status = 'IN_FORCE'
            """;

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private Geometry province;

    @BeforeAll
    void outline() {
        province = jdbc.sql("select st_asewkb(st_buffer(geom, -1500)) from planning.admin_unit"
                        + " where level = 'province' order by valid_from limit 1")
                .query((row, number) -> Geometries.fromEwkb(row.getBytes(1)))
                .single();
    }

    @Test
    void sharesOfAreasAreThoseOfTheDatabase() {
        stars(11).forEach(place -> {
            Map<Long, Double> shares = shares(check(place), true);
            measured(ZONES, place, "area")
                    .forEach((id, area) -> assertThat(shares.getOrDefault(Long.valueOf(id), 0.0))
                            .as("zone %s of %s", id, place)
                            .isCloseTo(area, within(GRID * place.getLength() + 0.01)));
        });
    }

    @Test
    void sharesOfRoadsAreThoseOfTheDatabase() {
        roads(12).forEach(road -> {
            Map<Long, Double> shares = shares(check(road), false);
            measured(ZONES, road, "length")
                    .forEach((id, length) -> assertThat(shares.getOrDefault(Long.valueOf(id), 0.0))
                            .as("zone %s of %s", id, road)
                            .isCloseTo(length, within(0.02)));
        });
    }

    /** Where the sample's land allocation covers the ground without a gap, as it nearly always does. */
    @Test
    void sharesAddUpToThePlaceWhereZoningCoversIt() {
        Stream.concat(stars(13), Stream.of(wkt(SEVERAL))).forEach(place -> {
            ConformityCheck check = check(place);
            double sum = shares(check, true).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double ground = measured(ZONES, place, "area").values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(ground).as("covered by zones").isCloseTo(place.getArea(), within(1e-6 * place.getArea()));
            // 1 mm² a m², and half a square centimetre for each number that is rounded
            double rounding = 0.005 * shares(check, true).size();
            assertThat(sum).as("%s", place).isCloseTo(place.getArea(), within(1e-6 * place.getArea() + rounding));
        });
    }

    @Test
    void overlapsAndDistancesAreThoseOfTheDatabase() {
        stars(14).forEach(place -> {
            Map<String, Double> areas = measured(AREAS_OVER, place, "area");
            Map<String, Double> distances = measured(LINES_NEAR, place, "distance");
            for (OverlayHit hit : check(place).overlays()) {
                String id = hit.layer() + "/" + hit.objectId();
                if (distances.containsKey(id) && hit.measuredFrom() != null) {
                    assertThat(hit.distanceM()).as("%s of %s", id, place).isCloseTo(distances.get(id), within(0.003));
                } else if (areas.containsKey(id) && hit.overlapM2() != null) {
                    assertThat(hit.overlapM2())
                            .as("%s of %s", id, place)
                            .isCloseTo(areas.get(id), within(GRID * place.getLength() + 0.01));
                }
            }
        });
    }

    /** No object that binds is passed over: what the database finds under a place is in the record. */
    @Test
    void tellsEveryAreaOverThePlace() {
        stars(15).forEach(place -> {
            ConformityCheck check = check(place);
            var told = check.overlays().stream()
                    .map(hit -> hit.layer() + "/" + hit.objectId())
                    .toList();
            measured(AREAS_OVER, place, "area").forEach((id, area) -> {
                // more than any sliver
                if (area > 0.5 * place.getArea()) {
                    assertThat(told).as("%s", place).contains(id);
                }
            });
        });
    }

    private Map<String, Double> measured(String sql, Geometry place, String column) {
        Map<String, Double> found = new TreeMap<>();
        jdbc.sql(sql).param("place", Geometries.toEwkb(place)).query(row -> {
            found.put(row.getString("id"), row.getDouble(column));
        });
        return found;
    }

    private static Map<Long, Double> shares(ConformityCheck check, boolean area) {
        Map<Long, Double> shares = new TreeMap<>();
        Stream.concat(check.plans().stream().map(PlanResult::zones), Stream.of(check.slivers()))
                .forEach(zones -> {
                    for (ZoneShare share : zones) {
                        shares.merge(share.zoneId(), area ? share.areaM2() : share.lengthM(), Double::sum);
                    }
                });
        return shares;
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

    /** Stars of 5 to 14 corners, 40 m to 1200 m wide. */
    private Stream<Geometry> stars(int seed) {
        Random random = new Random(seed);
        return places(random, middle -> {
            int corners = 5 + random.nextInt(10);
            double size = 20 + 580 * random.nextDouble();
            Coordinate[] ring = new Coordinate[corners + 1];
            for (int i = 0; i < corners; i++) {
                double angle = 2 * Math.PI * i / corners;
                ring[i] = from(middle, angle, size * (0.4 + 0.6 * random.nextDouble()));
            }
            ring[corners] = ring[0];
            return Geometries.NATIONAL.createPolygon(ring);
        });
    }

    /** Bent lines of 2 to 6 corners, up to 5 km long. */
    private Stream<Geometry> roads(int seed) {
        Random random = new Random(seed);
        return places(random, middle -> {
            Coordinate[] line = new Coordinate[2 + random.nextInt(5)];
            line[0] = from(middle, 0, 0);
            double direction = 2 * Math.PI * random.nextDouble();
            for (int i = 1; i < line.length; i++) {
                line[i] = from(line[i - 1], direction + random.nextDouble(), 200 + 800 * random.nextDouble());
            }
            return Geometries.NATIONAL.createLineString(line);
        });
    }

    private interface Shape {
        Geometry around(Coordinate middle);
    }

    private Stream<Geometry> places(Random random, Shape shape) {
        var box = province.getEnvelopeInternal();
        return Stream.generate(() -> shape.around(new Coordinate(
                        box.getMinX() + random.nextDouble() * box.getWidth(),
                        box.getMinY() + random.nextDouble() * box.getHeight())))
                .filter(province::covers)
                .limit(PLACES);
    }

    private static Coordinate from(Coordinate middle, double angle, double metres) {
        return new Coordinate(
                Measure.rounded(middle.getX() + metres * Math.cos(angle), 3),
                Measure.rounded(middle.getY() + metres * Math.sin(angle), 3));
    }
}
