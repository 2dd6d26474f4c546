package vn.quyhoach.zone;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * An object that a plan version draws: an area, a line or a work.
 *
 * @param objectType what the set-back rules know it as
 * @param outerOffsetM metres from the drawn axis to the edge from which laws measure
 * @param attributes what else was delivered, a JSON object
 * @param bbox west, south, east, north in degrees on WGS 84
 * @param geometry GeoJSON in degrees, where it was asked for
 */
public record Zone(
        long id,
        String layer,
        String code,
        Bilingual name,
        @Nullable String classScheme,
        String classCode,
        Bilingual className,
        @Nullable String objectType,
        @Nullable String subtype,
        @Nullable Double outerOffsetM,
        @Nullable Double areaM2,
        @Nullable Double lengthM,
        String positionBasis,
        @Nullable Integer sourceScale,
        @Nullable String legalBasis,
        VersionReference version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JsonRawValue String attributes,
        List<Double> bbox,
        @JsonRawValue @Nullable String geometry) {

    /** The version an object belongs to. */
    public record VersionReference(
            long id,
            long planId,
            int number,
            VersionKind kind,
            VersionStatus status,
            @Nullable String decisionNo,
            @Nullable LocalDate decisionDate,
            boolean schematic) {}
}
