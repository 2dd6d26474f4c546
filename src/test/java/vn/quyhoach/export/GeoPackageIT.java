package vn.quyhoach.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** The exported file, as GDAL and QGIS open it. */
@SampleTest
class GeoPackageIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private HttpResponse<Path> response;

    private Path export(String query) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/exports/" + query);
        response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(folder.resolve("layer.gpkg")));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static JsonNode field(JsonNode layer, String name) {
        return layer.get("fields")
                .valueStream()
                .filter(field -> field.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void qgisOpensItNamedStyledAndInVn2000() throws Exception {
        JsonNode layer = Qgis.open(export("land-allocation.gpkg")).at("/layers/0");
        long expected = jdbc.sql("select count(*) from publish.land_allocation where valid_to is null")
                .query(Long.class)
                .single();
        assertThat(layer.get("valid").asBoolean()).isTrue();
        assertThat(layer.get("name").asString()).isEqualTo("land_allocation");
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.get("count").asLong()).isEqualTo(expected);
        assertThat(layer.get("geometryType").asString()).isEqualTo("MultiPolygon");
        assertThat(layer.get("title").asString()).isEqualTo("Phân bổ và khoanh vùng đất đai");
        assertThat(layer.get("renderer").asString()).isEqualTo("categorizedSymbol");
        assertThat(layer.get("legend").findValuesAsString("label")).contains("Đất chuyên trồng lúa nước", "Loại khác");
        assertThat(field(layer, "class_code").get("alias").asString()).isEqualTo("Mã loại");
        assertThat(field(layer, "area_m2").get("alias").asString()).isEqualTo("Diện tích (m²)");
    }

    @Test
    void gdalFindsTypesAliasesAndDomains() throws Exception {
        JsonNode file = Gdal.describe(export("urban.gpkg"));
        assertThat(file.get("driver").asString()).isEqualTo("GPKG");
        JsonNode layer = file.at("/layers/0");
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
        assertThat(layer.get("title").asString()).isEqualTo("Hệ thống đô thị");
        assertThat(field(layer, "class_code").get("domain").asString()).isEqualTo("urban_class_code");
        assertThat(field(layer, "valid_from").get("type").asString()).isEqualTo("Date");
        assertThat(field(layer, "version_id").get("type").asString()).isEqualTo("Integer64");
        assertThat(field(layer, "area_m2").get("type").asString()).isEqualTo("Real");
    }

    /** GDAL's checker of the standard raises at the first requirement that does not hold. */
    @Test
    void theStandardIsKept() throws Exception {
        Path file = export("technical-infrastructure-points.gpkg");
        JsonNode checked = Qgis.run(GeoPackageIT.class, "gpkg_validate.py", file);
        assertThat(checked.get("problems")).isEmpty();
        assertThat(checked.get("applicationId").asInt()).isEqualTo(0x47504B47);
        assertThat(checked.get("styles").asInt()).isEqualTo(1);
        assertThat(checked.get("styleSchema").asString()).isEmpty();
        assertThat(checked.get("indexed")).isEqualTo(checked.get("rows"));
        assertThat(checked.get("editedThenIndexed").asBoolean()).isTrue();
        assertThat(checked.get("metadata").asString()).contains("SƠ ĐỒ", "MẪU-01/2025");
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326, EPSG:4326, 106.4, 10.5",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, EPSG:4326, 106.4, 10.5",
        "EPSG:3857, EPSG:3857, 11845500, 1180000",
        "EPSG:3405, EPSG:3405, 654500, 1165400"
    })
    void comesInAnotherSystemWithTheEastingFirst(String crs, String code, double x, double y) throws Exception {
        JsonNode layer =
                Gdal.describe(export("urban.gpkg?class=URBAN_I&crs=" + crs)).at("/layers/0");
        assertThat(layer.get("crs").asString()).isEqualTo(code);
        assertThat(layer.get("count").asInt()).isEqualTo(1);
        boolean degrees = code.equals("EPSG:4326");
        assertThat(layer.at("/extent/0").asDouble()).isCloseTo(x, Offset.offset(degrees ? 0.1 : 5_000.0));
        assertThat(layer.at("/extent/2").asDouble()).isCloseTo(y, Offset.offset(degrees ? 0.1 : 5_000.0));
    }

    @Test
    void holdsWhatWasAskedForAndSaysSo() throws Exception {
        Path file = export("communes.gpkg?datetime=2024-11-30");
        assertThat(Gdal.describe(file).at("/layers/0/count").asInt()).isEqualTo(188);
        assertThat(header("Content-Disposition")).contains("filename=\"communes_2024-11-30.gpkg\"");
        assertThat(Long.parseLong(header("Content-Length"))).isEqualTo(Files.size(file));
        export("urban.gpkg?version=1");
        assertThat(header("Content-Disposition")).contains("urban_version-1.gpkg");
    }

    @Test
    void anEmptyAnswerIsStillAFile() throws Exception {
        JsonNode layer =
                Gdal.describe(export("districts.gpkg?datetime=2026-01-01")).at("/layers/0");
        assertThat(layer.get("count").asInt()).isZero();
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
    }

    @Test
    void theTrailTellsWhoTookWhatAndNothingIsLeftBehind() throws Exception {
        export("rural.gpkg");
        assertThat(jdbc.sql("select actor || ' ' || (details ->> 'features') from audit.event "
                                + "where action = 'layer-exported' and subject = 'layer:rural'")
                        .query(String.class)
                        .list())
                .contains("public 270");
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("quyhoach-export-"))
                            .filter(file -> file.toFile().lastModified() > System.currentTimeMillis() - 60_000))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.gpkg, 404, LAYER_UNKNOWN",
        "urban.gpkg?bbox=1, 400, BBOX_MALFORMED",
        "urban.gpkg?bbox-crs=EPSG:1, 400, CRS_UNSUPPORTED",
        "urban.gpkg?crs=EPSG:32648, 400, CRS_UNSUPPORTED",
        "urban.gpkg?datetime=now, 400, PARAMETER_INVALID",
        "urban.gpkg?version=77, 400, VERSION_UNKNOWN",
        "urban.gpkg?unit=77777, 400, UNIT_UNKNOWN",
        "urban.gpkg?class=LUC, 400, CLASS_UNKNOWN",
        "urban.gpkg?filter=area_m2%20%3E, 400, FILTER_UNREADABLE",
        "urban.gpkg?filter=nothing%20%3D%201, 400, PROPERTY_UNKNOWN",
        "urban.gpkg?filter=true&filter-lang=ecql, 400, PARAMETER_INVALID",
        "urban.geojsons?crs=EPSG:9210, 400, PARAMETER_INVALID",
        "urban.kmz?crs=EPSG:9210, 400, PARAMETER_INVALID",
        "urban.dxf?crs=EPSG:4326, 400, PARAMETER_INVALID",
        "urban.gpkg?limit=1, 400, PARAMETER_UNKNOWN"
    })
    void refusesWithAReason(String path, int status, String code) {
        ApiClient.Answer answer = client.get("/api/exports/" + path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
