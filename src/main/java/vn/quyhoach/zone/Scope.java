package vn.quyhoach.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What of the version in force a local adjustment replaces.
 *
 * @param area ground in the national system; null where layers are replaced
 * @param layers whole layers; empty where an area is replaced
 */
record Scope(long baseId, @Nullable Geometry area, List<String> layers, boolean baseInForce) {

    /** What clients round; a border drawn along the area's is on it. */
    private static final double GRACE_METRES = 0.01;

    /** Whether an object may become what it is to be; null for one that is not there before or after. */
    boolean allows(String layer, @Nullable Geometry before, @Nullable Geometry after, boolean saidOtherwise) {
        Geometry ground = area;
        if (ground == null) {
            return layers.contains(layer);
        }
        Geometry within = ground.buffer(GRACE_METRES);
        boolean both = (before == null || within.covers(before)) && (after == null || within.covers(after));
        if (both) {
            return true;
        }
        // an object across the border stays one: its part outside and its words are as they were
        return before != null && after != null && !saidOtherwise && within.covers(before.symDifference(after));
    }
}
