package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.SecretGround.Secrets;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/**
 * An officer who looks for secrets, with a script and patience: whatever lies in a square, every answer about its places has
 * the same bytes, and all other answers are as if nothing were there.
 */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedLeaksIT {

    private static final Map<String, String> QUESTIONS = Map.of("area", """
            "projectClass": "INDUSTRIAL_PARK", "crs": "EPSG:9210", "footprint": {"type": "Polygon", "coordinates":
            [[[564600,1174600],[564640,1174600],[564640,1174650],[564600,1174650],[564600,1174600]]]}""", "line", """
            "projectClass": "ROAD_RAIL", "crs": "EPSG:9210", "footprint": {"type": "LineString", "coordinates":
            [[564700,1174650],[564800,1174720]]}""", "point", """
            "projectClass": "INDUSTRIAL_PARK", "crs": "EPSG:9210", "footprint": {"type": "Point", "coordinates":
            [564740,1174686]}""");

    @Autowired
    private ApiClient anybody;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private SecretGround ground;
    private ApiClient officer;
    private ApiClient planner;

    @BeforeAll
    void rows() {
        ground = new SecretGround(jdbc);
        officer = account("can-bo", "OFFICER");
        planner = account("quy-hoach", "PLANNER");
    }

    private ApiClient account(String name, String role) {
        Answer made = anybody.as("admin").post("/api/accounts", """
                        {"username": "%1$s", "displayName": "%1$s", "role": "%2$s", "password": "%3$s"}""".formatted(name, role, ApiClient.PASSWORD));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return anybody.as(name);
    }

    /** Exchanges the secrets and says so as the service does when somebody draws them. */
    private long hold(Secrets secrets) {
        long id = ground.hold(secrets);
        events.publishEvent(new LayerChanged("defence"));
        events.publishEvent(new LayerChanged("defence-draft-" + ground.draft));
        return id;
    }

    @Test
    void whatAPaperSaysIsTheSameWhateverIsThere() {
        Map<String, Map<String, String>> first = new LinkedHashMap<>();
        Map<String, JsonNode> old = new LinkedHashMap<>();
        for (Secrets secrets : List.of(Secrets.ONE, Secrets.TWENTY, Secrets.LARGE)) {
            hold(secrets);
            QUESTIONS.forEach((kind, question) -> {
                JsonNode check = CheckPapers.made(officer, question);
                assertThat(check.path("verdict").asString()).isEqualTo("NEEDS_REVIEW");
                Map<String, String> papers = CheckPapers.of(officer, check);
                assertThat(papers).containsKeys("certificate.pdf", "certificate.xlsx", "map");
                holdsNoTrace(papers, kind);
                assertSame(papers, first.computeIfAbsent(kind, any -> papers), secrets + " " + kind);
                // a paper that was made before is as it was
                JsonNode before = old.computeIfAbsent(kind, any -> check);
                assertSame(CheckPapers.of(officer, before), papers, secrets + " " + kind + " made before");
            });
        }
    }

    @Test
    void aPlannersPaperIsAnOfficers() {
        hold(Secrets.LARGE);
        JsonNode made = CheckPapers.made(planner, QUESTIONS.get("area"));
        assertThat(made.has("restricted")).isTrue();
        JsonNode check = officer.get("/api/conformity-checks/" + made.path("id").asString())
                .json();
        Map<String, String> officers = CheckPapers.of(officer, check);
        holdsNoTrace(officers, "officer");
        assertSame(CheckPapers.of(anybody, check), officers, "anybody");
        Map<String, String> planners = CheckPapers.of(planner, check);
        planners.entrySet().removeIf(paper -> paper.getValue().contains("\"restricted\""));
        assertThat(planners).hasSize(officers.size() - 1);
        officers.keySet().retainAll(planners.keySet());
        assertSame(planners, officers, "planner");
    }

    @Test
    void everythingElseIsAsIfNothingWereThere() {
        List<String> paths = Doors.near(ground);
        for (ApiClient caller : List.of(officer, anybody)) {
            hold(Secrets.NONE);
            Map<String, String> without = Doors.answers(caller, paths);
            assertThat(without.values()).allMatch(said -> said.startsWith("200 ") || said.startsWith("204 "));
            for (Secrets secrets : List.of(Secrets.TWENTY, Secrets.LARGE)) {
                hold(secrets);
                Map<String, String> with = Doors.answers(caller, paths);
                holdsNoTrace(with, secrets.name());
                assertSame(with, without, secrets.name());
            }
        }
    }

    @Test
    void aSecretIsAnsweredLikeWhatDoesNotExist() {
        long secret = 912_345_678; // a number that is found in no answer by chance
        jdbc.sql("""
                        insert into planning.zone (id, plan_version_id, layer_id, code, name_vi, class_scheme, class_code,
                            position_basis, geom) overriding system value
                        select :secret, plan_version_id, layer_id, code || '-2', name_vi, class_scheme, class_code,
                               position_basis, geom
                        from planning.zone where id = :id
                        """).param("secret", secret).param("id", hold(Secrets.ONE)).update();
        String feature = """
                {"type": "Feature", "geometry": null, "properties": {}}""";
        for (ApiClient caller : List.of(officer, anybody)) {
            for (String door : Doors.of(ground)) {
                String method = door.substring(0, door.indexOf(' '));
                String path = door.substring(door.indexOf(' ') + 1);
                String said = said(caller, method, path, feature, "defence", secret);
                assertThat(said)
                        .as(door)
                        .isEqualTo(said(caller, method, path, feature, "dofence", 987_654_321L))
                        .matches("(?s)4.*|2.*<ServiceException.*|2.*numberMatched=\"0\".*");
                holdsNoTrace(Map.of(door, said), door);
            }
        }
    }

    private static String said(
            ApiClient caller, String method, String path, String feature, String layer, long object) {
        Answer answer = caller.send(
                method,
                path.replace("LAYER", layer).replace("OBJECT", "" + object),
                method.equals("GET") ? null : feature);
        return Doors.said(answer).replace(layer, "LAYER").replace("" + object, "OBJECT");
    }

    @Test
    void drawingItInADraftIsHeardByNobody() {
        hold(Secrets.NONE);
        List<String> paths = Doors.near(ground);
        Map<String, String> before = Doors.answers(officer, paths);
        for (int i = 0; i < 3; i++) {
            Answer drawn = planner.post("/ogc/collections/defence-draft-" + ground.draft + "/items", """
                    {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[106.3402,10.6244],
                    [106.3404,10.6244],[106.3404,10.6246],[106.3402,10.6244]]]}, "properties": {"code": "%s-%d",
                    "name": "%s", "class_code": "MILITARY_AREA", "position_basis": "LEGAL_BOUNDARY"}}""".formatted(
                            SecretGround.CODE, i, SecretGround.NAME));
            assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        }
        Map<String, String> after = Doors.answers(officer, paths);
        holdsNoTrace(after, "draft");
        assertSame(after, before, "draft");
    }

    @Test
    void theImpactOfASecretDraftIsItsPlanners() {
        hold(Secrets.NONE);
        ground.secret(ground.draft, 564_737, 1_174_683, 7);
        Answer started = planner.post("/api/plans/" + ground.plan + "/versions/" + ground.draft + "/impact", null);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String job = started.json().path("job").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> planner.get("/api/jobs/" + job)
                        .json()
                        .path("status")
                        .asString()
                        .equals("DONE"));
        assertThat(planner.get("/api/jobs/" + job + "/rows").text()).contains("NEEDS_REVIEW");
        String none = UUID.randomUUID().toString();
        for (ApiClient caller : List.of(officer, anybody)) {
            for (String path : List.of(
                    "/api/jobs/JOB",
                    "/api/jobs/JOB/rows",
                    "/api/plan-impacts/JOB.xlsx",
                    "/api/plan-impacts/JOB.geojson")) {
                assertThat(Doors.said(caller.get(path.replace("JOB", job))).replace(job, "JOB"))
                        .as(path)
                        .isEqualTo(Doors.said(caller.get(path.replace("JOB", none)))
                                .replace(none, "JOB"))
                        .matches("(?s)40[134] .*");
            }
            assertThat(caller.get("/api/jobs").text()).doesNotContain(job);
            Answer refused = caller.post("/api/plans/" + ground.plan + "/versions/" + ground.draft + "/impact", null);
            assertThat(refused.status()).isIn(401, 403);
        }
    }

    @Test
    void aBatchSaysTheSameWhateverIsThere() {
        Set<Map<String, String>> told = new HashSet<>();
        for (Secrets secrets : List.of(Secrets.ONE, Secrets.TWENTY, Secrets.LARGE)) {
            hold(secrets);
            Map<String, String> batch = batch();
            holdsNoTrace(batch, secrets.name());
            assertThat(batch.get("/rows")).contains("NEEDS_REVIEW");
            told.add(batch);
        }
        assertThat(told).hasSize(1);
    }

    private Map<String, String> batch() {
        String batches = "/api/conformity-check-batches";
        Answer started = officer.post(batches, "{\"projectClass\": \"INDUSTRIAL_PARK\", \"asOf\": \"2026-01-01\"}");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String id = started.json().path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> officer.get(batches + "/" + id)
                        .json()
                        .path("status")
                        .asString()
                        .equals("DONE"));
        JsonNode check = officer.get(batches + "/" + id + "/rows").json().at("/items/0/check");
        Map<String, String> told = new LinkedHashMap<>();
        for (String part : List.of("", "/rows", "/places", ".geojson")) {
            told.put(part, officer.get(batches + "/" + id + part).text());
        }
        told.put(
                ".xlsx",
                CheckPapers.cells(officer.file(batches + "/" + id + ".xlsx").body()));
        told.replaceAll((part, text) -> Doors.plain(text)
                .replace(id, "ID")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID")
                .replaceAll("DC-\\d{4}-\\d{6}", "NUMBER"));
        return told;
    }

    private static void assertSame(Map<String, String> told, Map<String, String> expected, String when) {
        assertThat(told.keySet()).isEqualTo(expected.keySet());
        told.forEach((from, text) -> assertThat(text).as("%s: %s", when, from).isEqualTo(expected.get(from)));
    }

    private static void holdsNoTrace(Map<String, String> told, String when) {
        told.forEach((from, text) -> {
            // who asks for it by its class is told the question again
            String own = from.contains(SecretGround.KIND) ? text.replace(SecretGround.KIND, "") : text;
            assertThat(own.toLowerCase(Locale.ROOT)).as("%s: %s", when, from).doesNotContain(SecretGround.TRACES);
        });
    }
}
