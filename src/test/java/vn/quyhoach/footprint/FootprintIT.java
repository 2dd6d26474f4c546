package vn.quyhoach.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** The place of a project over HTTP: understood, shown, and never guessed in silence. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FootprintIT {

    private static final String SQUARE =
            "1\t1164000\t571000\n2\t1164000\t571100\n3\t1164100\t571100\n4\t1164100\t571000";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void rows() {
        PlanRows rows = new PlanRows(jdbc);
        // wide enough that some coordinates fall inside in two zones, as in the real province
        rows.unit(
                "province",
                "80",
                "Tỉnh",
                "Long An",
                "POLYGON((500000 1150000, 608000 1150000, 608000 1220000, 500000 1220000, 500000 1150000))");
        rows.unit(
                "commune",
                "1",
                "Xã",
                "Đông",
                "POLYGON((560000 1150000, 608000 1150000, 608000 1220000, 560000 1220000, 560000 1150000))");
        rows.unit(
                "commune",
                "2",
                "Xã",
                "Tây",
                "POLYGON((500000 1150000, 560000 1150000, 560000 1220000, 500000 1220000, 500000 1150000))");
    }

    @Test
    void readsACornerTable() {
        JsonNode place = text(SQUARE);
        assertThat(place.at("/geometryType").asString()).isEqualTo("POLYGON");
        assertThat(place.at("/areaM2").asDouble()).isCloseTo(10_000, within(1e-6));
        assertThat(place.at("/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(place.at("/geometry/coordinates/0/0/0").asDouble()).isBetween(106.0, 107.0);
        assertThat(place.at("/axisOrder").asString()).isEqualTo("NORTHING_EASTING");
        assertThat(place.at("/corners").size()).isEqualTo(4);
        assertThat(place.at("/corners/1/label").asString()).isEqualTo("2");
        assertThat(place.at("/corners/1/x").asDouble()).isEqualTo(1164000);
        assertThat(place.at("/corners/1/y").asDouble()).isEqualTo(571100);
        assertThat(place.at("/corners/1/edgeM").asDouble()).isEqualTo(100);
        assertThat(place.at("/units").findValuesAsString("name")).containsExactly("Long An", "Đông");
    }

    @Test
    void tellsThatAnotherZoneIsPossible() {
        JsonNode place = text(SQUARE);
        assertThat(place.at("/crs/code").asString()).isEqualTo("EPSG:9210");
        assertThat(place.at("/crs/detected").asBoolean()).isTrue();
        assertThat(place.at("/crs/alternatives").findValuesAsString("code")).contains("EPSG:9209");
        assertThat(place.at("/crs/alternatives/0/place").asString()).isEqualTo("Xã Tây");
        assertThat(place.at("/notes").findValuesAsString("code"))
                .contains("CRS_DETECTED", "CRS_ALSO_POSSIBLE", "RING_CLOSED");
    }

    @Test
    void takesTheZoneThatIsDeclared() {
        JsonNode place = post(json.writeValueAsString(new Request(SQUARE, "EPSG:9209", null)));
        assertThat(place.at("/crs/detected").asBoolean()).isFalse();
        assertThat(place.at("/corners/0/y").asDouble()).isCloseTo(571000 - 27_363, within(100.0));
        assertThat(place.at("/units").findValuesAsString("name")).containsExactly("Long An", "Tây");
        assertThat(place.at("/crs/alternatives").findValuesAsString("code")).contains("EPSG:9210");
    }

    @Test
    void readsEastingsFirstAndDegrees() {
        JsonNode swapped = text("571000 1164000\n571100 1164000\n571100 1164100");
        assertThat(swapped.at("/axisOrder").asString()).isEqualTo("EASTING_NORTHING");
        assertThat(swapped.at("/areaM2").asDouble()).isCloseTo(5_000, within(1e-6));
        JsonNode degrees = text("10.5333 106.4083");
        assertThat(degrees.at("/geometryType").asString()).isEqualTo("POINT");
        assertThat(degrees.at("/axisOrder").asString()).isEqualTo("LAT_LON");
        assertThat(degrees.at("/corners/0/y").asDouble()).isEqualTo(571853.413);
        assertThat(degrees.at("/crs/code").asString()).isEqualTo("OGC:CRS84");
    }

    @Test
    void readsWellKnownTextAndGeoJson() {
        assertThat(text("SRID=9210;POLYGON((571000 1164000,571100 1164000,571100 1164100,571000 1164000))")
                        .at("/areaM2")
                        .asDouble())
                .isCloseTo(5_000, within(1e-6));
        assertThat(text("{\"type\":\"LineString\",\"coordinates\":[[106.4,10.53],[106.41,10.53]]}")
                        .at("/geometryType")
                        .asString())
                .isEqualTo("LINE");
        JsonNode metres = text(
                "{\"type\":\"Polygon\",\"coordinates\":[[[571000,1164000],[571100,1164000],[571100,1164100],[571000,1164000]]]}");
        assertThat(metres.at("/crs/code").asString()).isEqualTo("EPSG:9210");
        JsonNode swapped = text(
                "{\"type\":\"Polygon\",\"coordinates\":[[[10.53,106.40],[10.53,106.41],[10.54,106.41],[10.53,106.40]]]}");
        assertThat(swapped.at("/notes").findValuesAsString("code")).contains("AXES_SWAPPED");
    }

    @Test
    void tellsEdgesThatDoNotMatch() {
        JsonNode place = text(SQUARE.replace("571100\n3", "571100\t90.00\n3"));
        assertThat(place.at("/notes").findValuesAsString("code")).contains("EDGE_MISMATCH");
    }

    @Test
    void repairsAnOrderOnlyWhenAsked() {
        String crossed = "1 1164000 571000\n2 1164000 571100\n3 1164100 571000\n4 1164100 571100";
        JsonNode problem = problem(json.writeValueAsString(new Request(crossed, null, null)), 422);
        assertThat(problem.at("/code").asString()).isEqualTo("GEOMETRY_INVALID");
        assertThat(problem.at("/proposedOrder").size()).isEqualTo(4);
        assertThat(problem.at("/proposedGeometry").asString()).contains("Polygon");
        JsonNode place = post(json.writeValueAsString(new Request(crossed, null, true)));
        assertThat(place.at("/areaM2").asDouble()).isCloseTo(10_000, within(1e-6));
        assertThat(place.at("/notes").findValuesAsString("code")).contains("ORDER_REPAIRED");
    }

    @Test
    void asksWhereOnlyOtherZonesArePossible() {
        JsonNode problem = problem("{\"text\": \"1164000 630000\"}", 422);
        assertThat(problem.at("/code").asString()).isEqualTo("CRS_AMBIGUOUS");
        assertThat(problem.at("/candidates").findValuesAsString("code")).containsExactly("EPSG:9209", "EPSG:3405");
        assertThat(problem.at("/detail").asString()).contains("EPSG:9209 (Xã Đông)");
    }

    @Test
    void namesTheSystemThatWouldFitWhenTheDeclaredOneDoesNot() {
        JsonNode problem = problem("{\"text\": \"1164000 630000\", \"crs\": \"EPSG:9210\"}", 422);
        assertThat(problem.at("/code").asString()).isEqualTo("GEOMETRY_OUTSIDE_PROVINCE");
        assertThat(problem.at("/candidates").findValuesAsString("code")).contains("EPSG:9209");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | GEOMETRY_EMPTY",
                "{\"text\": \"  \"} | GEOMETRY_EMPTY",
                "{\"text\": \"xin chào\"} | GEOMETRY_EMPTY",
                "{\"text\": \"1 2 3\"} | CORNERS_UNREADABLE",
                "{\"text\": \"1 1e400 571000\"} | CORNERS_UNREADABLE",
                "{\"text\": \"POLYGON((1 2\"} | GEOMETRY_UNREADABLE",
                "{\"text\": \"POLYGON EMPTY\"} | GEOMETRY_EMPTY",
                "{\"text\": \"SRID=1;POINT(1 2)\"} | CRS_UNSUPPORTED",
                "{\"text\": \"{\\\"type\\\":\"} | FILE_UNREADABLE",
                "{\"text\": \"{\\\"type\\\":\\\"Polygon\\\",\\\"coordinates\\\":[[[106.4,10.5],[106.5,10.5],[106.4,10.6]]]}\"} | GEOMETRY_UNREADABLE",
                "{\"text\": \"{\\\"type\\\":\\\"Polygon\\\",\\\"coordinates\\\":[[[106.4,10.5],[106.41,10.51],[106.41,10.5],[106.4,10.51],[106.4,10.5]]]}\"} | GEOMETRY_INVALID",
                "{\"text\": \"{\\\"type\\\":\\\"FeatureCollection\\\",\\\"features\\\":[]}\"} | GEOMETRY_EMPTY",
                "{\"text\": \"2300000 571000\"} | GEOMETRY_OUTSIDE_PROVINCE",
                "{\"text\": \"1164000 571000\", \"crs\": \"EPSG:4\"} | CRS_UNSUPPORTED",
                "{\"text\": \"1164000 571000\", \"geometryType\": \"CIRCLE\"} | BODY_UNREADABLE",
                "{\"text\": \"1164000 571000\\n1164000 571001\", \"geometryType\": \"POLYGON\"} | GEOMETRY_UNREADABLE",
                "nonsense | BODY_UNREADABLE"
            })
    void saysWhatIsWrong(String content, String code) {
        MvcTestResult answer = exchange(content);
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = body(answer);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/detail").asString()).isNotBlank().doesNotContain("{", "Exception");
        assertThat(problem.at("/remedy").asString()).isNotBlank();
    }

    @Test
    void readsFiles() throws IOException {
        byte[] shapefile = VectorFixture.parcels();
        JsonNode place = file("ranh.zip", shapefile, null);
        assertThat(place.at("/areaM2").asDouble()).isCloseTo(7_700, within(1e-6));
        assertThat(place.at("/crs/code").asString()).isEqualTo("EPSG:9210");
        assertThat(place.at("/crs/detected").asBoolean()).isFalse();
        assertThat(place.at("/notes").findValuesAsString("code")).contains("FEATURES_MERGED");
        assertThat(file("góc ranh.csv", SQUARE.replace('\t', ';').getBytes(StandardCharsets.UTF_8), null)
                        .at("/areaM2")
                        .asDouble())
                .isCloseTo(10_000, within(1e-6));
        assertThat(file("excel.txt", utf16(SQUARE), null).at("/areaM2").asDouble())
                .isCloseTo(10_000, within(1e-6));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.docx"));
        }
        assertThat(fileProblem("a.zip", zip.toByteArray(), null)).isEqualTo("FILE_FORMAT_UNKNOWN");
        assertThat(fileProblem("a.dwg", new byte[] {'A', 'C', '1', '0', 0, 1}, null))
                .isEqualTo("FILE_FORMAT_BINARY");
        assertThat(fileProblem("a.txt", new byte[0], null)).isEqualTo("GEOMETRY_EMPTY");
        assertThat(fileProblem("a.zip", VectorFixture.parcels(), "no such layer"))
                .isEqualTo("PARAMETER_INVALID");
        assertThat(http.post().uri("/api/footprints").multipart()).hasStatus(400);
        assertThat(http.post()
                        .uri("/api/footprints")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(415);
        assertThat(http.get().uri("/api/footprints")).hasStatus(405);
    }

    private record Request(String text, String crs, Boolean repairOrder) {}

    private static byte[] utf16(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
        out.write(text.getBytes(StandardCharsets.UTF_16LE));
        return out.toByteArray();
    }

    private JsonNode text(String text) {
        return post(json.writeValueAsString(new Request(text, null, null)));
    }

    private JsonNode post(String content) {
        MvcTestResult answer = exchange(content);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private JsonNode problem(String content, int status) {
        MvcTestResult answer = exchange(content);
        assertThat(answer).hasStatus(status);
        return body(answer);
    }

    private MvcTestResult exchange(String content) {
        return http.post()
                .uri("/api/footprints")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private JsonNode file(String name, byte[] bytes, String layer) {
        MvcTestResult answer = upload(name, bytes, layer);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private String fileProblem(String name, byte[] bytes, String layer) {
        return body(upload(name, bytes, layer)).at("/code").asString();
    }

    private MvcTestResult upload(String name, byte[] bytes, String layer) {
        var request = http.post()
                .uri("/api/footprints")
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile("file", name, null, bytes));
        return (layer == null ? request : request.param("layer", layer)).exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
