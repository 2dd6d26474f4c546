package vn.quyhoach.layer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;

/**
 * What any service asks of a layer's features. Start with {@link #of} and narrow it.
 *
 * @param bbox features that meet this box, in any system
 * @param equal attributes and the values they must have, as JSON knows them (text, number, boolean); all must match
 * @param after features with a greater id: the key of paging
 * @param limit at most so many; {@link #ALL} for no limit
 * @param crs the system of the geometries that come out
 * @param withGeometry false leaves the geometry out of GeoJSON
 */
public record FeatureQuery(
        PublishedLayer layer,
        Selection selection,
        @Nullable Bbox bbox,
        Map<String, Object> equal,
        @Nullable Long after,
        long offset,
        long limit,
        Crs crs,
        boolean withGeometry) {

    public static final long ALL = Long.MAX_VALUE;

    public FeatureQuery {
        equal = Map.copyOf(equal);
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
        }
    }

    /** All features of the selection, as longitude and latitude on WGS 84. */
    public static FeatureQuery of(PublishedLayer layer, Selection selection) {
        return new FeatureQuery(layer, selection, null, Map.of(), null, 0, ALL, Crs.WGS84, true);
    }

    public FeatureQuery in(@Nullable Bbox box) {
        return new FeatureQuery(layer, selection, box, equal, after, offset, limit, crs, withGeometry);
    }

    public FeatureQuery where(Map<String, Object> attributes) {
        return new FeatureQuery(layer, selection, bbox, attributes, after, offset, limit, crs, withGeometry);
    }

    public FeatureQuery page(@Nullable Long afterId, long skipped, long atMost) {
        return new FeatureQuery(layer, selection, bbox, equal, afterId, skipped, atMost, crs, withGeometry);
    }

    public FeatureQuery as(Crs output) {
        return new FeatureQuery(layer, selection, bbox, equal, after, offset, limit, output, withGeometry);
    }

    public FeatureQuery withoutGeometry() {
        return new FeatureQuery(layer, selection, bbox, equal, after, offset, limit, crs, false);
    }
}
