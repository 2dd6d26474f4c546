package vn.quyhoach.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.style.Styles;
import vn.quyhoach.support.SampleTest;

/** Every layer of the sample in its own style. */
@SampleTest
class MapPainterIT {

    private static final Bbox PROVINCE = new Bbox(11_742_000, 1_158_000, 11_892_000, 1_238_000, Crs.WEB_MERCATOR);

    /** Districts were there until the middle of 2025. */
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Autowired
    private MapPainter painter;

    @Autowired
    private LegendPainter legends;

    @Autowired
    private Layers layers;

    @Autowired
    private Styles styles;

    private MapLayer layer(PublishedLayer layer) {
        return new MapLayer(FeatureQuery.of(layer, Selection.on(DAY)), styles.paintable(layer));
    }

    private MapLayer layer(String id) {
        return layer(layers.get(id));
    }

    private static void save(String name, BufferedImage image) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    @Test
    void paintsEveryLayer() throws IOException {
        assertThat(layers.list()).hasSizeGreaterThan(15);
        for (PublishedLayer each : layers.list()) {
            BufferedImage image = painter.image(MapView.of(List.of(layer(each)), PROVINCE, 750, 400), "class_code")
                    .image();
            save("layer-" + each.id(), image);
            assertThat(legends.picture(LegendView.of(each, styles.paintable(each)), PictureFormat.PNG))
                    .as("legend of %s", each.id())
                    .hasSizeGreaterThan(200);
            assertThat(colours(image)).as("colours of %s", each.id()).isGreaterThan(1);
        }
    }

    @Test
    void paintsAllLayersTogether() throws IOException {
        List<MapLayer> all = layers.list().stream()
                .filter(PublishedLayer::visibleByDefault)
                .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                .map(this::layer)
                .toList();
        save(
                "map-province",
                painter.image(MapView.of(all, PROVINCE, 1500, 800), "class_code")
                        .image());
        Bbox town = new Bbox(11_838_000, 1_196_000, 11_846_000, 1_200_000, Crs.WEB_MERCATOR);
        List<MapLayer> many = layers.list().stream()
                .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                .map(this::layer)
                .toList();
        MapPainter.Painted painted = painter.image(MapView.of(many, town, 1400, 700), "class_code");
        BufferedImage image = painted.image();
        save("map-many", image);
        // what a legend of the picture has: the classes in the town and not those of the rest of the province
        Set<String> inTown = painted.seen().get(layers.get("land-allocation"));
        assertThat(inTown).contains("LUC", "ONT", "TON").doesNotContain("SKS", "DKH", "ODT");
        assertThat(colours(image)).isGreaterThan(100);
        PublishedLayer functional = layers.get("functional-areas");
        Files.write(
                Path.of("target/pictures/legend.png"),
                legends.picture(LegendView.of(functional, styles.paintable(functional)), PictureFormat.PNG));
        for (PictureFormat format : List.of(PictureFormat.PDF, PictureFormat.SVG)) {
            byte[] file = painter.picture(MapView.of(all, town, 1400, 700), format);
            Files.write(Path.of("target/pictures/map." + format.extension()), file);
            assertThat(file).hasSizeGreaterThan(10_000);
        }
        assertThat(layer("land-allocation").style().attributes()).contains("class_code");
    }
}
