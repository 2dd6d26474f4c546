package vn.quyhoach.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** How layers look, in the languages of those who draw them; all from one palette. */
@Component
public class Styles {

    /** What a position rests on, as people read it. */
    public static final Map<String, Bilingual> POSITION_BASES = positionBases();

    /** The name of the rule for features of no known class, and its words. */
    public static final String OTHER_RULE = "unknown";

    public static final Bilingual OTHER = Palette.UNKNOWN.name();

    private final Palette palette;
    private final Layers layers;
    private final StyleStore store;
    private final Map<String, PaintableStyle> paintable = new ConcurrentHashMap<>();

    Styles(Palette palette, Layers layers, StyleStore store) {
        this.palette = palette;
        this.layers = layers;
        this.store = store;
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

    /** The looks of a layer's classes in the order of its legend; the last one is for all other classes. */
    public List<ClassLook> looks(PublishedLayer layer) {
        return Stream.concat(palette.classes(layer).stream(), Stream.of(Palette.UNKNOWN))
                .map(ClassLook::of)
                .toList();
    }

    /** The attribute that is written on a layer's features. */
    public Optional<String> labelAttribute(PublishedLayer layer) {
        return Labels.of(layer).map(Labels::attribute);
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
        return qml(layer, Language.VIETNAMESE);
    }

    /** The same for a file in which the attributes have these names. */
    public String qml(PublishedLayer layer, LayerSchema schema, Language language) {
        return new QmlWriter(layer, schema, palette.classes(layer), language, null).write();
    }

    public String qml(PublishedLayer layer, Language language) {
        return qmlWriter(layer, language).write();
    }

    /**
     * What a project of QGIS says of a layer's look, for the element of the layer: renderer, labels, fields.
     *
     * @param codes the table of the project from which a class is picked; null where there is none
     */
    public String qmlContent(PublishedLayer layer, Language language, @Nullable CodeTable codes) {
        return new QmlWriter(layer, layers.schema(layer), palette.classes(layer), language, codes).writeContent();
    }

    /** The same of a layer that comes as vector tiles. */
    public String qmlTileContent(PublishedLayer layer, Language language) {
        return new QmlTileWriter(layer, palette.classes(layer), language).writeContent();
    }

    /** The smallest scale at which a layer is drawn, as a denominator; empty for one that always is. */
    public OptionalDouble smallestScale(PublishedLayer layer) {
        return layer.minZoom() == 0 ? OptionalDouble.empty() : OptionalDouble.of(Labels.scale(layer.minZoom()));
    }

    private QmlWriter qmlWriter(PublishedLayer layer, Language language) {
        return new QmlWriter(layer, layers.schema(layer), palette.classes(layer), language, null);
    }

    /** The style of the OGC (SLD 1.1 with SE 1.1). */
    public String sld(PublishedLayer layer) {
        return new SldWriter(layer, layers.schema(layer), palette.classes(layer)).write();
    }

    /** The style of the OGC's older standard (SLD 1.0). */
    public String oldSld(PublishedLayer layer) {
        return SldDowngrade.of(sld(layer));
    }

    /**
     * The style of MapLibre.
     *
     * @param base the address of the service without a slash at its end
     */
    public Map<String, Object> mapLibre(PublishedLayer layer, String base) {
        MapStyleWriter writer = new MapStyleWriter(base);
        writer.add(layer, palette.classes(layer), true);
        return writer.write(layers.schema(layer).title().vi());
    }

    /** The same look for the painter; made once, because the palette does not change while the service runs. */
    public PaintableStyle paintable(PublishedLayer layer) {
        return paintable.computeIfAbsent(layer.id(), id -> {
            PaintableStyle style =
                    SldReader.read(sld(layer)).layers().get(0).styles().get(0).style();
            return Objects.requireNonNull(style, "an own style is written out");
        });
    }

    /** The look of that name: the layer's own, called like the layer, or one that a planner brought in for it. */
    public Optional<PaintableStyle> paintable(PublishedLayer layer, String id) {
        return id.equals(layer.id()) ? Optional.of(paintable(layer)) : store.paintable(layer, id);
    }

    private static Map<String, Bilingual> positionBases() {
        Map<String, Bilingual> bases = new LinkedHashMap<>();
        bases.put("LEGAL_BOUNDARY", new Bilingual("Ranh giới pháp lý", "Legal boundary"));
        bases.put("PLAN_DIGITISED", new Bilingual("Số hóa từ bản đồ quy hoạch", "Digitised from the plan"));
        bases.put("INDICATIVE_SYMBOL", new Bilingual("Ký hiệu định hướng", "Indicative symbol"));
        return bases;
    }
}
