package vn.quyhoach.area;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.zone.PlanVersion;

/**
 * What areas are taken of: a layer on a day or in a version.
 *
 * @param version the version the features come from, when it is one
 */
record AreaSource(
        PublishedLayer layer, Selection selection, @Nullable PlanVersion version) {

    /** Whether each place has one class. */
    boolean zoning() {
        return layer.role() == LayerRole.BASE_ZONING;
    }
}
