package vn.quyhoach.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemException;

/** Paints maps. Who asks has passed the gate of {@link Layers} for each layer already. */
@Component
@EnableConfigurationProperties(RenderProperties.class)
public class MapPainter {

    private final Layers layers;
    private final FeatureReader reader;
    private final RenderProperties limits;
    private final PixelBudget budget;

    MapPainter(Layers layers, FeatureReader reader, RenderProperties limits) {
        this.layers = layers;
        this.reader = reader;
        this.limits = limits;
        this.budget = new PixelBudget(limits.pixelsAtOnce(), limits.time());
    }

    /**
     * The map as a file.
     *
     * @throws ProblemException {@code MAP_TOO_LARGE}, {@code MAP_TOO_DETAILED}, {@code QUERY_TOO_SLOW}
     */
    public byte[] picture(MapView view, PictureFormat format) {
        return within(
                view,
                () -> PictureWriter.write(view, format, limits, canvas -> paint(view, canvas, format.isVector())));
    }

    /**
     * A map as pixels and what is on it.
     *
     * @param seen of each painted layer, bottom to top, the values that its features on the picture have
     */
    public record Painted(BufferedImage image, Map<PublishedLayer, SortedSet<String>> seen) {}

    /**
     * The map as pixels, for whoever paints on.
     *
     * @param attribute whose values are told, for a legend: who would ask for them again would read everything twice
     * @throws ProblemException as {@link #picture}
     */
    public Painted image(MapView view, String attribute) {
        return within(view, () -> {
            BufferedImage image = PictureWriter.image(view, limits);
            Graphics2D canvas = image.createGraphics();
            MapDrawing drawing = new MapDrawing(view, canvas, false, limits, attribute);
            drawing.paint(layers::schema, reader::streamRows);
            canvas.dispose();
            return new Painted(image, drawing.sightings());
        });
    }

    private <T> T within(MapView view, Supplier<T> picture) {
        PictureWriter.checkSize(view, limits); // what is never painted shall not wait
        return budget.within(view.pixels(), picture);
    }

    private void paint(MapView view, Graphics2D canvas, boolean vector) {
        new MapDrawing(view, canvas, vector, limits).paint(layers::schema, reader::streamRows);
    }
}
