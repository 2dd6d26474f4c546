package vn.quyhoach.render;

import java.awt.Graphics2D;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** One map being painted on one canvas. */
final class MapDrawing {

    private final MapView view;
    private final Graphics2D canvas;
    private final Viewport viewport;
    private final Graphics graphics;
    private final Meter meter;
    private final Sightings sightings;

    /** @param vector whether the canvas keeps shapes */
    MapDrawing(MapView view, Graphics2D canvas, boolean vector, RenderProperties limits) {
        this(view, canvas, vector, limits, null);
    }

    /** @param attribute whose values on the picture are kept; null for none */
    MapDrawing(MapView view, Graphics2D canvas, boolean vector, RenderProperties limits, @Nullable String attribute) {
        this.view = view;
        this.canvas = canvas;
        this.viewport = new Viewport(view);
        this.graphics = new Graphics(viewport, vector);
        this.meter = new Meter(limits);
        this.sightings = new Sightings(attribute, viewport);
        if (viewport.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.BBOX_MALFORMED, Map.of("bbox", view.box().toString(), "reason", "no area"));
        }
    }

    void paint(Function<PublishedLayer, LayerSchema> schemas, RowSource rows) {
        Graphics.prepare(canvas);
        LabelSheet labels = new LabelSheet(viewport.pixelSize());
        LayerPainter painter =
                new LayerPainter(viewport, canvas, graphics, new LabelMaker(viewport, labels), meter, sightings);
        for (MapLayer layer : view.layers()) {
            painter.paint(layer, schemas.apply(layer.query().layer()), rows);
        }
        labels.draw(canvas);
    }

    Map<PublishedLayer, SortedSet<String>> sightings() {
        return sightings.values();
    }
}
