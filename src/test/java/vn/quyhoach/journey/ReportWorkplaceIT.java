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
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Upload;

/** A planner reads why a file was refused: in words, on the map, code by code, and finds it again in the history. */
@Journey
class ReportWorkplaceIT {

    private static final Set<Integer> RED = Set.of(0xC0262D);

    private static final String FILE = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:9210"}}, "features": [
             {"type": "Feature", "properties": {"code": "<script>", "name": "Nút", "class_code": "LUC"}, "geometry":
              {"type": "Polygon", "coordinates":
               [[[561000, 1172000], [562000, 1173000], [562000, 1172000], [561000, 1173000], [561000, 1172000]]]}},
             {"type": "Feature", "properties": {"code": "B", "class_code": "LUC"}, "geometry":
              {"type": "Polygon", "coordinates":
               [[[563000, 1172000], [564000, 1172000], [564000, 1173000], [563000, 1173000], [563000, 1172000]]]}}]}
            """;

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void readsWhyAFileWasRefused() throws IOException {
        long draft = Draft.of(client.as("admin"), "long-an-bao-cao-thu", "Quy hoạch có báo cáo", "Dự thảo có báo cáo")
                .versionId();
        Path file = Files.writeString(folder.resolve("thửa đất.geojson"), FILE);
        Answer answer = new Upload()
                .file(file)
                .text("options", "{\"versionId\":%d,\"layer\":\"land-allocation\"}".formatted(draft))
                .send(client.as("admin"), "/api/imports");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        String report = answer.json().get("id").asString();
        try (Workplace workplace = Workplace.desktop(port).openMap("/?report=" + report)) {
            workplace.see("Đăng nhập với vai trò cán bộ quy hoạch để xem báo cáo.");
            workplace.signIn("admin");

            // 1. what is wrong, how it is mended, where it is
            workplace.see("Bị từ chối");
            workplace.see("Hình không hợp lệ");
            workplace.see("Fix geometries");
            workplace.seeColours(RED, 0);
            workplace.page.locator("ol button").first().click();
            assertThat(workplace.page.locator("button[aria-pressed=true]").textContent())
                    .contains("<script>");
            workplace.assertNothingWrong();
            workplace.picture("import-report");

            // 2. only what is for the record: no place, nothing red
            workplace.choose("Mức", "Ghi chú");
            workplace.see("Thiếu tên");
            assertThat(workplace.page.getByText("Hình không hợp lệ").count()).isZero();

            // 3. what codes mean, for everybody
            workplace.open("/?page=findings");
            workplace.see("QH-ENCODING-UNKNOWN");
            workplace.assertNothingWrong();
            workplace.picture("finding-rules");

            // 4. in the history of the version
            workplace.openMap("/?panel=plans");
            workplace
                    .page
                    .locator("article")
                    .filter(new Locator.FilterOptions().setHasText("Dự thảo có báo cáo"))
                    .getByText("Các lần nhập")
                    .click();
            workplace.page.getByText("thửa đất.geojson").click();
            workplace.see("Hình không hợp lệ");
            assertThat(workplace.page.url()).contains("report=" + report);
            workplace.assertNothingWrong();
        }
    }
}
