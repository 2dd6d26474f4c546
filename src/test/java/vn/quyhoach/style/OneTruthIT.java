package vn.quyhoach.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.MapView;
import vn.quyhoach.support.Chromium;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** The same place by our painter, by MapLibre and by QGIS, from SLD, MapLibre style and QML: the same colours. */
@SampleTest
class OneTruthIT {

    private static final int PIXELS = 512;
    private static final double WORLD = 40075016.685578488;
    private static final Path LIBRARY = Path.of("src/main/web/node_modules/maplibre-gl/dist");

    @Autowired
    private Layers layers;

    @Autowired
    private LayerExtents extents;

    @Autowired
    private Selections selections;

    @Autowired
    private Styles styles;

    @Autowired
    private MapPainter painter;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    /** How far colours may differ, of 255, is more where patterns lie in different places. */
    @ParameterizedTest
    @CsvSource({
        "land-allocation, 12, 6, qml sld",
        "structure, 9, 24, qml sld",
        "functional-areas, 11, 24, qml sld",
        "urban, 12, 6, qml sld",
        "environment, 10, 24, qml sld"
    })
    void colours(String id, int zoom, int tolerance, String forms) throws Exception {
        PublishedLayer layer = layers.get(id);
        Bbox box = box(layer, zoom);
        BufferedImage ours = ours(layer, box);
        List<int[]> places = places(ours, tolerance > 10 ? 12 : 4);
        assertThat(places).as("places to look at").hasSizeGreaterThan(20);

        compare("MapLibre", places, ours, mapLibre(layer, box, zoom), tolerance);
        for (String form : forms.split(" ")) {
            compare("QGIS with " + form, places, ours, qgis(layer, box, form), tolerance);
        }
    }

    private Bbox box(PublishedLayer layer, int zoom) {
        Bbox whole = extents.findBox(layer, Crs.WEB_MERCATOR).orElseThrow();
        double half = WORLD / Math.pow(2, zoom) / 2;
        double x = whole.west() + 0.7 * (whole.east() - whole.west());
        double y = whole.south() + 0.5 * (whole.north() - whole.south());
        return new Bbox(x - half, y - half, x + half, y + half, Crs.WEB_MERCATOR);
    }

    private BufferedImage ours(PublishedLayer layer, Bbox box) throws IOException {
        var query = FeatureQuery.of(layer, Selection.on(selections.today()));
        return saved(
                layer,
                "ours",
                painter.image(
                                MapView.of(List.of(new MapLayer(query, styles.paintable(layer))), box, PIXELS, PIXELS)
                                        .on(Color.decode(Palette.PAPER)),
                                "class_code")
                        .image());
    }

    /** Where the surroundings have one look: away from borders and words. */
    private static List<int[]> places(BufferedImage image, int around) {
        List<int[]> places = new ArrayList<>();
        for (int y = 2 * around; y < PIXELS - 2 * around; y += 16) {
            for (int x = 2 * around; x < PIXELS - 2 * around; x += 16) {
                double[] here = mean(image, x, y, around);
                boolean even = true;
                for (int[] step : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
                    even &= distance(here, mean(image, x + step[0] * around, y + step[1] * around, around)) < 3;
                }
                if (even) {
                    places.add(new int[] {x, y, around});
                }
            }
        }
        return places;
    }

    private static double[] mean(BufferedImage image, int x, int y, int around) {
        double[] sum = new double[3];
        for (int dy = -around; dy < around; dy++) {
            for (int dx = -around; dx < around; dx++) {
                int pixel = image.getRGB(
                        Math.max(0, Math.min(PIXELS - 1, x + dx)), Math.max(0, Math.min(PIXELS - 1, y + dy)));
                sum[0] += pixel >> 16 & 0xff;
                sum[1] += pixel >> 8 & 0xff;
                sum[2] += pixel & 0xff;
            }
        }
        double count = 4.0 * around * around;
        return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    private static double distance(double[] one, double[] other) {
        return Math.max(
                Math.abs(one[0] - other[0]), Math.max(Math.abs(one[1] - other[1]), Math.abs(one[2] - other[2])));
    }

    /** A place in twenty may differ: a border of theirs a pixel further, a word of ours. */
    private static void compare(
            String whose, List<int[]> places, BufferedImage ours, BufferedImage theirs, int tolerance) {
        List<String> different = new ArrayList<>();
        for (int[] place : places) {
            double[] here = mean(ours, place[0], place[1], place[2]);
            double[] there = mean(theirs, place[0], place[1], place[2]);
            if (distance(here, there) > tolerance) {
                different.add(place[0] + "," + place[1] + ": " + text(here) + " but " + text(there));
            }
        }
        assertThat(different.size())
                .as("%s: %s of %s differ: %s", whose, different.size(), places.size(), different)
                .isLessThanOrEqualTo(places.size() / 20);
    }

    private static String text(double[] colour) {
        return String.format("#%02x%02x%02x", (int) colour[0], (int) colour[1], (int) colour[2]);
    }

    private BufferedImage mapLibre(PublishedLayer layer, Bbox box, int zoom) throws IOException {
        assertThat(LIBRARY).as("npm ci in src/main/web brings it").exists();
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(PIXELS, PIXELS);
            page.setDefaultTimeout(60_000);
            // a page at the service's own address, so that its tiles may be read
            page.route("**/one-truth/*", route -> serve(route));
            page.navigate("http://127.0.0.1:" + port + "/one-truth/page.html");
            page.evaluate(
                    """
                    async ([style, x, y, zoom]) => {
                        const library = await import("/one-truth/maplibre-gl.mjs");
                        library.setWorkerUrl("/one-truth/maplibre-gl-worker.mjs");
                        const document = await (await fetch(style)).json();
                        document.layers = document.layers.filter((layer) => !layer.layout?.["text-field"]);
                        const map = new library.Map({
                            container: "map", style: document, zoom, attributionControl: false, fadeDuration: 0,
                            center: new library.MercatorCoordinate(x, y).toLngLat(),
                            canvasContextAttributes: {preserveDrawingBuffer: true},
                        });
                        await new Promise((resolve) => map.once("idle", resolve));
                    }""",
                    List.of(
                            "/styles/" + layer.id() + ".json",
                            0.5 + (box.west() + box.east()) / 2 / WORLD,
                            0.5 - (box.south() + box.north()) / 2 / WORLD,
                            zoom));
            return saved(layer, "maplibre", ImageIO.read(new ByteArrayInputStream(page.screenshot())));
        }
    }

    private static void serve(Route route) {
        String name = URI.create(route.request().url()).getPath().replaceFirst(".*/", "");
        if (name.equals("page.html")) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<body style='margin:0'><div id='map' style='width:512px;height:512px'></div>"));
        } else {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setPath(LIBRARY.resolve(name)));
        }
    }

    private BufferedImage qgis(PublishedLayer layer, Bbox box, String form) throws IOException, InterruptedException {
        Path file = folder.resolve(layer.id() + ".gpkg");
        if (!Files.exists(file)) {
            fetch("/api/exports/" + layer.id() + ".gpkg", file);
        }
        Path style = folder.resolve(layer.id() + "." + form);
        fetch("/styles/" + layer.id() + "." + form, style);
        Path picture = folder.resolve(layer.id() + "-" + form + ".png");
        var answer = Qgis.run(
                OneTruthIT.class,
                "qgis_paint.py",
                file,
                style,
                box.west(),
                box.south(),
                box.east(),
                box.north(),
                PIXELS,
                picture);
        assertThat(answer.get("valid").asBoolean()).isTrue();
        return saved(layer, "qgis-" + form, ImageIO.read(picture.toFile()));
    }

    private void fetch(String path, Path file) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(file));
    }

    /** For the eye. */
    private static BufferedImage saved(PublishedLayer layer, String who, BufferedImage image) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(
                image,
                "png",
                pictures.resolve("truth-" + layer.id() + "-" + who + ".png").toFile());
        return image;
    }
}
