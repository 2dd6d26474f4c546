package vn.quyhoach.conformity;

import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.reference.ProjectClass;

/** Judges a past check by two packs of rules on the same plans. */
@Component
class Rejudgement {

    private final OnePlace surveyor;
    private final Judgement judgement;

    Rejudgement(OnePlace surveyor, Judgement judgement) {
        this.surveyor = surveyor;
        this.judgement = judgement;
    }

    /** What the two say. */
    record Outcome(ConformityCheck before, ConformityCheck after) {

        boolean differs() {
            return before.verdict() != after.verdict();
        }
    }

    Outcome of(PastCheck check, ProjectClass kind, Basis basis, RulePack own, RulePack candidate) {
        CheckInput input = check.input(kind);
        return new Outcome(judged(input, basis.under(own)), judged(input, basis.under(candidate)));
    }

    /** The drawings are read for each pack: one may look farther than the other. */
    private ConformityCheck judged(CheckInput input, Basis basis) {
        return judgement.of(input, basis, surveyor.around(input, basis));
    }
}
