package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.style.SldReader;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** Maps, painted tiles and styles as a client asks for them. */
@SampleTest
class MapsIT {

    private static final String SOME_BOX = "bbox=106.35,10.5,106.45,10.6";

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static BufferedImage image(HttpResponse<byte[]> answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpeg, image/jpeg", "webp, image/webp", "svg, image/svg+xml", "pdf, application/pdf"})
    void mapsComeInEveryFormat(String f, String type) throws Exception {
        var answer = get("/ogc/collections/land-allocation/map?width=300&f=" + f + "&" + SOME_BOX);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/EPSG/0/9210>");
        assertThat(header(answer, "Content-Bbox").split(",")).hasSize(4);
        assertThat(answer.body()).hasSizeGreaterThan(3000);
    }

    @Test
    void aMapHasTheSizeThatFollows() throws Exception {
        BufferedImage given = image(get("/ogc/map?width=320&height=200&" + SOME_BOX));
        assertThat(given.getWidth()).isEqualTo(320);
        assertThat(given.getHeight()).isEqualTo(200);
        assertThat(given.getColorModel().hasAlpha()).isTrue();
        // 0.28 mm at 1 : 10,000 are 2.8 m
        BufferedImage scaled = image(get("/ogc/map?crs=EPSG:9210&bbox-crs=EPSG:9210&bbox=565000,1160000,567800,1161400"
                + "&scale-denominator=10000&bgcolor=0xffffff"));
        assertThat(scaled.getWidth()).isEqualTo(1000);
        assertThat(scaled.getHeight()).isEqualTo(500);
        assertThat(scaled.getColorModel().hasAlpha()).isFalse();
        var centred = get("/ogc/map?center=106.41,10.54&scale-denominator=25000&width=200&height=100&crs=EPSG:4326");
        String[] corners = header(centred, "Content-Bbox").split(",");
        // the authority of EPSG:4326 writes latitude first
        assertThat(Double.parseDouble(corners[0])).isBetween(10.5, 10.54);
    }

    @Test
    void aGlobeComesInTheSystemOfItsBox() throws Exception {
        var globe = get("/ogc/map?width=300&bbox=-180,-90,180,90");
        assertThat(globe.statusCode()).isEqualTo(200);
        assertThat(header(globe, "Content-Crs")).contains("CRS84");
        assertThat(image(globe).getHeight()).isEqualTo(150);
    }

    @Test
    void theWholeLayerIsShownWithoutABox() throws Exception {
        assertThat(image(get("/ogc/collections/structure/styles/structure/map")).getWidth())
                .isEqualTo(1024);
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/map?f=tiff, PARAMETER_INVALID",
        "/ogc/map?width=0, PARAMETER_INVALID",
        "/ogc/map?width=16384&height=16384, MAP_TOO_LARGE",
        "'/ogc/map?bbox=1,2,3', BBOX_MALFORMED",
        "'/ogc/map?bbox=106,10,106,10', PARAMETER_INVALID",
        "/ogc/map?crs=EPSG:2154, CRS_UNSUPPORTED",
        "/ogc/map?scale-denominator=-5, PARAMETER_INVALID",
        "/ogc/map?bgcolor=pinkish, PARAMETER_INVALID",
        "/ogc/map?transparent=maybe, PARAMETER_INVALID",
        "/ogc/map?collections=nothing, LAYER_UNKNOWN",
        "/ogc/map?layers=urban, PARAMETER_UNKNOWN",
        "/ogc/collections/urban/styles/rural/map, NOT_FOUND",
        "/tiles/urban/3/9/1.png, TILE_OUT_OF_RANGE",
        "/ogc/styles/nothing, LAYER_UNKNOWN",
        "/ogc/styles/urban?f=css, PARAMETER_INVALID"
    })
    void refusesWhatIsWrong(String path, String code) {
        assertThat(client.get(path).code()).isEqualTo(code);
    }

    @Test
    void tilesArePainted() throws Exception {
        var tile = get("/tiles/land-allocation/12/3258/1927.png");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(image(tile).getWidth()).isEqualTo(256);
        String tag = header(tile, "ETag");
        assertThat(get("/tiles/land-allocation/12/3258/1927.png", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(image(get("/tiles/land-allocation/12/3258/1927@2x.png")).getWidth())
                .isEqualTo(512);
    }

    @Test
    void stylesAreListedAndDescribed() {
        JsonNode styles = client.get("/ogc/styles").json().get("styles");
        assertThat(styles.findValuesAsString("id")).contains("land-allocation", "urban");
        JsonNode metadata = client.get("/ogc/styles/urban/metadata").json();
        assertThat(metadata.get("stylesheets").size()).isEqualTo(4);
        assertThat(metadata.at("/layers/0/attributes").findValuesAsString("id")).contains("class_code");
        assertThat(client.get("/ogc/collections/urban/styles")
                        .json()
                        .get("default")
                        .asString())
                .isEqualTo("urban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban", "land-allocation", "technical-infrastructure-lines", "projects-points"})
    void bothKindsOfSldAreReadAsTheyWereWritten(String layer) throws Exception {
        for (String version : new String[] {"1.0", "1.1"}) {
            var answer = get("/ogc/styles/" + layer, "Accept", "application/vnd.ogc.sld+xml;version=" + version);
            assertThat(header(answer, "Content-Type")).contains("version=" + version);
            var read = SldReader.read(new String(answer.body(), StandardCharsets.UTF_8));
            assertThat(read.version()).isEqualTo(version + ".0");
            assertThat(read.layers().get(0).name()).isEqualTo(layer);
        }
        assertThat(header(get("/ogc/styles/" + layer + "?f=qml"), "Content-Type"))
                .startsWith("application/vnd.qgis.qml");
        assertThat(client.get("/ogc/styles/" + layer + "?f=mapbox")
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(8);
    }
}
