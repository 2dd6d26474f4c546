package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;

/** After the check: the register of checks, the officer's word, whether it still holds, and whether a paper is genuine. */
@Journey
class ChecksWorkplaceIT {

    /** How many checks the page asks for at once. */
    private static final int PAGE = 50;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void findsACheckThatIsOutOfDateMakesItAgainAndDecides() throws IOException {
        account("can-bo-phieu", "PLANNER");
        long project = project();
        JsonNode check = check("{\"projectId\": %d, \"asOf\": \"2026-01-01\"}".formatted(project));
        String number = check.path("number").asString();
        accuracy(project, 1);
        try (Workplace workplace = Workplace.desktop(port)) {
            workplace.open("/?page=checks&project=" + project);
            workplace.signIn("can-bo-phieu");
            workplace.choose("Giá trị của phiếu", "Đã cũ, cần đối chiếu lại");
            workplace.see("Vị trí của dự án đã thay đổi");
            workplace.picture("checks-list");
            workplace.assertNothingWrong();

            workplace.page.getByText(number).click();
            workplace.see("Vị trí của dự án đã thay đổi");
            workplace.picture("check-stale");
            workplace.button("Đối chiếu lại").click();
            workplace.see("Còn giá trị");
            workplace.button("Ghi kết luận").click();
            workplace.page.getByLabel("Kết luận khác").check();
            workplace.choose("Kết luận thay thế", "Không phù hợp");
            workplace.page.getByLabel("Lý do (bắt buộc)").fill("Chờ ý kiến của Sở Xây dựng.");
            workplace
                    .page
                    .locator("form input[type=file]")
                    .setInputFiles(Files.writeString(folder.resolve("y-kien.pdf"), "%PDF-1.7\n"));
            workplace.button("Lưu kết luận").click();
            workplace.see("Chờ ý kiến của Sở Xây dựng.");
            workplace.see("y-kien.pdf");
            workplace.picture("check-decided");
            workplace.assertNothingWrong();
        } finally {
            accuracy(project, -1);
        }
        JsonNode last = client.as("can-bo-phieu")
                .get("/api/conformity-checks?limit=1&project=" + project)
                .json()
                .at("/items/0");
        assertThat(last.path("number").asString()).isNotEqualTo(number);
        assertThat(last.path("decision").asString()).isEqualTo("OVERRIDE");
        assertThat(last.path("decidedVerdict").asString()).isEqualTo("CONFLICT");
    }

    @Test
    void agreesWithACheckThatStandsOnTheSecondPageOfTheRegister() {
        account("can-bo-dong-y", "PLANNER");
        // one that no other journey has checked: all of them share a register
        long project = jdbc.sql("select project_id from planning.project_location where st_area(geom) > 0 "
                        + "and project_id not in (select project_id from planning.conformity_check where project_id is not null) "
                        + "order by project_id desc limit 1")
                .query(Long.class)
                .single();
        ApiClient officer = client.as("can-bo-dong-y");
        String question = "{\"projectId\": %d}".formatted(project);
        // the first is the last of a list that begins with the newest
        JsonNode first = officer.post("/api/conformity-checks", question).json();
        for (int more = 0; more < PAGE; more++) {
            assertThat(officer.post("/api/conformity-checks", question).status())
                    .isEqualTo(201);
        }
        String number = first.path("number").asString();
        try (Workplace workplace = Workplace.desktop(port)) {
            workplace.open("/?page=checks&project=" + project);
            workplace.signIn("can-bo-dong-y");
            Locator rows = workplace.page.locator("tbody tr");
            rows.nth(PAGE - 1).waitFor();
            assertThat(rows.count()).isEqualTo(PAGE);
            assertThat(workplace.page.getByText(number).count()).isZero();
            workplace.button("Xem thêm").click();
            workplace.page.getByText(number).waitFor();
            assertThat(rows.locator("a").allInnerTexts()).hasSize(PAGE + 1).doesNotHaveDuplicates();
            assertThat(workplace.button("Xem thêm").count()).isZero();
            workplace.assertNothingWrong();

            workplace.page.getByText(number).click();
            workplace.button("Ghi kết luận").click();
            assertThat(workplace
                            .page
                            .getByLabel("Đồng ý với kết quả của hệ thống")
                            .isChecked())
                    .isTrue();
            workplace.page.getByLabel("Ghi chú").fill("Đã xem hồ sơ và thực địa.");
            workplace.button("Lưu kết luận").click();
            workplace.see("Đã xem hồ sơ và thực địa.");
            workplace.picture("check-agreed");
            workplace.assertNothingWrong();
        }
        JsonNode kept = officer.get("/api/conformity-checks/" + first.path("id").asString())
                .json();
        assertThat(kept.at("/decisions/0/decision").asString()).isEqualTo("AGREE");
        assertThat(kept.at("/decisions/0/by").asString()).isEqualTo("can-bo-dong-y");
        assertThat(kept.path("verdict")).isEqualTo(first.path("verdict"));
        assertThat(kept.path("hash")).isEqualTo(first.path("hash"));
    }

    @Test
    void tellsAGenuinePaperFromAForgedOne() {
        JsonNode check = check("{\"projectId\": %d}".formatted(project()));
        String paper = "/verify/" + check.path("number").asString() + "?hash=";
        try (Workplace workplace = Workplace.phone(port)) {
            workplace.open(paper + check.path("hash").asString());
            workplace.see("Số phiếu và mã băm đúng với phiếu lưu trong hệ thống.");
            workplace.picture("verify-genuine");
            workplace.assertNothingWrong();
            workplace.open(paper + "0".repeat(64));
            workplace.see("mã băm trên giấy không phải của phiếu đó");
            workplace.picture("verify-forged");
            workplace.assertNothingWrong();
            workplace.open("/verify/DC-1999-000001?hash=" + "0".repeat(64));
            workplace.see("Hệ thống không lưu phiếu nào có số hoặc mã này.");
            workplace.assertNothingWrong();
        }
    }

    @Test
    void makesAnOfficerARuleKeeper() {
        account("sap-giu-quy-tac", "OFFICER");
        try (Workplace workplace = Workplace.desktop(port)) {
            workplace.open("/?page=accounts");
            workplace.see("Đăng nhập bằng tài khoản quản trị");
            workplace.signIn("admin");
            Locator keeps = workplace.page.getByLabel("Giữ quy tắc: sap-giu-quy-tac");
            workplace.page.waitForResponse(
                    answer -> answer.request().method().equals("PUT") && answer.status() == 200, keeps::click);
            workplace.page.waitForCondition(keeps::isEnabled);
            assertThat(keeps.isChecked()).isTrue();
            workplace.picture("accounts");
            workplace.assertNothingWrong();
        }
        assertThat(client.as("sap-giu-quy-tac").get("/api/session").json().path("duties"))
                .anyMatch(duty -> duty.asString().equals("RULE_KEEPER"));
    }

    private void account(String name, String role) {
        ApiClient.Answer made = client.as("admin")
                .post(
                        "/api/accounts",
                        "{\"username\": \"%s\", \"displayName\": \"%s\", \"role\": \"%s\", \"password\": \"%s\"}"
                                .formatted(name, name, role, ApiClient.PASSWORD));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private JsonNode check(String question) {
        ApiClient.Answer answer = client.post("/api/conformity-checks", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private long project() {
        return jdbc.sql(
                        "select project_id from planning.project_location where st_area(geom) > 0 order by project_id limit 1")
                .query(Long.class)
                .single();
    }

    /** A place that is known otherwise is another place. */
    private void accuracy(long project, int metres) {
        jdbc.sql("update planning.project_location set accuracy_m = accuracy_m + :metres where project_id = :project")
                .param("metres", metres)
                .param("project", project)
                .update();
    }
}
