package vn.quyhoach.render;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** The pixels of all pictures that are being painted: a picture that would need more memory than is left waits. */
final class PixelBudget {

    private final Semaphore pixels;
    private final int most;
    private final Duration patience;

    /** @param most at once; a larger picture is painted alone */
    PixelBudget(int most, Duration patience) {
        this.pixels = new Semaphore(most, true);
        this.most = most;
        this.patience = patience;
    }

    /**
     * Paints when there is room.
     *
     * @throws ProblemException {@code QUERY_TOO_SLOW} when there was none in time
     */
    <T> T within(long wanted, Supplier<T> picture) {
        int taken = (int) Math.min(Math.max(wanted, 1), most);
        try {
            if (!pixels.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(ProblemCode.QUERY_TOO_SLOW);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemCode.QUERY_TOO_SLOW);
        }
        try {
            return picture.get();
        } finally {
            pixels.release(taken);
        }
    }
}
