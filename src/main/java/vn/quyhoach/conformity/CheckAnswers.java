package vn.quyhoach.conformity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.problem.ProblemException;

/** Puts beside a record what is no part of it. */
@Component
public class CheckAnswers {

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

    /**
     * Whoever knows the id may read it: it cannot be guessed.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public CheckAnswer get(UUID id) {
        return beside(records.get(id));
    }

    /** The check of that number, such as {@code DC-2026-000123}: numbers can be guessed, so hand out nothing of it unasked. */
    @Transactional(readOnly = true)
    public Optional<CheckAnswer> findNumbered(String number) {
        return records.findNumbered(number).map(this::get);
    }

    /** The check of that id. */
    @Transactional(readOnly = true)
    public Optional<CheckAnswer> find(UUID id) {
        return records.find(id).map(this::beside);
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
