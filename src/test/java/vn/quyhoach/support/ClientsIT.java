package vn.quyhoach.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The clients that other tests use are there and answer. */
class ClientsIT {

    @Test
    void gdalAndQgisReadTheSameFile() throws Exception {
        Path points = TestServer.scratch().resolve("points.geojson");
        Files.writeString(points, """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Tân An"},
                 "geometry": {"type": "Point", "coordinates": [106.4134, 10.5359]}}]}
                """);
        Path geopackage = TestServer.scratch().resolve("points.gpkg");
        Files.deleteIfExists(geopackage);
        Gdal.convert(geopackage.toString(), points.toString(), "-nln", "towns");

        JsonNode gdal = Gdal.describe(geopackage);
        assertThat(gdal.at("/driver").asString()).isEqualTo("GPKG");
        assertThat(gdal.at("/layers/0/crs").asString()).isEqualTo("EPSG:4326");
        assertThat(gdal.at("/layers/0/first/properties/name").asString()).isEqualTo("Tân An");

        JsonNode qgis = Qgis.open(geopackage);
        assertThat(qgis.at("/layers/0/name").asString()).isEqualTo("towns");
        assertThat(qgis.at("/layers/0/count").asInt()).isEqualTo(1);
        assertThat(qgis.at("/layers/0/geometryType").asString()).isEqualTo("Point");
    }

    @Test
    void chromiumDrawsAndTellsItsComplaints() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(400, 300);
            page.setContent("<p>Quy hoạch</p><canvas id=c></canvas><script>console.error('said')</script>");
            assertThat(page.evaluate("() => !!document.getElementById('c').getContext('webgl2')"))
                    .as("maps need WebGL 2")
                    .isEqualTo(true);
            assertThat(chromium.takeComplaints()).singleElement().asString().contains("said");
            assertThat(Chromium.screenshot(page, "clients")).isNotEmptyFile();
        }
    }
}
