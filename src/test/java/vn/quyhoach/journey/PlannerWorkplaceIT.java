package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Gdal;

/** The planner in the browser: a file into a draft, refused and then taken, published, and seen on the map. */
@Journey
class PlannerWorkplaceIT {

    /** A park of 1 km by 1 km near Thủ Thừa; %s is the code of its class. */
    private static final String PARK = """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
             "properties": {"Mã": "KCN-TRANG", "Tên": "Khu công nghiệp trên trang (thử)", "Loại": "%s"},
             "geometry": {"type": "Polygon", "coordinates":
               [[[106.35, 10.60], [106.359, 10.60], [106.359, 10.609], [106.35, 10.609], [106.35, 10.60]]]}}]}
            """;

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void fillsADraftAndPutsItInForce() throws IOException {
        // a plan of its own, so that what is published here replaces nothing of the other journeys
        ApiClient.Answer plan = client.as("admin").post("/api/plans", """
                {"code": "long-an-trang-thu", "level": "DISTRICT", "name": {"vi": "Quy hoạch thử trên trang"},
                 "periodFrom": 2021, "periodTo": 2030}""");
        assertThat(plan.status()).as(plan.text()).isEqualTo(201);

        try (Workplace workplace = Workplace.desktop(port).openMap("/?panel=plans&at=106.3545,10.6045,14")) {
            workplace.signIn("admin");
            startDraft(workplace);
            long draft = draftOf(plan.id());
            String contents = "/api/plans/" + plan.id() + "/versions/" + draft + "/contents";

            chooseFile(workplace, geoPackage("KHONG_CO"));
            workplace.choose("Nạp vào lớp", "Các khu chức năng");
            workplace.button("Kiểm tra và nạp").click();
            workplace.see("có 1 lỗi chặn; không có gì được lưu.");
            workplace.see("\"KHONG_CO\"");
            workplace.picture("import-refused");
            workplace.assertRefused(422, "/api/imports");
            assertThat(client.as("admin").get(contents).json()).isEmpty();

            workplace.page.getByLabel("“KHONG_CO” là loại").fill("INDUSTRIAL_PARK_PLANNED");
            workplace.button("Xem trước").click();
            workplace.see("1 đối tượng sẽ thay đổi và tệp sẽ được lưu");
            workplace.see("KHONG_CO → INDUSTRIAL_PARK_PLANNED");
            workplace.picture("import-repair");
            assertThat(client.as("admin").get(contents).json()).as("of a trial").isEmpty();

            chooseFile(workplace, geoPackage("INDUSTRIAL_PARK_PLANNED"));
            workplace.button("Kiểm tra và nạp").click();
            workplace.see("Đã nạp 1 đối tượng vào dự thảo");
            workplace.picture("import-done");
            assertThat(client.as("admin")
                            .get(contents)
                            .json()
                            .get(0)
                            .get("objects")
                            .asLong())
                    .isEqualTo(1);
            workplace.assertNothingWrong();

            handOver(workplace);
        }
        try (Workplace workplace = Workplace.desktop(port).openMap("/?panel=plans&at=106.3545,10.6045,14")) {
            workplace.signIn("hai-trang");
            publish(workplace);
            workplace.openMap("/?panel=none&datetime=2032-06-01&at=106.3545,10.6045,14&layers=functional-areas");
            // the colour of a planned park, laid thinly on paper without any other layer
            workplace.seeColours(Set.of(0xd1c1df), 0.005);
            workplace.clickMap(0, 0);
            workplace.see("Khu công nghiệp trên trang (thử)");
            workplace.picture("published");
            workplace.assertNothingWrong();
        }
    }

    private void startDraft(Workplace workplace) {
        Locator section = workplace
                .page
                .locator("#panel section section")
                .filter(new Locator.FilterOptions().setHasText("Quy hoạch thử trên trang"));
        section.getByText("Lập dự thảo mới").click();
        section.getByLabel("Tên dự thảo").fill("Dự thảo trên trang");
        workplace.picture("draft");
        section.getByText("Tạo dự thảo").click();
        workplace.see("Chọn tệp hoặc thả vào đây");
    }

    private static void chooseFile(Workplace workplace, Path file) {
        workplace.page.locator("#panel input[type=file]").setInputFiles(file);
        // the attributes were recognised by their names
        workplace
                .page
                .getByLabel("Mã loại")
                .filter(new Locator.FilterOptions().setHasText("Loại"))
                .waitFor();
    }

    /** The decision is brought and another planner asked, for whoever made the draft does not publish it. */
    private void handOver(Workplace workplace) throws IOException {
        assertThat(client.as("admin")
                        .post("/api/accounts", """
                        {"username": "hai-trang", "displayName": "Người công bố trên trang", "role": "PLANNER",
                         "password": "%s"}""".formatted(ApiClient.PASSWORD))
                        .status())
                .isEqualTo(201);
        workplace.button("Tài liệu").click();
        workplace
                .page
                .locator("#panel input[type=file]")
                .setInputFiles(Files.writeString(folder.resolve("quyet-dinh.pdf"), "%PDF-1.7\n%%EOF\n"));
        workplace.see("quyet-dinh.pdf");
        workplace.button("Thẩm định").click();
        workplace.page.getByLabel("Người công bố trên trang").check();
        workplace.picture("appraisal");
        workplace.button("Chuyển thẩm định").click();
        workplace.see("Phiên bản đang được thẩm định và chỉ đọc");
        workplace.button("Công bố").click();
        workplace.see("Phải do người thứ hai công bố");
        workplace.picture("four-eyes");
        workplace.assertNothingWrong();
    }

    private static void publish(Workplace workplace) {
        workplace.button("Công bố").click();
        workplace.page.getByLabel("Số quyết định").fill("THỬ-TRANG/2026");
        Locator from =
                workplace.page.locator("form .field").filter(new Locator.FilterOptions().setHasText("Hiệu lực từ"));
        from.locator("[data-segment=year]").click();
        workplace.page.keyboard().type("2031");
        workplace.picture("publish");
        workplace.button("Công bố").click();
        workplace.see("THỬ-TRANG/2026, ");
    }

    private long draftOf(long plan) {
        JsonNode versions = client.as("admin").get("/api/plans/" + plan).json().get("versions");
        return versions.get(versions.size() - 1).get("id").asLong();
    }

    private Path geoPackage(String classCode) throws IOException {
        Path source = Files.writeString(folder.resolve("khu.geojson"), PARK.formatted(classCode));
        Path file = folder.resolve("khu-" + classCode + ".gpkg");
        Gdal.convert("-t_srs", "EPSG:9210", "-nln", "khu_cong_nghiep", file.toString(), source.toString());
        return file;
    }
}
