package vn.quyhoach.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: the service closes its doors only when the command has cleared up behind itself. An import is undone by its
 * transaction; a draft that was made for it is deleted by the command.
 */
final class Stop {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch cleared = new CountDownLatch(1);
    private volatile boolean wanted;

    boolean isWanted() {
        return wanted;
    }

    /** The command has come to its end, whichever. */
    void clear() {
        cleared.countDown();
    }

    /** Asks the command to end, and waits for it. */
    void now() {
        if (cleared.getCount() == 0) {
            return;
        }
        wanted = true;
        try {
            boolean unused = cleared.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
