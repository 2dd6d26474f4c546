package vn.quyhoach.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.CheckDecision;
import vn.quyhoach.conformity.CheckState;
import vn.quyhoach.conformity.Verdict;

/**
 * Whether a paper's number and hash belong to a stored check. Only who has both is told what it said; of the project
 * nothing is told at all.
 *
 * @param madeOn the day of the check, where the law is
 * @param decision the last word of an officer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
        Result result,
        @Nullable String number,
        @Nullable LocalDate madeOn,
        @Nullable Verdict verdict,
        CheckState.@Nullable State state,
        CheckDecision.@Nullable Kind decision,
        @Nullable Verdict decidedVerdict) {

    /** What can be said of a paper. */
    enum Result {
        GENUINE,
        /** There is such a check, and the hash is another's. */
        MISMATCH,
        /** No check has this number or id. */
        UNKNOWN,
        /** There is such a check; without the hash nothing more is said. */
        HASH_MISSING
    }

    static Verification saying(Result result) {
        return new Verification(result, null, null, null, null, null, null);
    }
}
