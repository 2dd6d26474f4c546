package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.text.Bilingual;

/**
 * An area, a line or a work as a plan version draws it.
 *
 * @param outerOffsetM metres from the drawn axis to the edge from which laws measure; null for an area
 * @param shape in the national system
 */
record DrawnObject(
        long id,
        long versionId,
        String layer,
        String code,
        Bilingual name,
        String classCode,
        Bilingual className,
        @Nullable String objectType,
        @Nullable String subtype,
        @Nullable Double outerOffsetM,
        String positionBasis,
        @Nullable Integer sourceScale,
        @Nullable String legalBasis,
        Geometry shape) {

    boolean isArea() {
        return outerOffsetM == null;
    }

    boolean indicative() {
        return positionBasis.equals("INDICATIVE_SYMBOL");
    }
}
