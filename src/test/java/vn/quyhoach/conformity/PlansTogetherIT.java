package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** Several plans, quotas and the programme: what they say together, and what is no fault of the project. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTogetherIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private long province;
    private long provincial;

    /** The province: industry west of 575000, rice east of it. The town in the middle of both says the contrary. */
    @BeforeAll
    void rows() {
        PlanRows rows = new PlanRows(jdbc);
        province = rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        provincial = rows.version(rows.plan("tinh", "PROVINCE"), 1, "IN_FORCE", "2024-01-01", null);
        long urban = rows.version(rows.plan("do-thi", "URBAN"), 1, "IN_FORCE", "2024-01-01", null);
        rows.zone(provincial)
                .kind("SKK")
                .at("POLYGON((570000 1160000,575000 1160000,575000 1170000,570000 1170000,570000 1160000))")
                .save();
        rows.zone(provincial)
                .kind("LUC")
                .at("POLYGON((575000 1160000,580000 1160000,580000 1170000,575000 1170000,575000 1160000))")
                .save();
        rows.zone(urban)
                .kind("LUC")
                .at("POLYGON((574000 1164000,575000 1164000,575000 1166000,574000 1166000,574000 1164000))")
                .save();
        rows.zone(urban)
                .kind("SKK")
                .at("POLYGON((575000 1164000,576000 1164000,576000 1166000,575000 1166000,575000 1164000))")
                .save();
        quota(2025, 100);
        quota(2030, 30);
        jdbc.sql("insert into planning.programme_task (number, theme, content_vi, lead_agency, starts_on, due_on, sort)"
                        + " values ('7.01', 'X', 'Nhiệm vụ', 'Sở', '2024-01-01', '2026-12-31', 1)")
                .update();
        project("DA-OK", "UNDER_CONSTRUCTION", "7.01", 571_000, 20);
        project("DA-ASKED", "PROPOSED", null, 572_000, 500);
        project("DA-GONE", "CANCELLED", "7.01", 573_000, 500);
    }

    @Test
    void refusesWhereTheMoreDetailedPlanRefusesAndTellsTheContradiction() {
        ConformityCheck check = industry(574_500, 100, 2026);
        assertThat(check.plans()).extracting(plan -> plan.plan().code()).containsExactly("do-thi", "tinh");
        assertThat(check.verdict()).isEqualTo(Verdict.CONFLICT);
        PlanContradiction contradiction = check.contradictions().get(0);
        assertThat(contradiction.specific().plan().code()).isEqualTo("do-thi");
        assertThat(contradiction.specific().refuses()).isTrue();
        assertThat(contradiction.areaM2()).isCloseTo(10_000, within(0.01));
        assertThat(contradiction.percent()).isEqualTo(100);
        assertThat(contradiction.message().vi()).contains("10.000 m²", "mâu thuẫn");
        assertThat(codes(check)).contains("PLAN_CONTRADICTION");
    }

    @Test
    void asksAPersonWhereOnlyTheCoarserPlanRefuses() {
        ConformityCheck check = industry(575_500, 100, 2026);
        assertThat(check.plans())
                .extracting(ConformityCheck.PlanResult::verdict)
                .containsExactly(Verdict.CONFORMS, Verdict.CONFLICT);
        assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check.reason()).isEqualTo(check.contradictions().get(0).message());
    }

    @Test
    void staysAConflictWhereTheCoarserPlanRefusesMoreThanTheFinerOneAllows() {
        ConformityCheck check = industry(575_950, 100, 2026);
        assertThat(check.contradictions()).hasSize(1);
        assertThat(check.contradictions().get(0).areaM2()).isCloseTo(5_000, within(0.01));
        assertThat(check.verdict()).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void hasNoContradictionWhereOnePlanIsSilent() {
        assertThat(industry(571_500, 100, 2026).contradictions()).isEmpty();
    }

    @Test
    void warnsWhenTheQuotaIsExceededWithTheNumbers() {
        ConformityCheck within = industry(571_500, 300, 2026);
        LandQuota quota = within.quotas().get(0);
        assertThat(quota.year()).isEqualTo(2030);
        assertThat(quota.quotaHa()).isEqualTo(30);
        assertThat(quota.committedHa()).isCloseTo(20, within(1e-4));
        assertThat(quota.projects()).isEqualTo(1);
        assertThat(quota.footprintHa()).isCloseTo(9, within(1e-4));
        assertThat(quota.over()).isZero();
        assertThat(codes(within)).doesNotContain("OVER_QUOTA");

        ConformityCheck over = industry(571_500, 320, 2026);
        assertThat(over.quotas().get(0).over()).isCloseTo(0.24, within(1e-4));
        CheckFinding finding = over.findings().stream()
                .filter(each -> each.code().equals("OVER_QUOTA"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message().vi()).contains("30,00 ha", "20,00 ha", "10,24 ha", "vượt 0,24 ha");
        assertThat(over.verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void asksTheQuotaOfTheYearThatComesNext() {
        assertThat(industry(571_500, 320, 2025).quotas())
                .extracting(LandQuota::year)
                .containsExactly(2025);
        assertThat(industry(571_500, 320, 2031).quotas()).isEmpty();
    }

    @Test
    void doesNotCountTheProjectAgainstItself() {
        long id = jdbc.sql("select id from planning.project where code = 'DA-OK'")
                .query(Long.class)
                .single();
        LandQuota quota = checks.run(new CheckRequest(null, null, id, null, "2026-01-01", null, null))
                .quotas()
                .get(0);
        assertThat(quota.committedHa()).isZero();
        assertThat(quota.footprintHa()).isCloseTo(20, within(1e-4));
    }

    @Test
    void looksForTheProjectInTheProgramme() {
        assertThat(codes(asked("DA-OK", null, null, null))).contains("IN_LIST").doesNotContain("PROGRAMME_DIFFERS");
        assertThat(codes(asked("da-ok", null, 2029, null))).contains("IN_LIST", "PROGRAMME_DIFFERS");
        assertThat(codes(asked("DA-OK", null, 2026, null)))
                .as("the last year of the task")
                .doesNotContain("PROGRAMME_DIFFERS");
        assertThat(codes(asked("DA-OK", null, 2027, null))).contains("PROGRAMME_DIFFERS");
        assertThat(codes(asked("DA-OK", "Giai đoạn 9", null, null))).contains("PROGRAMME_DIFFERS");
        assertThat(codes(asked("DA-OK", "Giai đoạn 1", 2025, null))).doesNotContain("PROGRAMME_DIFFERS");
        assertThat(codes(asked("DA-ASKED", null, null, null))).contains("NOT_IN_LIST");
        assertThat(codes(asked("NOWHERE", null, null, null))).contains("NOT_IN_LIST");
    }

    @Test
    void knowsAProjectByNameOnlyWhereItIs() {
        ConformityCheck there = asked(null, null, null, "khu cong nghiep DA-OK");
        assertThat(there.programme().foundBy()).isEqualTo("NAME_AND_PLACE");
        assertThat(codes(there)).contains("IN_LIST");
        ConformityCheck both = asked("DA-ASKED", null, null, "Khu công nghiệp DA-OK");
        assertThat(both.programme().foundBy()).isEqualTo("CODE");
        assertThat(both.programme().project().code()).isEqualTo("DA-ASKED");
        ConformityCheck elsewhere = checks.run(new CheckRequest(
                json.readTree(ConformityRows.geoJson(square(577_000, 100))),
                "EPSG:9210",
                null,
                "INDUSTRIAL_PARK",
                "2026-01-01",
                0.0,
                "Khu công nghiệp DA-OK"));
        assertThat(codes(elsewhere)).contains("NOT_IN_LIST");
    }

    private List<String> codes(ConformityCheck check) {
        return check.findings().stream().map(CheckFinding::code).toList();
    }

    private ConformityCheck asked(String code, String phase, Integer year, String name) {
        return run(square(571_050, 100), name, new ProgrammeQuestion(code, phase, year));
    }

    private ConformityCheck industry(int west, int metres, int year) {
        return run(square(west, metres), null, new ProgrammeQuestion(null, null, year));
    }

    private ConformityCheck run(String wkt, String name, ProgrammeQuestion question) {
        return checks.run(new CheckRequest(
                json.readTree(ConformityRows.geoJson(wkt)),
                "EPSG:9210",
                null,
                "INDUSTRIAL_PARK",
                "2026-01-01",
                0.0,
                name,
                question));
    }

    private static String square(int west, int metres) {
        return "POLYGON((%1$d 1165000,%2$d 1165000,%2$d %3$d,%1$d %3$d,%1$d 1165000))"
                .formatted(west, west + metres, 1_165_000 + metres);
    }

    private void quota(int year, double hectares) {
        jdbc.sql(
                        "insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha,"
                                + " project_classes) values (:version, '2024', 'SKK', :unit, :year, :area, '{INDUSTRIAL_PARK}')")
                .param("version", provincial)
                .param("unit", province)
                .param("year", year)
                .param("area", hectares)
                .update();
    }

    /** A square of so many hectares, its south-west corner on the line of all others. */
    private void project(String code, String status, String task, int west, double hectares) {
        jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, task_number,
                                start_year, end_year, created_by, changed_by)
                            values (:code, 'Khu công nghiệp ' || :code, 'INDUSTRIAL_PARK', :status, :task,
                                2025, 2026, 'test', 'test')
                            returning id)
                        insert into planning.project_location (project_id, position_basis, phase, geom)
                        select id, 'LEGAL_BOUNDARY', 'Giai đoạn 1',
                               st_multi(st_makeenvelope(:west, 1165000, :west + :side, 1165000 + :side, 9210))
                        from project
                        """)
                .param("code", code)
                .param("status", status)
                .param("task", task)
                .param("west", west)
                .param("side", Math.sqrt(hectares * 10_000))
                .update();
    }
}
