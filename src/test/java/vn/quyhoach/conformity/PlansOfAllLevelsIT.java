package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.conformity.ForgottenGround.box;
import static vn.quyhoach.conformity.ForgottenGround.line;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.NotAffected;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** A national, a coarse provincial, a provincial and two urban plans in force: which of them count, and for what. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansOfAllLevelsIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private CheckEngine engine;

    @Autowired
    private CheckInputs inputs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private long national;
    private long provincial;

    @BeforeAll
    void rows() {
        PlanRows rows = new PlanRows(jdbc);
        long province = rows.province();
        long district = rows.unit(
                "district",
                "801",
                "Huyện",
                "Tây",
                "POLYGON((570000 1160000,571000 1160000,571000 1170000,570000 1170000,570000 1160000))");
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        rows.projectClass("ROAD_RAIL", "Đường bộ", "Road");
        national = version(rows, "quoc-gia", "NATIONAL");
        long coarse = version(rows, "vung-tho", "PROVINCE");
        provincial = version(rows, "tinh", "PROVINCE");
        long urban = version(rows, "do-thi-1", "URBAN");
        long other = version(rows, "do-thi-2", "URBAN");
        jdbc.sql("update planning.plan_version set base_scale = 500000, schematic = true where id = :id")
                .param("id", coarse)
                .update();
        // rice for the nation, industry for the province
        rows.zone(national).kind("LUC").at(box(0, 0, 500, 500)).save();
        rows.zone(provincial).kind("SKK").at(box(0, 0, 500, 500)).save();
        // two towns that do not agree
        rows.zone(urban).kind("SKK").at(box(1_000, 0, 1_500, 500)).save();
        rows.zone(other).kind("LUC").at(box(1_000, 0, 1_500, 500)).save();
        // and two of which the first refuses
        rows.zone(urban).kind("LUC").at(box(8_000, 0, 8_500, 500)).save();
        rows.zone(other).kind("SKK").at(box(8_000, 0, 8_500, 500)).save();
        // the same border drawn twice, 5 cm apart
        rows.zone(provincial).kind("SKK").at(box(2_000, 0, 2_250.05, 500)).save();
        rows.zone(provincial).kind("LUC").at(box(2_250.05, 0, 2_500, 500)).save();
        rows.zone(urban).kind("SKK").at(box(2_000, 0, 2_250, 500)).save();
        rows.zone(urban).kind("LUC").at(box(2_250, 0, 2_500, 500)).save();
        // industry for the province, in it two strips of rice for the town
        rows.zone(provincial).kind("SKK").at(box(3_000, 0, 3_500, 500)).save();
        rows.zone(urban).kind("LUC").at(box(3_100, 0, 3_120, 500)).save();
        rows.zone(urban).kind("LUC").at(box(3_180, 0, 3_200, 500)).save();
        // each plan draws something over the zoning
        rows.zone(provincial).kind("SKK").at(box(4_000, 0, 4_500, 500)).save();
        rows.line(provincial)
                .ruled("POWER_LINE", "110KV", 3)
                .at(line(4_000, 250, 4_500, 250))
                .save();
        rows.zone(urban)
                .layer("environment")
                .kind("EMISSION_RESTRICTED")
                .at(box(4_000, 0, 4_500, 500))
                .save();
        // half a millimetre of a sheet 1:500,000 is 250 m
        rows.zone(coarse)
                .kind("SKK")
                .digitisedWithoutScale()
                .at(box(5_000, 0, 6_000, 2_000))
                .save();
        rows.zone(coarse)
                .kind("LUC")
                .digitisedWithoutScale()
                .at(box(6_000, 0, 7_000, 2_000))
                .save();
        quota(national, province, 1);
        quota(provincial, district, 2);
        project(box(950, 3_000, 1_050, 3_100));
    }

    private static long version(PlanRows rows, String code, String level) {
        return rows.version(rows.plan(code, level), 1, "IN_FORCE", "2024-01-01", null);
    }

    @Test
    void aNationalPlanIsShownAndDoesNotBind() {
        ConformityCheck check = check(box(100, 100, 200, 200));
        assertThat(verdict(check, "quoc-gia")).isEqualTo(Verdict.CONFLICT);
        assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(check.contradictions()).hasSize(1);
    }

    @Test
    void twoPlansOfOneLevelDisagreeAndNotTheProject() {
        ConformityCheck check = check(box(1_100, 100, 1_200, 200));
        assertThat(verdict(check, "do-thi-1")).isEqualTo(Verdict.CONFORMS);
        assertThat(verdict(check, "do-thi-2")).isEqualTo(Verdict.CONFLICT);
        assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void itDoesNotMatterWhichOfThemWasRegisteredFirst() {
        ConformityCheck check = check(box(8_100, 100, 8_200, 200));
        assertThat(verdict(check, "do-thi-1")).isEqualTo(Verdict.CONFLICT);
        assertThat(verdict(check, "do-thi-2")).isEqualTo(Verdict.CONFORMS);
        assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void oneBorderDrawnTwiceIsNoContradiction() {
        // 5 cm by 100 m is less than the thousandth of 200 m by 100 m
        ConformityCheck check = check(box(2_150, 100, 2_350, 200));
        assertThat(check.contradictions()).isEmpty();
        assertThat(check.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void aContradictionHasAllItsPieces() {
        ConformityCheck check = check(box(3_050, 100, 3_250, 200));
        assertThat(check.contradictions()).singleElement().satisfies(found -> {
            assertThat(found.areaM2()).isCloseTo(4_000, within(0.01));
            assertThat(found.percent()).isCloseTo(20, within(0.0001));
        });
    }

    @Test
    void whatAnyPlanDrawsOverTheZoningIsTold() {
        ConformityCheck check = check(box(4_100, 200, 4_200, 300));
        assertThat(check.notAffected())
                .extracting(NotAffected::rule)
                .contains("overlay:environment/NATURE_RESERVE")
                .doesNotContain("overlay:environment/EMISSION_RESTRICTED");
        assertThat(check.overlays())
                .extracting(OverlayHit::layer)
                .containsExactlyInAnyOrder("environment", "technical-infrastructure-lines");
    }

    @Test
    void aCoarserSheetThanTheProvincialOneIsLookedAtFromFarther() {
        assertThat(check("POINT(575760 1161000)").verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check("POINT(575740 1161000)").verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(check("POINT(575740 1161000)").schematic()).isTrue();
    }

    @Test
    void aQuotaOfAUnitIsUsedUpByWhatLiesInIt() {
        // half of the place and half of the project that is there already lie in the district
        ConformityCheck check = check(box(900, 3_500, 1_100, 3_600));
        assertThat(check.quotas()).singleElement().satisfies(quota -> {
            assertThat(quota.versionId()).as("the national one does not bind").isEqualTo(provincial);
            assertThat(quota.footprintHa()).isCloseTo(1, within(1e-4));
            assertThat(quota.committedHa()).isCloseTo(0.5, within(1e-4));
            assertThat(quota.over()).isZero();
        });
        assertThat(check(box(600, 3_500, 1_100, 3_600)).quotas().get(0).over()).isCloseTo(2.5, within(1e-4));
    }

    /** What is read once for many checks is asked by the kind of project. */
    @Test
    void oneKindOfProjectDoesNotAnswerForAnother() {
        Basis basis = engine.basis(OverlayQuestion.DAY);
        CheckInput road = inputs.read(request(box(900, 3_500, 1_100, 3_600), "ROAD_RAIL"));
        CheckInput park = inputs.read(request(box(900, 3_500, 1_100, 3_600), "INDUSTRIAL_PARK"));
        assertThat(engine.judge(park, basis).quotas()).hasSize(1);
        assertThat(engine.judge(road, basis).quotas()).isEmpty();
        assertThat(engine.judge(park, basis).quotas()).hasSize(1);
    }

    @Test
    void aPlaceMayReachAHundredMetresOutOfTheProvince() {
        assertThat(check(box(-90, 3_500, 10, 3_600)).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThatThrownBy(() -> check(box(-110, 3_500, 10, 3_600)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.code()).isEqualTo(ProblemCode.GEOMETRY_OUTSIDE_PROVINCE));
    }

    @Test
    void aRoadUsesUpNoQuota() {
        assertThat(check(line(100, 3_500, 900, 3_500)).quotas()).isEmpty();
    }

    private static Verdict verdict(ConformityCheck check, String plan) {
        return check.plans().stream()
                .filter(result -> result.plan().code().equals(plan))
                .map(PlanResult::verdict)
                .findFirst()
                .orElseThrow();
    }

    private ConformityCheck check(String wkt) {
        return checks.run(request(wkt, "INDUSTRIAL_PARK"));
    }

    private CheckRequest request(String wkt, String kind) {
        return new CheckRequest(
                json.readTree(ConformityRows.geoJson(wkt)), "EPSG:9210", null, kind, "2026-01-01", 0.0, null);
    }

    private void quota(long version, long unit, double hectares) {
        jdbc.sql("insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha,"
                        + " project_classes) values (:version, '2024', 'SKK', :unit, 2030, :area, '{INDUSTRIAL_PARK}')")
                .param("version", version)
                .param("unit", unit)
                .param("area", hectares)
                .update();
    }

    private void project(String wkt) {
        jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                            values ('DA-HALF', 'Nửa', 'INDUSTRIAL_PARK', 'UNDER_CONSTRUCTION', 'test', 'test')
                            returning id)
                        insert into planning.project_location (project_id, position_basis, geom)
                        select id, 'LEGAL_BOUNDARY', st_multi(st_geomfromtext(:wkt, 9210)) from project
                        """).param("wkt", wkt).update();
    }
}
