package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.conformity.pack.RulePackRows.RICE;
import static vn.quyhoach.conformity.pack.RulePackRows.json;
import static vn.quyhoach.conformity.pack.RulePackRows.shipped;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.Rows;

/** A draft that would hold from a day on which other rules hold, and one that is drawn otherwise between two questions. */
@HttpTest
class ImpactOfLaterDaysIT {

    private static final String PLACE = "POLYGON((%1$d 1165000,%2$d 1165000,%2$d 1165100,%1$d 1165100,%1$d 1165000))";

    @Autowired
    private ApiClient client;

    @Autowired
    private ShippedPack shipped;

    @Autowired
    private JdbcClient jdbc;

    private long plan;
    private long draft;

    /** Industry everywhere; the draft wants rice in the west and a fish pond in the east, and from 2035 rice is open. */
    @BeforeEach
    void rows() {
        new Rows(jdbc).clear();
        RulePackRows.reset(jdbc, shipped);
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.landUseClass("NTS", "Đất nuôi trồng thủy sản", "Aquaculture land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        plan = rows.plan("tinh", "PROVINCE");
        long current = rows.version(plan, 1, "IN_FORCE", "2024-01-01", null);
        draft = rows.version(plan, 2, "DRAFT", "2024-01-01", null);
        rows.zone(current).kind("SKK").at(PLACE.formatted(570_000, 580_000)).save();
        rows.zone(draft).kind("LUC").at(PLACE.formatted(570_000, 575_000)).save();
        rows.zone(draft).kind("NTS").at(PLACE.formatted(575_000, 580_000)).save();
        project("DA-WEST", PLACE.formatted(571_000, 571_100));
        project("DA-EAST", PLACE.formatted(577_000, 577_100));
        Map<String, String> files = shipped("later", RICE, "INDUSTRIAL_PARK,RICE,LUA LUC LUK LUN,P,,");
        files.compute("rule-pack.json", (name, text) -> text.replace("2023-06-13", "2035-01-01"));
        Answer pack = client.as("quy-tac-a").post("/api/rule-packs", json(files));
        Answer active =
                client.as("quy-tac-b").ifMatch(pack.etag()).post("/api/rule-packs/" + pack.id() + "/activation", null);
        assertThat(active.status()).as(active.text()).isEqualTo(200);
    }

    @AfterEach
    void onlyTheShippedPack() {
        RulePackRows.reset(jdbc, shipped);
    }

    @Test
    void isJudgedByTheRulesAndAsOfTheDayOfTheDraft() {
        JsonNode done = impact();
        assertThat(done.at("/summary/judged").asInt()).isEqualTo(2);
        assertThat(done.at("/summary/changedProjects").asInt()).isEqualTo(1);
        assertThat(done.at("/summary/verdicts/CONFORMS → CONFLICT").asInt()).isEqualTo(1);
    }

    @Test
    void aDraftIsReadAnewEachTime() {
        assertThat(impact().at("/summary/changedProjects").asInt()).isEqualTo(1);
        jdbc.sql("update planning.zone set class_code = 'SKK' where plan_version_id = :draft")
                .param("draft", draft)
                .update();
        assertThat(impact().at("/summary/changedProjects").asInt()).isZero();
    }

    private JsonNode impact() {
        ApiClient planner = client.as("admin");
        return planner.done(planner.post(
                "/api/plans/" + plan + "/versions/" + draft + "/impact", "{\"validFrom\": \"2035-06-01\"}"));
    }

    private void project(String code, String wkt) {
        jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                            values (:code, :code, 'INDUSTRIAL_PARK', 'PROPOSED', 'test', 'test') returning id)
                        insert into planning.project_location (project_id, position_basis, geom)
                        select id, 'LEGAL_BOUNDARY', st_multi(st_geomfromtext(:wkt, 9210)) from project
                        """).param("code", code).param("wkt", wkt).update();
    }
}
