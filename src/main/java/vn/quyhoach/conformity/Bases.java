package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.RulePacks;
import vn.quyhoach.zone.Plan;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;

/** Finds the plans and the rules of a day. */
@Component
class Bases {

    private final Plans plans;
    private final RulePacks packs;

    Bases(Plans plans, RulePacks packs) {
        this.plans = plans;
        this.packs = packs;
    }

    Basis on(LocalDate day) {
        List<Plan> all = plans.list();
        return new Basis(packs.inForceOn(day), inForce(all, day), earliest(all));
    }

    private static List<PlanInForce> inForce(List<Plan> all, LocalDate day) {
        List<PlanInForce> inForce = new ArrayList<>();
        for (Plan plan : all) {
            plan.versions().stream()
                    .filter(version -> version.inForceOn(day))
                    .findFirst()
                    .ifPresent(version -> inForce.add(new PlanInForce(plan, version)));
        }
        inForce.sort(PlanInForce.MOST_SPECIFIC_FIRST);
        return inForce;
    }

    private static Optional<LocalDate> earliest(List<Plan> all) {
        return all.stream()
                .flatMap(plan -> plan.versions().stream())
                .filter(version -> version.status().published())
                .map(PlanVersion::validFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
