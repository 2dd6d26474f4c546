package vn.quyhoach.conformity;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.rule.SliverRule;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanLevel;

/**
 * What all plans together say: the worst of those that bind. Where a plan refuses nothing but ground that a plan at least
 * as specific allows, the plans disagree and not the project: a person must decide.
 */
record OverallVerdict(
        List<PlanOpinion> opinions, List<PlanContradiction> contradictions, Geometry ground, SliverRule slivers) {

    Verdict verdict() {
        return Verdict.worst(opinions.stream()
                .filter(opinion -> opinion.plan().mandatory())
                .map(this::effective)
                .toList());
    }

    Bilingual reason() {
        Verdict verdict = verdict();
        List<PlanResult> results = opinions.stream().map(PlanOpinion::result).toList();
        boolean decided = opinions.stream()
                .anyMatch(opinion ->
                        opinion.plan().mandatory() && opinion.result().verdict() == verdict);
        return decided || contradictions.isEmpty()
                ? Reasons.overall(results, verdict)
                : contradictions.get(0).message();
    }

    private Verdict effective(PlanOpinion opinion) {
        Verdict verdict = opinion.result().verdict();
        boolean refuses = verdict == Verdict.PARTIAL || verdict == Verdict.CONFLICT;
        return refuses && !opinion.isBlocked() && isContradicted(opinion) ? Verdict.NEEDS_REVIEW : verdict;
    }

    private boolean isContradicted(PlanOpinion opinion) {
        long version = opinion.plan().version().id();
        PlanLevel level = opinion.plan().plan().level();
        double contradicted = contradictions.stream()
                .filter(other -> (other.general().versionId() == version
                                && other.general().refuses())
                        || (other.specific().versionId() == version
                                && other.specific().refuses()
                                && PlanLevel.valueOf(other.general().level()) == level))
                .mapToDouble(other -> other.percent() / 100 * opinion.shares().whole())
                .sum();
        double least = slivers.leastOf(ground.getDimension(), opinion.shares().whole());
        return opinion.refused() - contradicted < least;
    }
}
