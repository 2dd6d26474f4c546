package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.conformity.pack.RulePacks;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.job.Progress;
import vn.quyhoach.reference.ProjectClass;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.security.RuleKeepersOnly;
import vn.quyhoach.text.Bilingual;

/**
 * Tells which past checks would have another verdict under a pack: each is judged again on its own day, by the pack it
 * was made with and by the one in question, on the plans as they are recorded now. So a difference comes from the rules;
 * what comes from a plan that was corrected since is counted apart. Nothing is kept but the answer.
 */
@Component
class DryRuns {

    static final String KIND = "rule-pack-dry-run";

    /** The newest; a job of more would take hours and tell nothing more. */
    static final int MOST_CHECKS = 100_000;

    private static final int MOST_DAYS = 500;

    private final PastChecks past;
    private final Bases bases;
    private final Rejudgement rejudgement;
    private final RulePacks packs;
    private final ProjectClasses classes;
    private final Jobs jobs;

    DryRuns(PastChecks past, Bases bases, Rejudgement rejudgement, RulePacks packs, ProjectClasses classes, Jobs jobs) {
        this.past = past;
        this.bases = bases;
        this.rejudgement = rejudgement;
        this.packs = packs;
        this.classes = classes;
        this.jobs = jobs;
    }

    /** All that is left of the request: a pack by the name of its content. */
    record DryRunInput(String code, String digest) {}

    /**
     * @param judged how many checks of the pack's days were judged again
     * @param left older ones that were left out
     * @param changed how many would have another verdict
     * @param otherwise how many have another one today without any change of rules
     * @param verdicts how many go from which verdict to which
     */
    record DryRunSummary(
            String rulePack, long judged, long left, long changed, long otherwise, Map<String, Long> verdicts) {}

    /** Starts a trial of a pack as it is written now; answers the id of its job. */
    @RuleKeepersOnly
    @Transactional
    public UUID start(long packId) {
        RulePack pack = packs.candidate(packId);
        String[] name = pack.id().split("@", 2);
        return jobs.start(
                KIND,
                new Bilingual(
                        "Chạy thử bộ quy tắc " + pack.name().vi() + " " + pack.version(),
                        "Trial of the rule pack " + pack.name().en() + " " + pack.version()),
                new DryRunInput(name[0], name[1]));
    }

    /** The work of the job. */
    DryRunSummary run(DryRunInput input, Progress progress) {
        RulePack candidate = packs.get(input.code(), input.digest());
        PastChecks.Present present = past.present(candidate.validity());
        progress.total(Math.min(present.count(), MOST_CHECKS));
        Tally tally = new Tally();
        Rejudgement.Trial trial = rejudgement.trial(candidate);
        Map<LocalDate, Basis> days = new LinkedHashMap<>(MOST_DAYS, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<LocalDate, Basis> eldest) {
                return size() > MOST_DAYS;
            }
        };
        Map<String, ProjectClass> kinds =
                classes.list().stream().collect(Collectors.toMap(ProjectClass::code, Function.identity()));
        past.each(present, MOST_CHECKS, check -> {
            ProjectClass kind = kinds.getOrDefault(
                    check.projectClass(),
                    new ProjectClass(check.projectClass(), new Bilingual(check.projectClass(), check.projectClass())));
            Basis basis = days.computeIfAbsent(check.asOf(), bases::on);
            RulePack own = packs.find(check.rulePack()).orElse(basis.rules());
            Rejudgement.Outcome outcome = trial.of(check, kind, basis, own);
            tally.add(check, outcome);
            if (outcome.differs()) {
                progress.keep(DryRunRow.of(check, outcome));
            }
            progress.advance(1);
        });
        return new DryRunSummary(
                candidate.id(),
                tally.judged,
                Math.max(0, present.count() - MOST_CHECKS),
                tally.changed,
                tally.otherwise,
                tally.verdicts);
    }

    /** Counts of one run. */
    private static final class Tally {

        private long judged;
        private long changed;
        private long otherwise;
        private final Map<String, Long> verdicts = new LinkedHashMap<>();

        void add(PastCheck check, Rejudgement.Outcome outcome) {
            judged++;
            if (outcome.before().verdict() != check.verdict()) {
                otherwise++;
            }
            if (outcome.differs()) {
                changed++;
                verdicts.merge(
                        outcome.before().verdict() + " → " + outcome.after().verdict(), 1L, Long::sum);
            }
        }
    }
}
