package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyhoach.support.ApiClient;

/** An officer with a list instead of a place, and a surveyor's drawing instead of a map. */
@Journey
class BatchWorkplaceIT {

    /** Of places nothing is known of yet, and of what does not conform. */
    private static final Set<Integer> SELECTION = Set.of(0x0b4fd6);

    private static final Set<Integer> CONFLICT = Set.of(0xc0262d);

    /** The map leaves more room above a place than below it. */
    private static final int MIDDLE_BELOW_CENTRE = 8;

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void checksAListAndTheRegister() throws IOException {
        Path list = Files.writeString(folder.resolve("danh sách.csv"), """
                Mã dự án;Tên dự án;Loại dự án;WKT
                A-1;Khu nhà ở;URBAN_RESIDENTIAL;SRID=9210;
                A-2;Đường vào;ROAD_RAIL;"SRID=9210;LINESTRING(571800 1165300,572300 1165300)"
                A-3;Nơi khác;ROAD_RAIL;"SRID=9210;POINT(571800 1500000)"
                """);
        int led = client.get("/api/projects?status=UNDER_CONSTRUCTION&agency="
                        + URLEncoder.encode("Ban Quản lý Khu kinh tế", StandardCharsets.UTF_8))
                .json()
                .path("items")
                .size();
        assertThat(led).isPositive();
        try (Workplace workplace = Workplace.desktop(port).openMap("/?panel=check&at=106.41,10.7,10")) {
            workplace.signIn("admin");
            link(workplace, "Đối chiếu hàng loạt").click();
            workplace.page.locator("#panel input[type=file]").setInputFiles(list);
            workplace.see("Cột loại dự án");
            // rows to mend are told before anything is checked
            workplace.see("1 vị trí trên bản đồ.");
            workplace.see("2 dòng cần sửa");
            workplace.see("Kiểm tra hệ tọa độ, múi chiếu");
            // what belongs to the other source is not in sight
            assertThat(workplace.page.getByLabel("Trạng thái").isVisible()).isFalse();
            workplace.picture("batch-form");
            workplace.assertNothingWrong();
            workplace.button("Bắt đầu đối chiếu").click();
            workplace.see("Dòng lỗi, cần sửa: 2");
            workplace.see("nằm ngoài phạm vi tỉnh");
            workplace.picture("batch-result");
            workplace.assertNothingWrong();
            Download workbook =
                    workplace.page.waitForDownload(() -> link(workplace, "XLSX").click());
            assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
            assertThat(Files.size(workbook.path())).isPositive();

            // to the check of the one good row and back
            workplace.page.locator("#panel li a").first().click();
            workplace.see("Đường vào");
            workplace.page.getByLabel("Quay lại").click();
            workplace.see("Dòng lỗi, cần sửa: 2");
            workplace.page.getByLabel("Quay lại").click();
            workplace.see("Các đợt trước");

            workplace.tab("Sổ dự án");
            workplace.choose("Trạng thái", "Tạm dừng");
            workplace.choose("Trạng thái", "Đang thi công");
            workplace.choose("Cơ quan chủ trì", "Ban Quản lý Khu kinh tế");
            workplace.see(led + " dự án được chọn.");
            workplace.seeColours(SELECTION, 0.0001);
            workplace.picture("batch-register-form");
            workplace.assertNothingWrong();
            workplace.button("Bắt đầu đối chiếu").click();
            workplace.see("Sổ dự án · UNDER_CONSTRUCTION · Ban Quản lý Khu kinh tế");
            link(workplace, "XLSX").waitFor();
            workplace.picture("batch-register");
            workplace.assertNothingWrong();
        }
    }

    @Test
    void seesAListOnTheMapBeforeAndAfterItIsChecked() throws IOException {
        Path list = Files.writeString(folder.resolve("trên bản đồ.csv"), """
                Mã dự án;Tên dự án;Loại dự án;WKT
                B-1;Khu công nghiệp;INDUSTRIAL_PARK;"POLYGON((1165000 571000,1165000 571400,1165400 571400,1165400 571000,1165000 571000))"
                B-2;Nơi khác;ROAD_RAIL;"SRID=9210;POINT(571800 1500000)"
                """);
        try (Workplace workplace = Workplace.desktop(port).openMap("/?batch=new&at=106.3,10.7,9&layers=")) {
            // the map is where it will be, not on its way
            workplace.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            workplace.see("Đăng nhập bằng tài khoản cán bộ để đối chiếu hàng loạt.");
            workplace.signIn("admin");
            workplace.see("Chọn tệp");
            workplace.seeNone(SELECTION);
            workplace.page.locator("#panel input[type=file]").setInputFiles(list);
            workplace.see("Tọa độ được ghi Bắc trước, Đông sau: đã đổi lại.");
            workplace.seeColours(SELECTION, 0.0003);
            workplace.clickMap(0, MIDDLE_BELOW_CENTRE);
            workplace.see("Dòng 2:");
            workplace.picture("batch-preview");

            // the map shows the places of the source in sight
            workplace.tab("Sổ dự án");
            workplace.clickMap(0, MIDDLE_BELOW_CENTRE);
            workplace.page.getByText("Dòng 2:").waitFor(GONE);
            workplace.tab("Tệp");
            workplace.seeColours(SELECTION, 0.0003);
            workplace.clickMap(0, MIDDLE_BELOW_CENTRE);
            workplace.see("Dòng 2:");
            workplace.assertNothingWrong();

            workplace.button("Bắt đầu đối chiếu").click();
            workplace.see("Dòng lỗi, cần sửa: 1");
            workplace.see("Bản đồ vẽ các vị trí theo màu của kết luận.");
            workplace.seeColours(CONFLICT, 0.0003);
            workplace.seeNone(SELECTION);
            workplace.clickMap(0, MIDDLE_BELOW_CENTRE);
            Locator chosen = workplace.page.locator("#panel li.chosen");
            chosen.getByText("B-1 · Khu công nghiệp").waitFor();
            chosen.getByText("Tọa độ được ghi Bắc trước, Đông sau: đã đổi lại.").waitFor();
            workplace.picture("batch-map");

            workplace.button("Dòng lỗi, cần sửa: 1").click();
            workplace.page.getByText("B-1 · Khu công nghiệp").waitFor(GONE);
            workplace.assertNothingWrong();

            workplace.button("English").click();
            Download file =
                    workplace.page.waitForDownload(() -> link(workplace, "XLSX").click());
            try (InputStream bytes = Files.newInputStream(file.path());
                    ReadableWorkbook book = new ReadableWorkbook(bytes)) {
                Row first = book.findSheet("Results").orElseThrow().read().get(1);
                assertThat(first.getCellText(1)).isEqualTo("B-1");
                assertThat(first.getCellText(9))
                        .startsWith(
                                "The coordinates were written northing first: they were swapped.\nNo system was named");
            }
        }
    }

    @Test
    void asksWhichLayerOfADrawingIsTheBoundary() throws IOException {
        String drawing = "0\nSECTION\n2\nENTITIES\n"
                + "0\nLWPOLYLINE\n8\nRANH_DU_AN\n70\n1\n10\n571800\n20\n1165300\n10\n572300\n20\n1165300\n10\n572300\n20\n1164900\n10\n571800\n20\n1164900\n"
                + "0\nLINE\n8\nTIM_DUONG\n10\n571800\n20\n1165400\n11\n572300\n21\n1165400\n0\nENDSEC\n0\nEOF\n";
        Path file = Files.writeString(folder.resolve("ranh.dxf"), drawing);
        try (Workplace workplace = Workplace.phone(port).openMap("/?panel=check&at=106.41,10.54,14")) {
            workplace.tab("Tệp");
            workplace.page.locator("#panel input[type=file]").setInputFiles(file);
            workplace.see("Tệp có nhiều lớp, chọn lớp ranh giới");
            workplace.picture("file-dxf-layers");
            workplace.assertRefused(400, "/api/footprints");
            workplace.button("RANH_DU_AN").click();
            workplace.see("VN-2000, kinh tuyến trục 105°45′ EPSG:9210");
            workplace.picture("file-dxf");
            workplace.assertNothingWrong();
        }
    }

    private static Locator link(Workplace workplace, String name) {
        return workplace.page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
