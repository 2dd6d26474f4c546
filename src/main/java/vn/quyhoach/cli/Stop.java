package vn.quyhoach.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ctrl-C: the service closes its doors only when the command has cleared up behind itself. An import is undone by its
 * transaction; a draft that was made for it is deleted by the command. It is asked politely for a second, then what it
 * waits for is ended.
 */
final class Stop {

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch cleared = new CountDownLatch(1);

    /** Makes what ends the long steps that run at that moment. */
    private final Supplier<Runnable> interrupter;

    private volatile boolean wanted;

    Stop(Supplier<Runnable> interrupter) {
        this.interrupter = interrupter;
    }

    /** Of a command whose steps are short. */
    Stop() {
        this(() -> () -> {});
    }

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
            Runnable interrupt = interrupter.get();
            boolean ended = cleared.await(1, TimeUnit.SECONDS);
            for (int waited = 1; !ended && waited < PATIENCE_SECONDS; waited++) {
                interrupt.run();
                ended = cleared.await(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
