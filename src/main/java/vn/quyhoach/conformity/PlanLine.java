package vn.quyhoach.conformity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.text.Bilingual;

/**
 * A line or a work of a plan near a ground.
 *
 * @param axisDistanceM metres from the ground to the axis
 * @param axis the stretches of it in the neighbourhood
 */
record PlanLine(DrawnObject object, double axisDistanceM, Geometry axis) {

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

    long id() {
        return object.id();
    }

    long versionId() {
        return object.versionId();
    }

    String layer() {
        return object.layer();
    }

    String code() {
        return object.code();
    }

    Bilingual name() {
        return object.name();
    }

    String classCode() {
        return object.classCode();
    }

    Bilingual className() {
        return object.className();
    }

    @Nullable
    String objectType() {
        return object.objectType();
    }

    @Nullable
    String subtype() {
        return object.subtype();
    }

    String positionBasis() {
        return object.positionBasis();
    }

    @Nullable
    Integer sourceScale() {
        return object.sourceScale();
    }

    @Nullable
    String legalBasis() {
        return object.legalBasis();
    }

    boolean indicative() {
        return object.indicative();
    }
}
