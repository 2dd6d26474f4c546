package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** The vector tiles as one file. */
@SampleTest
class TileArchiveIT {

    @Autowired
    private ApiClient client;

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
