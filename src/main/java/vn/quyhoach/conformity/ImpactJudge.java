package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.conformity.rule.PermittedUseRule;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.zone.PlanVersion;

/** Judges a place twice, on the plans in force and with a draft among them, by the same engine and rules as a check. */
@Component
class ImpactJudge {

    private static final int DEGREE_DECIMALS = 7;

    private final Drawings drawings;
    private final Judgement judgement;

    ImpactJudge(Drawings drawings, Judgement judgement) {
        this.drawings = drawings;
        this.judgement = judgement;
    }

    /**
     * The two grounds of a comparison of many places.
     *
     * @param both the versions of either
     * @param draft stands in {@code after}
     */
    record Question(Basis both, Basis before, Basis after, PlanInForce draft) {}

    /** One side of the comparison: what was found, and what one version of the plan says. */
    private record Opinion(ConformityCheck check, PlanResult result, List<PlanArea> zoning, List<OverlayHit> hits) {}

    Question question(Basis inForce, PlanInForce draft) {
        Basis both = inForce.beside(draft);
        return new Question(
                both, inForce, inForce.of(draft.plan()).map(both::without).orElse(both), draft);
    }

    /** Empty where the verdict stays. */
    Optional<ImpactChange> change(CheckInput input, Question question) {
        // once: all but the one plan is the same on both sides, and who judges takes what the versions asked for draw
        Drawings.Drawn drawn = drawings.find(input, question.both());
        Drawings.Drawn drawnBefore = drawings.onlyOf(drawn, input, question.before());
        Drawings.Drawn drawnAfter = drawings.onlyOf(drawn, input, question.after());
        ConformityCheck before = judgement.of(input, question.before(), Surroundings.forVerdict(drawnBefore));
        Opinion then = question.before()
                .of(question.draft().plan())
                .map(plan -> opinion(before, drawnBefore, plan.version()))
                .orElse(null);
        Opinion now = opinion(
                judgement.of(input, question.after(), Surroundings.forVerdict(drawnAfter)),
                drawnAfter,
                question.draft().version());
        Verdict planBefore = then == null ? null : then.result().verdict();
        if (!ImpactChange.differs(
                before.verdict(),
                now.check().verdict(),
                planBefore,
                now.result().verdict())) {
            return Optional.empty();
        }
        return Optional.of(change(input, question.after().rules(), before.verdict(), then, now));
    }

    private static ImpactChange change(
            CheckInput input, RulePack rules, Verdict before, @Nullable Opinion then, Opinion now) {
        Geometry ground = input.ground();
        String kind = input.projectClass().code();
        PermittedUseRule rule = rules.permittedUse();
        List<PlanArea> zoning = then == null ? List.of() : then.zoning();
        List<OverlayHit> hits = then == null ? List.of() : then.hits();
        List<ImpactPiece> pieces = new ArrayList<>(new ImpactPieces(ground, kind, rule).zoning(zoning, now.zoning()));
        pieces.addAll(ImpactPieces.overlays(hits, now.hits()));
        return new ImpactChange(
                before,
                now.check().verdict(),
                then == null ? null : then.result().verdict(),
                now.result().verdict(),
                now.check().reason(),
                ImpactChange.Unit.of(ground.getDimension()),
                then == null ? null : EffectShares.of(ground, kind, zoning, rule),
                EffectShares.of(ground, kind, now.zoning(), rule),
                pieces,
                box(ground));
    }

    private static Opinion opinion(ConformityCheck check, Drawings.Drawn drawn, PlanVersion version) {
        return new Opinion(
                check,
                check.plans().stream()
                        .filter(result -> result.version().id() == version.id())
                        .findFirst()
                        .orElseThrow(),
                drawn.zoningOf(version),
                check.overlays().stream()
                        .filter(hit -> hit.versionId() == version.id())
                        .toList());
    }

    private static List<Double> box(Geometry ground) {
        Envelope box = Geometries.transform(ground, Crs.NATIONAL, Crs.WGS84).getEnvelopeInternal();
        return List.of(degrees(box.getMinX()), degrees(box.getMinY()), degrees(box.getMaxX()), degrees(box.getMaxY()));
    }

    private static double degrees(double value) {
        return Measure.rounded(value, DEGREE_DECIMALS);
    }
}
