package vn.quyhoach.encoding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.EncodingRows;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.style.Styles.LegendEntry;
import vn.quyhoach.text.Bilingual;

class XlsxWriterTest {

    private static final String SQUARE =
            "MULTIPOLYGON (((550000 1170000, 550100 1170000, 550100 1170100, 550000 1170000)))";

    private static ReadableWorkbook write(Crs crs, FeatureRow... rows) throws IOException {
        EncodedLayer layer = EncodingRows.encoded(GeometryKind.POLYGON, EncodingRows.SCHEMA, crs);
        List<LegendEntry> classes = List.of(new LegendEntry("LUC", new Bilingual("Lúa", "Rice"), "#ffee82"));
        byte[] workbook = EncodingRows.written(out -> new XlsxWriter(out, layer, classes), rows);
        return new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true));
    }

    private static List<Row> sheet(ReadableWorkbook workbook, int number) throws IOException {
        return workbook.getSheet(number).orElseThrow().read();
    }

    @Test
    void numbersAreNumbersAndDaysAreDays() throws IOException {
        try (ReadableWorkbook workbook = write(
                Crs.NATIONAL,
                EncodingRows.row(SQUARE, Crs.NATIONAL, "=1+1 \u0001 & <Đất>", 5000.25, LocalDate.of(2025, 3, 1), true),
                EncodingRows.row(new byte[0], null, Double.NaN, null, null))) {
            List<Row> rows = sheet(workbook, 0);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("Tên");
            assertThat(rows.get(0).getCellText(5)).contains("hướng Bắc").contains("VN-2000 / TM-3 105-45 (EPSG:9210)");
            Row first = rows.get(1);
            assertThat(first.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(1)).startsWith("=1+1 ").endsWith(" & <Đất>");
            assertThat(first.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("5000.25");
            assertThat(first.getCell(2).getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(first.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2025, 3, 1));
            assertThat(first.getCell(3).getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(first.getCell(4).getType()).isEqualTo(CellType.BOOLEAN);
            // northing first, and inside
            assertThat(first.getCellAsNumber(5).orElseThrow().doubleValue()).isBetween(1_170_000.0, 1_170_100.0);
            assertThat(first.getCellAsNumber(6).orElseThrow().doubleValue()).isBetween(550_000.0, 550_100.0);
            assertThat(first.getCellText(7))
                    .isEqualTo("MULTIPOLYGON (((550000 1170000, 550100 1170000, 550100 1170100, 550000 1170000)))");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("7");
            assertThat(rows.get(2).getOptionalCell(2)).isEmpty();
        }
    }

    @Test
    void whatDoesNotFitIntoACellIsSaid() throws IOException {
        String ring = IntStream.range(0, 2_000)
                .mapToObj(i -> (550_000 + 500 * Math.cos(i * Math.PI / 1_000)) + " "
                        + (1_170_000 + 500 * Math.sin(i * Math.PI / 1_000)))
                .collect(Collectors.joining(", "));
        String circle = "POLYGON ((" + ring + ", 550500 1170000))";
        try (ReadableWorkbook workbook =
                write(Crs.NATIONAL, EncodingRows.row(circle, Crs.NATIONAL, "Đ".repeat(40_000), null, null, null))) {
            Row row = sheet(workbook, 0).get(1);
            assertThat(row.getCellText(1)).hasSize(32_767);
            assertThat(row.getCellText(7)).isEmpty();
            assertThat(row.getCellText(8)).contains("Cắt ở 32767 ký tự: Tên.", "quá 32767 của một ô");
            assertThat(row.getCellAsNumber(6).orElseThrow().doubleValue()).isBetween(549_500.0, 550_500.0);
        }
    }

    @Test
    void theSecondSheetExplainsTheColumnsAndTheThirdTheCodes() throws IOException {
        try (ReadableWorkbook workbook = write(
                Crs.of("EPSG:4326"),
                EncodingRows.row("POLYGON ((106 10, 107 10, 107 11, 106 10))", Crs.WGS84, "a", 1.0, null, true))) {
            List<String> guide = sheet(workbook, 1).stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .toList();
            assertThat(guide).anyMatch(line -> line.startsWith("Diện tích|area_m2|Area|Số"));
            assertThat(guide).anyMatch(line -> line.startsWith("Vĩ độ tâm (°), WGS 84 (EPSG:4326)|centre_north"));
            assertThat(guide).anyMatch(line -> line.contains("SCHEMATIC"));
            assertThat(sheet(workbook, 2).get(1).getCellText(1)).isEqualTo("Lúa");
        }
    }
}
