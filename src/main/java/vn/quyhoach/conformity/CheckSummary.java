package vn.quyhoach.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.text.Bilingual;

/**
 * A line of the register of checks.
 *
 * @param decision what an officer said of it last
 * @param decidedVerdict the verdict of an override
 */
record CheckSummary(
        UUID id,
        String number,
        Instant createdAt,
        LocalDate asOf,
        @Nullable String name,
        @Nullable ProjectReference project,
        String projectClass,
        Verdict verdict,
        Bilingual reason,
        @Nullable Double areaM2,
        @Nullable Double lengthM,
        String rulePack,
        CheckState state,
        CheckDecision.@Nullable Kind decision,
        @Nullable Verdict decidedVerdict) {

    CheckSummary in(CheckState other) {
        return new CheckSummary(
                id,
                number,
                createdAt,
                asOf,
                name,
                project,
                projectClass,
                verdict,
                reason,
                areaM2,
                lengthM,
                rulePack,
                other,
                decision,
                decidedVerdict);
    }
}
