package vn.quyhoach.conformity;

import java.util.List;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;

/**
 * What one plan says of a place, from its zoning shares and what lies over them.
 *
 * <p>The worst wins: a blocking overlay or nothing but prohibited land is a conflict, some prohibited land a partial one;
 * a symbol, a border within the tolerance, an open rule or ground without a zone asks for a person; then conditions.
 */
record PlanVerdict(ZoneShares shares, List<OverlayHit> hits, CheckInput input) {

    PlanResult result(PlanInForce plan) {
        Verdict verdict = verdict();
        return new PlanResult(
                plan.planReference(),
                plan.versionReference(),
                plan.plan().level().name(),
                plan.mandatory(),
                verdict,
                Reasons.of(verdict, shares, hits, input),
                shares.kept(),
                Measure.rounded(shares.uncovered(), 2),
                Measure.rounded(100 * shares.uncovered() / shares.whole(), 4));
    }

    Verdict verdict() {
        Verdict verdict = zoning().atLeast(overlays());
        boolean decided = verdict != Verdict.NOT_COVERED;
        return input.indicative() && decided ? Verdict.NEEDS_REVIEW : verdict;
    }

    private Verdict zoning() {
        List<ZoneShare> kept = shares.kept();
        if (kept.isEmpty()) {
            return Verdict.NOT_COVERED;
        }
        if (shares.undecided()) {
            return Verdict.NEEDS_REVIEW;
        }
        boolean prohibited = kept.stream().anyMatch(PlanVerdict::refused);
        if (prohibited) {
            boolean all = kept.stream().allMatch(PlanVerdict::refused) && !shares.hasGap();
            return all ? Verdict.CONFLICT : Verdict.PARTIAL;
        }
        boolean open = kept.stream()
                .anyMatch(share -> Reasons.isSymbol(share) || share.permission() == Permission.NOT_REGULATED);
        if (open || shares.hasGap()) {
            return Verdict.NEEDS_REVIEW;
        }
        return kept.stream().anyMatch(share -> share.permission() == Permission.CONDITIONAL)
                ? Verdict.CONFORMS_WITH_CONDITIONS
                : Verdict.CONFORMS;
    }

    private Verdict overlays() {
        Verdict verdict = Verdict.NOT_COVERED;
        for (OverlayHit hit : hits) {
            if (hit.effect() == Effect.NOTIFY) {
                continue;
            }
            if (!hit.certain()) {
                verdict = verdict.atLeast(Verdict.NEEDS_REVIEW);
            } else if (hit.effect() == Effect.BLOCK) {
                verdict = verdict.atLeast(Verdict.CONFLICT);
            } else {
                // a condition on ground without a zone allows nothing
                verdict = verdict.atLeast(
                        shares.kept().isEmpty() ? Verdict.NEEDS_REVIEW : Verdict.CONFORMS_WITH_CONDITIONS);
            }
        }
        return verdict;
    }

    private static boolean refused(ZoneShare share) {
        return share.permission() == Permission.PROHIBITED && !Reasons.isSymbol(share);
    }
}
