package vn.quyhoach.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ComparisonRows;
import vn.quyhoach.support.HttpTest;

/** The comparison as files: the official table read back by a spreadsheet library, lines, pieces for a map. */
@HttpTest
class ComparisonFilesIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private ComparisonRows rows;

    @BeforeEach
    void rows() {
        rows = new ComparisonRows(jdbc);
    }

    @Test
    void writesTheOfficialTableWithASheetForEachUnit() throws IOException {
        HttpResponse<byte[]> answer = workbook("&level=district&date=2025-01-01");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"chu-chuyen-land-allocation_1-2_80.xlsx\"");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.body()), new ReadingOptions(true, false))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Tổng hợp", "Huyện Tây", "Huyện Đông");
            List<Row> table = sheets.get(0).read();
            assertThat(text(table.get(0), 0)).isEqualTo("CHU CHUYỂN ĐẤT ĐAI: Tỉnh Long An");
            assertThat(text(table.get(4), 0)).isEqualTo("Đơn vị hành chính vào ngày 01/01/2025");
            assertThat(texts(table.get(5)))
                    .containsExactly(
                            "STT",
                            "Chỉ tiêu sử dụng đất",
                            "Mã",
                            "Diện tích đầu kỳ",
                            "NNP",
                            "LUC",
                            "PNN",
                            "ONT",
                            "SKK",
                            "CSD",
                            "—",
                            "Cộng giảm",
                            "Biến động tăng (+), giảm (-)",
                            "Diện tích cuối kỳ");
            assertThat(table.subList(6, 13).stream().map(row -> text(row, 0) + " " + text(row, 1)))
                    .containsExactly(
                            "1 Nhóm đất nông nghiệp",
                            "1.1 Đất chuyên trồng lúa",
                            "2 Nhóm đất phi nông nghiệp",
                            "2.1 Đất ở tại nông thôn",
                            "2.2 Đất khu công nghiệp",
                            "3 Nhóm đất chưa sử dụng",
                            " Không có trong lớp này");
            Cell start = table.get(7).getCell(3);
            assertThat(start.getType()).isEqualTo(CellType.NUMBER);
            assertThat(start.asNumber().doubleValue()).isEqualTo(4000);
            assertThat(start.getDataFormatString()).isEqualTo("#,##0.00");
            // what went from homes to industry stayed in the group
            assertThat(number(table.get(8), 6)).isEqualTo(5400);
            assertThat(text(table.get(13), 1)).isEqualTo("Cộng tăng");
            assertThat(number(table.get(13), 8)).isEqualTo(4000);
            assertThat(number(table.get(13), 6)).isEqualTo(2200);
            assertThat(text(table.get(14), 1)).isEqualTo("Diện tích cuối kỳ");
            assertThat(number(table.get(14), 13)).isEqualTo(10_000);
            assertThat(number(sheets.get(1).read().get(14), 13)).isEqualTo(5000);
        }
    }

    @Test
    void hasASheetForEachCommuneOfEitherEra() throws IOException {
        // communes share names; a workbook's sheets do not
        jdbc.sql("update planning.admin_unit set name = 'Tân Thành' where level = 'commune' and valid_to is not null")
                .update();
        assertThat(sheets("&level=commune&date=2025-01-01"))
                .containsExactly("Tổng hợp", "Xã Tân Thành (1)", "Xã Tân Thành (2)", "Xã Tân Thành (3)");
        assertThat(sheets("&level=commune&date=2026-01-01")).containsExactly("Tổng hợp", "Xã Nam", "Xã Bắc");
    }

    @Test
    void tellsWhichCodesWereTranslated() throws IOException {
        jdbc.sql("update planning.zone set class_scheme = '2014', class_code = 'NKH' "
                        + "where code = 'A' and plan_version_id = :version")
                .param("version", rows.first)
                .update();
        jdbc.sql("update planning.zone set class_code = 'CNT' where code = 'A' and plan_version_id = :version")
                .param("version", rows.second)
                .update();
        assertThat(sheets("")).containsExactly("Tổng hợp", "Quy đổi mã");
        assertThat(client.with("Accept-Language", "vi").get(path(".csv", "")).text())
                .contains(
                        "NKH (2014),Đất nông nghiệp khác (danh mục 2014),CNT,Đất chăn nuôi tập trung,20000000.00,2000.00,2,có thể chỉ đổi mã");
        JsonNode unsure = client.get(path(".geojson", ""))
                .json()
                .get("features")
                .valueStream()
                .map(piece -> piece.get("properties"))
                .filter(piece -> piece.get("unsure").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(unsure.get("from").asString()).isEqualTo("NKH (2014)");
        assertThat(unsure.get("to").asString()).isEqualTo("CNT");
    }

    @Test
    void writesLinesForPrograms() {
        assertThat(client.with("Accept-Language", "vi")
                        .get(path(".csv", "&level=district&date=2025-01-01"))
                        .text()
                        .lines())
                .startsWith(
                        "\uFEFFma_don_vi,don_vi,tu_loai,tu_ten_loai,den_loai,den_ten_loai,dien_tich_m2,dien_tich_ha,so_manh,ghi_chu",
                        "801,Huyện Tây,LUC,Đất chuyên trồng lúa,LUC,Đất chuyên trồng lúa,20000000.00,2000.00,2,")
                .contains("802,Huyện Đông,,Không có trong lớp này,SKK,Đất khu công nghiệp,1000000.00,100.00,1,");
        assertThat(client.get(path(".csv", "")).text().lines())
                .hasSize(6)
                .first()
                .isEqualTo("\uFEFFunit_code,unit,from,from_name,to,to_name,area_m2,area_ha,pieces,remark");
    }

    @Test
    void drawsThePiecesWhoseClassDiffers() {
        ApiClient.Answer answer = client.get(path(".geojson", ""));
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        JsonNode pieces = answer.json();
        assertThat(pieces.get("truncated").asBoolean()).isFalse();
        assertThat(pieces.get("numberReturned").asInt())
                .isEqualTo(5)
                .isEqualTo(pieces.get("features").size());
        double area = 0;
        for (JsonNode piece : pieces.get("features")) {
            Geometry geometry = Geometries.transform(
                    GeoJson.read(piece.get("geometry").toString(), Crs.WGS84), Crs.WGS84, Crs.NATIONAL);
            JsonNode said = piece.get("properties");
            // seven decimals of a degree are a centimetre; over kilometres of border that is some square metres
            assertThat(geometry.getArea()).isCloseTo(said.get("areaM2").asDouble(), within(500.0));
            assertThat(said.get("from").asString(""))
                    .isNotEqualTo(said.get("to").asString(""));
            area += said.get("areaM2").asDouble();
        }
        assertThat(area).isCloseTo(40e6, within(0.1));
        JsonNode coarse = client.get(path(".geojson", "&resolution=1000")).json();
        assertThat(coarse.get("features")).hasSize(4);
    }

    private List<String> sheets(String more) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(workbook(more).body()))) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    private HttpResponse<byte[]> workbook(String more) {
        return client.with("Accept-Language", "vi").file(path(".xlsx", more));
    }

    private String path(String form, String more) {
        return "/api/plan-comparisons" + form + "?from=" + rows.first + "&to=" + rows.second + more;
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::getText).toList();
    }

    private static String text(Row row, int column) {
        return row.getCellText(column);
    }

    private static double number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow().doubleValue();
    }
}
