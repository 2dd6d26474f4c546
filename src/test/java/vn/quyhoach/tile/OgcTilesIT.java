package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** OGC API Tiles as its abstract tests ask: descriptions that lead to tiles, and tiles where they say. */
@SampleTest
class OgcTilesIT {

    private static final String NATIONAL = "VN2000TM3Zone10545Quad";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    private HttpResponse<byte[]> tile(String address) throws IOException, InterruptedException {
        String whole = address.startsWith("http") ? address : "http://127.0.0.1:" + port + address;
        return http.send(HttpRequest.newBuilder(URI.create(whole)).build(), BodyHandlers.ofByteArray());
    }

    private static String link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return link.get("href").asString();
            }
        }
        throw new AssertionError("no link " + rel + " in " + document);
    }

    private JsonNode follow(String address) {
        return client.get(URI.create(address).getRawPath() + "?f=json").json();
    }

    private static String fill(String template, JsonNode limits) {
        return template.replace("{tileMatrix}", limits.get("tileMatrix").asString())
                .replace("{tileRow}", limits.get("minTileRow").asString())
                .replace("{tileCol}", limits.get("minTileCol").asString());
    }

    /** The way of a client that knows nothing: landing page, list of sets, set, template, limits, tile. */
    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/collections/urban"})
    void theLinksLeadToTiles(String start) throws Exception {
        String sets = link(client.get(start).json(), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector");
        JsonNode list = follow(sets);
        assertThat(list.get("tilesets")).hasSize(2);
        for (JsonNode entry : list.get("tilesets")) {
            assertThat(entry.get("dataType").asString()).isEqualTo("vector");
            assertThat(entry.get("tileMatrixSetURI").asString()).startsWith("http");
            JsonNode pyramid = follow(link(entry, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"));
            assertThat(pyramid.get("id")).isEqualTo(entry.get("tileMatrixSetId"));
            assertThat(pyramid.get("crs")).isEqualTo(entry.get("crs"));
            JsonNode set = follow(link(entry, "self"));
            assertThat(set.get("tileMatrixSetLimits"))
                    .isEqualTo(entry.get("tileMatrixSetLimits"))
                    .isNotEmpty();
            int found = 0;
            for (JsonNode limits : set.get("tileMatrixSetLimits")) {
                HttpResponse<byte[]> answer = tile(fill(link(set, "item"), limits));
                assertThat(answer.statusCode()).isIn(200, 204);
                found += answer.statusCode() == 200 ? 1 : 0;
            }
            assertThat(found).as("tiles of %s", entry.get("tileMatrixSetId")).isPositive();
        }
    }

    /** Painted tiles are a set of their own, in both pyramids, cut where the vectors are. */
    @Test
    void mapTilesArePaintedInBothPyramids() throws Exception {
        String sets = link(
                client.get("/ogc/collections/urban").json(), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map");
        JsonNode list = follow(sets);
        assertThat(list.get("tilesets").findValuesAsString("dataType")).containsExactly("map", "map");
        for (JsonNode entry : list.get("tilesets")) {
            JsonNode set = follow(link(entry, "self"));
            JsonNode limits = set.at("/tileMatrixSetLimits/9");
            HttpResponse<byte[]> answer = tile(fill(link(set, "item"), limits));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
            assertThat(image.getWidth()).isEqualTo(256);
            assertThat(image.getRGB(0, 0) >>> 24).as("see-through outside").isZero();
        }
        HttpResponse<byte[]> web = tile("/ogc/collections/urban/map/tiles/WebMercatorQuad/10/481/814?f=png&version=2");
        assertThat(web.body())
                .isEqualTo(tile("/tiles/urban/10/814/481.png?version=2").body());
        assertThat(tile("/ogc/collections/urban/map/tiles/WebMercatorQuad/10/481/814?f=mvt")
                        .statusCode())
                .isEqualTo(400);
        assertThat(tile("/ogc/collections/urban/map/tiles/WebMercatorQuad/10/0/0")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPyramidSaysWhereItsTilesAre() {
        JsonNode list = client.get("/ogc/tileMatrixSets").json();
        assertThat(list.get("tileMatrixSets").findValuesAsString("id")).containsExactly("WebMercatorQuad", NATIONAL);
        JsonNode web = client.get("/ogc/tileMatrixSets/WebMercatorQuad").json();
        assertThat(web.at("/tileMatrices/0/scaleDenominator").asDouble()).isEqualTo(559082264.0287178);
        assertThat(web.at("/tileMatrices/10/matrixWidth").asInt()).isEqualTo(1024);
        JsonNode national = client.get("/ogc/tileMatrixSets/" + NATIONAL).json();
        assertThat(national.get("crs").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/9210");
        assertThat(national.at("/tileMatrices/13/cellSize").asDouble()).isEqualTo(1);
    }

    /** Row before column, and the same bytes as the web map's address, which has them the other way round. */
    @Test
    void aTileIsThatOfTheWebMap() throws Exception {
        HttpResponse<byte[]> tile = tile("/ogc/collections/urban/tiles/WebMercatorQuad/10/481/814?f=mvt&version=2");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/vnd.mapbox-vector-tile");
        assertThat(tile.body())
                .isEqualTo(tile("/tiles/urban/10/814/481.mvt?version=2").body());
    }

    /** The corner of a parcel in the tile is where the parcel is, in metres of VN-2000. */
    @Test
    void aTileInTheNationalSystemIsCutThere() throws Exception {
        JsonNode feature = client.get(
                        "/ogc/collections/urban/items?limit=1&crs=http://www.opengis.net/def/crs/EPSG/0/9210")
                .json()
                .at("/features/0");
        JsonNode corner = feature.at("/geometry/coordinates");
        while (corner.get(0).isArray()) {
            corner = corner.get(0);
        }
        double side = 2097152.0 / (1 << 10);
        double column = (corner.get(0).asDouble() + 548576) / side;
        double row = (2800000 - corner.get(1).asDouble()) / side;
        HttpResponse<byte[]> tile =
                tile("/ogc/collections/urban/tiles/" + NATIONAL + "/10/" + (int) row + "/" + (int) column);
        assertThat(tile.statusCode()).isEqualTo(200);
        long x = Math.round((column - Math.floor(column)) * 4096);
        long y = Math.round((row - Math.floor(row)) * 4096);
        String text = MvtText.of(tile.body());
        List<String> near = new ArrayList<>();
        for (long i = x - 1; i <= x + 1; i++) {
            for (long j = y - 1; j <= y + 1; j++) {
                near.add(" " + i + "," + j);
            }
        }
        assertThat(near).as("%s %s of %s", x, y, text).anyMatch(text::contains);
    }

    @Test
    void severalCollectionsAreInOneTile() throws Exception {
        String address = "/ogc/tiles/WebMercatorQuad/10/481/814?datetime=2026-01-01";
        String some = MvtText.of(tile(address + "&collections=urban,communes").body());
        assertThat(some).contains("layer urban ", "layer communes ").doesNotContain("layer rural ");
        assertThat(MvtText.of(tile(address).body())).contains("layer urban ", "layer rural ", "layer land-allocation ");
        JsonNode set = client.get("/ogc/tiles/WebMercatorQuad?collections=urban,communes")
                .json();
        List<String> ids = new ArrayList<>();
        set.get("layers").forEach(layer -> ids.add(layer.get("id").asString()));
        assertThat(ids).containsExactlyInAnyOrder("urban", "communes");
        assertThat(link(set, "item")).contains("f=mvt&collections=urban%2Ccommunes");
    }

    @Test
    void theDayDecides() throws Exception {
        String districts = "/ogc/collections/districts/tiles/WebMercatorQuad/9/240/407?datetime=";
        assertThat(tile(districts + "2025-06-30").statusCode()).isEqualTo(200);
        assertThat(tile(districts + "2025-07-01").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/tileMatrixSets/Nothing, 404, TILE_MATRIX_SET_UNKNOWN",
        "/ogc/collections/urban/tiles/Nothing, 404, TILE_MATRIX_SET_UNKNOWN",
        "/ogc/collections/nothing/tiles, 404, LAYER_UNKNOWN",
        "/ogc/collections/nothing/tiles/WebMercatorQuad/10/481/814, 404, LAYER_UNKNOWN",
        "/ogc/collections/urban/tiles/Nothing/10/481/814, 404, TILE_MATRIX_SET_UNKNOWN",
        "/ogc/collections/urban/tiles/WebMercatorQuad/10/814/481, 404, TILE_OUTSIDE_LIMITS",
        "/ogc/collections/urban/tiles/WebMercatorQuad/10/0/0, 404, TILE_OUTSIDE_LIMITS",
        "/ogc/collections/urban/tiles/WebMercatorQuad/10/481/-1, 404, TILE_OUTSIDE_LIMITS",
        "/ogc/collections/urban/tiles/WebMercatorQuad/99/481/814, 404, TILE_OUTSIDE_LIMITS",
        "/ogc/collections/urban/tiles/WebMercatorQuad/ten/481/814, 404, TILE_OUTSIDE_LIMITS",
        "/ogc/collections/urban/tiles/WebMercatorQuad/10/481/814?f=png, 400, PARAMETER_INVALID",
        "/ogc/collections/urban/tiles/WebMercatorQuad/10/481/814?datetime=never, 400, PARAMETER_INVALID",
        "/ogc/collections/urban/tiles/WebMercatorQuad/10/481/814?colour=red, 400, PARAMETER_UNKNOWN",
        "/ogc/tiles/WebMercatorQuad/10/481/814?collections=urban&class=URBAN_I, 400, PARAMETER_UNKNOWN",
        "/ogc/tiles/WebMercatorQuad/10/481/814?collections=nothing, 404, LAYER_UNKNOWN",
        "/ogc/tiles?limit=1, 400, PARAMETER_UNKNOWN"
    })
    void refusesWithAReason(String path, int status, String code) {
        ApiClient.Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/tileMatrixSets",
                "/ogc/tileMatrixSets/VN2000TM3Zone10545Quad",
                "/ogc/tiles",
                "/ogc/tiles/WebMercatorQuad",
                "/ogc/collections/urban/tiles",
                "/ogc/collections/urban/tiles/VN2000TM3Zone10545Quad"
            })
    void everyPageIsForPeopleToo(String path) {
        ApiClient.Answer page = client.with("Accept", "text/html").get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).startsWith("<!doctype html>").contains("<h1>").doesNotContain("{{", "<script");
    }
}
