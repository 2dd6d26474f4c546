package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** The vector tiles as one file. */
@SampleTest
class TileArchiveIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private PmTilesReader archive(String query) {
        HttpResponse<byte[]> answer = client.file("/api/exports/" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new PmTilesReader(answer.body());
    }

    private static byte[] plain(byte[] gzip) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(gzip);
        try (GZIPInputStream unpacked = new GZIPInputStream(in)) {
            return unpacked.readAllBytes();
        }
    }

    @Test
    void holdsTheTilesThatTheServiceMakes() throws IOException {
        PmTilesReader archive = archive("urban.pmtiles?minzoom=7&maxzoom=10&datetime=2026-01-01");
        JsonNode metadata = JsonMapper.shared()
                .readTree(new String(archive.unpacked(archive.number(24), archive.number(32)), StandardCharsets.UTF_8));
        assertThat(metadata.get("name").asString()).isEqualTo("Hệ thống đô thị");
        assertThat(metadata.at("/vector_layers/0/id").asString()).isEqualTo("urban");
        assertThat(metadata.at("/vector_layers/0/minzoom").asInt()).isEqualTo(7);
        assertThat(metadata.at("/vector_layers/0/fields/class_code").asString()).isEqualTo("String");
        assertThat(archive.bytes()[100]).isEqualTo((byte) 7);
        assertThat(archive.bytes()[101]).isEqualTo((byte) 10);
        assertThat(archive.head().getInt(102)).isBetween(1_050_000_000, 1_065_000_000);
        int tiles = 0;
        for (int x = 812; x <= 818; x++) {
            for (int y = 479; y <= 484; y++) {
                HttpResponse<byte[]> live = client.file("/tiles/urban/10/" + x + "/" + y + ".mvt?datetime=2026-01-01");
                byte[] kept = archive.tile(HilbertCurve.number(10, x, y));
                assertThat(kept == null).as("%d %d", x, y).isEqualTo(live.statusCode() == 204);
                if (kept != null) {
                    assertThat(plain(kept)).isEqualTo(live.body());
                    tiles++;
                }
            }
        }
        assertThat(tiles).isGreaterThan(5);
    }

    @Test
    void theWholeMapHasEveryLayerOfATileInOnePieceOfGzip() throws IOException {
        PmTilesReader archive = archive("map.pmtiles?minzoom=8&maxzoom=8");
        byte[] tile = Objects.requireNonNull(archive.tile(HilbertCurve.number(8, 203, 120)));
        String text = new String(plain(tile), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("land-allocation", "urban", "province").doesNotContain("defence");
    }

    /** As the library of browsers does: first the head, then the piece with the tile, all of one file. */
    @Test
    void aMapReadsItByRanges() {
        String path = "/api/exports/urban.pmtiles?minzoom=7&maxzoom=9&version=1";
        HttpResponse<byte[]> head = client.with("Range", "bytes=0-126").file(path);
        assertThat(head.statusCode()).isEqualTo(206);
        assertThat(head.body()).hasSize(127).startsWith("PMTiles".getBytes(StandardCharsets.US_ASCII));
        String tag = head.headers().firstValue("ETag").orElseThrow();
        byte[] whole = client.file(path).body();
        assertThat(head.headers().firstValue("Content-Range")).contains("bytes 0-126/" + whole.length);

        HttpResponse<byte[]> rest =
                client.with("Range", "bytes=127-").with("If-Range", tag).file(path);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("ETag")).contains(tag);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 127, whole.length));

        HttpResponse<byte[]> ofAnother = client.with("Range", "bytes=127-")
                .with("If-Range", "\"another\"")
                .file(path);
        assertThat(ofAnother.statusCode()).isEqualTo(200);
        assertThat(ofAnother.body()).isEqualTo(whole);

        for (String unreadable : new String[] {"bytes=x", "bytes=9-1", "pages=1-2"}) {
            HttpResponse<byte[]> all = client.with("Range", unreadable).file(path);
            assertThat(all.statusCode()).as(unreadable).isEqualTo(200);
            assertThat(all.body()).isEqualTo(whole);
        }

        assertThat(client.with("If-None-Match", tag).file(path).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> behind =
                client.with("Range", "bytes=" + whole.length + "-").file(path);
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(behind.body()).isEmpty();
        assertThat(client.file("/api/exports/urban.pmtiles?minzoom=7&maxzoom=8&version=1")
                        .headers()
                        .firstValue("ETag"))
                .isNotEqualTo(Optional.of(tag));
    }

    /** Whoever takes an archive in pieces, and never the first, has taken it. */
    @Test
    void thePiecesOfAnArchiveAreOneTakingInTheTrail() {
        String path = "/api/exports/rural.pmtiles?minzoom=7&maxzoom=9&version=1";
        assertThat(client.with("Range", "bytes=1-100").file(path).statusCode()).isEqualTo(206);
        assertThat(client.with("Range", "bytes=101-200").file(path).statusCode())
                .isEqualTo(206);
        assertThat(jdbc.sql("""
                        select count(*) from audit.event
                        where action = 'layer-exported' and subject = 'layer:rural' and details ->> 'source' like '%rural.pmtiles%'
                        """).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aBoxHoldsTheTilesThatTouchIt() throws IOException {
        String query = "urban.pmtiles?minzoom=10&maxzoom=10&datetime=2026-01-01";
        PmTilesReader all = archive(query);
        PmTilesReader some = archive(query + "&bbox=106.3,10.5,106.5,10.7");
        int kept = 0;
        for (int x = 805; x <= 820; x++) {
            for (int y = 475; y <= 490; y++) {
                byte[] tile = some.tile(HilbertCurve.number(10, x, y));
                boolean touched = x == 814 && y == 481;
                if (tile != null) {
                    assertThat(touched).as("%d %d", x, y).isTrue();
                    assertThat(tile).isEqualTo(all.tile(HilbertCurve.number(10, x, y)));
                    kept++;
                }
            }
        }
        assertThat(kept).isPositive();
        assertThat(some.head().getInt(102)).isEqualTo(1_063_000_000);
        assertThat(client.get("/api/exports/urban.pmtiles?bbox=1").code()).isEqualTo("BBOX_MALFORMED");
        // elsewhere is nothing, which is an archive too
        assertThat(archive(query + "&bbox=0,0,1,1").tile(HilbertCurve.number(10, 814, 481)))
                .isNull();
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        ApiClient.Answer answer = client.get("/api/exports/map.pmtiles?maxzoom=16");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("PARAMETER_INVALID");
        assertThat(answer.text()).contains("at most 20000");
        assertThat(client.get("/api/exports/urban.pmtiles?maxzoom=17").status()).isEqualTo(400);
        assertThat(client.get("/api/exports/defence.pmtiles").code()).isEqualTo("LAYER_UNKNOWN");
    }
}
