package vn.quyhoach.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.PostgisTest;

/** Areas by class over HTTP: exact for a unit and for a drawn ground. */
@PostgisTest(alone = true)
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaTableIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private long district;

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
        long plan = rows.plan("long-an-2021-2030", "PROVINCE");
        long former = rows.version(plan, 1, "SUPERSEDED", "2023-06-13", "2025-01-01");
        long current = rows.version(plan, 2, "IN_FORCE", "2025-01-01", null);
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
                "{\"unitId\": 1, \"geometry\": {\"type\":\"Point\",\"coordinates\":[106.4,10.5]}} | PARAMETER_INVALID",
                "{\"unitId\": 999999} | NOT_FOUND",
                "{\"unitId\": \"x\"} | BODY_UNREADABLE",
                "nonsense | BODY_UNREADABLE",
                "{\"unitId\": 1, \"layer\": \"secret\"} | LAYER_UNKNOWN",
                "{\"unitId\": 1, \"layer\": \"technical-infrastructure-lines\"} | PARAMETER_INVALID",
                "{\"unitId\": 1, \"datetime\": \"yesterday\"} | PARAMETER_INVALID",
                "{\"unitId\": 1, \"datetime\": \"2024-01-01/2026-01-01\"} | PARAMETER_INVALID",
                "{\"unitId\": 1, \"version\": \"999999\"} | VERSION_UNKNOWN",
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
                .content(content)
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
