package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyhoach.support.Chromium;
import vn.quyhoach.support.SampleTest;

/** OpenLayers in a browser draws a field of rice by each protocol, where it is and as the service paints or tells it. */
@SampleTest
class OpenLayersIT {

    private static final Path LIBRARIES = Path.of("src/main/web/node_modules");

    /** In the east of the field SDD-11381, away from its name. */
    private static final double LON = 105.93113;

    private static final double LAT = 10.60110;

    /** The palette's colour of rice, see-through as the style has it, over white. */
    private static final List<Integer> PAINTED = List.of(255, 252, 157, 255);

    /** What the page draws rice with. */
    private static final List<Integer> DRAWN = List.of(0, 0, 200, 255);

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"map tiles", "national map tiles", "WMS", "national WMS", "WMTS", "national WMTS"})
    void pictures(String protocol) {
        assertThat(draw(protocol)).containsEntry("colour", PAINTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vector tiles", "national vector tiles", "WFS", "items"})
    void objects(String protocol) {
        assertThat(draw(protocol))
                .containsEntry("colour", DRAWN)
                .containsEntry("found", List.of("Đất chuyên trồng lúa nước, xã Nhơn Hòa"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> draw(String protocol) {
        Page page = chromium.page(512, 512);
        // a page at the service's own address; the libraries are those of the tests, the product has none of them
        page.route("**/openlayers/*", OpenLayersIT::serve);
        page.navigate("http://127.0.0.1:" + port + "/openlayers/page.html");
        var drawn = page.evaluate("([protocol, lon, lat]) => draw(protocol, lon, lat)", List.of(protocol, LON, LAT));
        assertThat(chromium.takeComplaints()).isEmpty();
        page.context().close();
        return (Map<String, Object>) drawn;
    }

    private static void serve(Route route) {
        String name = URI.create(route.request().url()).getPath().replaceFirst(".*/", "");
        Path file = switch (name) {
            case "ol.js" -> LIBRARIES.resolve("ol/dist/ol.js");
            case "proj4.js" -> LIBRARIES.resolve("proj4/dist/proj4.js");
            default -> Path.of("src/test/resources/vn/quyhoach/ogcapi/openlayers.html");
        };
        assertThat(file).as("npm ci in src/main/web brings the libraries").exists();
        route.fulfill(new Route.FulfillOptions().setPath(file));
    }
}
