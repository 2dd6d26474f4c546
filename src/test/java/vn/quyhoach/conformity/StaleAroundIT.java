package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.conformity.ForgottenGround.box;
import static vn.quyhoach.conformity.ForgottenGround.line;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.Rows;

/** A newer plan that draws beside a place makes its check stale as far as a sheet leaves open, or as laws keep from a river. */
@HttpTest
class StaleAroundIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private CheckStates states;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private PlanRows rows;
    private long town;
    private UUID check;

    /** A place of 100 m in industry, checked before the plan of a town came. */
    @BeforeEach
    void rows() {
        new Rows(jdbc).clear();
        rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        long province = rows.version(rows.plan("tinh", "PROVINCE"), 1, "IN_FORCE", "2024-01-01", null);
        rows.zone(province).kind("SKK").at(box(0, 0, 9_000, 9_000)).save();
        check = checks.run(new CheckRequest(
                        json.readTree(ConformityRows.geoJson(box(1_000, 1_000, 1_100, 1_100))),
                        "EPSG:9210",
                        null,
                        "INDUSTRIAL_PARK",
                        OverlayQuestion.DAY.toString(),
                        0.0,
                        null))
                .id();
        town = rows.version(rows.plan("do-thi", "URBAN"), 1, "IN_FORCE", "2024-01-01", null);
    }

    @Test
    void asFarAsACoarseSheetLeavesOpen() {
        rows.zone(town).digitisedAt(100_000).at(box(1_490, 1_000, 1_600, 1_500)).save();
        rows.zone(town)
                .digitisedAt(1_000_000)
                .at(box(1_601, 1_000, 1_700, 1_500))
                .save();
        assertThat(state()).as("400 m from 1:100,000, 501 m from 1:1,000,000").isEqualTo(CheckState.State.CURRENT);
        rows.zone(town)
                .digitisedAt(1_000_000)
                .at(box(1_599, 1_500, 1_700, 1_600))
                .save();
        assertThat(state()).isEqualTo(CheckState.State.CURRENT);
        rows.zone(town).digitisedAt(1_000_000).at(box(1_599, 900, 1_700, 1_000)).save();
        assertThat(state()).isEqualTo(CheckState.State.STALE);
    }

    @Test
    void asFarAsTheScaleOfTheVersionLeavesOpen() {
        rows.zone(town)
                .digitisedWithoutScale()
                .at(box(1_300, 1_000, 1_600, 1_500))
                .save();
        assertThat(state()).isEqualTo(CheckState.State.CURRENT);
        jdbc.sql("update planning.plan_version set base_scale = 500000 where id = :id")
                .param("id", town)
                .update();
        assertThat(state()).isEqualTo(CheckState.State.STALE);
    }

    @Test
    void asFarAsLawsKeepFromARiver() {
        rows.line(town)
                .ruled("WATER_SOURCE", "LANG_CAT_700", 200)
                .at(line(2_100, 0, 2_100, 3_000))
                .save();
        assertThat(state()).as("800 m from the bank").isEqualTo(CheckState.State.CURRENT);
        rows.line(town)
                .ruled("WATER_SOURCE", "LANG_CAT_700", 301)
                .at(line(2_100, 0, 2_100, 3_000))
                .save();
        assertThat(state()).as("699 m from the bank").isEqualTo(CheckState.State.STALE);
    }

    @Test
    void notForADraftThatKnowsItsDay() {
        long draft = rows.version(rows.plan("do-thi-2", "URBAN"), 1, "DRAFT", "2024-01-01", null);
        rows.zone(draft).at(box(1_000, 1_000, 1_100, 1_100)).save();
        assertThat(state()).isEqualTo(CheckState.State.CURRENT);
    }

    /** Planners see drafts everywhere else. */
    @Test
    void aPlannersCheckRestsOnNoDraftEither() {
        long draft = rows.version(rows.plan("do-thi-2", "URBAN"), 1, "DRAFT", "2024-01-01", null);
        rows.zone(draft).at(box(1_000, 1_000, 1_100, 1_100)).save();
        JsonNode made = client.as("admin")
                .post(
                        "/api/conformity-checks",
                        "{\"projectClass\": \"INDUSTRIAL_PARK\", \"crs\": \"EPSG:9210\", \"footprint\": "
                                + ConformityRows.geoJson(box(1_000, 1_000, 1_100, 1_100)) + "}")
                .json();
        assertThat(made.get("plans").findValuesAsString("code"))
                .contains("tinh")
                .doesNotContain("do-thi-2");
        assertThat(made.get("verdict").asString()).isEqualTo("CONFORMS");
    }

    @Test
    void notForRulesOfLaterDays() {
        jdbc.sql("""
                        insert into planning.rule_pack (code, version, digest, title_vi, title_en, notice_vi, notice_en, valid_from,
                            status, files, created_at, created_by, changed_at, changed_by, activated_at, activated_by)
                        select code, 'sau', '000000000000', title_vi, title_en, notice_vi, notice_en, date '2035-01-01',
                            'ACTIVE', files, now(), 'test', now(), 'test', now(), 'test'
                        from planning.rule_pack
                        """).update();
        try {
            assertThat(state()).isEqualTo(CheckState.State.CURRENT);
        } finally {
            jdbc.sql("alter table planning.rule_pack disable trigger rule_pack_is_kept")
                    .update();
            jdbc.sql("delete from planning.rule_pack where version = 'sau'").update();
            jdbc.sql("alter table planning.rule_pack enable trigger rule_pack_is_kept")
                    .update();
        }
    }

    private CheckState.State state() {
        return states.of(check).state();
    }
}
