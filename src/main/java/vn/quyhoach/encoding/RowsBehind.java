package vn.quyhoach.encoding;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.FeatureRow;

/**
 * Writes rows to a sink one batch behind the reading, on a thread of its own: the database makes the next rows while the
 * format takes these. Two batches are in memory; what fits into one needs no thread.
 */
final class RowsBehind implements AutoCloseable {

    private static final int MOST_ROWS = 200;

    /** Of shapes, so that a batch of coast lines takes no more memory than one of parcels. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Duration LONGEST_BATCH = Duration.ofMinutes(10);

    private final FeatureSink sink;
    private final Growth growth;
    private @Nullable ExecutorService thread;
    private Future<?> writing = CompletableFuture.completedFuture(null);
    private List<FeatureRow> batch = new ArrayList<>();
    private long bytes;
    private long rows;

    /** @param growth hears of rows when they are written, on either thread but never on both at once */
    RowsBehind(FeatureSink sink, Growth growth) {
        this.sink = sink;
        this.growth = growth;
    }

    /** @throws IOException of a batch before */
    void add(FeatureRow row) throws IOException {
        byte[] shape = row.ewkb();
        batch.add(row);
        bytes += shape == null ? 0 : shape.length;
        rows++;
        if (batch.size() == MOST_ROWS || bytes >= MOST_BYTES) {
            await();
            List<FeatureRow> full = batch;
            if (thread == null) {
                thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "rows-behind"));
            }
            writing = thread.submit(() -> {
                write(full);
                return null;
            });
            batch = new ArrayList<>();
            bytes = 0;
        }
    }

    /** Writes what is left; answers how many rows there were. */
    long finish() throws IOException {
        await();
        write(batch);
        batch = List.of();
        return rows;
    }

    /** Also in the middle, after which the sink is the caller's alone. */
    @Override
    public void close() {
        ExecutorService started = thread;
        if (started == null) {
            return;
        }
        started.shutdown();
        try {
            if (!started.awaitTermination(LONGEST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("A batch of rows is written for " + LONGEST_BATCH);
            }
        } catch (InterruptedException e) {
            started.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<FeatureRow> some) throws IOException {
        for (FeatureRow row : some) {
            sink.write(row);
            growth.grown(1);
        }
    }

    private void await() throws IOException {
        try {
            writing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while rows were written", e);
        }
    }
}
