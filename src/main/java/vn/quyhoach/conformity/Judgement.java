package vn.quyhoach.conformity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.Place;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.geo.CornerRows;
import vn.quyhoach.project.Project;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.text.Bilingual;

/** Puts together what a check says: each plan by itself, the worst of those that bind, and what does not apply. */
@Component
class Judgement {

    /** Of the algorithm: it changes when the same input and rules would give another answer. */
    static final String ENGINE = "1";

    private final NonHits nonHits;
    private final AdminUnits units;
    private final Clock clock;

    Judgement(NonHits nonHits, AdminUnits units, Clock clock) {
        this.nonHits = nonHits;
        this.units = units;
        this.clock = clock;
    }

    /** Judges by one pack of rules from the beginning to the end. */
    ConformityCheck of(CheckInput input, Basis basis, Drawings.Found drawn) {
        RulePack rules = basis.rules();
        List<PlanInForce> plans = basis.plans();
        List<PlanResult> results = new ArrayList<>();
        List<OverlayHit> hits = new ArrayList<>();
        List<ZoneShare> slivers = new ArrayList<>();
        double tolerance =
                Math.max(input.accuracyM(), rules.tolerance(input.asOf()).leastMetres());
        Overlays overlays = new Overlays(input, rules);
        for (PlanInForce plan : plans) {
            Integer scale = plan.version().baseScale();
            ZoneShares shares = ZoneShares.of(input, drawn.zoningOf(plan.version()), rules, scale);
            List<OverlayHit> own = overlays.hits(drawn.overOf(plan.version()), drawn.linesOf(plan.version()), scale);
            results.add(new PlanVerdict(shares, own, input).result(plan));
            hits.addAll(own);
            slivers.addAll(shares.slivers());
            tolerance = Math.max(tolerance, shares.toleranceM());
        }
        Verdict verdict = verdict(input, rules, results);
        Geometry ground = input.ground();
        LocalDate today = LocalDate.now(clock);
        List<AdminUnit> unitsThen = units.under(ground, input.asOf());
        return new ConformityCheck(
                UUID.randomUUID(),
                input.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                input.asOf(),
                verdict,
                reason(input, results, verdict, basis.earliest()),
                new Place(
                        Shapes.json(ground),
                        ground.getDimension() == 2 ? (Double) Measure.rounded(ground.getArea(), 2) : null,
                        ground.getDimension() > 0 ? (Double) Measure.rounded(ground.getLength(), 3) : null,
                        CornerRows.of(ground)),
                unitsThen,
                input.asOf().equals(today) ? unitsThen : units.under(ground, today),
                input.projectClass().code(),
                input.projectClass().name(),
                reference(input.project()),
                input.accuracyM(),
                tolerance,
                results,
                hits,
                nonHits.list(input, rules, drawn.looked(), hits),
                slivers,
                rules.id(),
                rules.notice(),
                ENGINE,
                plans.stream().anyMatch(plan -> plan.version().schematic()));
    }

    private static Verdict verdict(CheckInput input, RulePack rules, List<PlanResult> results) {
        if (!results.isEmpty() && !rules.holdsOn(input.asOf())) {
            return Verdict.NOT_CHECKABLE;
        }
        return Verdict.worst(results.stream()
                .filter(PlanResult::mandatory)
                .map(PlanResult::verdict)
                .toList());
    }

    private static Bilingual reason(
            CheckInput input, List<PlanResult> results, Verdict verdict, Optional<LocalDate> earliest) {
        if (results.isEmpty()) {
            return Reasons.noPlan(input.asOf(), earliest);
        }
        return verdict == Verdict.NOT_CHECKABLE
                ? Reasons.rulesNotInForce(input.asOf())
                : Reasons.overall(results, verdict);
    }

    private static @Nullable ProjectReference reference(@Nullable Project project) {
        return project == null ? null : new ProjectReference(project.id(), project.code(), project.name());
    }
}
