package vn.quyhoach.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.Layers;
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
     * The map as pixels, for whoever paints on.
     *
     * @throws ProblemException as {@link #picture}
     */
    public BufferedImage image(MapView view) {
        return within(view, () -> {
            BufferedImage image = PictureWriter.image(view, limits);
            Graphics2D canvas = image.createGraphics();
            paint(view, canvas, false);
            canvas.dispose();
            return image;
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
