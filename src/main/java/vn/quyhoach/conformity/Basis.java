package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.reference.UnitGrounds;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.Plan;

/**
 * What a check of a day rests on.
 *
 * @param plans in force on the day, the most specific first
 * @param stamps of what their versions draw, by version
 * @param earliest the first day any plan was in force
 * @param classNames names of the classes of overlays, by {@code layer/code}
 * @param units the register of units
 * @param ledger quotas and what is taken of them, for who asks
 */
record Basis(
        RulePack rules,
        List<PlanInForce> plans,
        Map<Long, Long> stamps,
        Optional<LocalDate> earliest,
        Map<String, Bilingual> classNames,
        UnitGrounds units,
        LandLedger ledger) {

    /** Of drafts, which nobody stamps: what is remembered of one is for whoever put it in. */
    private static final AtomicLong DRAFTS = new AtomicLong();

    /** A provincial sheet is drawn at 1:100,000; plans of higher levels may be coarser. */
    private static final int PROVINCIAL_SCALE = 100_000;

    /**
     * The largest denominator the plans are drawn at, where an object has none of its own: what is farther than its tolerance
     * is not looked for.
     */
    int coarsestScale() {
        return plans.stream()
                .map(plan -> plan.version().baseScale())
                .filter(Objects::nonNull)
                .mapToInt(scale -> scale)
                .reduce(PROVINCIAL_SCALE, Math::max);
    }

    List<Long> versions() {
        return plans.stream().map(plan -> plan.version().id()).toList();
    }

    /** What the versions draw. */
    List<VersionContent> contents() {
        return versions().stream()
                .map(id -> new VersionContent(id, Objects.requireNonNull(stamps.get(id))))
                .toList();
    }

    /** The same day if a draft were in force beside what its plan has in force. */
    Basis beside(PlanInForce draft) {
        Map<Long, Long> withDraft = new HashMap<>(stamps);
        withDraft.put(draft.version().id(), DRAFTS.decrementAndGet());
        return new Basis(
                rules,
                Stream.concat(plans.stream(), Stream.of(draft))
                        .sorted(PlanInForce.MOST_SPECIFIC_FIRST)
                        .toList(),
                withDraft,
                earliest,
                classNames,
                units,
                ledger);
    }

    /** The same without one of the versions. */
    Basis without(PlanInForce version) {
        return new Basis(
                rules,
                plans.stream().filter(plan -> !plan.equals(version)).toList(),
                stamps,
                earliest,
                classNames,
                units,
                ledger);
    }

    /** What a plan has in force; empty where it has nothing. */
    Optional<PlanInForce> of(Plan plan) {
        return plans.stream().filter(own -> own.plan().id() == plan.id()).findFirst();
    }

    /** The same plans under other rules. */
    Basis under(RulePack other) {
        return new Basis(other, plans, stamps, earliest, classNames, units, ledger);
    }
}
