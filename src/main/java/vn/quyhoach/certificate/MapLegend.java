package vn.quyhoach.certificate;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.render.LegendPainter;
import vn.quyhoach.render.LegendView;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.Styles;

/** The legend of a map: of each layer the classes that lie in it, drawn by the hand that paints the map. */
@Component
class MapLegend {

    /** So many features of a layer are looked at: more are on no map that can be read. */
    private static final int MOST_FEATURES = 50_000;

    private static final int SYMBOL_WIDTH = 90;
    private static final int SYMBOL_HEIGHT = 48;

    private final FeatureReader reader;
    private final Layers layers;
    private final Styles styles;
    private final LegendPainter painter;

    MapLegend(FeatureReader reader, Layers layers, Styles styles, LegendPainter painter) {
        this.reader = reader;
        this.layers = layers;
        this.styles = styles;
        this.painter = painter;
    }

    /** @param symbol the bytes of a PNG */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through once, from the painter to the page
    record Entry(String name, byte[] symbol) {}

    /** @param title of the layer */
    record Group(String title, List<Entry> entries) {}

    List<Group> of(MapPaper paper, List<MapLayer> painted, Wording words) {
        Map<PublishedLayer, Set<String>> classes = new LinkedHashMap<>();
        for (MapLayer layer : painted) {
            classes.computeIfAbsent(layer.query().layer(), id -> new TreeSet<>())
                    .addAll(classes(paper, layer));
        }
        List<Group> groups = new ArrayList<>();
        classes.forEach((layer, codes) -> {
            List<Entry> entries = styles.legend(layer).stream()
                    .filter(entry -> codes.contains(entry.code()))
                    .map(entry -> new Entry(words.say(entry.name()), symbol(layer, entry.code())))
                    .toList();
            if (!entries.isEmpty()) {
                groups.add(new Group(words.say(layers.schema(layer).title()), entries));
            }
        });
        return groups;
    }

    private Set<String> classes(MapPaper paper, MapLayer layer) {
        FeatureQuery query = layer.query()
                .in(paper.box())
                .withoutGeometry()
                .properties(Set.of("class_code"))
                .resolution(paper.metresPerPixel())
                .page(null, 0, MOST_FEATURES);
        Set<String> codes = new TreeSet<>();
        reader.streamRows(query, row -> {
            if (row.values().get(0) instanceof String code) {
                codes.add(code);
            }
        });
        return codes;
    }

    private byte[] symbol(PublishedLayer layer, String code) {
        LegendView symbol = new LegendView(
                layer,
                styles.paintable(layer),
                code,
                null,
                SYMBOL_WIDTH,
                SYMBOL_HEIGHT,
                MapPaper.DPI,
                false,
                Color.WHITE);
        return painter.picture(symbol, PictureFormat.PNG);
    }
}
