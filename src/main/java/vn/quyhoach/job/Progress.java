package vn.quyhoach.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.text.Bilingual;

/**
 * What running work says of itself, and how it hears that it is no longer wanted.
 *
 * <p>Cheap to call at every step: the database hears of it four times a second. Not for several threads.
 */
public final class Progress {

    private static final long REPORT_NANOS = 250_000_000L;
    private static final int ROWS_AT_ONCE = 500;

    private final UUID job;
    private final JobRecords records;
    private final JobFiles files;
    private final TransactionTemplate ownTransaction;
    private final List<Object> rows = new ArrayList<>();
    private long kept;
    private long done;
    private @Nullable Long total;
    private @Nullable Bilingual phase;
    private long reported = System.nanoTime();

    /** @param ownTransaction so that others see the progress while the work's own transaction is open */
    Progress(UUID job, JobRecords records, JobFiles files, TransactionTemplate ownTransaction) {
        this.job = job;
        this.records = records;
        this.files = files;
        this.ownTransaction = ownTransaction;
    }

    /** The id of the job, for work that notes what it has stored with the storing. */
    public UUID job() {
        return job;
    }

    /**
     * Says what is being done now.
     *
     * @throws CancellationException as {@link #advance}
     */
    public void phase(Bilingual name) {
        phase = name;
        report();
    }

    /** Says how many steps there are, once it is known. */
    public void total(long steps) {
        total = steps;
        report();
    }

    /**
     * Says that so many more steps are done.
     *
     * @throws CancellationException when the job was cancelled or the service stops: let it pass, it ends the work
     */
    public void advance(long steps) {
        done += steps;
        if (System.nanoTime() - reported >= REPORT_NANOS) {
            report();
        }
    }

    /** Adds a line to the result, anything JSON can carry. Lines are read in this order when the job is done. */
    public void keep(Object row) {
        rows.add(row);
        if (rows.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    /**
     * Makes a file the result of the job, to be fetched for some hours at {@code /api/jobs/{id}/file} by the owner.
     *
     * @param writer calls {@link #advance} as it writes: an end by that leaves nothing behind
     * @throws vn.quyhoach.problem.ProblemException {@code STORAGE_FULL}
     */
    public void keepFile(String fileName, String mediaType, ResultWriter writer) {
        files.keep(job, fileName, mediaType, writer);
    }

    /** What is still in memory, before the job is called done. */
    void complete() {
        flush();
        report();
    }

    private void flush() {
        if (!rows.isEmpty()) {
            ownTransaction.executeWithoutResult(status -> records.addRows(job, kept + 1, rows));
            kept += rows.size();
            rows.clear();
        }
    }

    private void report() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the service stops");
        }
        reported = System.nanoTime();
        boolean wanted = Boolean.TRUE.equals(ownTransaction.execute(status -> records.report(job, done, total, phase)));
        if (!wanted) {
            throw new CancellationException("job " + job + " is cancelled");
        }
    }
}
