package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.text.Bilingual;

/**
 * A part of a place of which the plan would say something else.
 *
 * @param before null where the plan says nothing now
 * @param after null where the plan would say nothing any more
 * @param areaM2 of an area, in the national system; {@code lengthM} of a line
 * @param geometry GeoJSON in degrees; null for something beside the place
 */
record ImpactPiece(
        Kind kind,
        @Nullable Side before,
        @Nullable Side after,
        @Nullable Double areaM2,
        @Nullable Double lengthM,
        @Nullable JsonNode geometry) {

    enum Kind {
        ZONING,
        OVERLAY
    }

    /** @param effect a permission of the zoning or the effect of an overlay */
    record Side(String code, Bilingual name, String effect) {}
}
