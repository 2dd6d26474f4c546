package vn.quyhoach.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;

/**
 * Writes looks as a MapLibre style. Only expressions that QGIS's converter knows are used ({@code match}, {@code get}),
 * and what it cannot take from data (dashes, patterns) has a layer of its own. There are no glyphs: labels are drawn
 * with the fonts of the page.
 */
final class MapStyleWriter {

    private static final Map<String, Object> FONT = Map.of("text-font", List.of("Be Vietnam Pro", "Noto Sans"));

    private record Source(String type, String url) {}

    private record Background(String id, String type, Map<String, String> paint) {}

    /** Smaller, the borders of parcels are closer to each other than they are wide, and darken the colours. */
    static final int PARCEL_BORDERS = 11;

    private final String base;
    private final List<Map<String, Object>> layers = new ArrayList<>();
    private final Map<String, Object> sources = new LinkedHashMap<>();

    /** @param base the address of the service without a slash at its end */
    MapStyleWriter(String base) {
        this.base = base;
    }

    /** Draws a layer over those added before. */
    void add(PublishedLayer layer, List<PaletteClass> classes, boolean visible) {
        sources.put(layer.id(), new Source("vector", base + "/tiles/" + layer.id() + ".json"));
        switch (layer.geometry()) {
            case POLYGON -> areas(layer, classes, visible);
            case LINE -> lines(layer, classes, visible);
            case POINT -> points(layer, classes, visible);
        }
        Labels.of(layer).ifPresent(labels -> label(layer, labels, visible));
    }

    Map<String, Object> write(String name) {
        List<Object> all = new ArrayList<>();
        all.add(new Background("background", "background", Map.of("background-color", Palette.PAPER)));
        all.addAll(layers);
        Map<String, Object> style = new LinkedHashMap<>();
        style.put("version", 8);
        style.put("name", name);
        style.put("sprite", base + "/styles/sprite");
        style.put("sources", sources);
        style.put("layers", all);
        return style;
    }

    private void areas(PublishedLayer layer, List<PaletteClass> classes, boolean visible) {
        if (classes.stream().anyMatch(PaletteClass::hasFill)) {
            Map<String, Object> paint = new LinkedHashMap<>();
            paint.put("fill-color", match(classes, PaletteClass::colour, Palette.NEUTRAL));
            paint.put("fill-opacity", match(classes, PaletteClass::fillOpacity, 0.5));
            paint.put("fill-antialias", false);
            put(layer, "fill", "fill", visible, paint, Map.of());
        }
        for (PaletteClass look : classes) {
            if (look.hatch() != null) {
                Map<String, Object> paint = Map.of("fill-pattern", Sprite.hatchName(layer, look));
                put(layer, "hatch-" + look.code(), "fill", visible, paint, Map.of())
                        .put("filter", isOneOf(List.of(look)));
            }
        }
        lines(layer, classes, visible);
    }

    /** A layer for each kind of dash, because it cannot depend on the feature. */
    private void lines(PublishedLayer layer, List<PaletteClass> classes, boolean visible) {
        Map<List<Integer>, List<PaletteClass>> byDash = classes.stream()
                .collect(Collectors.groupingBy(PaletteClass::dash, LinkedHashMap::new, Collectors.toList()));
        int number = 0;
        for (Map.Entry<List<Integer>, List<PaletteClass>> kind : byDash.entrySet()) {
            List<PaletteClass> looks = kind.getValue();
            Map<String, Object> paint = new LinkedHashMap<>();
            paint.put("line-color", match(looks, PaletteClass::lineColour, Palette.NEUTRAL));
            paint.put("line-width", match(looks, PaletteClass::width, 1.0));
            if (!kind.getKey().isEmpty()) {
                // MapLibre counts dashes in line widths
                double width = looks.get(0).width();
                paint.put(
                        "line-dasharray",
                        kind.getKey().stream().map(length -> length / width).toList());
            }
            Map<String, Object> drawn =
                    put(layer, "line-" + number++, "line", visible, paint, Map.of("line-join", "round"));
            drawn.put("filter", isOneOf(looks));
            if (layer.role() == LayerRole.BASE_ZONING) {
                drawn.put("minzoom", PARCEL_BORDERS);
            }
        }
    }

    private void points(PublishedLayer layer, List<PaletteClass> classes, boolean visible) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("icon-image", match(classes, look -> Sprite.markerName(layer, look), Sprite.UNKNOWN));
        layout.put("icon-allow-overlap", true);
        put(layer, "marker", "symbol", visible, Map.of(), layout);
    }

    private void label(PublishedLayer layer, Labels labels, boolean visible) {
        Map<String, Object> layout = new LinkedHashMap<>(FONT);
        layout.put("text-field", List.of("get", labels.attribute()));
        layout.put("text-size", labels.size());
        layout.put("text-max-width", 9);
        switch (layer.geometry()) {
            case LINE -> layout.put("symbol-placement", "line");
            case POINT -> {
                layout.put("text-anchor", "left");
                layout.put("text-offset", List.of(0.8, 0));
                layout.put("text-optional", true);
            }
            case POLYGON -> layout.put("symbol-placement", "point");
        }
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("text-color", labels.colour());
        paint.put("text-halo-color", Labels.HALO);
        paint.put("text-halo-width", 1.4);
        Map<String, Object> written = put(layer, "label", "symbol", visible, paint, layout);
        written.put("minzoom", Math.max(labels.fromZoom(), layer.minZoom()));
    }

    private Map<String, Object> put(
            PublishedLayer layer,
            String part,
            String type,
            boolean visible,
            Map<String, Object> paint,
            Map<String, Object> layout) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("id", layer.id() + "-" + part);
        drawn.put("type", type);
        drawn.put("source", layer.id());
        drawn.put("source-layer", layer.id());
        if (layer.minZoom() > 0) {
            drawn.put("minzoom", layer.minZoom());
        }
        Map<String, Object> laidOut = new LinkedHashMap<>(layout);
        if (!visible) {
            laidOut.put("visibility", "none");
        }
        if (!laidOut.isEmpty()) {
            drawn.put("layout", laidOut);
        }
        if (!paint.isEmpty()) {
            drawn.put("paint", paint);
        }
        layers.add(drawn);
        return drawn;
    }

    private static Object isOneOf(List<PaletteClass> looks) {
        List<String> codes = looks.stream().map(PaletteClass::code).toList();
        return List.of("match", List.of("get", "class_code"), codes, true, false);
    }

    /** Codes of equal value share an arm, and stand in a list even alone: QGIS reads no label that is no list. */
    private static Object match(List<PaletteClass> looks, Function<PaletteClass, Object> value, Object otherwise) {
        Map<Object, List<String>> arms = new LinkedHashMap<>();
        looks.forEach(look -> arms.computeIfAbsent(value.apply(look), key -> new ArrayList<>())
                .add(look.code()));
        List<Object> expression = new ArrayList<>(List.of("match", List.of("get", "class_code")));
        arms.forEach((known, codes) -> {
            expression.add(codes);
            expression.add(known);
        });
        expression.add(otherwise);
        return looks.isEmpty() ? otherwise : expression;
    }
}
