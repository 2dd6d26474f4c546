package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Golden;
import vn.quyhoach.support.SampleTest;

/** Vector tiles over HTTP. */
@SampleTest
class TileIT {

    private static final String TAN_AN = "/tiles/urban/10/814/481.mvt";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private ApiClient client;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Layers layers;

    @Autowired
    private ReaderDatabase database;

    @Autowired
    private TileReader reader;

    @LocalServerPort
    private int port;

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void drawsWhatIsThere() throws Exception {
        HttpResponse<byte[]> tile = get(TAN_AN + "?version=2");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(header(tile, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        Golden.assertMatches(TileIT.class, "urban_10_814_481.txt", MvtText.of(tile.body()));
    }

    @Test
    void sendsWhatItKeepsCompressed() throws Exception {
        HttpResponse<byte[]> compressed = get(TAN_AN, "Accept-Encoding", "gzip");
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new Tile(compressed.body()).plain()).isEqualTo(get(TAN_AN).body());
    }

    @Test
    void anEmptyTileHasNoContent() throws Exception {
        HttpResponse<byte[]> tile = get("/tiles/urban/10/0/0.mvt");
        assertThat(tile.statusCode()).isEqualTo(204);
        assertThat(tile.body()).isEmpty();
    }

    @Test
    void aLayerBelowItsFirstZoomIsNotDrawn() throws Exception {
        assertThat(get("/tiles/communes/9/407/240.mvt").statusCode()).isEqualTo(204);
        assertThat(get("/tiles/communes/10/814/481.mvt").statusCode()).isEqualTo(200);
    }

    @Test
    void aTileTheCallerHasIsNotSentAgainUntilTheLayerChanges() throws Exception {
        String tag = header(get(TAN_AN), "ETag");
        assertThat(get(TAN_AN, "If-None-Match", tag).statusCode()).isEqualTo(304);
        events.publishEvent(new LayerChanged("urban"));
        HttpResponse<byte[]> again = get(TAN_AN, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(header(again, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void anotherUnitChangesTilesOfAllLayers() throws Exception {
        String tag = header(get(TAN_AN), "ETag");
        events.publishEvent(new LayerChanged("communes"));
        assertThat(header(get(TAN_AN), "ETag")).isNotEqualTo(tag);
    }

    @Test
    void theDayAndTheVersionDecideWhatIsDrawn() throws Exception {
        String districts = "/tiles/districts/9/407/240.mvt?datetime=";
        assertThat(get(districts + "2025-06-30").statusCode()).isEqualTo(200);
        assertThat(get(districts + "2025-07-01").statusCode()).isEqualTo(204);
        String parcels = "/tiles/land-allocation/12/3258/1925.mvt?version=";
        assertThat(get(parcels + 1).body()).isNotEqualTo(get(parcels + 2).body());
    }

    @Test
    void aClassDrawsThatClassOnly() throws Exception {
        String text = MvtText.of(get(TAN_AN + "?class=URBAN_I").body());
        assertThat(text).contains("class_code=URBAN_I,").doesNotContain("class_code=URBAN_V");
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/nothing/10/814/481.mvt, 404, LAYER_UNKNOWN",
        "/tiles/urban/10/814.mvt, 404, NOT_FOUND",
        "/urban/tiles/10/814/481.mvt, 404, NOT_FOUND",
        "/tiles/urban/10/1024/481.mvt, 400, TILE_OUT_OF_RANGE",
        "/tiles/urban/10/-1/481.mvt, 400, TILE_OUT_OF_RANGE",
        "/tiles/urban/30/1/1.mvt, 400, TILE_OUT_OF_RANGE",
        "/tiles/urban/ten/1/1.mvt, 400, PARAMETER_INVALID",
        "/tiles/urban/10/814/481.mvt?datum=2025-01-01, 400, PARAMETER_UNKNOWN",
        "/tiles/urban/10/814/481.mvt?datetime=2025, 400, PARAMETER_INVALID",
        "/tiles/urban/10/814/481.mvt?datetime=2025-01-01&version=1, 400, PARAMETER_INVALID",
        "/tiles/urban/10/814/481.mvt?version=77, 400, VERSION_UNKNOWN",
        "/tiles/urban/10/814/481.mvt?version=1&version=2, 400, PARAMETER_INVALID",
        "/tiles/urban/10/814/481.mvt?unit=77777, 400, UNIT_UNKNOWN",
        "/tiles/urban/10/814/481.mvt?unit=TanAn, 400, PARAMETER_INVALID",
        "/tiles/urban/10/814/481.mvt?class=LUC, 400, CLASS_UNKNOWN",
        "/tiles/urban/10/814/481.mvt?class=%27%3Bdrop, 400, CLASS_UNKNOWN",
        "/tiles/nothing.json, 404, LAYER_UNKNOWN",
        "/tiles/urban.json?x=1, 400, PARAMETER_UNKNOWN"
    })
    void refusesWithAReason(String path, int status, String code) {
        ApiClient.Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("remedy").asString("")).isNotBlank();
    }

    /**
     * The plan is made once and for all tiles, so it is made without knowing how small a tile is. Whether it reads the
     * index by itself or as a bitmap is the planner's choice, by the statistics of the day.
     */
    @Test
    void theOnePlanOfAllTilesUsesTheIndex() {
        PublishedLayer layer = layers.get("land-allocation");
        String plan = database.askPlanned(jdbc -> reader.bind(
                        jdbc.sql("explain " + reader.query(layer, TileMatrixSet.WEB, false)),
                        layer,
                        Selection.on(LocalDate.parse("2026-01-01")),
                        new TileAddress(14, 13034, 7702),
                        false)
                .query(String.class)
                .list()
                .toString());
        assertThat(plan).containsPattern("Index Scan (using|on) zone_geom_web").doesNotContain("plan_pkey");
    }

    @Test
    void tellsItsSizeAndNothingMoreToWhoAsksForTheHead() {
        ApiClient.Answer head = client.send("HEAD", TAN_AN, null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(Integer.parseInt(head.header("Content-Length"))).isPositive();
    }

    @Test
    void describesItsTiles() {
        JsonNode json = client.get("/tiles/land-allocation.json?version=1").json();
        assertThat(json.at("/tiles/0").asString())
                .isEqualTo("http://127.0.0.1:" + port + "/tiles/land-allocation/{z}/{x}/{y}.mvt?version=1");
        Golden.assertJsonMatches(TileIT.class, "land-allocation.json", json);
    }

    @Test
    void linksAreBuiltForTheHostTheCallerKnows() {
        JsonNode json = client.with("X-Forwarded-Host", "quyhoach.longan.gov.vn")
                .with("X-Forwarded-Proto", "https")
                .get("/tiles/urban.json")
                .json();
        assertThat(json.at("/tiles/0").asString()).startsWith("https://quyhoach.longan.gov.vn/tiles/urban/");
    }
}
