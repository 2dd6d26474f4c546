package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** Errors of the pen are mended by two people, within bounds, and everybody can read how. */
@HttpTest
class CorrectionsIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private ApiClient lan;
    private ApiClient hai;
    private long version;
    private long object;
    private String corrections;

    @BeforeEach
    void startWithAVersionInForce() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "PLANNER");
        rows.account("hai", "PLANNER");
        long plan = rows.plan("long-an-2021-2030");
        version = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        object = rows.zone(version, "land-allocation", "A1", "LUC", box(0, 0, 1_000, 1_000));
        corrections = "/api/plans/" + plan + "/versions/" + version + "/corrections";
        lan = client.as("lan");
        hai = client.as("hai");
    }

    @Test
    void mendsANameAndABorderByTwoPeopleAndTellsEverybody() {
        Answer check = lan.post(
                "/api/conformity-checks",
                "{\"footprint\":" + Rows.ring(100, 100, 200, 200)
                        + ",\"crs\":\"EPSG:9210\",\"projectClass\":\"INDUSTRIAL_PARK\"}");
        String before = client.get("/ogc/collections/land-allocation/items").etag();
        Answer proposed = lan.post(
                corrections,
                draft("\"properties\":{\"name\":\"Đất lúa Tân An\"},\"crs\":\"EPSG:9210\",\"geometry\":"
                        + Rows.ring(0, 0, 1_005, 1_000)));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(client.get(corrections).text()).as("a proposal").isEqualTo("{\"items\":[]}");
        String one = corrections + "/" + proposed.id();
        assertThat(lan.post(one + "/confirmation", null).code()).isEqualTo("FOUR_EYES_REQUIRED");
        assertThat(client.post(one + "/confirmation", null).status()).isEqualTo(401);
        Answer confirmed = hai.post(one + "/confirmation", null);
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);

        JsonNode told = client.get(corrections).json().get("items").get(0);
        assertThat(told.at("/changes/name/before").asString()).isEqualTo("A1");
        assertThat(told.at("/changes/name/after").asString()).isEqualTo("Đất lúa Tân An");
        assertThat(told.get("proposedBy").asString()).isEqualTo("lan");
        assertThat(told.get("decidedBy").asString()).isEqualTo("hai");
        assertThat(told.at("/geometryBefore/type").asString()).isEqualTo("MultiPolygon");
        assertThat(told.get("geometryAfter")).isNotEqualTo(told.get("geometryBefore"));
        JsonNode zone = client.get("/api/zones/land-allocation/" + object).json();
        assertThat(zone.at("/name/vi").asString()).isEqualTo("Đất lúa Tân An");
        assertThat(zone.get("areaM2").asDouble()).isBetween(1_004_999.0, 1_005_001.0);
        assertThat(client.get("/ogc/collections/land-allocation/items").etag()).isNotEqualTo(before);
        assertThat(client.as("admin")
                        .get("/api/audit?subject=plan-version:" + version)
                        .json()
                        .findValuesAsString("action"))
                .startsWith("plan-correction-confirmed", "plan-correction-proposed");
        assertThat(client.get("/api/conformity-checks/" + check.json().get("id").asString())
                        .text())
                .contains("PLAN_CORRECTED");
        assertThat(hai.post(one + "/confirmation", null).code()).as("once").isEqualTo("STATE_CONFLICT");
    }

    /** Of two who look at the same object the second is told what the first has done. */
    @Test
    void isProposedOfTheObjectThatWasSeen() {
        String one = corrections + "/objects/land-allocation/" + object;
        Answer seen = lan.get(one);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.json().at("/properties/name").asString()).isEqualTo("A1");
        assertThat(seen.json().get("properties").propertyNames())
                .contains("name_en", "source_scale", "legal_basis")
                .doesNotContain("code", "class_code");
        assertThat(client.get(one).status()).isEqualTo(401);
        assertThat(lan.get(corrections + "/objects/land-allocation/999999").status())
                .isEqualTo(404);
        String rename = draft("\"properties\":{\"name\":\"Một\"}");
        long first = lan.ifMatch(seen.etag()).post(corrections, rename).id();
        assertThat(hai.post(corrections + "/" + first + "/confirmation", null).status())
                .isEqualTo(200);
        Answer late = lan.ifMatch(seen.etag()).post(corrections, draft("\"properties\":{\"name\":\"Hai\"}"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(lan.ifMatch(lan.get(one).etag())
                        .post(corrections, draft("\"properties\":{\"name\":\"Hai\"}"))
                        .status())
                .isEqualTo(201);
    }

    /** A border that many zones share stays where it was but for the corner that was moved. */
    @Test
    void leavesCornersThatNobodyMovedWhereTheyWere() {
        JsonNode ring = lan.get(corrections + "/objects/land-allocation/" + object)
                .json()
                .at("/geometry/coordinates/0/0");
        List<String> corners = new ArrayList<>();
        ring.forEach(corner -> corners.add(corner.toString()));
        String moved = "[%.9f,%.9f]"
                .formatted(ring.at("/2/0").asDouble() + 4e-5, ring.at("/2/1").asDouble());
        corners.set(2, moved);
        Answer proposed = lan.post(
                corrections,
                draft("\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", corners) + "]]}"));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(hai.post(corrections + "/" + proposed.id() + "/confirmation", null)
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from st_dumppoints((select geom from planning.zone where id = :id)) corner"
                                + " where st_x(corner.geom) = round(st_x(corner.geom)) and st_y(corner.geom) ="
                                + " round(st_y(corner.geom))")
                        .param("id", object)
                        .query(Long.class)
                        .single())
                .as("of five points, the first of which closes the ring")
                .isEqualTo(4);
    }

    @Test
    void leavesWhatWasRejectedInTheTrail() {
        long id = lan.post(corrections, draft("\"properties\":{\"name\":\"Một\"}"))
                .id();
        hai.post(corrections + "/" + id + "/rejection", "{\"reason\":\"Tên trên bản vẽ đúng\"}");
        JsonNode rejected = client.as("admin")
                .get("/api/audit?subject=plan-version:" + version)
                .json()
                .get(0);
        assertThat(rejected.get("action").asString()).isEqualTo("plan-correction-rejected");
        assertThat(rejected.get("actor").asString()).isEqualTo("hai");
        assertThat(rejected.at("/details/correction").asLong()).isEqualTo(id);
        assertThat(rejected.at("/details/object").asLong()).isEqualTo(object);
        assertThat(rejected.at("/details/reason").asString()).isEqualTo("Tên trên bản vẽ đúng");
    }

    @Test
    void isNoWayAroundAnAdjustment() {
        for (String words : List.of("\"class_code\":\"ONT\"", "\"code\":\"A2\"")) {
            assertThat(lan.post(corrections, draft("\"properties\":{" + words + "}"))
                            .text())
                    .contains("FIELDS_INVALID", "LOCAL_ADJUSTMENT");
        }
        assertThat(lan.post(corrections, place(Rows.ring(0, 0, 1_030, 1_000))).code())
                .as("30 m further")
                .isEqualTo("CORRECTION_TOO_LARGE");
        assertThat(lan.post(corrections, place(Rows.ring(7, 7, 1_007, 1_007))).text())
                .as("9.9 m, but 2.8 % of the ground")
                .contains("CORRECTION_TOO_LARGE", "%", "LOCAL_ADJUSTMENT");
        assertThat(lan.post(corrections, place("{\"type\":\"Point\",\"coordinates\":[561000,1171000]}"))
                        .code())
                .isEqualTo("GEOMETRY_TYPE_UNSUPPORTED");
        assertThat(lan.post(corrections, draft("\"properties\":{\"name\":\"A1\"}"))
                        .code())
                .as("nothing new")
                .isEqualTo("STATE_CONFLICT");
        assertThat(lan.post(corrections, "{}").json().get("fields").propertyNames())
                .contains("layer", "object", "reason", "reference", "properties");
        assertThat(lan.post(corrections, draft("\"properties\":{\"source_scale\":\"nhiều\"}"))
                        .code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(client.post(corrections, draft("\"properties\":{\"name\":\"x\"}"))
                        .status())
                .isEqualTo(401);
        jdbc.sql("update planning.plan_version set status = 'SUPERSEDED', valid_to = '2024-01-01'")
                .update();
        assertThat(lan.post(corrections, draft("\"properties\":{\"name\":\"x\"}"))
                        .code())
                .as("over")
                .isEqualTo("STATE_CONFLICT");
    }

    @Test
    void confirmsWhatWasSeenAndOnce() {
        long first = lan.post(corrections, draft("\"properties\":{\"name\":\"Một\"}"))
                .id();
        long second = lan.post(corrections, draft("\"properties\":{\"name\":\"Hai\"}"))
                .id();
        List<Integer> answers = Stream.of("hai", "admin")
                .parallel()
                .map(who -> client.as(who)
                        .post(corrections + "/" + first + "/confirmation", null)
                        .status())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409);
        assertThat(hai.post(corrections + "/" + second + "/confirmation", null).text())
                .as("of an object that is another by now")
                .contains("STATE_CONFLICT", "after this was proposed");
        assertThat(hai.post(corrections + "/" + second + "/rejection", "{}").code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(hai.post(corrections + "/" + second + "/rejection", "{\"reason\":\"Đã sửa\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("REJECTED");
        assertThat(client.get(corrections).json().get("items")).hasSize(1);
        assertThat(lan.get(corrections + "?limit=1").json().get("next").asString())
                .isNotBlank();
    }

    private String place(String geometry) {
        return draft("\"crs\":\"EPSG:9210\",\"geometry\":" + geometry);
    }

    private String draft(String what) {
        return "{\"layer\":\"land-allocation\",\"object\":" + object + "," + what
                + ",\"reason\":\"Sai chính tả\",\"reference\":\"Tờ trình 5/TTr-SXD\"}";
    }
}
