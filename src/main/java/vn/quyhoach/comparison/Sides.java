package vn.quyhoach.comparison;

import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.zone.PlanVersion;

/**
 * The two things compared: a layer in two versions of a plan.
 *
 * @param fromLayer the layer as the caller may read it in that version: published, or as a draft
 */
record Sides(PlanVersion from, PlanVersion to, PublishedLayer fromLayer, PublishedLayer toLayer) {

    /** Whether each place has one class. */
    boolean zoning() {
        return fromLayer.role() == LayerRole.BASE_ZONING;
    }
}
