package vn.quyhoach.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.support.Rows.box;

import java.time.LocalDate;
import java.util.List;
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

/** Pinned on the map by reviewers, answered by planners, in the way of a publication until then. */
@HttpTest
class CommentsIT {

    private static final String PIN = """
            {"text": "Ô này lấn đường", "geometry": {"type": "Point", "coordinates": [106.3403, 10.6245]}}""";

    private static final String DECISION = """
            {"decisionNo": "2/QĐ-UBND", "decisionDate": "2025-01-10", "validFrom": "2025-02-01"}""";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private ApiClient lan;
    private ApiClient reviewer;
    private long plan;
    private long draft;
    private long object;
    private String version;
    private String comments;

    @BeforeEach
    void startWithAVersionInAppraisal() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "PLANNER");
        rows.account("tham-dinh", "OFFICER");
        rows.account("can-bo", "OFFICER");
        plan = rows.plan("long-an-2021-2030");
        rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        draft = rows.version(plan, 2, "DRAFT", null);
        object = rows.zone(draft, "land-allocation", "A1", "ONT", box(0, 0, 1_000, 1_000));
        version = "/api/plans/" + plan + "/versions/" + draft;
        comments = version + "/comments";
        lan = client.as("lan");
        reviewer = client.as("tham-dinh");
        new Lifecycle(client, "lan", "tham-dinh").appraise(version);
    }

    @Test
    void isPinnedAnsweredAndOpenedAgain() {
        Answer added = reviewer.post(
                comments,
                PIN.replace("{\"text\"", "{\"layer\": \"land-allocation\", \"object\": " + object + ", \"text\""));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("author").asString()).isEqualTo("tham-dinh");
        assertThat(added.json().at("/geometry/coordinates/0").asDouble()).isCloseTo(106.3403, within(1e-8));
        String comment = comments + "/" + added.id();
        Answer replied = lan.post(comment + "/replies", "{\"text\":\"Đường nào?\"}");
        assertThat(replied.status()).isEqualTo(201);
        assertThat(lan.ifMatch("\"9\"")
                        .post(comment + "/resolution", "{\"answer\":\"x\"}")
                        .code())
                .isEqualTo("PRECONDITION_FAILED");
        assertThat(lan.post(comment + "/resolution", "{}").code()).isEqualTo("FIELDS_INVALID");
        Answer resolved = lan.ifMatch(replied.etag()).post(comment + "/resolution", "{\"answer\":\"Đã sửa ranh\"}");
        assertThat(resolved.json().get("state").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.json().get("answeredBy").asString()).isEqualTo("lan");
        assertThat(resolved.json().at("/replies/0/text").asString()).isEqualTo("Đường nào?");
        assertThat(lan.ifMatch(resolved.etag())
                        .post(comment + "/resolution", "{\"answer\":\"Lần nữa\"}")
                        .code())
                .isEqualTo("STATE_CONFLICT");
        assertThat(reviewer.get(comments + "?state=OPEN").json().get("items")).isEmpty();
        assertThat(reviewer.ifMatch(resolved.etag())
                        .delete(comment + "/resolution")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("OPEN");
        JsonNode features = reviewer.get(comments + ".geojson").json();
        assertThat(features.at("/features/0/geometry/type").asString()).isEqualTo("Point");
        assertThat(features.at("/features/0/properties/replies").asInt()).isEqualTo(1);
        assertThat(client.as("admin")
                        .get("/api/audit?subject=plan-version:" + draft)
                        .json()
                        .findValuesAsString("action"))
                .startsWith(
                        "plan-comment-reopened", "plan-comment-resolved", "plan-comment-replied", "plan-comment-added");
    }

    /** A reply that came while somebody wrote the answer would be closed over unread. */
    @Test
    void isSettledOnlyByWhoHasReadTheLastReply() {
        Answer added = reviewer.post(comments, PIN);
        String comment = comments + "/" + added.id();
        String answer = "{\"answer\":\"Đã sửa\"}";
        assertThat(lan.post(comment + "/resolution", answer).status()).isEqualTo(428);
        assertThat(reviewer.post(comment + "/replies", "{\"text\":\"Còn lối ra sông\"}")
                        .status())
                .isEqualTo(201);
        Answer unread = lan.ifMatch(added.etag()).post(comment + "/resolution", answer);
        assertThat(unread.status()).isEqualTo(412);
        assertThat(unread.code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(lan.get(comment).json().get("state").asString()).isEqualTo("OPEN");
        Answer settled = lan.ifMatch(lan.get(comment).etag()).post(comment + "/resolution", answer);
        assertThat(settled.status()).isEqualTo(200);
        assertThat(reviewer.delete(comment + "/resolution").status()).isEqualTo(428);
        assertThat(reviewer.ifMatch(added.etag())
                        .delete(comment + "/resolution")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void standsInTheWayOfAPublicationThatDoesNotSayHowMany() {
        reviewer.post(comments, PIN);
        rows.account("hai", "PLANNER");
        ApiClient hai = client.as("hai");
        assertThat(hai.get(version + "/readiness")
                        .json()
                        .get("unresolvedComments")
                        .asInt())
                .isEqualTo(1);
        Answer refused = hai.post(version + "/publication", DECISION);
        assertThat(refused.code()).isEqualTo("COMMENTS_UNRESOLVED");
        assertThat(refused.status()).isEqualTo(409);
        reviewer.post(comments, PIN); // one more than the publisher has seen
        String stated = DECISION.replace("{", "{\"unresolvedComments\": 1, ");
        assertThat(hai.post(version + "/publication", stated).code()).isEqualTo("COMMENTS_UNRESOLVED");
        assertThat(hai.post(version + "/publication", stated.replace(": 1,", ": 2,"))
                        .status())
                .isEqualTo(200);
        assertThat(client.as("admin")
                        .get("/api/audit?subject=plan-version:" + draft)
                        .text())
                .contains("\"unresolvedComments\":2");
        assertThat(reviewer.post(comments, PIN).code()).as("in force").isEqualTo("STATE_CONFLICT");
        assertThat(reviewer.get(comments).json().get("items")).hasSize(2);
        assertThat(client.as("can-bo").get(comments).code()).isEqualTo("ROLE_MISSING");
        assertThat(client.get(comments).status()).isEqualTo(401);
    }

    @Test
    void isForReviewersOfThisVersionAndPlanners() {
        reviewer.post(comments, PIN);
        for (ApiClient other : List.of(client.as("can-bo"), client)) {
            assertThat(other.get(comments).status()).isIn(401, 404);
            assertThat(other.get(comments + ".geojson").status()).isIn(401, 404);
            assertThat(other.post(comments, PIN).status()).isIn(401, 404);
        }
        rows.zone(draft, "defence", "Q1", "MILITARY_AREA", box(0, 0, 100, 100));
        assertThat(lan.post(comments, PIN.replace("{\"text\"", "{\"layer\": \"defence\", \"text\""))
                        .status())
                .isEqualTo(201);
        assertThat(reviewer.get(comments).json().get("items"))
                .as("a comment on a layer tells of it")
                .hasSize(1);
        assertThat(lan.get(comments).json().get("items")).hasSize(2);
        assertThat(reviewer.post(comments, PIN.replace("{\"text\"", "{\"layer\": \"defence\", \"text\""))
                        .code())
                .isEqualTo("LAYER_UNKNOWN");
        lan.put(version + "/appraisal", "{\"reviewers\":[\"can-bo\"]}");
        assertThat(reviewer.get(comments).status()).as("not asked any more").isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBePinned() {
        assertThat(reviewer.post(comments, PIN.replace("106.3403", "105.3403")).code())
                .isEqualTo("GEOMETRY_OUTSIDE_PROVINCE");
        assertThat(reviewer.post(comments, PIN.replace("Ô này lấn đường", " ")).code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(reviewer.post(comments, PIN.replace("Ô này", "x".repeat(4_001)))
                        .code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(reviewer.post(comments, "{\"text\":\"nơi nào\"}").code()).isEqualTo("FIELDS_INVALID");
        assertThat(reviewer.post(comments, PIN.replace("[106.3403, 10.6245]", "[]"))
                        .code())
                .isIn("GEOMETRY_EMPTY", "GEOMETRY_UNREADABLE");
        assertThat(reviewer.post(comments, PIN.replace("{\"text\"", "{\"object\": 1, \"text\""))
                        .code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(reviewer.post(
                                comments,
                                PIN.replace("{\"text\"", "{\"layer\":\"urban\",\"object\": " + object + ", \"text\""))
                        .text())
                .contains("FIELDS_INVALID", "object");
        assertThat(reviewer.post(comments + "/999999/replies", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(reviewer.get(comments).text()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void comesInPagesAndEndsSomewhere() {
        jdbc.sql("insert into planning.version_comment (plan_version_id, text, author, at, geom) "
                        + "select :version, 'x', 'tham-dinh', now(), st_setsrid(st_makepoint(560001, 1170001), 9210) "
                        + "from generate_series(1, 10000)")
                .param("version", draft)
                .update();
        assertThat(reviewer.post(comments, PIN).code()).isEqualTo("STATE_CONFLICT");
        JsonNode first = reviewer.get(comments + "?limit=1000").json();
        assertThat(first.get("items")).hasSize(1_000);
        JsonNode second = reviewer.get(
                        comments + "?limit=10&after=" + first.get("next").asString())
                .json();
        assertThat(second.get("items").get(0).get("id").asLong())
                .isGreaterThan(first.get("items").get(999).get("id").asLong());
        assertThat(reviewer.get(comments + "?limit=100000").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(reviewer.get(comments + ".geojson?limit=5").json().get("features"))
                .hasSize(5);
    }
}
