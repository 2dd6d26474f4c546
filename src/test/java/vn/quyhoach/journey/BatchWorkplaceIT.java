package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer with a list instead of a place, and a surveyor's drawing instead of a map. */
@Journey
class BatchWorkplaceIT {

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
        try (Workplace workplace = Workplace.desktop(port).openMap("/?panel=check&at=106.41,10.54,14")) {
            workplace.signIn("admin");
            link(workplace, "Đối chiếu hàng loạt").click();
            workplace.page.locator("#panel input[type=file]").setInputFiles(list);
            workplace.see("Cột loại dự án");
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
            workplace.page.locator("#panel td a").first().click();
            workplace.see("Đường vào");
            workplace.page.getByLabel("Quay lại").click();
            workplace.see("Dòng lỗi, cần sửa: 2");
            workplace.page.getByLabel("Quay lại").click();
            workplace.see("Các đợt trước");

            workplace.tab("Sổ dự án");
            workplace.choose("Trạng thái", "Tạm dừng");
            workplace.choose("Trạng thái", "Đang thi công");
            workplace.button("Bắt đầu đối chiếu").click();
            workplace.see("Sổ dự án · UNDER_CONSTRUCTION");
            link(workplace, "XLSX").waitFor();
            workplace.picture("batch-register");
            workplace.assertNothingWrong();
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
