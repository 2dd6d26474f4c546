package vn.quyhoach.ogcapi;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.text.Words;

/**
 * Finds collections: by words of their titles, themes and attributes ({@code q}; with or without Vietnamese accents), by
 * a place ({@code bbox}) and by a time ({@code datetime}) their features meet.
 */
@Component
class CollectionSearch {

    static final List<String> PARAMETERS = List.of("f", "q", "bbox", "bbox-crs", "datetime");
    private static final int MOST_WORDS = 10;

    private final Layers layers;
    private final LayerExtents extents;
    private final Selections selections;

    CollectionSearch(Layers layers, LayerExtents extents, Selections selections) {
        this.layers = layers;
        this.extents = extents;
        this.selections = selections;
    }

    List<PublishedLayer> find(QueryParameters parameters) {
        String q = parameters.find("q");
        String box = parameters.find("bbox");
        String boxCrs = parameters.find("bbox-crs");
        Crs crs = boxCrs == null ? Crs.WGS84 : Crs.of(boxCrs);
        Bbox bbox = box == null ? null : Bbox.parseAcrossAntimeridian(box, crs);
        String datetime = parameters.find("datetime");
        return layers.list().stream()
                .filter(layer -> q == null || speaksOf(layer, q))
                .filter(layer -> bbox == null || meets(layer, bbox))
                .filter(layer -> datetime == null || isValid(layer, selections.days(datetime)))
                .toList();
    }

    /** All words occur somewhere. */
    private boolean speaksOf(PublishedLayer layer, String q) {
        LayerSchema schema = layers.schema(layer);
        StringBuilder text = new StringBuilder(layer.id());
        text.append(' ').append(schema.title()).append(' ').append(layer.theme().title());
        schema.attributes()
                .forEach(attribute -> text.append(' ').append(attribute.name()).append(attribute.title()));
        String folded = Words.folded(text.toString());
        return Pattern.compile("[\\s,]+")
                .splitAsStream(Words.folded(q))
                .limit(MOST_WORDS)
                .allMatch(folded::contains);
    }

    private boolean meets(PublishedLayer layer, Bbox bbox) {
        return extents.findBox(layer, bbox.crs())
                .filter(own -> own.west() <= bbox.east()
                        && bbox.west() <= own.east()
                        && own.south() <= bbox.north()
                        && bbox.south() <= own.north())
                .isPresent();
    }

    private boolean isValid(PublishedLayer layer, Selection days) {
        if (!layer.hasValidity()) {
            return true;
        }
        return extents.find(layer)
                .filter(own -> isBefore(own.since(), days.until()) && isBefore(days.since(), own.until()))
                .isPresent();
    }

    /** Nothing is before everything and behind everything. */
    private static boolean isBefore(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null || !first.isAfter(last);
    }
}
