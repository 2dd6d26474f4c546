package vn.quyhoach.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.sheet.CsvResource;
import vn.quyhoach.style.PaletteClass.Hatch;
import vn.quyhoach.style.PaletteClass.Marker;
import vn.quyhoach.text.Bilingual;

/** The classes of each layer and their looks, from {@code styles/palette/}. */
@Component
class Palette {

    /** Behind everything. */
    static final String PAPER = "#f1f0ea";

    /** For what has no class: grey, so that it is seen and seen to be unknown. */
    static final String NEUTRAL = "#9e9e9e";

    static final PaletteClass UNKNOWN = new PaletteClass(
            "", new Bilingual("Loại khác", "Other class"), NEUTRAL, 0.5, NEUTRAL, 1, null, List.of(), Marker.CIRCLE, 6);

    /** Parcels are drawn full, with a hairline in a darker tone of their colour. */
    private static final double PARCEL_OPACITY = 0.85;

    private static final double PARCEL_LINE = 0.4;

    private final List<PaletteClass> landUse;
    private final Map<String, List<PaletteClass>> byLayer = new HashMap<>();

    Palette() {
        landUse = CsvResource.read("styles/palette/landuse.csv").stream()
                .map(row -> new PaletteClass(
                        row.text("code"),
                        name(row),
                        text(row, "fill"),
                        PARCEL_OPACITY,
                        text(row, "line"),
                        PARCEL_LINE,
                        null,
                        List.of(),
                        null,
                        0))
                .toList();
        for (CsvResource.Row row : CsvResource.read("styles/palette/classes.csv")) {
            byLayer.computeIfAbsent(row.text("layer"), layer -> new ArrayList<>())
                    .add(read(row));
        }
    }

    /** The classes of a layer in the order of its legend; empty for a layer the palette does not know. */
    List<PaletteClass> classes(PublishedLayer layer) {
        return layer.role() == LayerRole.BASE_ZONING ? landUse : byLayer.getOrDefault(layer.baseId(), List.of());
    }

    /** The classes of every layer that has ones of its own. */
    Map<String, List<PaletteClass>> byLayer() {
        return Map.copyOf(byLayer);
    }

    private static PaletteClass read(CsvResource.Row row) {
        String hatch = text(row, "hatch");
        String marker = text(row, "marker");
        return new PaletteClass(
                row.text("class_code"),
                name(row),
                text(row, "fill"),
                number(row, "fill_opacity", 1),
                text(row, "line"),
                number(row, "line_width", 1),
                hatch == null ? null : Hatch.valueOf(hatch.toUpperCase(Locale.ROOT)),
                Arrays.stream(row.text("dash").split(" "))
                        .filter(part -> !part.isEmpty())
                        .map(Integer::valueOf)
                        .toList(),
                marker == null ? null : Marker.valueOf(marker.toUpperCase(Locale.ROOT)),
                number(row, "marker_size", 0));
    }

    private static Bilingual name(CsvResource.Row row) {
        return Bilingual.of(row.text("name_vi"), row.text("name_en"));
    }

    private static @Nullable String text(CsvResource.Row row, String column) {
        String value = row.text(column);
        return value.isEmpty() ? null : value;
    }

    private static double number(CsvResource.Row row, String column, double otherwise) {
        String value = text(row, column);
        return value == null ? otherwise : Double.parseDouble(value);
    }
}
