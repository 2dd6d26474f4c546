package vn.quyhoach.ows.wms;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapView;
import vn.quyhoach.style.PaintableStyle;

/**
 * The map a request is about: GetMap paints it, GetFeatureInfo asks what was painted at a place.
 *
 * @param layers bottom to top
 * @param paper what lies behind; null for nothing
 */
record MapQuestion(
        List<Asked> layers,
        Bbox box,
        int width,
        int height,
        double dpi,
        double angle,
        @Nullable Color paper) {

    /** @param filter what the caller adds to the selection */
    record Asked(
            PublishedLayer layer,
            Selection selection,
            @Nullable Predicate filter,
            PaintableStyle style) {

        FeatureQuery query() {
            return FeatureQuery.of(layer, selection).filter(filter);
        }
    }

    /** Only layers that are drawn at this scale; none beyond the globe, where clients look too. */
    MapView view() {
        MapView empty = new MapView(List.of(), box, width, height, dpi, angle, paper);
        double scale = empty.scaleDenominator();
        List<MapLayer> drawn = layers.stream()
                .filter(asked -> isOnGlobe())
                .filter(asked -> LayerDetails.largestScale(asked.layer())
                        .map(largest -> scale <= largest)
                        .orElse(true))
                .map(asked -> new MapLayer(asked.query(), asked.style()))
                .toList();
        return new MapView(drawn, box, width, height, dpi, angle, paper);
    }

    private boolean isOnGlobe() {
        return !box.crs().geographic()
                || (box.west() < 180 && box.east() > -180 && box.south() < 90 && box.north() > -90);
    }
}
