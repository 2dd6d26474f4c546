package vn.quyhoach.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.security.OnBehalf;

/** Runs one job from its beginning to its end, as the account that started it. */
@Component
class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    /** A job that was begun so often and never came to an end takes its process down with it. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration KEPT = Duration.ofDays(30);

    private final List<JobKind<?>> kinds;
    private final JobRecords records;
    private final JobFiles files;
    private final OnBehalf accounts;
    private final JsonMapper json;
    private final TransactionTemplate ownTransaction;

    JobWorker(
            ObjectProvider<JobKind<?>> kinds,
            JobRecords records,
            JobFiles files,
            OnBehalf accounts,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().toList();
        this.records = records;
        this.files = files;
        this.accounts = accounts;
        this.json = json;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(UUID id) {
        records.deleteOlderThan(KEPT);
        records.begin(id).ifPresent(this::run);
    }

    private void run(JobRecords.Begun job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            fail(job.id(), new IllegalStateException("begun " + job.attempts() + " times without an end"));
            return;
        }
        try {
            Progress progress = new Progress(job.id(), records, files, ownTransaction);
            Object summary = accounts.call(job.owner(), () -> work(job, progress));
            progress.complete();
            records.finish(job.id(), JobStatus.DONE, summary, null);
        } catch (RuntimeException end) {
            if (Thread.currentThread().isInterrupted()) {
                throw end; // the service stops: the queue keeps the job for the next start
            }
            endEarly(job.id(), end);
        }
    }

    private void endEarly(UUID id, RuntimeException end) {
        files.delete(id);
        if (end instanceof CancellationException) {
            records.clearRows(id);
            records.finish(id, JobStatus.CANCELLED, null, null);
        } else if (end instanceof ProblemException problem) {
            records.clearRows(id);
            records.finish(id, JobStatus.FAILED, null, problem(problem.code(), problem.details()));
        } else {
            fail(id, end);
        }
    }

    private Object work(JobRecords.Begun job, Progress progress) {
        JobKind<?> kind = kinds.stream()
                .filter(known -> known.name().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of job is named " + job.kind()));
        return run(kind, job, progress);
    }

    private <I> Object run(JobKind<I> kind, JobRecords.Begun job, Progress progress) {
        return kind.work().run(json.readValue(job.input(), kind.input()), progress);
    }

    private void fail(UUID id, RuntimeException bug) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Job {} failed, reference {}", id, reference, bug);
        records.clearRows(id);
        records.finish(id, JobStatus.FAILED, null, problem(ProblemCode.INTERNAL_ERROR, Map.of("reference", reference)));
    }

    private static Map<String, ?> problem(ProblemCode code, Map<String, ?> details) {
        return Map.of(
                "code",
                code.name(),
                "detail",
                ProblemTexts.detail(code, details),
                "remedy",
                ProblemTexts.remedy(code, details));
    }
}
