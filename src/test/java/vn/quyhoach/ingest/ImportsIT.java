package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;
import static vn.quyhoach.support.Rows.ring;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** A file into a draft: whole, or with a report and nothing else. */
@HttpTest
class ImportsIT {

    private static final List<String> TABLES = List.of(
            "planning.plan_version", "planning.zone", "planning.zone_line", "planning.zone_point", "planning.project");

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private long west;
    private long draft;
    private long published;

    @BeforeEach
    void startWithADraft() {
        rows = new Rows(jdbc).clear().classes();
        west = rows.units();
        long plan = rows.plan("long-an-2021-2030");
        published = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        draft = rows.version(plan, 2, "DRAFT", LocalDate.of(2025, 1, 1));
    }

    @Test
    void bringsAFileIn() {
        Answer answer =
                send(file(feature("A", "LUC", ring(0, 0, 100, 100)), feature("B", "ONT", ring(100, 0, 200, 100))));
        assertThat(answer.status()).isEqualTo(201);
        JsonNode report = answer.json();
        assertThat(report.get("status").asString()).isEqualTo("DONE");
        assertThat(report.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(report.get("fileSha256").asString()).hasSize(64);
        assertThat(report.get("counts").get("stored").asLong()).isEqualTo(2);
        Map<String, Object> zone = jdbc.sql("select code, name_vi, class_scheme, class_code, source_scale, "
                        + "attributes->>'note' as note, area_m2 from planning.zone where code = 'A'")
                .query()
                .singleRow();
        assertThat(zone)
                .containsEntry("name_vi", "Ô A")
                .containsEntry("class_scheme", "2024")
                .containsEntry("source_scale", 10_000)
                .containsEntry("note", "ghi chú")
                .containsEntry("area_m2", 10_000.0);
        assertThat(planner().get("/api/imports/" + report.get("id").asString()).json())
                .isEqualTo(report);
    }

    @Test
    void leavesNothingOfARefusedFileButItsReport() {
        rows.zone(draft, "land-allocation", "OLD", "LUC", box(5_000, 0, 6_000, 1_000));
        Map<String, Long> before = counts();
        Answer answer = send(file(
                feature("GOOD", "LUC", ring(0, 0, 100, 100)),
                feature("OVER", "LUC", ring(50, 0, 150, 100)),
                feature("ONTO", "LUC", ring(5_500, 0, 6_500, 100)),
                feature("CLASS", "ZZZ", ring(300, 0, 400, 100)),
                feature("TWICE", "LUC", ring(500, 0, 600, 100)),
                feature("TWICE", "LUC", ring(700, 0, 800, 100)),
                feature("OLD", "LUC", ring(900, 0, 1_000, 100)),
                feature("NOWHERE", "LUC", "null"),
                feature("KNOT", "LUC", knot()),
                feature("POINT", "LUC", "{\"type\":\"Point\",\"coordinates\":[561000,1175000]}"),
                feature("FAR", "LUC", ring(90_000, 0, 90_100, 100)),
                feature("", "LUC", ring(1_200, 0, 1_300, 100)),
                feature("BARE", "", ring(1_400, 0, 1_500, 100))));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IMPORT_REJECTED");
        assertThat(found(answer))
                .containsExactlyInAnyOrder(
                        "QH-OVERLAP GOOD",
                        "QH-OVERLAP ONTO",
                        "QH-CLASS-UNKNOWN CLASS",
                        "QH-CODE-DUPLICATE TWICE",
                        "QH-CODE-EXISTS OLD",
                        "QH-GEOM-MISSING NOWHERE",
                        "QH-GEOM-INVALID KNOT",
                        "QH-GEOM-TYPE POINT",
                        "QH-GEOM-OUTSIDE FAR",
                        "QH-CODE-MISSING #12",
                        "QH-CLASS-MISSING BARE");
        assertThat(counts()).isEqualTo(before);
        String id = answer.json().get("id").asString();
        JsonNode report = planner().get("/api/imports/" + id).json();
        assertThat(report.get("status").asString()).isEqualTo("REJECTED");
        assertThat(report.get("findings").size()).isEqualTo(11);
        assertThat(answer.text()).as("of the class").contains("gần nhất: ", " (Đất ");
    }

    @Test
    void catchesAFileOfTheWrongZoneByItsDeclaredUnit() {
        // drawn in 105°30', where the same ground has eastings 27 km greater; still in the province when misread
        Map<String, Long> before = counts();
        Answer answer = send(
                file(feature("A", "LUC", ring(27_400, 5_000, 27_500, 5_100))),
                options("\"expectedUnit\":" + west + ","));
        assertThat(found(answer)).containsExactly("QH-CRS-UNIT ");
        JsonNode finding = answer.json().get("findings").get(0);
        assertThat(finding.get("details").get("fitsCrs").asString()).isEqualTo("EPSG:9209");
        assertThat(finding.get("message").get("vi").asString()).contains("Huyện Đức Hòa");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void catchesNorthingsWrittenFirst() {
        String swapped = "{\"type\":\"Polygon\",\"coordinates\":[[[1171000,561000],[1171000,561100],[1171100,561100],"
                + "[1171000,561000]]]}";
        assertThat(found(send(file(feature("A", "LUC", swapped))))).contains("QH-CRS-AXES ");
    }

    @Test
    void namesTheObjectsThatLeaveTheDeclaredUnit() {
        Answer answer = send(
                file(
                        feature("IN", "LUC", ring(0, 0, 100, 100)),
                        feature("ACROSS", "LUC", ring(9_000, 0, 11_000, 100)),
                        feature("OUT", "LUC", ring(12_000, 0, 12_100, 100))),
                options("\"expectedUnit\":" + west + ","));
        assertThat(found(answer)).containsExactlyInAnyOrder("QH-UNIT-ACROSS ACROSS", "QH-UNIT-OUTSIDE OUT");
    }

    @Test
    void neverGuessesACoordinateSystem() {
        String silent = file(feature("A", "LUC", ring(0, 0, 100, 100))).replaceFirst("\"crs\":\\{.*?}},", "");
        assertThat(found(send(silent))).contains("QH-CRS-BY-FORMAT ");
        assertThat(send(silent).status()).as("metres are no degrees").isEqualTo(422);
        assertThat(send(silent, options("\"crs\":\"EPSG:9210\",")).status()).isEqualTo(201);
        Answer both = send(
                file(feature("B", "LUC", ring(500, 0, 600, 100))),
                options("\"crs\":\"EPSG:9209\",\"expectedUnit\":" + west + ","));
        assertThat(found(both)).contains("QH-CRS-DIFFERS ", "QH-CRS-UNIT ");
    }

    @Test
    void replacesALayerOfTheDraftWhenAsked() {
        rows.zone(draft, "land-allocation", "A", "LUC", box(0, 0, 1_000, 1_000));
        rows.zone(draft, "urban", "U", "X", box(0, 0, 10, 10));
        String file = file(feature("A", "LUC", ring(0, 0, 100, 100)));
        assertThat(send(file).status()).isEqualTo(422);
        assertThat(send(file, options("\"replace\":true,")).status()).isEqualTo(201);
        assertThat(rows.count("planning.zone where layer_id = 'urban'")).isEqualTo(1);
        assertThat(rows.count("planning.zone where layer_id = 'land-allocation'"))
                .isEqualTo(1);
    }

    @Test
    void fillsLayersOfLinesAndPoints() {
        String line = "{\"type\":\"LineString\",\"coordinates\":[[560000,1170000],[561000,1171000]]}";
        String point = "{\"type\":\"Point\",\"coordinates\":[561000,1175000]}";
        assertThat(send(file(feature("L", "ROAD", line)), layer("technical-infrastructure-lines"))
                        .status())
                .isEqualTo(201);
        assertThat(send(file(feature("P", "SCHOOL", point)), layer("social-infrastructure-points"))
                        .status())
                .isEqualTo(201);
        assertThat(rows.count("planning.zone_line")).isEqualTo(1);
        assertThat(rows.count("planning.zone_point")).isEqualTo(1);
    }

    @Test
    void fillsOnlyDrafts() {
        String options = options("").replace("\"versionId\":" + draft, "\"versionId\":" + published);
        assertThat(send(file(feature("A", "LUC", ring(0, 0, 9, 9))), options).code())
                .isEqualTo("STATE_CONFLICT");
        assertThat(rows.count("planning.import")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"mapping\":{\"colour\":\"x\"},' | FIELDS_INVALID",
                "'\"classScheme\":\"1993\",' | FIELDS_INVALID",
                "'\"positionBasis\":\"HEARSAY\",' | FIELDS_INVALID",
                "'\"planId\":-1,' | FIELDS_INVALID",
                "'\"crs\":\"EPSG:32648\",' | CRS_UNSUPPORTED",
                "'\"expectedUnit\":-1,' | NOT_FOUND",
                "'\"sourceLayer\":\"other\",' | PARAMETER_INVALID",
                "'\"expectedUnit\":\"x\",' | BODY_UNREADABLE"
            })
    void saysWhatIsWrongWithTheOptions(String options, String code) {
        assertThat(send(file(feature("A", "LUC", ring(0, 0, 9, 9))), options(options))
                        .code())
                .isEqualTo(code);
        assertThat(rows.count("planning.import")).isZero();
    }

    @Test
    void saysWhichFieldTheFileDoesNotHave() {
        String options = options("").replace("\"ten\"", "\"ten_goi\"");
        Answer answer = send(file(feature("A", "LUC", ring(0, 0, 9, 9))), options);
        assertThat(found(answer)).contains("QH-FIELD-MISSING ");
        assertThat(answer.text()).contains("ten_goi").contains("ma, ten");
    }

    @Test
    void takesOptionsThatDoNotSayTheyAreJson() {
        String form = "--cut\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n" + options("")
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                + file(feature("A", "LUC", ring(0, 0, 9, 9))) + "\r\n--cut--\r\n";
        Answer answer = planner()
                .send("POST", "/api/imports", "multipart/form-data; boundary=cut", BodyPublishers.ofString(form));
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(send("not a map").code()).isEqualTo("FILE_FORMAT_UNKNOWN");
        assertThat(send("{\"type\":\"FeatureCollection\",\"features\":[").code())
                .isEqualTo("FILE_UNREADABLE");
        assertThat(found(send("{\"type\":\"FeatureCollection\",\"features\":[]}")))
                .contains("QH-FILE-EMPTY ");
        assertThat(planner().post("/api/imports", "{}").code()).isEqualTo("FIELDS_INVALID");
    }

    private ApiClient planner() {
        return client.as("admin");
    }

    private Map<String, Long> counts() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, rows::count));
    }

    private String layer(String layer) {
        return options("").replace("land-allocation", layer);
    }

    private String options(String more) {
        String mapping = more.contains("mapping")
                ? ""
                : ",\"mapping\":{\"code\":\"ma\",\"name\":\"ten\",\"classCode\":\"loai\",\"sourceScale\":\"tyle\"}";
        return "{" + more + "\"versionId\":" + draft + ",\"layer\":\"land-allocation\"" + mapping + "}";
    }

    private Answer send(String file) {
        return send(file, options(""));
    }

    private Answer send(String file, String options) {
        String body =
                "--cut\r\nContent-Disposition: form-data; name=\"options\"\r\nContent-Type: application/json\r\n\r\n"
                        + options
                        + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dat.geojson\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--cut--\r\n";
        return planner()
                .send("POST", "/api/imports", "multipart/form-data; boundary=cut", BodyPublishers.ofString(body));
    }

    private static List<String> found(Answer answer) {
        List<String> found = new ArrayList<>();
        answer.json()
                .get("findings")
                .forEach(finding -> found.add(finding.get("code").asString() + " "
                        + finding.path("subject").asString("")));
        return found;
    }

    private static String knot() {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[561000,1172000],[562000,1173000],[562000,1172000],"
                + "[561000,1173000],[561000,1172000]]]}";
    }

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                + "\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String landUse, String geometry) {
        return ("{\"type\":\"Feature\",\"properties\":{\"ma\":\"%s\",\"ten\":\"Ô %s\",\"loai\":\"%s\",\"tyle\":10000.0,"
                        + "\"note\":\"ghi chú\"},\"geometry\":%s}")
                .formatted(code, code, landUse, geometry);
    }
}
