package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Qgis;

/** The GIS specialist: takes a layer that opens styled, named and in VN-2000, or connects to it live. */
@Journey
class QgisUserJourneyIT {

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void downloadsALayerThatOpensStyledNamedAndInVn2000() throws IOException {
        Path file = download("/api/exports/functional-areas.gpkg?datetime=2026-01-01", "functional-areas.gpkg");
        long expected = client.get("/ogc/collections/functional-areas/items?datetime=2026-01-01&limit=1")
                .json()
                .get("numberMatched")
                .asLong();

        JsonNode gdal = Gdal.describe(file).at("/layers/0");
        assertThat(gdal.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(gdal.get("count").asLong()).isEqualTo(expected).isGreaterThan(20);

        JsonNode qgis = Qgis.open(file).at("/layers/0");
        assertThat(qgis.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(qgis.get("count").asLong()).isEqualTo(expected);
        assertThat(qgis.toString()).contains("categorizedSymbol").contains("Khu công nghiệp");
        assertThat(qgis.get("fields").toString()).contains("Số quyết định");
    }

    @Test
    void connectsWithOgcApiFeaturesAsGdalDoes() {
        JsonNode layer =
                Gdal.describe("OAPIF:" + address("/ogc/collections/urban")).at("/layers/0");
        assertThat(layer.get("count").asLong()).isGreaterThanOrEqualTo(27);
        assertThat(layer.toString()).contains("Đô thị");
    }

    @Test
    void connectsEveryPublicLayerLiveInQgis() {
        List<String> collections = client.get("/ogc/collections")
                .json()
                .get("collections")
                .valueStream()
                .map(known -> known.get("id").asString())
                .toList();
        Path picture = folder.resolve("tiles.png");
        List<Object> arguments = new ArrayList<>(List.of(address(""), "land-allocation", picture));
        arguments.addAll(List.of("106.39", "10.52", "106.43", "10.56"));
        arguments.addAll(collections);

        JsonNode qgis = Qgis.run(QgisUserJourneyIT.class, "qgis_live.py", arguments.toArray());

        List<String> empty = new ArrayList<>();
        collections.forEach(id -> {
            JsonNode layer = qgis.at("/layers/" + id);
            assertThat(layer.get("valid").asBoolean()).as(id).isTrue();
            long matched = client.get("/ogc/collections/" + id + "/items?limit=1")
                    .json()
                    .get("numberMatched")
                    .asLong();
            assertThat(layer.get("count").asLong()).as(id).isEqualTo(matched);
            if (matched == 0) {
                empty.add(id);
                return;
            }
            // Vietnamese as it is kept, and in its place in VN-2000
            assertThat(layer.at("/first/class_name").asString()).as(id).isNotBlank();
            assertThat(Normalizer.isNormalized(layer.get("first").toString(), Normalizer.Form.NFC))
                    .as(id)
                    .isTrue();
            assertThat(layer.get("place").get(0).asDouble()).as(id).isBetween(472_000.0, 610_000.0);
            assertThat(layer.get("place").get(1).asDouble()).as(id).isBetween(1_149_000.0, 1_221_000.0);
        });
        assertThat(empty).as("districts ended in 2025").containsExactly("districts");
        assertThat(qgis.at("/layers/communes/first/name").asString()).matches("(Xã|Phường) .+");

        JsonNode tiles = qgis.get("tiles");
        assertThat(tiles.get("valid").asBoolean()).isTrue();
        assertThat(tiles.get("styled").asBoolean()).as(tiles.toString()).isTrue();
        assertThat(tiles.get("warnings")).isEmpty();
        assertThat(tiles.get("styles").toString()).contains("land-allocation");
        // urban land and perennial crops in the colours of the circular, laid on paper
        assertThat(tiles.get("colours").toString()).contains("#fdacfc").contains("#fdd7ab");
    }

    @Test
    void pagesThroughALayerInVn2000WithoutMissingOrRepeatingAFeature() {
        Set<Long> seen = new HashSet<>();
        Optional<String> page = Optional.of(
                "/ogc/collections/communes/items?limit=50&datetime=2024-06-01&crs=http://www.opengis.net/def/crs/EPSG/0/9210");
        long matched = 0;
        while (page.isPresent()) {
            ApiClient.Answer answer = client.get(page.get());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.header("Content-Crs")).isEqualTo("<http://www.opengis.net/def/crs/EPSG/0/9210>");
            JsonNode body = answer.json();
            matched = body.get("numberMatched").asLong();
            for (JsonNode feature : body.get("features")) {
                assertThat(seen.add(feature.get("id").asLong())).isTrue();
                JsonNode corner = feature.at("/geometry/coordinates/0/0/0");
                assertThat(corner.get(0).asDouble()).isBetween(472_000.0, 610_000.0);
                assertThat(corner.get(1).asDouble()).isBetween(1_149_000.0, 1_221_000.0);
            }
            page = next(body);
        }
        assertThat(seen).hasSize(188);
        assertThat(matched).isEqualTo(188);
    }

    private Optional<String> next(JsonNode body) {
        return body.get("links")
                .valueStream()
                .filter(link -> link.get("rel").asString().equals("next"))
                .map(link -> URI.create(link.get("href").asString()))
                .map(next -> next.getRawPath() + "?" + next.getRawQuery())
                .findFirst();
    }

    private Path download(String path, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = URI.create(address(path)).toURL().openStream()) {
            Files.copy(in, file);
        }
        return file;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
