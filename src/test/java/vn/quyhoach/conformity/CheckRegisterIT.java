package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** What stands beside a record: whether it still holds, how it is made again, and the list of all of them. */
@HttpTest
class CheckRegisterIT {

    private static final String CHECKS = "/api/conformity-checks";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConformityChecks checks;

    private Rows rows;
    private ApiClient officer;
    private long plan;
    private long version;

    @BeforeEach
    void startWithOnePlan() {
        rows = new Rows(jdbc).clear().classes();
        jdbc.sql("truncate planning.check_decision, planning.conformity_check, planning.check_number")
                .update();
        long west = rows.units();
        plan = rows.plan("long-an-2021-2030");
        version = rows.version(plan, 1, "IN_FORCE", LocalDate.parse("2024-01-01"));
        rows.zone(version, "land-allocation", "W", "SKK", Rows.box(0, 0, 20_000, 20_000));
        officer = client.as("can-bo-tay");
        client.as("admin").post("/api/accounts", """
                        {"username": "can-bo-tay", "displayName": "Cán bộ Tây", "role": "OFFICER",
                         "password": "%s", "unitIds": [%d]}""".formatted(ApiClient.PASSWORD, west));
    }

    @Test
    void asksWhoIsThereBeforeItReadsWhatIsAsked() {
        for (String query : new String[] {"limit=-1", "limit=many", "verdict=PERHAPS", "from=yesterday", "cursor=x"}) {
            assertThat(client.get(CHECKS + "?" + query).status()).as(query).isEqualTo(401);
            assertThat(officer.get(CHECKS + "?" + query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void countsChecksByYear() {
        String year =
                String.valueOf(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear());
        assertThat(List.of(
                        check(1_000).path("number").asString(),
                        check(1_100).path("number").asString()))
                .containsExactly("DC-" + year + "-000001", "DC-" + year + "-000002");
    }

    @Test
    void hashesWhatWhoeverHoldsTheJsonCanHashAgain() {
        JsonNode check = check(1_000);
        assertThat(check.path("hash").asString()).matches("[0-9a-f]{64}");
        JsonNode read = client.as("admin")
                .get(CHECKS + "/" + check.path("id").asString())
                .json();
        assertThat(read).isEqualTo(check);
        ObjectNode record = (ObjectNode) read.deepCopy();
        record.remove(List.of("state", "decisions", "restricted"));
        assertThat(RecordHash.of(record)).isEqualTo(check.path("hash").asString());
        record.put("verdict", "CONFLICT");
        assertThat(RecordHash.of(record)).isNotEqualTo(check.path("hash").asString());
    }

    @Test
    void makesTheSameCheckAgainUntilThePlanSaysSomethingElse() {
        String id = check(1_000).path("id").asString();
        JsonNode same = client.get(CHECKS + "/" + id + "/reproduction").json();
        assertThat(same.path("same").asBoolean()).isTrue();
        assertThat(same.path("differences")).isEmpty();
        assertThat(rows.count("planning.conformity_check")).isEqualTo(1);
        jdbc.sql("update planning.zone set class_code = 'LUC'").update();
        JsonNode other = client.get(CHECKS + "/" + id + "/reproduction").json();
        assertThat(other.path("same").asBoolean()).isFalse();
        assertThat(other.path("verdict").asString()).isEqualTo("CONFLICT");
        assertThat(other.path("again").asString())
                .isNotEqualTo(other.path("hash").asString());
        assertThat(other.path("differences").findValuesAsString("at"))
                .contains("/verdict", "/plans/0/zones/0/classCode");
    }

    @Test
    void listsOneByOneWhatTheOfficerAnswersFor() {
        for (int i = 0; i < 5; i++) {
            check(1_000 + 200 * i);
        }
        check(15_000);
        assertThat(client.get(CHECKS).status()).isEqualTo(401);
        assertThat(client.as("admin").get(CHECKS).json().path("items")).hasSize(6);
        assertThat(officer.get(CHECKS).json().path("items")).hasSize(5);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = officer.get(CHECKS + "?limit=2" + cursor).json();
            seen.addAll(page.path("items").findValuesAsString("number"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : null;
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(officer.get(CHECKS + "?verdict=CONFLICT").json().path("items"))
                .isEmpty();
        assertThat(officer.get(CHECKS + "?from=2100-01-01").json().path("items"))
                .isEmpty();
        assertThat(officer.get(CHECKS + "?to=2020-01-01").json().path("items")).isEmpty();
        assertThat(officer.get(CHECKS + "?cursor=nonsense").code()).isEqualTo("CURSOR_INVALID");
        assertThat(officer.get(CHECKS + "?limit=100000").code()).isEqualTo("PARAMETER_INVALID");
        long east = jdbc.sql("select id from planning.admin_unit where code = '803'")
                .query(Long.class)
                .single();
        assertThat(client.as("admin").get(CHECKS + "?unit=" + east).json().path("items"))
                .hasSize(1);
    }

    @Test
    void becomesStaleWhenTheProjectMoves() {
        ApiClient admin = client.as("admin");
        long project =
                admin.post("/api/projects", """
                        {"code": "DA-01", "name": {"vi": "Khu thử"}, "projectClass": "INDUSTRIAL_PARK", "status": "PROPOSED",
                         "locations": [%s]}""".formatted(location(1_000))).id();
        JsonNode check = client.post(CHECKS, "{\"projectId\": " + project + "}").json();
        String id = check.path("id").asString();
        assertThat(state(id).path("state").asString()).isEqualTo("CURRENT");
        long place = admin.get("/api/projects/" + project)
                .json()
                .at("/locations/0/id")
                .asLong();
        assertThat(admin.ifMatch("*")
                        .put("/api/projects/" + project + "/locations/" + place, location(1_010))
                        .status())
                .isEqualTo(200);
        assertThat(state(id).at("/reasons/0/code").asString()).isEqualTo("FOOTPRINT");
        assertThat(officer.get(CHECKS + "?project=" + project + "&state=STALE")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(officer.get(CHECKS + "?project=" + project + "&state=CURRENT")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void isNotStaleForADraftNorForAVersionElsewhere() {
        String id = check(1_000).path("id").asString();
        rows.version(plan, 2, "DRAFT", null);
        long other = rows.version(
                rows.plan("do-thi-tan-an"), 1, "IN_FORCE", LocalDate.now().minusDays(1));
        jdbc.sql("update planning.plan_version set published_at = now() where id = :id")
                .param("id", other)
                .update();
        rows.zone(other, "land-allocation", "X", "LUC", Rows.box(9_000, 9_000, 9_500, 9_500));
        assertThat(state(id).path("state").asString()).isEqualTo("CURRENT");
        rows.zone(other, "land-allocation", "Y", "LUC", Rows.box(1_000, 1_000, 1_500, 1_500));
        assertThat(state(id).path("state").asString()).isEqualTo("STALE");
    }

    @Test
    void becomesStaleWhenANewerVersionDrawsAtThePlace() {
        String here = check(1_000).path("id").asString();
        assertThat(state(here).path("state").asString()).isEqualTo("CURRENT");
        jdbc.sql("update planning.plan_version set status = 'SUPERSEDED', valid_to = current_date - 1")
                .update();
        long next = rows.version(plan, 2, "IN_FORCE", LocalDate.now().minusDays(1));
        jdbc.sql("update planning.plan_version set published_at = now() where id = :id")
                .param("id", next)
                .update();
        JsonNode stale = state(here);
        assertThat(stale.path("state").asString()).isEqualTo("STALE");
        assertThat(stale.at("/reasons/0/code").asString()).isEqualTo("PLAN");
        assertThat(stale.at("/reasons/0/message/vi").asString()).contains("long-an-2021-2030 2");
        jdbc.sql("update planning.plan_version set status = 'WITHDRAWN' where id = :id")
                .param("id", version)
                .update();
        assertThat(state(here).path("reasons").findValuesAsString("code")).containsExactly("PLAN", "PLAN_WITHDRAWN");
    }

    /** A publication was stamped before the check was made and committed after it had read the plans. */
    @Test
    void becomesStaleForWhatWasInForceAndNotSeenWhateverTheClocksSay() {
        String here = check(1_000).path("id").asString();
        jdbc.sql("update planning.plan_version set status = 'SUPERSEDED', valid_to = current_date - 1")
                .update();
        long unseen = rows.version(plan, 2, "IN_FORCE", LocalDate.now().minusDays(1));
        jdbc.sql("update planning.plan_version set published_at = now() - interval '1 hour' where id = :id")
                .param("id", unseen)
                .update();
        assertThat(state(here).at("/reasons/0/code").asString()).isEqualTo("PLAN");
    }

    @Test
    void isStaleFromTheStartWhenTheProjectMovesBeforeTheCheckIsKept() {
        long project = client.as("admin")
                .post("/api/projects", """
                        {"code": "DA-02", "name": {"vi": "Khu thử"}, "projectClass": "INDUSTRIAL_PARK", "status": "PROPOSED",
                         "locations": [%s]}""".formatted(location(1_000)))
                .id();
        CheckSeries.Part part = checks.series().part();
        CheckSeries.Judged judged = part.judge(project, null, LocalDate.now(), 0);
        jdbc.sql("update planning.project_location set accuracy_m = 2").update();
        String id = part.keep(List.of(judged)).get(0).id().toString();
        assertThat(state(id).at("/reasons/0/code").asString()).isEqualTo("FOOTPRINT");
    }

    /** What is put in force after a check and yet does not concern it: drawn in secret, valid later, of a later day. */
    @Test
    void isNotStaleForWhatDoesNotConcernIt() {
        jdbc.sql("update planning.plan_version set valid_to = '2024-12-31'").update();
        long second = rows.version(plan, 2, "IN_FORCE", LocalDate.parse("2025-01-01"));
        jdbc.sql("update planning.plan_version set published_at = '2024-12-01' where id = :id")
                .param("id", second)
                .update();
        rows.zone(second, "land-allocation", "N", "SKK", Rows.box(0, 0, 20_000, 20_000));
        String past = client.as("admin")
                .post(CHECKS, body(1_000).replaceFirst("\\{", "{\"asOf\": \"2024-06-01\", "))
                .json()
                .path("id")
                .asString();
        String today = check(1_000).path("id").asString();
        long secret = rows.version(
                rows.plan("quoc-phong"), 1, "IN_FORCE", LocalDate.now().minusDays(1));
        rows.zone(secret, "defence", "Q", "MILITARY_AREA", Rows.box(900, 900, 1_500, 1_500));
        long later = rows.version(
                rows.plan("sang-nam"), 1, "IN_FORCE", LocalDate.now().plusDays(2));
        rows.zone(later, "land-allocation", "Z", "LUC", Rows.box(900, 900, 1_500, 1_500));
        jdbc.sql("update planning.plan_version set published_at = now() where id in (:secret, :later)")
                .param("secret", secret)
                .param("later", later)
                .update();
        assertThat(state(today).path("state").asString()).isEqualTo("CURRENT");
        assertThat(state(past).path("state").asString()).isEqualTo("CURRENT");
        jdbc.sql("update planning.plan_version set valid_from = current_date - 1 where id = :id")
                .param("id", later)
                .update();
        assertThat(state(today).path("state").asString()).isEqualTo("STALE");
    }

    private JsonNode check(int at) {
        Answer answer = client.as("admin").post(CHECKS, body(at)); // who signs in is not throttled
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String body(int at) {
        return """
                {"projectClass": "INDUSTRIAL_PARK", "crs": "EPSG:9210",
                 "footprint": %s}""".formatted(Rows.ring(at, 1_000, at + 100, 1_100));
    }

    private static String location(int at) {
        return """
                {"label": "Khu đất", "crs": "EPSG:9210", "accuracyM": 1, "geometry": %s}""".formatted(Rows.ring(at, 1_000, at + 100, 1_100));
    }

    private JsonNode state(String id) {
        return client.get(CHECKS + "/" + id).json().path("state");
    }
}
