package vn.quyhoach.zone;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A state of a plan.
 *
 * @param number counts the versions of the plan
 * @param validFrom first day in force; null before publication
 * @param validTo last day in force, included; open where null
 * @param baseScale denominator of the scale the plan was drawn at
 * @param schematic true for what our generator drew: right in kind, not in place
 * @param withdrawal where it was taken back; one that had been in force is told as SUPERSEDED with its last day
 * @param rowVersion changes with every change; the ETag
 */
public record PlanVersion(
        long id,
        long planId,
        int number,
        VersionKind kind,
        VersionStatus status,
        Bilingual title,
        @Nullable String decisionNo,
        @Nullable LocalDate decisionDate,
        @Nullable String authority,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer baseScale,
        boolean schematic,
        @Nullable Instant publishedAt,
        @Nullable Withdrawal withdrawal,
        int rowVersion) {

    public boolean inForceOn(LocalDate day) {
        return status.published()
                && validFrom != null
                && !validFrom.isAfter(day)
                && (validTo == null || !validTo.isBefore(day));
    }
}
