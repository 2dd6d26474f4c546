package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.Gdal;

/** The district officer in the browser: a place in every form it comes in, its verdict, its areas, files to take along. */
@Journey
class OfficerWorkplaceIT {

    private static final String PLACE = "/?panel=check&at=106.41,10.54,14";

    /** Some 33 ha of Tân An, written with degrees. */
    private static final String GEOJSON = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry":
             {"type": "Polygon", "coordinates":
               [[[106.405, 10.535], [106.411, 10.535], [106.411, 10.540], [106.405, 10.540], [106.405, 10.535]]]}}]}
            """;

    private static Workplace workplace;

    @TempDir
    private Path folder;

    @BeforeAll
    static void sitDown(@LocalServerPort int port) {
        workplace = Workplace.desktop(port);
    }

    @AfterAll
    static void leave() {
        workplace.close();
    }

    @Test
    void checksCornersOffAPaperAndPrintsTheRecord() {
        workplace.openMap(PLACE);
        workplace.tab("Toạ độ");
        workplace
                .page
                .getByLabel("Bảng toạ độ góc thửa VN-2000")
                .fill("1 1165300,00 571800,00\n2 1165300,00 572300,00\n3 1164900,00 572300,00\n4 1164900,00 571800,00");
        workplace.button("Đọc và xem trên bản đồ").click();
        workplace.see("EPSG:9210");
        workplace.choose("Loại dự án", "Khu đô thị");
        check();
        workplace.picture("check-corners");
        workplace.assertNothingWrong();
        String id = workplace.page.url().replaceAll(".*check=([0-9a-f-]{36}).*", "$1");
        workplace.open("/?check=" + id + "&print=1");
        workplace.see("PHIẾU ĐỐI CHIẾU QUY HOẠCH");
        workplace.see("1.165.300,000");
        workplace.picture("print");
        workplace.assertNothingWrong();
    }

    @Test
    void checksAPlaceFromAFile() throws IOException {
        Path geoJson = Files.writeString(folder.resolve("vi-tri.geojson"), GEOJSON);
        Path shapefile = folder.resolve("vi-tri.shz");
        Gdal.convert("-t_srs", "EPSG:9210", shapefile.toString(), geoJson.toString());

        workplace.openMap(PLACE);
        workplace.tab("Tệp");
        workplace.page.locator("input[type=file]").setInputFiles(geoJson);
        workplace.see("WGS 84 (kinh độ, vĩ độ)");
        workplace.picture("file-geojson");
        workplace.page.locator("input[type=file]").setInputFiles(Files.move(shapefile, folder.resolve("vi-tri.zip")));
        workplace.see("VN-2000, kinh tuyến trục 105°45′ EPSG:9210");
        workplace.choose("Loại dự án", "Khu đô thị");
        check();
        workplace.picture("check-file");
        workplace.assertNothingWrong();
    }

    @Test
    void checksADrawnPlace() {
        workplace.openMap(PLACE);
        workplace.tab("Vẽ");
        workplace.button("Vùng").click();
        workplace.drawSquare(120);
        workplace.see("Bảng toạ độ 4 góc");
        workplace.choose("Loại dự án", "Khu đô thị");
        workplace.picture("drawn");
        check();
        workplace.assertNothingWrong();
    }

    @Test
    void checksARegisteredProject() {
        workplace.openMap(PLACE);
        workplace.tab("Dự án");
        workplace.page.getByLabel("Tìm theo tên, mã").fill("DA-001");
        workplace
                .page
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("DA-001"))
                .click();
        check();
        workplace.see("Vành đai 4");
        workplace.picture("check-project");
        workplace.assertNothingWrong();
    }

    @Test
    void getsTheAreasOfADrawnPolygonAndTakesThemAlong() throws IOException {
        workplace.openMap("/?panel=areas&at=106.41,10.54,13");
        workplace.button("Vẽ vùng trên bản đồ").click();
        workplace.drawSquare(200);
        workplace.see("Vùng đã vẽ");
        workplace.picture("areas");
        Download download =
                workplace.page.waitForDownload(() -> workplace.button("CSV").click());
        assertThat(download.suggestedFilename()).isEqualTo("quyhoach-land-allocation.csv");
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8))
                .startsWith("\ufeffma_loai,ten_loai,so_doi_tuong,dien_tich_m2,ty_le_phan_tram")
                .contains("ODT,Đất ở tại đô thị,")
                .contains(",Tổng,");
        workplace.assertNothingWrong();
    }

    @Test
    void takesALayerAlong() {
        workplace.openMap("/?panel=data&at=106.41,10.54,13");
        workplace.choose("Lớp", "Các khu chức năng");
        Download download = workplace.page.waitForDownload(
                () -> workplace.page.getByText("Tải GeoPackage").click());
        assertThat(download.suggestedFilename()).matches("functional-areas_\\d{4}-\\d{2}-\\d{2}\\.gpkg");
        Path file = folder.resolve("functional-areas.gpkg");
        download.saveAs(file);
        JsonNode layer = Gdal.describe(file).at("/layers/0");
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.get("count").asLong()).isGreaterThan(20);
        assertThat(layer.toString()).contains("Khu công nghiệp");
        workplace.picture("data");
        workplace.assertNothingWrong();
    }

    private static void check() {
        workplace.button("Đối chiếu").click();
        workplace.see("Đã kiểm tra, không ảnh hưởng");
        workplace.page.waitForURL(Pattern.compile(".*check=[0-9a-f-]{36}.*"));
    }
}
