package vn.quyhoach.conformity;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.rule.SliverRule;

/**
 * An area of a plan under a ground, or near it.
 *
 * @param part what they have in common, of the ground's dimension; empty for one that is only near
 * @param depthM see {@link Depth}
 * @param distanceM metres between them
 */
record PlanArea(DrawnObject object, Geometry part, double depthM, double distanceM) implements NearbyObject {

    /** Empty for an area that is farther away than {@code reach} metres. */
    static Optional<PlanArea> of(DrawnObject object, IndexedGround ground, double reach) {
        Geometry border = IndexedGround.stretches(object.shape(), ground.within(reach));
        double distance = border.isEmpty() ? Double.POSITIVE_INFINITY : ground.distance(border);
        Geometry part = ground.isApart(distance) ? ground.allOrNothing(object.shape()) : ground.common(object.shape());
        if (!part.isEmpty()) {
            return Optional.of(new PlanArea(object, part, Depth.of(part, border, reach), 0));
        }
        return distance <= reach
                ? Optional.of(new PlanArea(object, part, Double.POSITIVE_INFINITY, distance))
                : Optional.empty();
    }

    /** Whether the part is left out of a verdict; a symbol has no border that could be near, only its size counts. */
    boolean isSliverOf(Geometry ground, double tolerance, SliverRule slivers) {
        return indicative()
                ? slivers.isSliver(part, ground, 0, Double.POSITIVE_INFINITY)
                : slivers.isSliver(part, ground, tolerance, depthM);
    }
}
