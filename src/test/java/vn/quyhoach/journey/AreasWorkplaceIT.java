package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The planner in the browser: the table of all districts, as they were, and the same in the office. */
@Journey
class AreasWorkplaceIT {

    private static final int DISTRICTS = 15;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void takesTheTableOfAllDistricts() throws IOException {
        try (Workplace workplace = Workplace.desktop(port).openMap("/?panel=areas&layers=")) {
            workplace.choose("Biểu của", "Mọi huyện, như đến ngày 30/06/2025");
            workplace.see("Tổng diện tích tự nhiên");
            workplace.see("Nhóm đất phi nông nghiệp");
            workplace.see("Huyện Đức Hòa");
            workplace.see("So với chỉ tiêu được phân bổ");
            workplace.picture("areas-units");
            workplace.assertNothingWrong();
            Download download = workplace.page.waitForDownload(
                    () -> workplace.button("Tải biểu XLSX").click());
            assertThat(download.suggestedFilename()).isEqualTo("dien-tich-land-allocation-district-2025-06-30.xlsx");
            Path file = folder.resolve("bieu.xlsx");
            download.saveAs(file);
            try (InputStream in = Files.newInputStream(file);
                    ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                List<Row> table = workbook.getFirstSheet().read();
                Row ground = table.stream()
                        .filter(row -> row.getCellText(1).equals("Tổng diện tích tự nhiên"))
                        .findFirst()
                        .orElseThrow();
                int first = ground.getCellCount() - DISTRICTS;
                double districts = 0;
                for (int column = first; column < first + DISTRICTS; column++) {
                    districts += ground.getCellAsNumber(column).orElseThrow().doubleValue();
                }
                assertThat(districts)
                        .isCloseTo(ground.getCellAsNumber(3).orElseThrow().doubleValue(), within(1e-6));
            }
            workplace.choose("Biểu của", "Mọi xã, phường hiện nay");
            workplace.see("Phường Long An");
            workplace.assertNothingWrong();
        }
    }

    @Test
    void standsOnAPhone() {
        try (Workplace workplace = Workplace.phone(port).openMap("/?panel=areas&layers=")) {
            workplace.choose("Biểu của", "Mọi xã, phường hiện nay");
            workplace.see("Tổng diện tích tự nhiên");
            workplace.picture("areas-units-phone");
            workplace.assertNothingWrong();
        }
    }
}
