package vn.quyhoach.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** Areas by class over HTTP: exact for a unit and for a drawn ground. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaTableIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private long district;
    private long commune;

    @BeforeAll
    void rows() {
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        district = rows.unit(
                "district",
                "803",
                "Huyện",
                "Bến Lức",
                "POLYGON((571000 1164000, 573000 1164000, 573000 1166000, 571000 1166000, 571000 1164000))");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.landUseClass("ONT", "Đất ở tại nông thôn", "Rural residential land");
        rows.landUseClass("DOT", "Đất ở", "Residential land");
        commune = rows.unit(
                "commune",
                "28015",
                "Xã",
                "Bến Lức mới",
                "POLYGON((571000 1164000, 572000 1164000, 572000 1166000, 571000 1166000, 571000 1164000))");
        jdbc.sql("update planning.land_use_class set parent_code = 'DOT' where code = 'ONT' and scheme = '2024'")
                .update();
        long plan = rows.plan("long-an-2021-2030", "PROVINCE");
        long former = rows.version(plan, 1, "SUPERSEDED", "2023-06-13", "2025-01-01");
        long current = rows.version(plan, 2, "IN_FORCE", "2025-01-01", null);
        quota(current, "LUC", district, 2025, 100);
        quota(current, "LUC", district, 2030, 150);
        quota(current, "DOT", district, 2030, 250);
        jdbc.sql("insert into planning.admin_succession values (:old, :new, 'split', 0.5)")
                .param("old", district)
                .param("new", commune)
                .update();
        String west = "POLYGON((571000 1164000, 572000 1164000, 572000 1166000, 571000 1166000, 571000 1164000))";
        String east = "POLYGON((572000 1164000, 572900 1164000, 572900 1166000, 572000 1166000, 572000 1164000))";
        rows.zone(former).kind("LUC").at(west).save();
        rows.zone(current).kind("ONT").at(west).save();
        rows.zone(current).kind("LUC").at(east).save();
        rows.zone(current)
                .layer("functional-areas")
                .kind("INDUSTRIAL_PARK")
                .at("POLYGON((571500 1164500, 572500 1164500, 572500 1165500, 571500 1165500, 571500 1164500))")
                .save();
    }

    @Test
    void addsUpTheAreasOfAUnitExactly() {
        JsonNode table = table("{\"unitId\": " + district + "}");
        assertThat(table.at("/areaM2").asDouble()).isEqualTo(4_000_000);
        assertThat(table.at("/rows").findValuesAsString("classCode")).containsExactly("ONT", "LUC");
        assertThat(table.at("/rows/0/areaM2").asDouble()).isEqualTo(2_000_000);
        assertThat(table.at("/rows/0/percent").asDouble()).isEqualTo(50);
        assertThat(table.at("/rows/1/areaM2").asDouble()).isEqualTo(1_800_000);
        assertThat(table.at("/uncoveredM2").asDouble()).isCloseTo(200_000, within(1));
        assertThat(table.at("/version/number").asInt()).isEqualTo(2);
    }

    private void quota(long version, String landUse, long unit, int year, double hectares) {
        jdbc.sql("insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha, "
                        + "project_classes) values (:version, '2024', :class, :unit, :year, :area, '{}')")
                .param("version", version)
                .param("class", landUse)
                .param("unit", unit)
                .param("year", year)
                .param("area", hectares)
                .update();
    }

    @Test
    void tellsWhatIsDrawnAgainstTheQuotas() {
        JsonNode quotas =
                table("{\"unitId\": " + district + ", \"year\": 2026}").get("quotas");
        // a group has the area of the classes below it: 200 ha of homes in the country
        JsonNode homes = quotas.get(0);
        assertThat(homes.get("classCode").asString()).isEqualTo("DOT");
        assertThat(homes.at("/className/vi").asString()).isEqualTo("Đất ở");
        assertThat(homes.get("drawnHa").asDouble()).isCloseTo(200, within(1e-6));
        assertThat(homes.get("quotaHa").asDouble()).isEqualTo(250);
        assertThat(homes.get("differenceHa").asDouble()).isCloseTo(-50, within(1e-6));
        assertThat(homes.get("percent").asDouble()).isCloseTo(80, within(1e-6));
        assertThat(homes.get("year").asInt()).isEqualTo(2030);
        assertThat(homes.get("estimated").asBoolean()).isFalse();
        assertThat(quotas.get(1).get("differenceHa").asDouble()).isCloseTo(30, within(1e-6));
        assertThat(quotas.get(1).get("percent").asDouble()).isCloseTo(120, within(1e-6));
        assertThat(table("{\"unitId\": " + district + ", \"year\": 2024}")
                        .at("/quotas/1/year")
                        .asInt())
                .isEqualTo(2025);
        assertThat(table("{\"unitId\": " + district + ", \"year\": 2040}")
                        .at("/quotas/1/year")
                        .asInt())
                .isEqualTo(2030);
    }

    @Test
    void estimatesTheQuotasOfAUnitMadeByAReform() {
        JsonNode rice = table("{\"unitId\": " + commune + ", \"year\": 2030}").at("/quotas/1");
        assertThat(rice.get("classCode").asString()).isEqualTo("LUC");
        assertThat(rice.get("quotaHa").asDouble()).isEqualTo(75);
        assertThat(rice.get("drawnHa").asDouble()).isZero();
        assertThat(rice.get("estimated").asBoolean()).isTrue();
    }

    @Test
    void writesAWorkbookWithNumbersAsNumbers() throws Exception {
        MvcTestResult answer = http.post()
                .uri("/api/area-tables")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(Workbooks.TYPE)
                .header("Accept-Language", "vi")
                .content("{\"unitId\": " + district + ", \"year\": 2030}")
                .exchange();
        assertThat(answer).hasStatusOk();
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Diện tích", "Chỉ tiêu");
            assertThat(sheets.get(0).read().get(2).getCellAsNumber(4)).hasValue(new BigDecimal("200.0"));
            assertThat(sheets.get(1).read().get(2).getCellAsNumber(5)).hasValue(new BigDecimal("-50.0"));
        }
    }

    @Test
    void addsUpTheAreasUnderADrawnGround() {
        JsonNode table = table("""
                {"geometry": {"type": "Polygon", "coordinates": [[[571900,1164000],[572100,1164000],[572100,1164100],
                 [571900,1164100],[571900,1164000]]]}, "crs": "EPSG:9210", "datetime": "2025-06-01"}
                """);
        assertThat(table.at("/areaM2").asDouble()).isCloseTo(20_000, within(1e-6));
        assertThat(table.at("/rows/0/areaM2").asDouble()).isCloseTo(10_000, within(1e-6));
        assertThat(table.at("/rows/0/count").asInt()).isEqualTo(1);
        assertThat(table.at("/uncoveredM2").asDouble()).isCloseTo(0, within(1e-6));
    }

    @Test
    void tellsGroundCountedTwiceInLayersThatOverlap() {
        JsonNode table = table("{\"unitId\": " + district + ", \"layer\": \"functional-areas\"}");
        assertThat(table.at("/rows/0/areaM2").asDouble()).isEqualTo(1_000_000);
        assertThat(table.at("/uncoveredM2").asDouble()).isCloseTo(3_000_000, within(1));
        assertThat(table.at("/overlapM2").asDouble()).isZero();
    }

    @Test
    void writesATableForASpreadsheet() throws Exception {
        MvcTestResult answer = http.post()
                .uri("/api/area-tables")
                .contentType(MediaType.APPLICATION_JSON)
                .accept("text/csv")
                .header("Accept-Language", "vi")
                .content("{\"unitId\": " + district + "}")
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFma_loai,ten_loai,so_doi_tuong,dien_tich_m2,ty_le_phan_tram\r\n"
                        + "ONT,Đất ở tại nông thôn,1,2000000.00,50.00\r\n"
                        + "LUC,Đất chuyên trồng lúa,1,1800000.00,45.00\r\n"
                        + ",Không thuộc vùng nào,,200000.00,5.00\r\n"
                        + ",Tổng,,4000000.00,100.00\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | PARAMETER_INVALID",
                "{\"unitId\": HUYỆN, \"geometry\": {\"type\":\"Point\",\"coordinates\":[106.4,10.5]}} | PARAMETER_INVALID",
                "{\"unitId\": 999999} | NOT_FOUND",
                "{\"unitId\": \"x\"} | BODY_UNREADABLE",
                "nonsense | BODY_UNREADABLE",
                "{\"unitId\": HUYỆN, \"layer\": \"secret\"} | LAYER_UNKNOWN",
                "{\"unitId\": HUYỆN, \"layer\": \"technical-infrastructure-lines\"} | PARAMETER_INVALID",
                "{\"unitId\": HUYỆN, \"datetime\": \"yesterday\"} | PARAMETER_INVALID",
                "{\"unitId\": HUYỆN, \"datetime\": \"2024-01-01/2026-01-01\"} | PARAMETER_INVALID",
                "{\"unitId\": HUYỆN, \"version\": \"999999\"} | NOT_FOUND",
                "{\"geometry\": {\"type\":\"Point\",\"coordinates\":[106.4083,10.5333]}} | GEOMETRY_TYPE_UNSUPPORTED",
                "{\"geometry\": {\"type\":\"Polygon\",\"coordinates\":[]}} | GEOMETRY_EMPTY",
                "{\"geometry\": {\"type\":\"Polygon\",\"coordinates\":[[[106.4,10.5],[106.41,10.51],[106.41,10.5],[106.4,10.51],[106.4,10.5]]]}} | GEOMETRY_INVALID",
                "{\"geometry\": {\"type\":\"Polygon\",\"coordinates\":[[[107,11],[107.1,11],[107.1,11.1],[107,11]]]}} | GEOMETRY_OUTSIDE_PROVINCE",
                "{\"geometry\": {\"type\":\"Polygon\",\"coordinates\":[[[571000,1164000],[571001,1164000],[571001,1164001],[571000,1164000]]]}} | COORDINATES_OUT_OF_RANGE",
                "{\"geometry\": {\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,2],[3,1],[1,1]]]}, \"crs\": \"EPSG:1\"} | CRS_UNSUPPORTED",
                "{\"geometry\": 7} | GEOMETRY_UNREADABLE"
            })
    void saysWhatIsWrongWithAnAreaTable(String content, String code) {
        MvcTestResult answer = http.post()
                .uri("/api/area-tables")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content.replace("HUYỆN", String.valueOf(district)))
                .exchange();
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).at("/code").asString()).isEqualTo(code);
    }

    private JsonNode table(String content) {
        MvcTestResult answer = http.post()
                .uri("/api/area-tables")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static org.assertj.core.data.Offset<Double> within(double metres) {
        return org.assertj.core.api.Assertions.within(metres);
    }
}
