package vn.quyhoach.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.quyhoach.conformity.CheckAnswer;
import vn.quyhoach.conformity.CheckDecision;
import vn.quyhoach.conformity.CheckFinding;
import vn.quyhoach.conformity.CheckState;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.LandQuota;

/**
 * What stands beside the zones: plans that contradict each other, quotas, the programme, whether the check still holds,
 * and the officers' words. Who the officer is the signature tells, and no paper that anybody may print.
 *
 * @param warnings what is to know beside the verdict, without what stands elsewhere
 * @param stale why the check does not hold any more; empty while it does
 */
record Standing(
        List<String> warnings,
        List<String> contradictions,
        List<QuotaRow> quotas,
        List<String> programme,
        List<String> stale,
        List<DecisionBlock> decisions) {

    private static final Set<String> OF_PROGRAMME = Set.of("IN_LIST", "NOT_IN_LIST", "PROGRAMME_DIFFERS");

    private static final String CONTRADICTION = "PLAN_CONTRADICTION";

    private static final int MOST_CONTRADICTIONS = 60;

    /** Areas in hectares. */
    record QuotaRow(
            String type, String unit, String year, String quota, String committed, String footprint, String over) {}

    record DecisionBlock(String what, List<Fact> facts) {}

    static Standing of(CheckAnswer answer, Wording words) {
        ConformityCheck check = answer.check();
        return new Standing(
                check.findings().stream()
                        .filter(finding -> !OF_PROGRAMME.contains(finding.code())
                                && !finding.code().equals(CONTRADICTION))
                        .map(CheckFinding::message)
                        .map(words::say)
                        .toList(),
                check.contradictions().stream()
                        .limit(MOST_CONTRADICTIONS)
                        .map(contradiction -> words.say(contradiction.message()))
                        .toList(),
                check.quotas().stream().map(quota -> quota(quota, words)).toList(),
                check.findings().stream()
                        .filter(finding -> OF_PROGRAMME.contains(finding.code()))
                        .map(CheckFinding::message)
                        .map(words::say)
                        .toList(),
                answer.state().reasons().stream()
                        .map(CheckState.Reason::message)
                        .map(words::say)
                        .toList(),
                answer.decisions().stream()
                        .map(decision -> decision(decision, words))
                        .toList());
    }

    boolean hasQuotas() {
        return !quotas.isEmpty();
    }

    boolean hasContradictions() {
        return !contradictions.isEmpty();
    }

    boolean hasStale() {
        return !stale.isEmpty();
    }

    private static QuotaRow quota(LandQuota quota, Wording words) {
        return new QuotaRow(
                quota.classCode() + " – " + words.say(quota.className()),
                quota.unit(),
                String.valueOf(quota.year()),
                words.number(quota.quotaHa(), 2),
                words.number(quota.committedHa(), 2) + " (" + quota.projects() + ")",
                words.number(quota.footprintHa(), 2),
                quota.over() > 0 ? words.number(quota.over(), 2) : words.text("within_quota"));
    }

    private static DecisionBlock decision(CheckDecision decision, Wording words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("decided_at"), words.moment(decision.at())));
        if (decision.verdict() != null) {
            facts.add(new Fact(words.text("decided_verdict"), words.word("verdict", decision.verdict())));
        }
        if (decision.reason() != null) {
            facts.add(new Fact(words.text("reason"), decision.reason()));
        }
        CheckDecision.Document document = decision.document();
        if (document != null) {
            facts.add(new Fact(words.text("document"), document.name() + " (SHA-256 " + document.sha256() + ")"));
        }
        return new DecisionBlock(words.word("decision", decision.decision()), facts);
    }
}
