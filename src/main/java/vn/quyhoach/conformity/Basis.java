package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyhoach.conformity.pack.RulePack;

/**
 * What a check of a day rests on.
 *
 * @param plans in force on the day, the most specific first
 * @param earliest the first day any plan was in force
 */
record Basis(RulePack rules, List<PlanInForce> plans, Optional<LocalDate> earliest) {

    /** The same plans under other rules. */
    Basis under(RulePack other) {
        return new Basis(other, plans, earliest);
    }
}
