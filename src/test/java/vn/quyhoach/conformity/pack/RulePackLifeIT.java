package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.conformity.pack.RulePackRows.RICE;
import static vn.quyhoach.conformity.pack.RulePackRows.json;
import static vn.quyhoach.conformity.pack.RulePackRows.shipped;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** What happens to packs one after another: who may activate, what retires, what a trial counts, and whose rules hold. */
@RulePackTest
class RulePackLifeIT {

    private static final String RICE_OPEN = "INDUSTRIAL_PARK,RICE,LUA LUC LUK LUN,P,,";

    @Autowired
    private ApiClient client;

    @Autowired
    private ShippedPack shipped;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient first;
    private ApiClient second;

    @BeforeEach
    void onlyTheShippedPack() {
        RulePackRows.reset(jdbc, shipped);
        jdbc.sql("truncate planning.conformity_check cascade").update();
        first = client.as("quy-tac-a");
        second = client.as("quy-tac-b");
    }

    @Test
    void whoChangedADraftLastLeavesItToTheOther() {
        Answer made = first.post("/api/rule-packs", json(shipped("a", RICE, RICE_OPEN)));
        Answer changed =
                second.ifMatch(made.etag()).put("/api/rule-packs/" + made.id(), json(shipped("b", RICE, RICE_OPEN)));
        assertThat(activated(second, changed).code()).isEqualTo("STATE_CONFLICT");
        assertThat(activated(first, changed).status()).isEqualTo(200);
    }

    @Test
    void aPackOfOtherDaysRetiresNothing() {
        Answer made = first.post("/api/rule-packs", json(later("2035-01-01")));
        assertThat(activated(second, made).status()).isEqualTo(200);
        assertThat(client.get("/api/rule-packs").json().findValuesAsString("status"))
                .containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void aPackIsLookedAtOnceMoreBeforeItHolds() {
        jdbc.sql("insert into planning.project_class values ('SPACE_PORT', 'Sân bay vũ trụ', 'Space port', 99)")
                .update();
        Map<String, String> files = shipped("v", RICE, RICE);
        files.compute(
                RulePackRows.MATRIX,
                (name, text) -> text.strip() + "\n"
                        + text.lines()
                                .filter(line -> line.startsWith(RICE))
                                .findFirst()
                                .orElseThrow()
                                .replace("INDUSTRIAL_PARK", "SPACE_PORT")
                        + "\n");
        Answer made = first.post("/api/rule-packs", json(files));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        jdbc.sql("delete from planning.project_class where code = 'SPACE_PORT'").update();
        assertThat(activated(second, made).code()).isEqualTo("RULE_PACK_INVALID");
    }

    @Test
    void aTrialTellsOnlyWhatTheRulesChangeAndOnlyOfTheirDays() {
        assertThat(client.post("/api/conformity-checks", industryOnRice()).status())
                .isEqualTo(201);
        JsonNode same = tried(json(shipped("same", RICE, RICE)));
        assertThat(same.at("/summary/judged").asLong()).isEqualTo(1);
        assertThat(same.at("/summary/changed").asLong()).isZero();
        assertThat(first.get("/api/jobs/" + same.get("id").asString() + "/rows")
                        .json()
                        .get("rows"))
                .isEmpty();
        assertThat(tried(json(later("2035-01-01"))).at("/summary/judged").asLong())
                .isZero();
    }

    @Test
    void aCheckIsMadeAgainByItsOwnRules() {
        Answer old = client.post("/api/conformity-checks", industryOnRice());
        Answer made = first.post("/api/rule-packs", json(shipped("open", RICE, RICE_OPEN)));
        assertThat(activated(second, made).status()).isEqualTo(200);
        JsonNode again = client.get(
                        "/api/conformity-checks/" + old.json().get("id").asString() + "/reproduction")
                .json();
        assertThat(again.get("same").asBoolean()).as(again.toString()).isTrue();
        assertThat(again.get("verdict").asString()).isEqualTo("CONFLICT");
    }

    private static Answer activated(ApiClient keeper, Answer pack) {
        return keeper.ifMatch(pack.etag()).post("/api/rule-packs/" + pack.id() + "/activation", null);
    }

    private static Map<String, String> later(String day) {
        Map<String, String> files = shipped("later", RICE, RICE_OPEN);
        files.compute("rule-pack.json", (name, text) -> text.replace("2023-06-13", day));
        return files;
    }

    private JsonNode tried(String body) {
        long id = first.post("/api/rule-packs", body).id();
        return first.done(first.post("/api/rule-packs/" + id + "/dry-run", null));
    }

    /** A square of 20 m in the middle of the largest rice zone of the plan in force. */
    private String industryOnRice() {
        String geometry = jdbc.sql("""
                        select st_asgeojson(st_transform(st_expand(st_pointonsurface(zone.geom), 10), 4326), 9)
                        from planning.zone zone
                        join planning.plan_version version on version.id = zone.plan_version_id
                        where zone.class_code = 'LUC' and zone.position_basis = 'PLAN_DIGITISED'
                          and version.status = 'IN_FORCE' and zone.layer_id = 'land-allocation'
                        order by st_area(zone.geom) desc limit 1""").query(String.class).single();
        return "{\"projectClass\": \"INDUSTRIAL_PARK\", \"footprint\": " + geometry + "}";
    }
}
