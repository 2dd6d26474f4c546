package vn.quyhoach.conformity;

import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A line or a work of a plan near a ground.
 *
 * @param axisDistanceM metres from the ground to the axis
 * @param axis the stretches of it in the neighbourhood
 */
record PlanLine(DrawnObject object, double axisDistanceM, Geometry axis) implements NearbyObject {

    /** Empty for one whose edge is farther away than {@code reach} metres. */
    static Optional<PlanLine> of(DrawnObject object, IndexedGround ground, double reach) {
        double farthest = reach + Objects.requireNonNull(object.outerOffsetM());
        Geometry axis = object.shape().getDimension() == 0
                ? object.shape()
                : IndexedGround.stretches(object.shape(), ground.within(farthest));
        if (axis.isEmpty()) {
            return Optional.empty();
        }
        double distance = ground.distance(axis);
        return distance <= farthest ? Optional.of(new PlanLine(object, distance, axis)) : Optional.empty();
    }

    /** Metres from the drawn axis to the edge from which laws measure. */
    double outerOffsetM() {
        return Objects.requireNonNull(object.outerOffsetM());
    }

    /** From the ground to the edge; 0 inside. */
    double edgeDistanceM() {
        return Math.max(0, axisDistanceM - outerOffsetM());
    }
}
