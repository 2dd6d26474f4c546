package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/**
 * A version's whole way in the browser, by three people: drafted for an area, appraised with a pin on the map, answered, put in
 * force by a second planner, corrected by both, withdrawn.
 */
@HttpTest
class LifecycleWorkplaceIT {

    /** The border between two zones, in the middle of the map. */
    private static final String HERE = "/?panel=plans&at=106.30924,10.58399,15";

    /** Of a comment that nobody answered. */
    private static final Set<Integer> RED = Set.of(0xC0262D);

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private long plan;

    @BeforeEach
    void startWithAPlanInForce() {
        Rows rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "Nguyễn Thị Lan", "PLANNER");
        rows.account("quang", "Trần Văn Quang", "PLANNER");
        rows.account("duyet", "Lê Thẩm Duyệt", "OFFICER");
        plan = rows.plan("long-an-2021-2030");
        long inForce = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        rows.zone(inForce, "land-allocation", "A1", "LUC", box(0, 0, 1_000, 1_000));
        rows.zone(inForce, "land-allocation", "A2", "ONT", box(1_000, 0, 2_000, 1_000));
    }

    @Test
    void goesFromADraftToItsWithdrawal() throws IOException {
        try (Workplace lan = open("lan")) {
            draftAnArea(lan);
            askForAppraisal(lan);
            try (Workplace reviewer = open("duyet")) {
                pinAComment(reviewer);
            }
            answer(lan);
        }
        try (Workplace quang = open("quang")) {
            putInForce(quang);
        }
        try (Workplace lan = open("lan")) {
            proposeACorrection(lan);
        }
        try (Workplace quang = open("quang")) {
            confirmTheCorrection(quang);
            withdraw(quang);
        }
        leavesATrail();
    }

    /** A draft of before, or of a script: the page tells why it cannot take effect, and the way out. */
    @Test
    void makesAnAdjustmentOfNothingOneOfEverything() {
        String versions = "/api/plans/" + plan + "/versions";
        long base = client.get("/api/plans/" + plan).json().at("/versions/0/id").asLong();
        String draft = "{\"kind\":\"LOCAL_ADJUSTMENT\",\"title\":{\"vi\":\"Điều chỉnh khu dân cư A1\"},\"copyOf\":%d}";
        long made = client.as("lan").post(versions, draft.formatted(base)).id();
        try (Workplace lan = open("lan")) {
            card(lan).getByText("Chưa nêu vùng hoặc lớp: không công bố được").waitFor();
            press(card(lan), "Đổi loại thành “Điều chỉnh” (thay toàn bộ)");
            card(lan)
                    .getByText("Điều chỉnh", new Locator.GetByTextOptions().setExact(true))
                    .waitFor();
            lan.assertNothingWrong();
        }
        assertThat(client.as("lan")
                        .get(versions + "/" + made)
                        .json()
                        .get("kind")
                        .asString())
                .isEqualTo("ADJUSTMENT");
    }

    private Workplace open(String who) {
        Workplace workplace = Workplace.desktop(port).openMap(HERE);
        workplace.signIn(who);
        return workplace;
    }

    private static void draftAnArea(Workplace lan) {
        lan.button("Lập dự thảo mới").click();
        lan.page.getByLabel("Tên dự thảo").fill("Điều chỉnh khu dân cư A1");
        assertThat(lan.button("Tạo dự thảo").isDisabled())
                .as("an adjustment of nothing")
                .isTrue();
        lan.button("Vẽ vùng điều chỉnh").click();
        lan.drawSquare(300);
        lan.see("Đã vẽ vùng");
        lan.picture("lifecycle-area");
        lan.button("Tạo dự thảo").click();
        lan.see("Xem vùng trên bản đồ");
    }

    private void askForAppraisal(Workplace lan) throws IOException {
        card(lan).getByText("Tài liệu").click();
        lan.page
                .locator("#panel input[type=file]")
                .setInputFiles(Files.writeString(folder.resolve("quyet-dinh.pdf"), "%PDF-1.7\n%%EOF\n"));
        lan.see("quyet-dinh.pdf");
        press(card(lan), "Thẩm định");
        lan.page.getByLabel("Lê Thẩm Duyệt").check();
        lan.button("Chuyển thẩm định").click();
        lan.see("Phiên bản đang được thẩm định và chỉ đọc");
        lan.assertNothingWrong();
    }

    private static void pinAComment(Workplace reviewer) {
        card(reviewer).getByText("Xem vùng trên bản đồ").waitFor();
        assertThat(card(reviewer).getByRole(AriaRole.BUTTON).allTextContents())
                .as("a reviewer reads and comments")
                .map(String::strip)
                .containsExactly("Xem vùng trên bản đồ", "Xem trên bản đồ", "Tài liệu", "Góp ý");
        press(card(reviewer), "Góp ý");
        reviewer.see("Chưa có góp ý nào");
        assertThat(reviewer.page.url()).as("the map shows what is appraised").contains("version=");
        reviewer.button("Điểm").click();
        reviewer.page.locator(".draw").waitFor();
        reviewer.clickMap(-60, -40);
        reviewer.see("Đã chọn nơi góp ý");
        reviewer.page.getByLabel("Nội dung góp ý").fill("Ranh khu dân cư lấn hành lang kênh");
        reviewer.button("Gửi góp ý").click();
        reviewer.see("Chưa giải quyết");
        reviewer.seeColours(RED, 0);
        reviewer.picture("lifecycle-comment");
        reviewer.assertNothingWrong();
    }

    private static void answer(Workplace lan) {
        press(card(lan), "Góp ý");
        lan.see("Ranh khu dân cư lấn hành lang kênh");
        lan.page.getByLabel("Trả lời hoặc giải trình").fill("Đã lùi ranh 5 m theo góp ý");
        lan.button("Giải quyết").click();
        lan.see("Đã giải quyết");
        press(card(lan), "Công bố");
        lan.see("Phải do người thứ hai công bố");
        assertThat(submit(lan, "Công bố").isDisabled()).isTrue();
        lan.assertNothingWrong();
    }

    private static void putInForce(Workplace quang) {
        press(card(quang), "Công bố");
        quang.see("Không có gì cản trở");
        quang.page.getByLabel("Số quyết định").fill("12/QĐ-UBND");
        quang.picture("lifecycle-publish");
        submit(quang, "Công bố").click();
        card(quang).getByText("12/QĐ-UBND").waitFor();
        card(quang).getByText("Có hiệu lực").waitFor();
        quang.assertNothingWrong();
    }

    private static void proposeACorrection(Workplace lan) {
        press(card(lan), "Đính chính");
        lan.button("Đề nghị đính chính").click();
        lan.button("Chọn đối tượng trên bản đồ").click();
        lan.page.locator(".draw").waitFor();
        lan.clickMap(-100, 0);
        lan.page.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)).fill("Cánh đồng Tân An");
        lan.button("Chọn góc cần dời").click();
        lan.page.locator(".draw").waitFor();
        lan.clickMap(60, -60);
        lan.page.getByLabel("Sang đông (m)").fill("3");
        lan.button("Dời").click();
        lan.see("Đã dời 1 góc, xa nhất 3,00 m");
        lan.page.getByLabel("Lý do đính chính").fill("Sai chính tả, lệch mốc");
        lan.page.getByLabel("Văn bản làm căn cứ").fill("Tờ trình 5/TTr-SXD");
        lan.picture("lifecycle-correction");
        lan.assertNothingWrong();
        lan.button("Gửi đề nghị").click();
        lan.see("người đề nghị không tự xác nhận");
        assertThat(lan.page
                        .getByRole(AriaRole.BUTTON)
                        .filter(new Locator.FilterOptions().setHasText("Xác nhận"))
                        .count())
                .isZero();
    }

    private void confirmTheCorrection(Workplace quang) {
        press(card(quang), "Đính chính");
        quang.see("Cánh đồng Tân An");
        quang.button("Xem ranh trước và sau").click();
        quang.picture("lifecycle-confirm");
        quang.assertNothingWrong();
        quang.button("Xác nhận").click();
        quang.see("Đã đính chính");
        JsonNode items = client.get("/api/zones?layer=land-allocation").json().get("items");
        assertThat(items.findValuesAsString("vi")).contains("Cánh đồng Tân An");
    }

    private static void withdraw(Workplace quang) {
        press(card(quang), "Rút phiên bản");
        quang.page.getByLabel("Lý do rút").fill("Bị huỷ theo kết luận thanh tra");
        quang.page.getByLabel("Số quyết định").fill("15/QĐ-UBND");
        submit(quang, "Rút phiên bản").click();
        quang.see("Đã rút: Bị huỷ theo kết luận thanh tra");
        quang.picture("lifecycle-withdrawn");
        quang.assertNothingWrong();
    }

    private void leavesATrail() {
        JsonNode versions = client.get("/api/plans/" + plan).json().get("versions");
        long id = versions.get(versions.size() - 1).get("id").asLong();
        assertThat(client.as("admin")
                        .get("/api/audit?subject=plan-version:" + id)
                        .json()
                        .findValuesAsString("action"))
                .containsExactly(
                        "plan-version-withdrawn",
                        "plan-correction-confirmed",
                        "plan-correction-proposed",
                        "plan-version-published",
                        "plan-comment-resolved",
                        "plan-comment-added",
                        "plan-version-appraisal-started",
                        "plan-document-added",
                        "plan-version-scoped",
                        "plan-version-created");
    }

    /** The version this is about; the one it replaces has a card too. */
    private static Locator card(Workplace workplace) {
        return workplace
                .page
                .locator("#panel article")
                .filter(new Locator.FilterOptions().setHasText("Điều chỉnh khu dân cư A1"))
                .first();
    }

    private static void press(Locator card, String name) {
        card.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Of the form below the buttons of the same name. */
    private static Locator submit(Workplace workplace, String name) {
        return card(workplace)
                .locator("form")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
