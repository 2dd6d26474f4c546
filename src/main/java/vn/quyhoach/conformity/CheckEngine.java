package vn.quyhoach.conformity;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.RulePack;

/** Answers what is asked: from the plans and rules of a day to the judgement. Writes nothing. */
@Component
class CheckEngine {

    private final Bases bases;
    private final Surveyor surveyor;
    private final Judgement judgement;

    CheckEngine(Bases bases, Surveyor surveyor, Judgement judgement) {
        this.bases = bases;
        this.surveyor = surveyor;
        this.judgement = judgement;
    }

    /** By the rules in force on the day. */
    ConformityCheck judge(CheckInput input) {
        return judge(input, bases.on(input.asOf()));
    }

    /** By rules that are named. */
    ConformityCheck judge(CheckInput input, RulePack rules) {
        return judge(input, bases.on(input.asOf()).under(rules));
    }

    Basis basis(LocalDate day) {
        return bases.on(day);
    }

    ConformityCheck judge(CheckInput input, Basis basis) {
        // 1  what is under and around the place
        Surroundings around = surveyor.around(input, basis);

        // 2  each plan by itself, then all that bind: shares, overlays, verdict, reason
        return judgement.of(input, basis, around);
    }
}
