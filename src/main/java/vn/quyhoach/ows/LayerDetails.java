package vn.quyhoach.ows;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerExtent;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selections;

/** What capabilities tell of a layer, asked of those who know. */
@Component
public class LayerDetails {

    /** The only style a layer has; it may also be left out. */
    public static final String STYLE = "default";

    /** The scale of zoom 0 of a web map with tiles of 512 pixels, a pixel being 0.28 mm. */
    private static final double ZOOM_ZERO_SCALE = 279_541_132.014;

    /** Open ends are written as the end of the decade after next: a dimension has to end somewhere. */
    private static final int YEARS_AHEAD = 20;

    private final Layers layers;
    private final LayerExtents extents;
    private final Selections selections;

    LayerDetails(Layers layers, LayerExtents extents, Selections selections) {
        this.layers = layers;
        this.extents = extents;
        this.selections = selections;
    }

    public LayerSchema schema(PublishedLayer layer) {
        return layers.schema(layer);
    }

    public Optional<Bbox> box(PublishedLayer layer, Crs crs) {
        return extents.findBox(layer, crs);
    }

    /** The days of the layer, as a dimension has them: {@code first/last/P1D}. */
    public Optional<String> days(PublishedLayer layer) {
        return layer.hasValidity() ? extents.find(layer).map(this::days) : Optional.empty();
    }

    private String days(LayerExtent extent) {
        LocalDate since = extent.since() == null ? selections.today() : extent.since();
        LocalDate until = extent.until() == null
                ? LocalDate.of(selections.today().getYear() / 10 * 10 + YEARS_AHEAD, 12, 31)
                : extent.until();
        return since + "/" + until + "/P1D";
    }

    /** From which scale down the layer is drawn; empty for one that always is. */
    public static Optional<Double> largestScale(PublishedLayer layer) {
        return layer.minZoom() == 0 ? Optional.empty() : Optional.of(ZOOM_ZERO_SCALE / (1L << layer.minZoom()));
    }
}
