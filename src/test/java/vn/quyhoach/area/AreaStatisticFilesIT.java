package vn.quyhoach.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ComparisonRows;
import vn.quyhoach.support.HttpTest;

/** The table of all units as files: the official form read back by a spreadsheet library, and lines. */
@HttpTest
class AreaStatisticFilesIT {

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
    void writesTheOfficialFormWithQuotasBeside() throws IOException {
        quota("ONT", rows.formerProvince, 5000);
        quota("LUC", rows.west, 3900);
        HttpResponse<byte[]> answer = workbook("&date=2025-01-01");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"dien-tich-land-allocation_80_2025-01-01.xlsx\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Diện tích", "Chỉ tiêu theo đơn vị");
            List<Row> table = sheets.get(0).read();
            assertThat(table.get(0).getCellText(0))
                    .isEqualTo("DIỆN TÍCH CÁC LOẠI ĐẤT PHÂN THEO ĐƠN VỊ HÀNH CHÍNH: Tỉnh Long An");
            assertThat(table.get(1).getCellText(0)).endsWith("; đơn vị tính: ha");
            assertThat(table.get(2).getCellText(0))
                    .isEqualTo("Theo Quyết định số 686/QĐ-TTg ngày 13/06/2023; Phiên bản (phiên bản 1)");
            assertThat(table.get(3).getCellText(0)).isEqualTo("Đơn vị hành chính vào ngày 01/01/2025");
            assertThat(table.get(4).stream().map(Cell::getText))
                    .containsExactly(
                            "STT",
                            "Chỉ tiêu sử dụng đất",
                            "Mã",
                            "Tổng diện tích",
                            "Chỉ tiêu được phân bổ năm 2030",
                            "Chênh lệch so với chỉ tiêu",
                            "Cơ cấu (%)",
                            "Huyện Tây (801)",
                            "Huyện Đông (802)");
            assertThat(table.get(5).getCellText(1)).isEqualTo("Tổng diện tích tự nhiên");
            assertThat(number(table.get(5), 3)).isEqualTo(10_000);
            assertThat(table.subList(6, 12).stream().map(row -> row.getCellText(0) + " " + row.getCellText(2)))
                    .containsExactly("1 NNP", "1.1 LUC", "2 PNN", "2.1 ONT", "3 CSD", " ");
            Row homes = table.get(9);
            assertThat(IntStream.of(3, 4, 5, 6, 7, 8).mapToDouble(column -> number(homes, column)))
                    .containsExactly(5400.0, 5000.0, 400.0, 54.0, 900.0, 4500.0);
            assertThat(table.get(11).getCellText(1)).isEqualTo("Không thuộc vùng nào");
            // columns add up to the ground of each unit
            for (int column : new int[] {3, 7, 8}) {
                double sum = IntStream.of(6, 8, 10, 11)
                        .mapToDouble(row -> table.get(row)
                                .getCellAsNumber(column)
                                .map(Number::doubleValue)
                                .orElse(0.0))
                        .sum();
                assertThat(sum).isCloseTo(number(table.get(5), column), within(1e-9));
            }
            List<Row> quotas = sheets.get(1).read();
            assertThat(quotas.get(3).getCellText(1)).isEqualTo("Huyện Tây");
            assertThat(number(quotas.get(3), 7)).isCloseTo(100, within(1e-6));
        }
    }

    @Test
    void marksQuotasThatAreEstimated() throws IOException {
        quota("LUC", rows.formerProvince, 4000);
        jdbc.sql("insert into planning.admin_succession values (:old, :new, 'merge', 1)")
                .param("old", rows.formerProvince)
                .param("new", rows.province)
                .update();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(workbook("&date=2026-01-01").body()))) {
            assertThat(workbook.getFirstSheet().read().get(4).getCellText(4))
                    .isEqualTo("Chỉ tiêu được phân bổ năm 2030 (ước tính từ đơn vị trước sắp xếp)");
        }
    }

    @Test
    void tellsHowOlderCodesAreRead() throws IOException {
        jdbc.sql("update planning.zone set class_scheme = '2014', class_code = 'OCT' "
                        + "where code = 'B' and plan_version_id = :version")
                .param("version", rows.first)
                .update();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(workbook("").body()))) {
            Sheet words = workbook.getSheets().toList().get(1);
            assertThat(words.getName()).isEqualTo("Quy đổi mã");
            assertThat(words.read().get(2).stream().map(Cell::getText))
                    .containsExactly("OCT (2014)", "Đất ở", "OTC", "OTC", "cùng một loại, đổi mã");
        }
    }

    @Test
    void writesLinesForPrograms() {
        assertThat(client.with("Accept-Language", "vi")
                        .get("/api/area-statistics.csv?date=2025-01-01&version=" + rows.first)
                        .text()
                        .lines())
                .containsExactly(
                        "\uFEFFstt,ma_loai,ten_loai,tong_m2,801 Huyện Tây,802 Huyện Đông",
                        ",,Tổng diện tích tự nhiên,100000000.00,50000000.00,50000000.00",
                        "1,NNP,Nhóm đất nông nghiệp,40000000.00,40000000.00,0.00",
                        "1.1,LUC,Đất chuyên trồng lúa,40000000.00,40000000.00,0.00",
                        "2,PNN,Nhóm đất phi nông nghiệp,54000000.00,9000000.00,45000000.00",
                        "2.1,ONT,Đất ở tại nông thôn,54000000.00,9000000.00,45000000.00",
                        "3,CSD,Nhóm đất chưa sử dụng,0.00,0.00,0.00",
                        ",,Không thuộc vùng nào,6000000.00,1000000.00,5000000.00");
        assertThat(client.get("/api/area-statistics.csv?version=" + rows.first)
                        .text()
                        .lines())
                .first()
                .isEqualTo("\uFEFFnumber,class,name,total_m2,1 Xã Nam,2 Xã Bắc");
    }

    private HttpResponse<byte[]> workbook(String more) {
        return client.with("Accept-Language", "vi")
                .file("/api/area-statistics.xlsx?year=2026&version=" + rows.first + more);
    }

    private static double number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow().doubleValue();
    }

    private void quota(String landUse, long unit, double hectares) {
        jdbc.sql("insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha, "
                        + "project_classes) values (:version, '2024', :class, :unit, 2030, :area, '{}')")
                .param("version", rows.first)
                .param("class", landUse)
                .param("unit", unit)
                .param("area", hectares)
                .update();
    }
}
