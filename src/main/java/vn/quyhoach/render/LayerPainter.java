package vn.quyhoach.render;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.render.ActiveStyle.Level;

/** Paints one layer of a map: its levels one after the other, its labels into a list for later. */
final class LayerPainter {

    private final Viewport viewport;
    private final Graphics2D canvas;
    private final Graphics graphics;
    private final LabelMaker labels;
    private final Meter meter;
    private final Sightings sightings;
    private int layers;

    LayerPainter(
            Viewport viewport,
            Graphics2D canvas,
            Graphics graphics,
            LabelMaker labels,
            Meter meter,
            Sightings sightings) {
        this.viewport = viewport;
        this.canvas = canvas;
        this.graphics = graphics;
        this.labels = labels;
        this.meter = meter;
        this.sightings = sightings;
    }

    /** What is kept until its level is painted. */
    private record Kept(SimpleFeature feature, long id, PixelGeometry geometry) {}

    void paint(MapLayer layer, LayerSchema schema, RowSource rows) {
        layers++;
        Set<String> attributes = sightings.with(layer.style().attributes(), schema);
        Features features = new Features(schema, attributes);
        ActiveStyle style = new ActiveStyle(layer.style().style(), viewport.scale(), new Conditions(features.type()));
        if (style.isEmpty()) {
            return;
        }
        double margin = Reach.of(style.symbolizers(), viewport);
        Symbols symbols = new Symbols(
                canvas, viewport, graphics, margin, layer.query().layer().role() == LayerRole.BASE_ZONING);
        List<Level> levels = style.levels();
        long painted = levels.stream().filter(level -> !level.isTextOnly()).count();
        List<Kept> kept = new ArrayList<>();
        rows.stream(query(layer, schema, margin).properties(attributes), row -> {
            if (row.ewkb() == null) {
                return;
            }
            PixelGeometry geometry = PixelGeometry.of(row.ewkb(), viewport.toPixels());
            meter.count(geometry);
            SimpleFeature feature = features.of(row);
            sightings.add(layer.query().layer(), feature, geometry);
            if (painted <= 1) {
                levels.forEach(level -> paint(level, feature, row.id(), geometry, symbols));
            } else {
                kept.add(new Kept(feature, row.id(), geometry));
            }
        });
        for (Level level : painted <= 1 ? List.<Level>of() : levels) {
            kept.forEach(each -> paint(level, each.feature(), each.id(), each.geometry(), symbols));
            meter.checkTime();
        }
    }

    /**
     * Only what the style looks at, generalised for a pixel. The size of the pixel is that of the system's own units,
     * which is the same for all tiles of a scale.
     *
     * @throws ProblemException {@code PROPERTY_UNKNOWN} for an attribute the layer does not have
     */
    private FeatureQuery query(MapLayer layer, LayerSchema schema, double margin) {
        for (String attribute : layer.style().attributes()) {
            if (!schema.has(attribute)) {
                throw new ProblemException(
                        ProblemCode.PROPERTY_UNKNOWN,
                        Map.of(
                                "property",
                                attribute,
                                "supported",
                                schema.attributes().stream()
                                        .map(LayerSchema.Attribute::name)
                                        .collect(Collectors.joining(", "))));
            }
        }
        return layer.query()
                .in(viewport.ground(margin))
                .as(viewport.crs())
                .resolution(viewport.unitsPerPixel() / graphics.fineness());
    }

    private void paint(Level level, SimpleFeature feature, long id, PixelGeometry geometry, Symbols symbols) {
        for (Symbolizer symbolizer : level.symbolizers(feature)) {
            if (symbolizer instanceof TextSymbolizer text) {
                labels.add(text, feature, id, geometry, layers);
            } else {
                symbols.paint(symbolizer, feature, geometry);
            }
        }
    }
}
