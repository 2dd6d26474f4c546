package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The planner in the browser: what the local adjustment of 2025 changed, on the map and as the official table. */
@Journey
class ComparisonWorkplaceIT {

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void comparesTwoVersionsAndTakesTheTable() throws IOException {
        try (Workplace workplace = Workplace.desktop(port).openMap("/?panel=compare&layers=")) {
            workplace.signIn("admin");
            workplace.choose("Phiên bản trước", "1.");
            workplace.choose("Phiên bản sau", "2.");
            workplace.button("So sánh").click();
            workplace.see("3.083,92 ha đổi loại");
            workplace.see("132 đối tượng");
            // the outline of the pieces on an empty map
            workplace.seeColours(Set.of(0xa1124a), 0.0002);
            workplace.picture("comparison-map");
            workplace.page.getByText("Biểu chu chuyển đất đai (ha)").click();
            workplace.see("Cộng giảm");
            workplace.picture("comparison");
            workplace.assertNothingWrong();

            workplace.choose("Biểu trong tệp", "cấp xã");
            Download download = workplace.page.waitForDownload(
                    () -> workplace.button("Tải biểu XLSX").click());
            assertThat(download.suggestedFilename()).isEqualTo("chu-chuyen-land-allocation-1-2.xlsx");
            Path file = folder.resolve("bieu.xlsx");
            download.saveAs(file);
            try (InputStream in = Files.newInputStream(file);
                    ReadableWorkbook workbook = new ReadableWorkbook(in)) {
                List<Sheet> sheets = workbook.getSheets().toList();
                // the sixty communes since July 2025, behind the sheet of the province
                assertThat(sheets).hasSize(61);
                double communes = 0;
                for (Sheet sheet : sheets.subList(1, sheets.size())) {
                    communes += total(sheet);
                }
                assertThat(Math.round(communes * 100)).isEqualTo(Math.round(total(sheets.get(0)) * 100));
            }
            workplace.assertNothingWrong();
        }
    }

    @Test
    void standsOnAPhone() {
        try (Workplace workplace = Workplace.phone(port).openMap("/?panel=compare&layers=")) {
            workplace.button("So sánh").click();
            workplace.see("đổi loại, bằng");
            workplace.picture("comparison-phone");
            workplace.assertNothingWrong();
        }
    }

    /** The last cell of the last line: the area of all classes at the end. */
    private static double total(Sheet sheet) throws IOException {
        List<Row> rows = sheet.read();
        Row last = rows.get(rows.size() - 1);
        return last.getCellAsNumber(last.getCellCount() - 1).orElseThrow().doubleValue();
    }
}
