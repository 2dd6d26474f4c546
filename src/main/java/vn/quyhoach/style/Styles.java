package vn.quyhoach.style;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.text.Bilingual;

/** How layers look, in the languages of those who draw them; all from one palette. */
@Component
public class Styles {

    private final Palette palette;
    private final Layers layers;

    Styles(Palette palette, Layers layers) {
        this.palette = palette;
        this.layers = layers;
    }

    /** A class with the one colour that stands for it, as {@code #rrggbb}. */
    public record LegendEntry(String code, Bilingual name, String colour) {}

    /** The classes of a layer in the order of its legend. */
    public List<LegendEntry> legend(PublishedLayer layer) {
        return palette.classes(layer).stream()
                .map(look ->
                        new LegendEntry(look.code(), look.name(), look.hasFill() ? look.colour() : look.lineColour()))
                .toList();
    }

    /** The colour of a class; grey for one that the palette does not know. */
    public String colour(PublishedLayer layer, String classCode) {
        return legend(layer).stream()
                .filter(entry -> entry.code().equals(classCode))
                .map(LegendEntry::colour)
                .findFirst()
                .orElse(Palette.NEUTRAL);
    }

    /** The style of QGIS (QML, read by 3.22 and later), with Vietnamese labels and aliases. */
    public String qml(PublishedLayer layer) {
        return new QmlWriter(layer, layers.schema(layer), palette.classes(layer)).write();
    }

    /** The style of the OGC (SLD 1.1 with SE 1.1). */
    public String sld(PublishedLayer layer) {
        return new SldWriter(layer, layers.schema(layer), palette.classes(layer)).write();
    }
}
