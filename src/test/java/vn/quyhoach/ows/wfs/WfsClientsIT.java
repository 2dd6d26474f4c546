package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** QGIS and GDAL open every layer through WFS, in both versions. */
@SampleTest
class WfsClientsIT {

    /** QGIS' numbers of points, lines and areas. */
    private static final Map<String, Integer> KINDS = Map.of("POINT", 0, "LINE", 1, "POLYGON", 2);

    @Autowired
    private Layers layers;

    @Autowired
    private FeatureReader reader;

    @Autowired
    private Selections selections;

    @LocalServerPort
    private int port;

    private long count(PublishedLayer layer) {
        return reader.count(FeatureQuery.of(layer, Selection.on(selections.today())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void qgisOpensEveryLayer(String version) {
        // parcels are by the ten thousand, and are read in part elsewhere
        Map<String, PublishedLayer> all = layers.list().stream()
                .filter(layer -> layer.role() != LayerRole.BASE_ZONING)
                .collect(Collectors.toMap(PublishedLayer::id, layer -> layer));
        JsonNode answer = Qgis.run(
                WfsClientsIT.class,
                "qgis_wfs.py",
                "http://127.0.0.1:" + port + "/ows",
                version,
                String.join(",", all.keySet()));
        assertThat(answer.get("layers")).hasSize(all.size());
        for (JsonNode opened : answer.get("layers")) {
            PublishedLayer layer = all.get(opened.get("name").asString());
            String name = layer.id() + " " + opened;
            assertThat(opened.get("valid").asBoolean()).as(name).isTrue();
            assertThat(opened.get("crs").asString()).as(name).isEqualTo("EPSG:9210");
            long there = count(layer);
            assertThat(opened.get("count").asLong()).as(name).isEqualTo(there);
            assertThat(opened.get("read").asLong()).as(name).isEqualTo(there);
            assertThat(opened.get("geometryType").asInt())
                    .as(name)
                    .isEqualTo(KINDS.get(layer.geometry().name()));
            if (there > 0) {
                assertThat(opened.get("near").asLong()).as(name).isBetween(1L, there);
                assertThat(opened.get("x").asDouble()).as("easting first").isBetween(450_000.0, 700_000.0);
                assertThat(opened.at("/first/name").asString()).as(name).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void qgisFindsTheTypesOfFields(String version) {
        JsonNode urban = Qgis.run(
                        WfsClientsIT.class, "qgis_wfs.py", "http://127.0.0.1:" + port + "/ows", version, "urban")
                .at("/layers/0");
        assertThat(urban.at("/fields/name").asString()).isEqualTo("QString");
        assertThat(urban.at("/fields/area_m2").asString()).isEqualTo("double");
        // QGIS 3.22 takes days for text
        assertThat(urban.at("/fields/decision_date").asString()).isIn("QDate", "QString");
        assertThat(urban.at("/first/decision_date").asString()).matches("\\d{4}-\\d\\d-\\d\\d|NULL");
        assertThat(urban.at("/fields/source_scale").asString()).isEqualTo("int");
        // the register counts in 64 bits
        assertThat(urban.at("/fields/version_id").asString()).isEqualTo("qlonglong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void gdalReadsTheService(String version) {
        JsonNode answer =
                Gdal.describe("WFS:http://127.0.0.1:" + port + "/ows?VERSION=" + version + "&TYPENAME=qh:urban");
        assertThat(answer.get("driver").asString()).isEqualTo("WFS");
        JsonNode urban = answer.get("layers")
                .valueStream()
                .filter(layer -> layer.get("name").asString().equals("qh:urban"))
                .findFirst()
                .orElseThrow();
        PublishedLayer layer = layers.get("urban");
        assertThat(urban.get("count").asLong()).isEqualTo(count(layer));
        assertThat(urban.get("crs").asString()).isEqualTo("EPSG:3405");
        assertThat(urban.at("/first/properties/name").asString()).isNotBlank();
        assertThat(urban.at("/extent/0").asDouble()).as("easting first").isBetween(450_000.0, 700_000.0);
    }

    @Test
    void gdalConvertsALayerWhole() throws Exception {
        Path file = Files.createTempFile("wfs", ".gpkg");
        Files.delete(file);
        Gdal.convert(file.toString(), "WFS:http://127.0.0.1:" + port + "/ows", "qh:urban", "-nln", "urban");
        JsonNode copied = Gdal.describe(file).at("/layers/0");
        assertThat(copied.get("count").asLong()).isEqualTo(count(layers.get("urban")));
    }
}
