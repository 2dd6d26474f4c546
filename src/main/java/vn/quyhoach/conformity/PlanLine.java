package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.text.Bilingual;

/**
 * A line or a work of a plan near a ground.
 *
 * @param outerOffsetM metres from the drawn axis to the edge from which laws measure
 * @param axisDistanceM metres from the ground to the axis
 * @param axis the piece of it in the neighbourhood
 */
record PlanLine(
        long id,
        long versionId,
        String layer,
        String code,
        Bilingual name,
        String classCode,
        Bilingual className,
        @Nullable String objectType,
        @Nullable String subtype,
        double outerOffsetM,
        String positionBasis,
        @Nullable Integer sourceScale,
        @Nullable String legalBasis,
        double axisDistanceM,
        Geometry axis) {

    boolean indicative() {
        return positionBasis.equals("INDICATIVE_SYMBOL");
    }

    /** From the ground to the edge; 0 inside. */
    double edgeDistanceM() {
        return Math.max(0, axisDistanceM - outerOffsetM);
    }
}
