package vn.quyhoach.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** Every format, as GDAL and QGIS open it: count, system, place, Vietnamese, kinds of values. */
@SampleTest
class ExportFormatsIT {

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Path export(String name, String query) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/exports/" + name + query);
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(folder.resolve(name)));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static JsonNode field(JsonNode layer, String name) {
        return layer.get("fields")
                .valueStream()
                .filter(field -> field.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban.shp.zip", "urban.fgb", "urban.gml", "urban.gpkg"})
    void gdalReadsThePlanInVn2000(String name) throws Exception {
        JsonNode layer = Gdal.describe(export(name, "")).at("/layers/0");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.at("/first/properties").toString()).contains("Đô thị");
        assertThat(layer.at("/extent/0").asDouble()).isBetween(480_000.0, 620_000.0);
        assertThat(layer.at("/extent/2").asDouble()).isBetween(1_140_000.0, 1_230_000.0);
        assertThat(field(layer, "area_m2").get("type").asString()).isEqualTo("Real");
        if (!name.endsWith(".gml")) { // from a file without its schema GDAL guesses the rest
            assertThat(layer.get("geometryType").asString()).contains("Polygon");
            assertThat(field(layer, "valid_from").get("type").asString()).startsWith("Date");
            assertThat(field(layer, "version_id").get("type").asString()).startsWith("Integer");
        }
    }

    /** A known corner in each: the same place, whatever the order of the axes. */
    @ParameterizedTest
    @ValueSource(strings = {"shp.zip", "fgb", "gml", "csv", "geojson", "gpkg"})
    void formatsAgreeOnThePlace(String format) throws Exception {
        String crs = format.equals("geojson") ? "CRS:84" : "EPSG:4326";
        JsonNode layer = Gdal.describe(export("urban." + format, "?class=URBAN_I&crs=" + crs))
                .at("/layers/0");
        assertThat(layer.get("count").asInt()).isEqualTo(1);
        JsonNode corner = layer.at("/first/geometry");
        while (!corner.isArray() || !corner.get(0).isNumber()) {
            corner = corner.isObject() ? corner.get("coordinates") : corner.get(0);
        }
        JsonNode extent = layer.get("extent");
        assertThat(extent.get(0).asDouble()).isCloseTo(106.4, Offset.offset(0.1));
        assertThat(extent.get(2).asDouble()).isCloseTo(10.5, Offset.offset(0.1));
        assertThat(corner.get(0).asDouble())
                .isBetween(extent.get(0).asDouble() - 1e-9, extent.get(1).asDouble() + 1e-9);
    }

    @Test
    void qgisRecognisesTheSystemOfAShapefileAndReadsVietnamese() throws Exception {
        JsonNode layer = Qgis.open(export("communes.shp.zip", "")).at("/layers/0");
        assertThat(layer.get("valid").asBoolean()).isTrue();
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.get("count").asInt()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban.fgb", "urban.gml", "urban.geojson"})
    void qgisOpensWhatGdalReads(String name) throws Exception {
        String system = name.endsWith(".geojson") ? "?crs=CRS:84" : "";
        JsonNode layer = Qgis.open(export(name, system)).at("/layers/0");
        assertThat(layer.get("valid").asBoolean()).isTrue();
        assertThat(layer.get("crs").asString()).isEqualTo(system.isEmpty() ? "EPSG:9210" : "EPSG:4326");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
    }

    @Test
    void anUnknownEndingIsNotFound() {
        assertThat(client.get("/api/exports/urban.xyz").code()).isEqualTo("NOT_FOUND");
        assertThat(client.get("/api/exports/urban.shp").code()).isEqualTo("NOT_FOUND");
    }
}
