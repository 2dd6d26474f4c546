package vn.quyhoach.conformity;

import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.reference.ProjectClass;

/** Judges a past check by two packs of rules on the same plans. */
@Component
class Rejudgement {

    private final Drawings drawings;
    private final Judgement judgement;

    Rejudgement(Drawings drawings, Judgement judgement) {
        this.drawings = drawings;
        this.judgement = judgement;
    }

    /** What the two say. */
    record Outcome(ConformityCheck before, ConformityCheck after) {

        boolean differs() {
            return before.verdict() != after.verdict();
        }
    }

    Trial trial(RulePack candidate) {
        return new Trial(candidate);
    }

    /** One pack on many checks. */
    final class Trial {

        private final RulePack candidate;

        private Trial(RulePack candidate) {
            this.candidate = candidate;
        }

        /** @param own the pack the check was made with */
        Outcome of(PastCheck check, ProjectClass kind, Basis basis, RulePack own) {
            CheckInput input = check.input(kind);
            return new Outcome(judged(input, basis.under(own)), judged(input, basis.under(candidate)));
        }

        /** The drawings are compared for each pack: one may look farther than the other. */
        private ConformityCheck judged(CheckInput input, Basis basis) {
            return judgement.of(input, basis, Surroundings.forVerdict(drawings.find(input, basis)));
        }
    }
}
