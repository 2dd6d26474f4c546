package vn.quyhoach.conformity;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.problem.ProblemException;

/** Puts beside a record what is no part of it. */
@Component
class CheckAnswers {

    private final CheckRecords records;
    private final CheckStates states;
    private final CheckDecisions decisions;
    private final RestrictedGround restricted;

    CheckAnswers(CheckRecords records, CheckStates states, CheckDecisions decisions, RestrictedGround restricted) {
        this.restricted = restricted;
        this.records = records;
        this.states = states;
        this.decisions = decisions;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public CheckAnswer get(UUID id) {
        return beside(records.get(id));
    }

    CheckAnswer beside(ConformityCheck check) {
        RestrictedPart part = restricted.seenBy(records.input(check));
        return new CheckAnswer(
                check,
                states.of(check.id()),
                decisions.list(check.id()),
                part.equals(RestrictedPart.NOTHING) ? null : part);
    }
}
