package vn.quyhoach.batch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.CheckSeries;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.job.Progress;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.OnBehalf;

/**
 * The work of a batch: a few checks side by side, in the order of the rows. What is done stays done when the job is
 * cancelled or its process ends; begun anew it takes up the rows that are left.
 */
@Component
class BatchRun {

    /** More would take the database away from those who look at a map. */
    private static final int MOST_WORKERS = 3;

    private static final int ROWS_AT_ONCE = 200;

    /** Kept together; as many are made anew when the process ends. */
    private static final int ROWS_TOGETHER = 25;

    private static final int WAITING_PER_WORKER = 2;
    private static final long LOOK_MILLIS = 500;
    private static final long STOP_SECONDS = 30;

    private final BatchRecords records;
    private final RowChecks rowChecks;
    private final ConformityChecks checks;
    private final RowGround ground;
    private final OnBehalf accounts;

    BatchRun(BatchRecords records, RowChecks rowChecks, ConformityChecks checks, RowGround ground, OnBehalf accounts) {
        this.records = records;
        this.rowChecks = rowChecks;
        this.checks = checks;
        this.ground = ground;
        this.accounts = accounts;
    }

    /** All that the queue keeps. */
    record BatchInput(UUID batch) {}

    /** @param verdicts how many rows came to which, and how many were REFUSED */
    record BatchSummary(UUID batch, int rows, Map<String, Long> verdicts) {}

    BatchSummary run(BatchInput input, Progress progress) {
        Batch batch = records.find(input.batch())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, Map.of("what", "conformity check batch " + input.batch())));
        progress.total(batch.rows());
        long before = batch.rows() - records.count(batch.id()).getOrDefault("WAITING", 0L);
        progress.advance(before);
        int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            new Rows(batch, ground.read(), threads, workers * WAITING_PER_WORKER, progress).all();
        } finally {
            stop(threads);
        }
        return new BatchSummary(batch.id(), batch.rows(), records.count(batch.id()));
    }

    /** Nothing is written after the job has come to its end, whichever it is. */
    private static void stop(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("checks of a batch did not stop");
            }
        } catch (InterruptedException again) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The rows of one batch on their way through the workers. */
    private final class Rows {

        private final Batch batch;
        private final RowGround.Known known;
        private final CheckSeries series = checks.series();
        private final CompletionService<Integer> done;
        private final int most;
        private final Progress progress;
        private int open;

        Rows(Batch batch, RowGround.Known known, ExecutorService threads, int most, Progress progress) {
            this.batch = batch;
            this.known = known;
            this.done = new ExecutorCompletionService<>(threads);
            this.most = most;
            this.progress = progress;
        }

        void all() {
            int after = 0;
            for (List<WaitingRow> page = page(after); !page.isEmpty(); page = page(after)) {
                for (int from = 0; from < page.size(); from += ROWS_TOGETHER) {
                    while (open >= most) {
                        awaitOne();
                    }
                    submit(page.subList(from, Math.min(from + ROWS_TOGETHER, page.size())));
                }
                after = page.get(page.size() - 1).number();
            }
            while (open > 0) {
                awaitOne();
            }
        }

        private void submit(List<WaitingRow> rows) {
            done.submit(() -> accounts.call(batch.owner(), () -> {
                rowChecks.check(batch, rows, series.part(), known);
                return rows.size();
            }));
            open++;
        }

        private List<WaitingRow> page(int after) {
            return records.waiting(batch.id(), after, ROWS_AT_ONCE);
        }

        /** Looks now and then whether the batch is still wanted, also while a row takes long. */
        private void awaitOne() {
            try {
                @Nullable Future<Integer> rows = done.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (rows == null) {
                    progress.advance(0);
                } else {
                    open--;
                    progress.advance(rows.get());
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the service stops");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }
}
