package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;

/** A draft turns industry east of 573000 into rice: whose verdict changes, where, by how much, and whether it comes so. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImpactIT {

    private static final String ACROSS =
            "POLYGON((572950 1165000,573050 1165000,573050 1165100,572950 1165100,572950 1165000))";
    private static final String WITHIN =
            "POLYGON((574000 1165000,574200 1165000,574200 1165100,574000 1165100,574000 1165000))";
    private static final String FAR =
            "POLYGON((571500 1165000,571600 1165000,571600 1165100,571500 1165100,571500 1165000))";
    private static final String ROAD = "LINESTRING(572000 1166000,574000 1166000)";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient planner;
    private long plan;
    private long current;
    private long draft;
    private String withinCheck;
    private long checks;
    private JsonNode done;
    private List<JsonNode> lines;

    @BeforeAll
    void rows() {
        planner = client.as("admin");
        ImpactRows rows = ImpactRows.save(jdbc, ACROSS);
        plan = rows.plan();
        current = rows.current();
        draft = rows.draft();
        withinCheck = check(WITHIN).json().get("id").asString();
        check(FAR);
        check(ROAD);
        checks = records();
        Answer started = planner.post(address(draft), null);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        done = planner.done(started);
        lines = contents(done);
    }

    @Test
    void listsExactlyWhatChangesTheWorstFirst() {
        assertThat(lines)
                .extracting(line -> line.at("/subject/kind").asString() + " "
                        + line.at("/change/before").asString() + " "
                        + line.at("/change/after").asString())
                .containsExactly(
                        "CHECK CONFORMS CONFLICT",
                        "PROJECT CONFORMS PARTIAL",
                        "CHECK CONFORMS PARTIAL",
                        "PROJECT CONFLICT NEEDS_REVIEW",
                        "PROJECT  ");
        JsonNode summary = done.get("summary");
        assertThat(summary.get("judged").asInt()).isEqualTo(7);
        assertThat(summary.get("changedProjects").asInt()).isEqualTo(2);
        assertThat(summary.get("changedChecks").asInt()).isEqualTo(2);
        assertThat(summary.get("refused").asInt()).isEqualTo(1);
        assertThat(summary.get("replaces").asInt()).isEqualTo(1);
        assertThat(summary.at("/verdicts/CONFORMS → PARTIAL").asInt()).isEqualTo(2);
        assertThat(records()).as("nothing is kept as a check").isEqualTo(checks);
    }

    @Test
    void tellsWhereAndHowMuch() {
        JsonNode check = lines.get(0);
        assertThat(check.at("/subject/id").asString()).isEqualTo(withinCheck);
        assertThat(check.at("/subject/code").asString()).startsWith("DC-");
        assertThat(check.at("/subject/recorded").asString()).isEqualTo("CONFORMS");
        assertThat(check.at("/change/sharesAfter/prohibited").asDouble()).isCloseTo(20_000, within(0.01));

        JsonNode project = lines.get(1).get("change");
        assertThat(lines.get(1).at("/subject/code").asString()).isEqualTo("DA-ACROSS");
        assertThat(project.get("unit").asString()).isEqualTo("SQUARE_METRES");
        assertThat(project.at("/sharesBefore/permitted").asDouble()).isCloseTo(10_000, within(0.01));
        assertThat(project.at("/sharesBefore/prohibited").asDouble()).isZero();
        assertThat(project.at("/sharesAfter/permitted").asDouble()).isCloseTo(5_000, within(0.01));
        assertThat(project.at("/sharesAfter/prohibited").asDouble()).isCloseTo(5_000, within(0.01));
        assertThat(project.at("/sharesAfter/uncovered").asDouble()).isZero();
        assertThat(project.get("pieces")).hasSize(1);
        JsonNode piece = project.at("/pieces/0");
        assertThat(piece.at("/before/code").asString()).isEqualTo("SKK");
        assertThat(piece.at("/before/effect").asString()).isEqualTo("PERMITTED");
        assertThat(piece.at("/after/code").asString()).isEqualTo("LUC");
        assertThat(piece.at("/after/effect").asString()).isEqualTo("PROHIBITED");
        assertThat(piece.get("areaM2").asDouble()).isCloseTo(5_000, within(0.01));
        assertThat(inside(piece.get("geometry"), "573000,1165000,573050,1165100"))
                .isTrue();

        JsonNode road = lines.get(2).get("change");
        assertThat(road.get("unit").asString()).isEqualTo("METRES");
        assertThat(road.at("/sharesAfter/prohibited").asDouble()).isCloseTo(1_000, within(0.01));
        assertThat(road.at("/pieces/0/lengthM").asDouble()).isCloseTo(1_000, within(0.01));
    }

    @Test
    void asksTheAuthorityWhereTheDraftHidesSomethingAndSaysNotWhat() {
        JsonNode guarded = lines.get(3);
        assertThat(guarded.at("/subject/code").asString()).isEqualTo("DA-GUARDED");
        assertThat(guarded.at("/change/reason/vi").asString()).isEqualTo(RestrictedGround.SENTENCE.vi());
        assertThat(guarded.at("/change/pieces")).isEmpty();
        assertThat(lines.toString()).doesNotContain("Bí mật", "defence");
    }

    @Test
    void namesWhatCouldNotBeJudgedAndHowToMendIt() {
        assertThat(lines.get(4).at("/subject/code").asString()).isEqualTo("DA-NOWHERE");
        assertThat(lines.get(4).at("/problem/code").asString()).isEqualTo("GEOMETRY_EMPTY");
        assertThat(lines.get(4).at("/problem/remedy/vi").asString()).isNotBlank();
    }

    @Test
    void comesAsWorkbookAndAsMap() throws IOException {
        String file = "/api/plan-impacts/" + done.get("id").asString();
        JsonNode map = planner.get(file + ".geojson").json();
        assertThat(map.get("features")).hasSize(3);
        JsonNode feature = map.at("/features/1");
        assertThat(feature.at("/properties/code").asString()).isEqualTo("DA-ACROSS");
        assertThat(feature.at("/properties/verdictAfter").asString()).isEqualTo("PARTIAL");
        assertThat(feature.at("/properties/areaM2").asDouble()).isCloseTo(5_000, within(0.01));
        assertThat(feature.at("/geometry/type").asString()).contains("Polygon");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(file + ".xlsx")))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Kết luận thay đổi", "Phần đất thay đổi", "Không đối chiếu được");
            List<Row> changes = book.getFirstSheet().read();
            assertThat(changes).hasSize(5 + 4);
            assertThat(changes.get(6).getCellText(1)).isEqualTo("DA-ACROSS");
            assertThat(changes.get(6).getCellText(4)).isEqualTo("Phù hợp");
            assertThat(changes.get(6).getCellText(5)).isEqualTo("Phù hợp một phần");
        }
    }

    @Test
    void isForPlannersAndForDraftsThatCouldBePublished() {
        String officer =
                "{\"username\": \"can-bo\", \"displayName\": \"Cán bộ\", \"role\": \"OFFICER\", \"password\": \""
                        + ApiClient.PASSWORD + "\"}";
        assertThat(planner.post("/api/accounts", officer).status()).isEqualTo(201);
        assertThat(client.post(address(draft), null).status()).isEqualTo(401);
        assertThat(client.as("can-bo").post(address(draft), null).code()).isEqualTo("ROLE_MISSING");
        String file = "/api/plan-impacts/" + done.get("id").asString() + ".geojson";
        assertThat(client.get(file).status()).isEqualTo(401);
        assertThat(client.as("can-bo").get(file).status()).isEqualTo(404);
        assertThat(planner.post(address(999_999), null).status()).isEqualTo(404);
        assertThat(planner.post("/api/plans/999999/versions/" + draft + "/impact", null)
                        .status())
                .isEqualTo(404);
        assertThat(planner.post(address(current), null).code()).isEqualTo("STATE_CONFLICT");
        assertThat(planner.post(address(draft), "{\"validFrom\": \"2023-12-31\"}")
                        .code())
                .isEqualTo("STATE_CONFLICT");
        assertThat(planner.post(address(draft), "{\"validFrom\": \"3026-01-01\"}")
                        .status())
                .isEqualTo(422);
        Answer empty = planner.post(
                "/api/plans/" + plan + "/versions", "{\"kind\": \"ADJUSTMENT\", \"title\": {\"vi\": \"Trống\"}}");
        assertThat(planner.post(address(empty.id()), null).code()).isEqualTo("STATE_CONFLICT");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void isWhatChecksSayOnceTheDraftIsInForce() {
        new Rows(jdbc).account("hai", "PLANNER");
        Answer published =
                new Lifecycle(client, "admin", "hai").publish("/api/plans/" + plan + "/versions/" + draft, """
                {"decisionNo": "1/QĐ-UBND", "decisionDate": "2026-01-01", "validFrom": "2026-01-01"}""");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        for (JsonNode line : lines) {
            if (line.at("/subject/kind").asString().equals("PROJECT") && line.has("change")) {
                Answer now = client.post(
                        "/api/conformity-checks",
                        "{\"projectId\": " + line.at("/subject/id").asString() + "}");
                assertThat(now.json().get("verdict"))
                        .as(line.at("/subject/code").asString())
                        .isEqualTo(line.at("/change/after"));
            }
        }
        JsonNode now = check(WITHIN).json();
        assertThat(now.get("verdict")).isEqualTo(lines.get(0).at("/change/after"));
        assertThat(now.at("/plans/0/zones/0/areaM2").asDouble())
                .isEqualTo(lines.get(0).at("/change/sharesAfter/prohibited").asDouble());
        assertThat(check(ROAD).json().get("verdict")).isEqualTo(lines.get(2).at("/change/after"));
        assertThat(check(FAR).json().get("verdict").asString()).isEqualTo("CONFORMS");
        assertThat(planner.post(address(draft), null).code()).isEqualTo("STATE_CONFLICT");
    }

    private Answer check(String wkt) {
        Answer made = client.post(
                "/api/conformity-checks",
                "{\"projectClass\": \"INDUSTRIAL_PARK\", \"crs\": \"EPSG:9210\", \"footprint\": "
                        + ConformityRows.geoJson(wkt) + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private String address(long version) {
        return "/api/plans/" + plan + "/versions/" + version + "/impact";
    }

    private List<JsonNode> contents(JsonNode job) {
        List<JsonNode> contents = new ArrayList<>();
        planner.get("/api/jobs/" + job.get("id").asString() + "/rows")
                .json()
                .get("rows")
                .forEach(row -> contents.add(row.get("content")));
        return contents;
    }

    private boolean inside(JsonNode geometry, String box) {
        return jdbc.sql("select st_within(st_transform(st_geomfromgeojson(:json), 9210), st_expand(st_makeenvelope("
                        + box + ", 9210), 0.01))")
                .param("json", geometry.toString())
                .query(Boolean.class)
                .single();
    }

    private long records() {
        return jdbc.sql("select count(*) from planning.conformity_check")
                .query(Long.class)
                .single();
    }

    private byte[] bytes(String path) throws IOException {
        HttpResponse<String> asked = planner.get(path).response();
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(asked.request(), (name, value) -> true)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
