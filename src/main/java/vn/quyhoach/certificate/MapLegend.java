package vn.quyhoach.certificate;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.render.LegendPainter;
import vn.quyhoach.render.LegendView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.Styles;

/** The legend of a map: of each layer the classes that lie in it, drawn by the hand that paints the map. */
@Component
class MapLegend {

    private static final int SYMBOL_WIDTH = 90;
    private static final int SYMBOL_HEIGHT = 48;

    private final Layers layers;
    private final Styles styles;
    private final LegendPainter painter;

    MapLegend(Layers layers, Styles styles, LegendPainter painter) {
        this.layers = layers;
        this.styles = styles;
        this.painter = painter;
    }

    /** @param symbol the bytes of a PNG */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through once, from the painter to the page
    record Entry(String name, byte[] symbol) {}

    /** @param title of the layer */
    record Group(String title, List<Entry> entries) {}

    /** @param classes of each layer of the map, bottom to top */
    List<Group> of(Map<PublishedLayer, SortedSet<String>> classes, Wording words) {
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
