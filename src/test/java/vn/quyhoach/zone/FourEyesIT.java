package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** In force by two people, with the decision at hand: nobody is exempt. */
@HttpTest
class FourEyesIT {

    private static final String DECISION = """
            {"decisionNo": "2/QĐ-UBND", "decisionDate": "2025-01-10", "validFrom": "2025-02-01"}""";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private long plan;
    private long draft;
    private String version;

    @BeforeEach
    void startWithADraftOfLan() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "Nguyễn Thị Lan", "PLANNER");
        rows.account("hai", "Trần Văn Hải", "PLANNER");
        plan = rows.plan("long-an-2021-2030");
        rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        draft = client.as("lan")
                .post(versions(), "{\"kind\":\"ADJUSTMENT\",\"title\":{\"vi\":\"Bản 2\"}}")
                .id();
        version = versions() + "/" + draft;
        rows.zone(draft, "land-allocation", "A1", "ONT", box(0, 0, 1_000, 1_000));
    }

    @Test
    void isPutInForceBySomebodyElse() {
        Answer published = new Lifecycle(client, "lan", "hai").publish(version, DECISION);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(published.json().get("status").asString()).isEqualTo("IN_FORCE");
        JsonNode trail = client.as("admin")
                .get("/api/audit?subject=plan-version:" + draft)
                .json();
        assertThat(trail.findValuesAsString("action"))
                .containsExactly(
                        "plan-version-published",
                        "plan-version-appraisal-started",
                        "plan-document-added",
                        "plan-version-created");
        assertThat(trail.findValuesAsString("actor")).containsExactly("hai", "lan", "lan", "lan");
        assertThat(trail.get(1).at("/details/reviewers/0").asString()).isEqualTo("hai");
    }

    @Test
    void isNotPutInForceByWhoMadeIt() {
        Lifecycle alone = new Lifecycle(client, "hai", "lan").appraise(version);
        Answer refused = alone.decide(version, DECISION);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FOUR_EYES_REQUIRED");
        assertThat(refused.text()).contains("lan");
        jdbc.sql("update security.account set role = 'ADMIN' where username = 'lan'")
                .update();
        assertThat(alone.decide(version, DECISION).code())
                .as("an administrator is not exempt")
                .isEqualTo("FOUR_EYES_REQUIRED");
    }

    @Test
    void isNotPutInForceUnderASecondAccountOfTheSameName() {
        rows.account("lan2", " nguyễn  thị LAN. ", "PLANNER");
        new Lifecycle(client, "lan", "hai").appraise(version);
        assertThat(client.as("lan2").post(version + "/publication", DECISION).code())
                .isEqualTo("FOUR_EYES_REQUIRED");
    }

    @Test
    void isNotPutInForceByWhoDrewInItOrBroughtAFile() {
        Answer drawn = client.as("hai").post("/ogc/collections/land-allocation-draft-" + draft + "/items", """
                        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[106.3402,10.6244],
                        [106.3404,10.6244],[106.3404,10.6246],[106.3402,10.6244]]]}, "properties": {"code": "B9",
                        "name": "B9", "class_code": "ONT"}}""");
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        rows.account("chi", "PLANNER");
        String file = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"EPSG:9210\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"TEP\",\"name\":\"Ô\","
                + "\"class_code\":\"LUC\"},\"geometry\":" + Rows.ring(2_000, 0, 3_000, 1_000) + "}]}";
        Answer imported = new Upload()
                .text("options", "{\"versionId\":" + draft + ",\"layer\":\"land-allocation\"}")
                .file("dat.geojson", file.getBytes(StandardCharsets.UTF_8))
                .send(client.as("chi"), "/api/imports");
        assertThat(imported.json().get("status").asString()).isEqualTo("DONE");
        new Lifecycle(client, "lan", "admin").appraise(version);
        for (String author : List.of("lan", "hai", "chi")) {
            assertThat(client.as(author)
                            .post(version + "/publication", DECISION)
                            .code())
                    .as(author)
                    .isEqualTo("FOUR_EYES_REQUIRED");
        }
        JsonNode readiness = client.as("hai").get(version + "/readiness").json();
        assertThat(readiness.get("authors").valueStream().map(JsonNode::asString))
                .containsExactly("chi", "hai", "lan");
        assertThat(readiness.at("/obstacles/0/code").asString()).isEqualTo("FOUR_EYES_REQUIRED");
        assertThat(client.as("admin").get(version + "/readiness").json().get("obstacles"))
                .isEmpty();
        assertThat(client.as("admin").post(version + "/publication", DECISION).status())
                .isEqualTo(200);
    }

    @Test
    void needsAnAppraisalTheDecisionAndADayThatHasCome() {
        assertThat(client.as("hai").post(version + "/publication", DECISION).text())
                .contains("STATE_CONFLICT", "appraised first");
        client.as("lan").post(version + "/appraisal", "{\"reviewers\":[\"hai\"]}");
        assertThat(client.as("hai").post(version + "/publication", DECISION).text())
                .contains("STATE_CONFLICT", "decision (PDF)");
        new Upload()
                .file("ban-do.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .text("kind", "MAP_SHEET")
                .send(client.as("lan"), version + "/documents");
        assertThat(client.as("hai").post(version + "/publication", DECISION).text())
                .as("a map sheet is no decision")
                .contains("decision (PDF)");
        Lifecycle.decision().text("title", "QĐ").send(client.as("lan"), version + "/documents");
        assertThat(client.as("hai")
                        .post(version + "/publication", DECISION.replace("2025-", "2099-"))
                        .code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(client.as("hai")
                        .post(version + "/publication", "{}")
                        .json()
                        .get("fields")
                        .propertyNames())
                .contains("decisionNo", "decisionDate", "validFrom");
    }

    @Test
    void isPutInForceOnceByTwoAtTheSameTime() {
        new Lifecycle(client, "lan", "hai").appraise(version);
        List<Integer> answers = Stream.of("hai", "admin")
                .parallel()
                .map(who ->
                        client.as(who).post(version + "/publication", DECISION).status())
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409);
        assertThat(rows.count("audit.event where action = 'plan-version-published' and subject = 'plan-version:" + draft
                        + "'"))
                .isEqualTo(1);
    }

    private String versions() {
        return "/api/plans/" + plan + "/versions";
    }
}
