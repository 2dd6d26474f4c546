package vn.quyhoach.conformity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.Place;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.conformity.rule.SliverRule;
import vn.quyhoach.geo.CornerRows;
import vn.quyhoach.text.Bilingual;

/** Puts together what a check says: each plan by itself, the worst of those that bind, and what does not apply. */
@Component
class Judgement {

    /** Of the algorithm: it changes when the same input and rules would give another answer. */
    static final String ENGINE = "5";

    private final NonHits nonHits;
    private final Clock clock;

    Judgement(NonHits nonHits, Clock clock) {
        this.nonHits = nonHits;
        this.clock = clock;
    }

    /** Judges by one pack of rules from the beginning to the end. */
    ConformityCheck of(CheckInput input, Basis basis, Surroundings around) {
        Drawings.Drawn drawn = around.drawn();
        RulePack rules = basis.rules();
        List<PlanInForce> plans = basis.plans();
        List<PlanOpinion> opinions = new ArrayList<>();
        List<OverlayHit> hits = new ArrayList<>();
        List<ZoneShare> slivers = new ArrayList<>();
        double tolerance =
                Math.max(input.accuracyM(), rules.tolerance(input.asOf()).leastMetres());
        Overlays overlays = new Overlays(input, rules);
        for (PlanInForce plan : plans) {
            Integer scale = plan.version().baseScale();
            List<PlanArea> zoning = drawn.zoningOf(plan.version());
            ZoneShares shares = ZoneShares.of(input, zoning, rules, scale);
            List<OverlayHit> own = overlays.hits(drawn.overOf(plan.version()), drawn.linesOf(plan.version()), scale);
            PlanResult result = new PlanVerdict(shares, own, input).result(plan);
            opinions.add(new PlanOpinion(plan, zoning, shares, own, result));
            hits.addAll(own);
            slivers.addAll(shares.slivers());
            tolerance = Math.max(tolerance, shares.toleranceM());
        }
        Geometry ground = input.ground();
        SliverRule sliverRule = rules.slivers(input.asOf());
        List<PlanContradiction> contradictions = PlanContradictions.of(opinions, ground, sliverRule);
        OverallVerdict overall = new OverallVerdict(opinions, contradictions, ground, sliverRule);
        boolean ruled = plans.isEmpty() || rules.holdsOn(input.asOf());
        Verdict verdict =
                !ruled ? Verdict.NOT_CHECKABLE : drawn.restricted() ? Verdict.NEEDS_REVIEW : overall.verdict();
        return new ConformityCheck(
                UUID.randomUUID(),
                null,
                null,
                input.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                input.asOf(),
                verdict,
                verdict != Verdict.NOT_CHECKABLE && drawn.restricted()
                        ? RestrictedGround.SENTENCE
                        : reason(input, overall, verdict, basis.earliest()),
                new Place(
                        ShapeJson.of(ground),
                        ground.getDimension() == 2 ? (Double) Measure.rounded(ground.getArea(), 2) : null,
                        ground.getDimension() > 0 ? (Double) Measure.rounded(ground.getLength(), 3) : null,
                        CornerRows.of(ground)),
                around.unitsThen(),
                around.unitsToday(),
                input.projectClass().code(),
                input.projectClass().name(),
                input.project(),
                input.programme().equals(ProgrammeQuestion.NONE) ? null : input.programme(),
                input.accuracyM(),
                input.indicative(),
                tolerance,
                CheckFindings.of(opinions, contradictions, around.quotas(), around.programme(), drawn.restricted()),
                opinions.stream().map(PlanOpinion::result).toList(),
                contradictions,
                around.quotas(),
                around.programme(),
                hits,
                nonHits.list(input, basis, drawn.looked(), hits),
                slivers,
                rules.id(),
                rules.notice(),
                ENGINE,
                plans.stream().anyMatch(plan -> plan.version().schematic()));
    }

    private static Bilingual reason(
            CheckInput input, OverallVerdict overall, Verdict verdict, Optional<LocalDate> earliest) {
        if (overall.opinions().isEmpty()) {
            return Reasons.noPlan(input.asOf(), earliest);
        }
        return verdict == Verdict.NOT_CHECKABLE ? Reasons.rulesNotInForce(input.asOf()) : overall.reason();
    }
}
