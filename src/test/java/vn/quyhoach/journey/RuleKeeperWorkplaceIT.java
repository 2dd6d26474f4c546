package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;

/**
 * Two rule keepers in the browser: one edits a cell and sees what it would change, the other activates, and the next
 * check answers differently. The new rules hold from 2035 on, so that no other journey meets them.
 */
@Journey
class RuleKeeperWorkplaceIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void keepers() {
        for (String name : new String[] {"giu-quy-tac", "duyet-quy-tac"}) {
            ApiClient.Answer made = client.as("admin")
                    .post(
                            "/api/accounts",
                            "{\"username\": \"%s\", \"displayName\": \"%s\", \"role\": \"OFFICER\", \"password\": \"%s\", \"duties\": [\"RULE_KEEPER\"]}"
                                    .formatted(name, name, ApiClient.PASSWORD));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
    }

    @Test
    void editsOneCellTriesItAndHasItActivated() {
        String question = tourismOnRice();
        assertThat(verdict(question)).isEqualTo("CONFLICT");

        try (Workplace workplace = Workplace.desktop(port).open("/?rules=list")) {
            workplace.see("Đề xuất, không phải văn bản pháp luật");
            workplace.signIn("giu-quy-tac");
            Locator cell = workplace.page.getByLabel("Du lịch × Đất trồng lúa");

            cell.selectOption("C");
            workplace.button("Lưu thành dự thảo mới").click();
            workplace.see("Ô có điều kiện (C) nhưng thiếu nội dung điều kiện.");
            workplace.picture("rules-refused");
            workplace.assertRefused(422, "/api/rule-packs");

            cell.focus();
            workplace
                    .page
                    .getByLabel("Điều kiện", new Page.GetByLabelOptions().setExact(true))
                    .fill("Chỉ công trình tạm phục vụ tham quan đồng lúa.");
            workplace.tab("Thông tin chung");
            workplace
                    .page
                    .getByLabel("Phiên bản", new Page.GetByLabelOptions().setExact(true))
                    .fill("thử 2035");
            workplace
                    .page
                    .getByLabel("Hiệu lực từ", new Page.GetByLabelOptions().setExact(true))
                    .fill("2035-01-01");
            workplace.button("Lưu thành dự thảo mới").click();
            workplace.button("Chạy thử trên các đối chiếu cũ").waitFor();

            workplace.button("So với bản đang có hiệu lực").click();
            workplace.see("Du lịch × RICE – điều kiện: (trống) → Chỉ công trình tạm");
            workplace.button("Chạy thử trên các đối chiếu cũ").click();
            workplace.see("đối chiếu đổi kết luận.");
            workplace.see("không được phép → có điều kiện");
            workplace.picture("rules-tried");
            workplace.assertNothingWrong();
        }

        try (Workplace workplace = Workplace.phone(port).open("/?rules=list")) {
            workplace.page.onDialog(Dialog::accept);
            workplace.signIn("duyet-quy-tac");
            workplace
                    .page
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("thử 2035"))
                    .click();
            workplace.button("Kích hoạt").click();
            workplace
                    .page
                    .locator("button .tag")
                    .filter(new Locator.FilterOptions().setHasText("Đã kích hoạt"))
                    .waitFor();
            workplace.picture("rules-activated");
            workplace.assertNothingWrong();

            assertThat(verdict(question)).isEqualTo("CONFORMS_WITH_CONDITIONS");

            // what turns out to be wrong is taken out of use, and what was before holds again
            workplace.button("Ngừng áp dụng").click();
            workplace
                    .page
                    .locator("button .tag")
                    .filter(new Locator.FilterOptions().setHasText("Ngừng dùng"))
                    .waitFor();
            workplace
                    .button("Ngừng áp dụng")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            workplace.picture("rules-retired");
            workplace.assertNothingWrong();
        }

        assertThat(verdict(question)).isEqualTo("CONFLICT");
    }

    private String verdict(String question) {
        ApiClient.Answer answer = client.post("/api/conformity-checks", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("verdict").asString();
    }

    /** A square of 20 m in the middle of the largest rice zone of the plan that is in force in 2035. */
    private String tourismOnRice() {
        String geometry = jdbc.sql(
                        "select st_asgeojson(st_transform(st_expand(st_pointonsurface(zone.geom), 10), 4326), 9) "
                                + "from planning.zone zone join planning.plan_version version on version.id = zone.plan_version_id "
                                + "where zone.class_code = 'LUC' and zone.position_basis = 'PLAN_DIGITISED' "
                                + "and version.status = 'IN_FORCE' and zone.layer_id = 'land-allocation' "
                                + "order by st_area(zone.geom) desc limit 1")
                .query(String.class)
                .single();
        return "{\"projectClass\": \"TOURISM\", \"asOf\": \"2035-06-01\", \"footprint\": " + geometry + "}";
    }
}
