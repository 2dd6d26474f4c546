package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.support.SampleTest;

/** What is remembered of plans and units says of a place what the database says, to the byte. */
@SampleTest
class RememberedGroundIT {

    @Autowired
    private CheckEngine engine;

    @Autowired
    private CheckInputs inputs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Surveyor surveyor;

    @Autowired
    private Drawings drawings;

    @Autowired
    private PlanObjects objects;

    @Autowired
    private AdminUnits units;

    @Autowired
    private Judgement judgement;

    @Test
    void saysFromMemoryWhatItSaysFromTheDatabase() {
        List<CheckRequest> requests = requests();
        assertThat(requests).hasSizeGreaterThan(150);
        for (CheckRequest request : requests) {
            CheckInput input = inputs.read(request);
            Basis basis = engine.basis(input.asOf());
            ConformityCheck remembered = engine.judge(input, basis);
            ConformityCheck asked = judgement.of(input, basis, asked(input, basis));
            assertThat(RecordHash.content(json.valueToTree(remembered)))
                    .as("%s", request)
                    .isEqualTo(RecordHash.content(json.valueToTree(asked)));
            assertThat(remembered.unitsToday()).isEqualTo(asked.unitsToday());
        }
    }

    private Surroundings asked(CheckInput input, Basis basis) {
        Surroundings around = surveyor.around(input, basis);
        return new Surroundings(
                drawings.find(input, basis, objects),
                units.under(input.ground(), input.asOf()),
                units.under(input.ground(), LocalDate.now()),
                around.quotas(),
                around.programme());
    }

    /** Registered projects, and areas, roads and places of every size, in the order of a seed. */
    private List<CheckRequest> requests() {
        List<CheckRequest> requests = new ArrayList<>();
        jdbc.sql("select distinct project_id from planning.project_location order by 1 limit 40")
                .query(Long.class)
                .list()
                .forEach(id -> requests.add(new CheckRequest(null, null, id, null, "2026-01-01", 0.0, null)));
        Geometry province = jdbc.sql("select st_asewkb(geom) from planning.admin_unit where level = 'province' limit 1")
                .query((row, number) -> Geometries.fromEwkb(row.getBytes(1)))
                .single();
        Random random = new Random(7);
        while (requests.size() < 160) {
            Coordinate at = somewhere(random, province.getEnvelopeInternal());
            Geometry place = switch (requests.size() % 4) {
                case 0 -> Geometries.NATIONAL.createPoint(at);
                case 1 ->
                    Geometries.NATIONAL.createLineString(
                            new Coordinate[] {at, moved(at, random, 25_000), moved(at, random, 9_000)});
                case 2 -> Geometries.NATIONAL.createPoint(at).buffer(20 + random.nextInt(4_000), 6);
                default ->
                    Geometries.NATIONAL
                            .createPoint(at)
                            .buffer(30 + random.nextInt(300), 6)
                            .union(Geometries.NATIONAL
                                    .createPoint(moved(at, random, 12_000))
                                    .buffer(200, 3));
            };
            if (province.covers(place)) {
                requests.add(new CheckRequest(
                        json.readTree(GeoJson.write(place, Crs.NATIONAL)),
                        "EPSG:9210",
                        null,
                        random.nextBoolean() ? "INDUSTRIAL_PARK" : "URBAN_RESIDENTIAL",
                        random.nextBoolean() ? "2026-01-01" : "2025-01-01",
                        random.nextInt(3) * 10.0,
                        "Nơi " + requests.size()));
            }
        }
        return requests;
    }

    private static Coordinate somewhere(Random random, Envelope box) {
        return new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight());
    }

    private static Coordinate moved(Coordinate from, Random random, double most) {
        return new Coordinate(from.x + (random.nextDouble() - 0.5) * most, from.y + (random.nextDouble() - 0.5) * most);
    }
}
