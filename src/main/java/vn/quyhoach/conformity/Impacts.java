package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.job.Progress;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.Plan;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;
import vn.quyhoach.zone.Publications;

/**
 * Tells, before a draft is put in force, which registered projects and past checks would have another verdict, where and
 * by how much: each is judged as a check of the day the draft would come in force, with and without it. Nothing is kept
 * but the answer.
 */
@Component
class Impacts {

    static final String KIND = "plan-impact";

    /** Nobody reads more; the worst are kept, the others counted. */
    private static final int MOST_ROWS = 5_000;

    private final Plans plans;
    private final Publications publications;
    private final Bases bases;
    private final ImpactSubjects subjects;
    private final ImpactJudge judge;
    private final Jobs jobs;

    Impacts(
            Plans plans,
            Publications publications,
            Bases bases,
            ImpactSubjects subjects,
            ImpactJudge judge,
            Jobs jobs) {
        this.plans = plans;
        this.publications = publications;
        this.bases = bases;
        this.subjects = subjects;
        this.judge = judge;
        this.jobs = jobs;
    }

    /** All that is left of the request. */
    record ImpactInput(long plan, long version, LocalDate validFrom) {}

    /**
     * What the rows add up to.
     *
     * @param plan code of the plan; {@code version} counts its versions
     * @param replaces the number of the version that would end; null for the first of the plan
     * @param judged how many projects and checks were judged
     * @param changedProjects with another verdict; {@code changedChecks} likewise
     * @param refused what could not be judged
     * @param left older checks that were not asked
     * @param unlisted rows that are counted and not kept, the least bad ones
     * @param verdicts how many go from which verdict to which
     */
    record ImpactSummary(
            String plan,
            int version,
            Bilingual title,
            @Nullable Integer replaces,
            LocalDate validFrom,
            String rulePack,
            long judged,
            long changedProjects,
            long changedChecks,
            long refused,
            long left,
            long unlisted,
            Map<String, Long> verdicts) {}

    /**
     * Starts the work; answers the id of its job.
     *
     * @param from the first day in force
     * @throws ProblemException as {@link Publications#candidate}
     */
    @PlannersOnly
    @Transactional
    public UUID start(long planId, long versionId, LocalDate from) {
        PlanVersion version = publications.candidate(planId, versionId, from);
        Bilingual name = plans.get(planId).name();
        return jobs.start(
                KIND,
                new Bilingual(
                        "Tác động của phiên bản " + version.number() + ", " + name.vi(),
                        "Impact of version " + version.number() + ", " + name.en()),
                new ImpactInput(planId, versionId, from));
    }

    /** The work of the job. */
    ImpactSummary run(ImpactInput input, Progress progress) {
        LocalDate day = input.validFrom();
        PlanVersion version = publications.candidate(input.plan(), input.version(), day);
        Plan plan = plans.get(input.plan());
        ImpactJudge.Question question = judge.question(bases.on(day), new PlanInForce(plan, version));
        List<ImpactSubject> projects = subjects.projects();
        PastChecks.Present checks = subjects.checks();
        progress.total(projects.size() + Math.min(checks.count(), DryRuns.MOST_CHECKS));
        Tally tally = new Tally();
        for (ImpactSubject project : projects) {
            judge(project, subjects.input(project, day), question, tally);
            progress.advance(1);
        }
        subjects.eachCheck(checks, day, (check, asked) -> {
            judge(check, () -> asked, question, tally);
            progress.advance(1);
        });
        tally.rows.worstFirst().forEach(progress::keep);
        return new ImpactSummary(
                plan.code(),
                version.number(),
                version.title(),
                question.before()
                        .of(plan)
                        .map(former -> former.version().number())
                        .orElse(null),
                day,
                question.before().rules().id(),
                tally.judged,
                tally.changed.getOrDefault(ImpactSubject.Kind.PROJECT, 0L),
                tally.changed.getOrDefault(ImpactSubject.Kind.CHECK, 0L),
                tally.refused,
                Math.max(0, checks.count() - DryRuns.MOST_CHECKS),
                tally.rows.left(),
                tally.verdicts);
    }

    private void judge(ImpactSubject subject, Supplier<CheckInput> input, ImpactJudge.Question question, Tally tally) {
        try {
            judge.change(input.get(), question).ifPresent(change -> tally.changed(subject, change));
            tally.judged++;
        } catch (ProblemException problem) {
            tally.refused(subject, problem);
        }
    }

    /** Counts and rows of one run. */
    private static final class Tally {

        private final WorstRows rows = new WorstRows(MOST_ROWS);
        private final Map<ImpactSubject.Kind, Long> changed = new TreeMap<>();
        private final Map<String, Long> verdicts = new TreeMap<>();
        private long judged;
        private long refused;

        void changed(ImpactSubject subject, ImpactChange change) {
            changed.merge(subject.kind(), 1L, Long::sum);
            verdicts.merge(change.before() + " → " + change.after(), 1L, Long::sum);
            rows.add(new ImpactRow(subject, change, null));
        }

        void refused(ImpactSubject subject, ProblemException problem) {
            refused++;
            rows.add(new ImpactRow(subject, null, ImpactRow.Flaw.of(problem)));
        }
    }
}
