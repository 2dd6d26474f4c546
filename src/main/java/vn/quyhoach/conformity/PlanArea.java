package vn.quyhoach.conformity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.rule.SliverRule;
import vn.quyhoach.text.Bilingual;

/**
 * An area of a plan under a ground, or near it.
 *
 * @param part what they have in common, of the ground's dimension; empty for one that is only near
 * @param depthM see {@link Depth}
 * @param distanceM metres between them
 */
record PlanArea(DrawnObject object, Geometry part, double depthM, double distanceM) {

    /** Empty for an area that is farther away than {@code reach} metres. */
    static Optional<PlanArea> of(DrawnObject object, IndexedGround ground, double reach) {
        Geometry border = IndexedGround.stretches(object.shape(), ground.within(reach));
        Geometry part = border.isEmpty() ? ground.allOrNothing(object.shape()) : ground.common(object.shape());
        if (!part.isEmpty()) {
            return Optional.of(new PlanArea(object, part, Depth.of(part, border), 0));
        }
        if (border.isEmpty()) {
            return Optional.empty();
        }
        double distance = ground.distance(border);
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
