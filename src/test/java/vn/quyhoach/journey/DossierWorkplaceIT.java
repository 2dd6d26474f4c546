package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.GdalFile;

/** A planner drops a dossier, corrects what was guessed, keeps it for the next time and sees it come in. */
@Journey
class DossierWorkplaceIT {

    private static final String ZONE =
            "{\"type\":\"Feature\",\"properties\":{\"c1\":\"T-%d\",\"c2\":\"Khu số %d\",\"c3\":\"%s\"},\"geometry\":"
                    + "{\"type\":\"Polygon\",\"coordinates\":[[[%d,1172000],[%d,1172000],[%d,1172100],[%d,1172100],[%d,1172000]]]}}";

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void bringsADossierIn() throws IOException {
        long draft = Draft.of(client.as("admin"), "long-an-ho-so-thu", "Quy hoạch nhận hồ sơ", "Dự thảo nhận hồ sơ")
                .versionId();
        Path maps = GdalFile.of(folder, zones("LUC", "ruộng lúa", "ONT"), "giao-lan-mot.gpkg", "-f", "GPKG");
        Path paper = Files.writeString(folder.resolve("quyết định.pdf"), "%PDF-1.7\n%%EOF");
        try (Workplace workplace = Workplace.desktop(port).open("/?page=dossier&version=" + draft)) {
            workplace.signIn("admin");

            // 1. sent in pieces; what is proposed says why
            workplace.page.locator("input[type=file]").setInputFiles(new Path[] {maps, paper});
            workplace.see("đoán theo nội dung");
            workplace.see("quyết định.pdf");
            workplace.see("Giá trị không phải mã loại: 1, chưa rõ: 1");
            workplace.assertNothingWrong();
            workplace.picture("dossier-proposed");

            // 2. corrected, and kept for the next delivery
            workplace.page.getByLabel("ruộng lúa").fill("LUC");
            workplace.page.getByLabel("Lưu cách nhập này với tên").fill("Tư vấn thử");
            workplace.button("Lưu mẫu").click();
            workplace.see("Đã lưu mẫu “Tư vấn thử”");

            // 3. imported while somebody looks
            workplace.button("Kiểm tra và nhập 1 lớp").click();
            workplace.see("Đã nhập hồ sơ vào dự thảo");
            workplace.see("3 đối tượng");
            workplace.assertNothingWrong();
            workplace.picture("dossier-imported");
        }
        assertThat(client.as("admin").get("/api/import-profiles").text()).contains("Tư vấn thử", "ruộng lúa");
        assertThat(client.as("admin").get("/api/uploads").text()).isEqualTo("[]");
    }

    private static String zones(String... classes) {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < classes.length; i++) {
            int west = 561_000 + i * 100;
            int east = west + 100;
            features.append(i == 0 ? "" : ",").append(ZONE.formatted(i, i, classes[i], west, east, east, west, west));
        }
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},\"features\":["
                + features + "]}";
    }
}
