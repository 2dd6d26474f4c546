package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;

/** Plans and versions: drafted, copied, put in force, never edited again. */
@HttpTest
@RecordApplicationEvents
class PlansIT {

    private static final long FIRST_RESTRICTED = 1L << 40;
    private static final String DRAFT =
            "{\"kind\":\"ADJUSTMENT\",\"title\":{\"vi\":\"Điều chỉnh cục bộ\",\"en\":\"Adjustment\"}}";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Publications publications;

    @Autowired
    private ApplicationEvents events;

    private ApiClient admin;
    private Lifecycle lifecycle;
    private long plan;
    private long original;

    @BeforeEach
    void startWithAPlanInForce() {
        Rows rows = new Rows(jdbc).clear().classes();
        rows.units();
        plan = rows.plan("long-an-2021-2030");
        original = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        rows.zone(original, "land-allocation", "A1", "LUC", box(0, 0, 1_000, 1_000));
        rows.zone(original, "urban", "U1", "URBAN", box(0, 0, 500, 500));
        admin = client.as("admin");
        new Rows(jdbc).account("hai", "PLANNER");
        lifecycle = new Lifecycle(client, "admin", "hai");
    }

    @Test
    void tellsWhatAVersionHasByLayer() {
        assertThat(client.get(versions() + "/" + original + "/contents").text())
                .isEqualTo("[{\"layer\":\"land-allocation\",\"objects\":1},{\"layer\":\"urban\",\"objects\":1}]");
        long draft = admin.post(versions(), DRAFT).id();
        assertThat(admin.get(versions() + "/" + draft + "/contents").text()).isEqualTo("[]");
        assertThat(client.get(versions() + "/" + draft + "/contents").status())
                .as("a draft is nobody's business")
                .isEqualTo(404);
    }

    @Test
    void makesADraftWithTheObjectsOfAnotherVersion() {
        Answer draft = admin.post(
                versions(),
                "{\"kind\":\"LOCAL_ADJUSTMENT\",\"title\":{\"vi\":\"Bản 2\"}," + "\"copyOf\":" + original + "}");
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().get("number").asInt()).isEqualTo(2);
        assertThat(draft.json().get("status").asString()).isEqualTo("DRAFT");
        assertThat(admin.get("/api/zones?version=" + draft.id())
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(2);
    }

    /** A number missing between what everybody sees would count what not everybody may. */
    @Test
    void numbersRestrictedObjectsApart() {
        for (int i = 0; i < 3; i++) {
            new Rows(jdbc).zone(original, "defence", "Q" + i, "MILITARY_AREA", box(10 * i, 0, 10 * i + 5, 5));
            new Rows(jdbc).zone(original, "land-allocation", "C" + i, "ONT", box(10 * i, 50, 10 * i + 5, 55));
        }
        long draft = admin.post(
                        versions(),
                        "{\"kind\":\"LOCAL_ADJUSTMENT\",\"title\":{\"vi\":\"Bản 2\"},\"copyOf\":" + original + "}")
                .id();
        assertThat(ids(draft, "defence")).hasSize(3).allMatch(id -> id >= FIRST_RESTRICTED);
        assertThat(admin.post("/ogc/collections/defence-draft-" + draft + "/items", """
                        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[106.3402,10.6244],
                        [106.3404,10.6244],[106.3404,10.6246],[106.3402,10.6244]]]}, "properties": {"code": "Q9",
                        "name": "Q9", "class_code": "MILITARY_AREA", "position_basis": "LEGAL_BOUNDARY"}}""")
                        .status())
                .isEqualTo(201);
        assertThat(ids(draft, "defence")).hasSize(4).allMatch(id -> id >= FIRST_RESTRICTED);
        List<Long> open = jdbc.sql(
                        "select id from planning.zone where plan_version_id = :draft and layer_id <> 'defence'")
                .param("draft", draft)
                .query(Long.class)
                .list();
        assertThat(open).hasSize(5).allMatch(id -> id < FIRST_RESTRICTED);
        assertThat(Collections.max(open) - Collections.min(open)).isEqualTo(4);
    }

    private List<Long> ids(long version, String layer) {
        return jdbc.sql("select id from planning.zone where plan_version_id = :version and layer_id = :layer")
                .param("version", version)
                .param("layer", layer)
                .query(Long.class)
                .list();
    }

    @Test
    void hidesDraftsFromThePublic() {
        long draft = draft();
        assertThat(numbers(client)).containsExactly(1);
        assertThat(numbers(admin)).containsExactly(1, 2);
        assertThat(client.get(versions() + "/" + draft).status()).isEqualTo(404);
        assertThat(client.get("/api/zones?version=" + draft).status()).isEqualTo(404);
    }

    @Test
    void changesWhatIsSaidOfADraftForWhoHasSeenIt() {
        String path = versions() + "/" + draft();
        String body = DRAFT.replace("Điều chỉnh cục bộ", "Tên mới");
        assertThat(admin.put(path, body).code()).isEqualTo("PRECONDITION_REQUIRED");
        Answer changed = admin.ifMatch("\"0\"").put(path, body);
        assertThat(changed.json().get("title").get("vi").asString()).isEqualTo("Tên mới");
        assertThat(changed.etag()).isEqualTo("\"1\"");
        Answer stale = admin.ifMatch("\"0\"").put(path, body);
        assertThat(stale.code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(stale.json().get("current").asInt()).isEqualTo(1);
    }

    @Test
    void putsAVersionInForceAndEndsTheOneBefore() {
        long draft = filledDraft();
        Answer published = publish(draft, "2025-01-10", "2025-02-01");
        assertThat(published.status()).isEqualTo(200);
        JsonNode versions = client.get("/api/plans").json().get(0).get("versions");
        assertThat(versions.get(0).get("status").asString()).isEqualTo("SUPERSEDED");
        assertThat(versions.get(0).get("validTo").asString()).isEqualTo("2025-01-31");
        assertThat(versions.get(1).get("status").asString()).isEqualTo("IN_FORCE");
        assertThat(codes("2025-01-31")).containsExactly("A1", "U1");
        assertThat(codes("2025-02-01")).containsExactly("B1");
    }

    @Test
    void announcesEveryLayerThatAPublicationTouches() {
        long draft = filledDraft();
        lifecycle.appraise(versions() + "/" + draft);
        CurrentUser.runAsOperator(() -> publications.publish(
                plan,
                draft,
                new Publication("2/QĐ", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1), null, null),
                null));
        assertThat(events.stream(LayerChanged.class).map(LayerChanged::layerId))
                .containsExactlyInAnyOrder("land-allocation", "urban");
        JsonNode trail = admin.get("/api/audit?subject=plan-version:" + draft).json();
        assertThat(trail.get(0).get("action").asString()).isEqualTo("plan-version-published");
        assertThat(trail.get(0).get("actor").asString()).isEqualTo(CurrentUser.OPERATOR);
    }

    @Test
    void leavesBothVersionsAsTheyAreWhenAPublicationFails() {
        long draft = filledDraft();
        lifecycle.appraise(versions() + "/" + draft);
        String before = state();
        jdbc.sql("create function planning.refuse_trail() returns trigger language plpgsql as "
                        + "'begin raise exception ''full''; end'; create trigger refuse before insert on audit.event "
                        + "for each row execute function planning.refuse_trail()")
                .update();
        try {
            assertThat(decide(draft, "2025-01-10", "2025-02-01").status()).isEqualTo(500);
        } finally {
            jdbc.sql("drop trigger refuse on audit.event; drop function planning.refuse_trail()")
                    .update();
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2024-12-31, FIELDS_INVALID",
        "2099-01-01, 2099-01-01, FIELDS_INVALID",
        "1900-01-01, 1900-01-01, FIELDS_INVALID",
        "2020-01-01, 2020-01-01, STATE_CONFLICT",
        "2023-06-13, 2023-06-13, STATE_CONFLICT",
        "2023-02-30, 2023-06-13, BODY_UNREADABLE"
    })
    void refusesDaysThatCannotBe(String decided, String from, String code) {
        long draft = filledDraft();
        lifecycle.appraise(versions() + "/" + draft);
        String before = state();
        assertThat(decide(draft, decided, from).code()).isEqualTo(code);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void refusesToPublishNothingOrTwice() {
        assertThat(decide(draft(), "2025-01-01", "2025-01-01").code()).isEqualTo("STATE_CONFLICT");
        long draft = filledDraft();
        assertThat(publish(draft, "2025-01-01", "2025-01-01").status()).isEqualTo(200);
        assertThat(decide(draft, "2026-01-01", "2026-01-01").code()).isEqualTo("STATE_CONFLICT");
    }

    @Test
    void neverChangesOrDeletesWhatWasInForce() {
        String path = versions() + "/" + original;
        assertThat(admin.ifMatch("*").put(path, DRAFT).code()).isEqualTo("STATE_CONFLICT");
        assertThat(admin.ifMatch("*").delete(path).code()).isEqualTo("STATE_CONFLICT");
    }

    @Test
    void throwsADraftAwayWithItsObjects() {
        long draft = filledDraft();
        assertThat(admin.delete(versions() + "/" + draft).status()).isEqualTo(204);
        assertThat(new Rows(jdbc).count("planning.zone")).isEqualTo(2);
        assertThat(admin.delete(versions() + "/" + draft).status()).isEqualTo(404);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Answer newPlan = admin.post(
                "/api/plans", "{\"code\":\"Long An\",\"name\":{},\"periodFrom\":1,\"periodTo\":99999,\"visionTo\":-5}");
        assertThat(newPlan.status()).isEqualTo(422);
        assertThat(newPlan.json().get("fields").propertyNames())
                .containsExactlyInAnyOrder("code", "level", "name.vi", "periodFrom", "periodTo", "visionTo");
        Answer version = admin.post(
                versions(), "{\"status\":\"IN_FORCE\",\"baseScale\":-1,\"decisionNo\":\"" + "x".repeat(101) + "\"}");
        assertThat(version.json().get("fields").propertyNames())
                .containsExactlyInAnyOrder("kind", "status", "title.vi", "baseScale", "decisionNo");
        assertThat(admin.post(versions(), DRAFT.replace("}}", "},\"copyOf\":999}"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/api/plans/999/versions", DRAFT).status()).isEqualTo(404);
        assertThat(admin.post(versions(), "[]").code()).isEqualTo("BODY_UNREADABLE");
    }

    private String versions() {
        return "/api/plans/" + plan + "/versions";
    }

    private long draft() {
        return admin.post(versions(), DRAFT).id();
    }

    private long filledDraft() {
        long draft = draft();
        new Rows(jdbc).zone(draft, "land-allocation", "B1", "ONT", box(0, 0, 2_000, 2_000));
        return draft;
    }

    private Answer publish(long version, String decided, String from) {
        lifecycle.appraise(versions() + "/" + version);
        return decide(version, decided, from);
    }

    private Answer decide(long version, String decided, String from) {
        return lifecycle.decide(
                versions() + "/" + version,
                "{\"decisionNo\":\"2/QĐ-UBND\",\"decisionDate\":\"" + decided + "\",\"validFrom\":\"" + from + "\"}");
    }

    private String state() {
        return jdbc.sql("select string_agg(version::text, '|' order by id) from planning.plan_version version")
                .query(String.class)
                .single();
    }

    private List<Integer> numbers(ApiClient who) {
        return StreamSupport.stream(
                        who.get("/api/plans/" + plan).json().get("versions").spliterator(), false)
                .map(version -> version.get("number").asInt())
                .toList();
    }

    private List<String> codes(String day) {
        return client.get("/api/zones?datetime=" + day).json().get("items").findValuesAsString("code");
    }
}
