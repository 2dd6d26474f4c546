package vn.quyhoach.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityCheck.NotAffected;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** What a certificate prints of a registered project where plans disagree, a quota is used up and an officer has spoken. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateBlocksIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateWarmUp warmUp;

    private long project;

    /** The province says industry, the town's plan says rice, and is drawn as a scheme; 10 ha are left for industry. */
    @BeforeAll
    void rows() {
        PlanRows rows = new PlanRows(jdbc);
        long province = rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        long provincial = rows.version(rows.plan("tinh", "PROVINCE"), 1, "IN_FORCE", "2024-01-01", null);

        long urban = rows.version(rows.plan("do-thi", "URBAN"), 1, "IN_FORCE", "2024-01-01", null);
        rows.zone(provincial)
                .kind("SKK")
                .at("POLYGON((570000 1160000,580000 1160000,580000 1170000,570000 1170000,570000 1160000))")
                .save();
        rows.zone(urban)
                .kind("LUC")
                .at("POLYGON((574000 1164000,576000 1164000,576000 1166000,574000 1166000,574000 1164000))")
                .save();
        jdbc.sql("update planning.plan_version set schematic = true where id = :id")
                .param("id", urban)
                .update();
        jdbc.sql("insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha,"
                        + " project_classes) values (:version, '2024', 'SKK', :unit, 2030, 10, '{INDUSTRIAL_PARK}')")
                .param("version", provincial)
                .param("unit", province)
                .update();
        jdbc.sql("insert into planning.programme_task (number, theme, content_vi, lead_agency, starts_on, due_on, sort)"
                        + " values ('7.01', 'X', 'Nhiệm vụ', 'Sở', '2024-01-01', '2026-12-31', 1)")
                .update();
        project = jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, name_en, project_class, status, investor, decision_no,
                                task_number, start_year, end_year, created_by, changed_by)
                            values ('DA-7', 'Khu công nghiệp Đường Đê', 'Dyke Road Park', 'INDUSTRIAL_PARK', 'PROPOSED',
                                'Công ty Cổ phần Thử Nghiệm', '88/QĐ-UBND', '7.01', 2025, 2026, 'test', 'test')
                            returning id), location as (
                            insert into planning.project_location (project_id, position_basis, geom)
                            select id, 'LEGAL_BOUNDARY', st_multi(st_makeenvelope(574500, 1165000, 574900, 1165400, 9210))
                            from project)
                        select id from project
                        """).query(Long.class).single();
    }

    @Test
    void namesInvestorDecisionAndTaskOfTheProject() {
        ConformityCheck check = check();
        assertThat(text(check, "vi"))
                .contains("DA-7", "Khu công nghiệp Đường Đê", "Chủ đầu tư", "Công ty Cổ phần Thử Nghiệm")
                .contains("Quyết định của dự án", "88/QĐ-UBND", "Nhiệm vụ của chương trình hành động", "7.01");
        assertThat(text(check, "en")).contains("Dyke Road Park", "Investor", "Decision on the project");
    }

    @Test
    void saysWhereThePlansDisagreeAndThatOneIsAScheme() {
        ConformityCheck check = check();
        assertThat(check.contradictions()).hasSize(1);
        assertThat(flat(check))
                .contains(flat(Wording.VIETNAMESE.text("contradictions")))
                .contains(flat(check.contradictions().get(0).message().vi()))
                .contains(flat(Wording.VIETNAMESE.text("schematic")))
                .contains(flat(Wording.VIETNAMESE.text("schematic_short")));
    }

    @Test
    void printsTheQuotaInNumbers() {
        ConformityCheck check = check();
        assertThat(check.quotas()).hasSize(1);
        assertThat(flat(check))
                .contains("SKK–Đấtkhucôngnghiệp")
                .contains("2030" + "10,00" + "0,00(0)" + "16,00" + "6,00");
    }

    @Test
    void hasNoEmptyHalfBesideTheOnlyCorner() {
        ConformityCheck point = checks.run(
                JsonMapper.shared().readTree("{\"type\":\"Point\",\"coordinates\":[574700,1165200]}"),
                Crs.NATIONAL,
                "INDUSTRIAL_PARK",
                LocalDate.of(2026, 1, 1),
                0,
                "Một điểm");
        assertThat(text(point, "vi")).containsOnlyOnce("Y (Đông)").doesNotContain("Cạnh (m)");
        assertThat(text(check(), "vi").split("Cạnh \\(m\\)", -1)).hasSize(3);
    }

    @Test
    void listsWhatWasCheckedAndDoesNotApply() {
        ConformityCheck check = check();
        assertThat(check.notAffected()).isNotEmpty();
        String text = flat(check);
        check.notAffected().stream()
                .map(NotAffected::title)
                .forEach(title -> assertThat(text).contains(flat(title.vi())));
    }

    @Test
    void printsTheOfficersWordBesideTheMachines() {
        ConformityCheck check = check();
        assertThat(flat(check)).contains(flat(Wording.VIETNAMESE.text("decision_agree")));
        jdbc.sql("insert into planning.check_decision (check_id, made_at, made_by, decision, verdict, reason)"
                        + " values (:check, now(), 'can-bo', 'OVERRIDE', 'CONFORMS', 'Đã có văn bản điều chỉnh')")
                .param("check", check.id())
                .update();
        assertThat(flat(check))
                .contains(
                        flat(Wording.VIETNAMESE.word("verdict", check.verdict()).toUpperCase(Locale.ROOT)))
                .contains(flat("Kết luận Phù hợp Lý do"))
                .contains(flat("Đã có văn bản điều chỉnh"))
                .doesNotContain("can-bo", flat(Wording.VIETNAMESE.text("decision_agree")));
    }

    @Test
    void isMarkedWhenItHoldsNoMore() {
        ConformityCheck check = check();
        String stale = flat(Wording.VIETNAMESE.text("stale"));
        assertThat(flat(check)).doesNotContain(stale);
        jdbc.sql("update planning.project_location set geom = st_translate(geom, 5, 0) where project_id = :id")
                .param("id", project)
                .update();
        assertThat(flat(check)).contains(stale).contains(flat("Vị trí của dự án đã thay đổi"));
    }

    @Test
    void canBeMadeOfNothingToWarmUp() throws Exception {
        PdfFile pdf = new PdfFile(warmUp.make());
        assertThat(pdf.text()).contains("DC-0000-000000");
        assertThat(pdf.breachesOfTheArchiveStandard()).isEmpty();
    }

    private ConformityCheck check() {
        return checks.run(project, null, LocalDate.of(2026, 1, 1), 0);
    }

    /** Without what the lines are broken by. */
    private String flat(ConformityCheck check) {
        return flat(text(check, "vi"));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private String text(ConformityCheck check, String language) {
        MvcTestResult answer = http.get()
                .uri("/api/conformity-checks/" + check.id() + "/certificate.pdf?lang=" + language)
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        return new PdfFile(answer.getResponse().getContentAsByteArray()).text();
    }
}
