package vn.quyhoach.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A past check that would have another verdict.
 *
 * @param recorded the verdict that was given
 * @param before what its own rules say on the plans as recorded now
 * @param after what the rules in question say
 * @param rules which of them make the difference
 */
record DryRunRow(
        UUID checkId,
        @Nullable String name,
        Instant createdAt,
        LocalDate asOf,
        String projectClass,
        Verdict recorded,
        Verdict before,
        Verdict after,
        List<Bilingual> rules) {

    static DryRunRow of(PastCheck check, Rejudgement.Outcome outcome) {
        return new DryRunRow(
                check.id(),
                check.name(),
                check.createdAt(),
                check.asOf(),
                check.projectClass(),
                check.verdict(),
                outcome.before().verdict(),
                outcome.after().verdict(),
                RuleDifference.between(outcome.before(), outcome.after()));
    }
}
