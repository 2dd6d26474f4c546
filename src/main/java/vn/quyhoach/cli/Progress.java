package vn.quyhoach.cli;

import java.util.Map;
import java.util.function.LongSupplier;
import vn.quyhoach.ingest.ImportProgress;

/** Tells how far a command has come, once a second at most. */
final class Progress implements ImportProgress {

    private static final long SECOND_NANOS = 1_000_000_000L;

    private final Terminal terminal;
    private final String file;
    private final LongSupplier nanos;
    private final long started;
    private long told;

    Progress(Terminal terminal, String file, LongSupplier nanos) {
        this.terminal = terminal;
        this.file = file;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.told = started;
    }

    @Override
    public void accept(long count) {
        long now = nanos.getAsLong();
        if (now - told < SECOND_NANOS) {
            return;
        }
        told = now;
        long perSecond = count * SECOND_NANOS / Math.max(1, now - started);
        if (terminal.interactive()) {
            terminal.err().printf("\r%s: %,d (%,d/s)   ", file, count, perSecond);
            terminal.err().flush();
        } else {
            terminal.event("progress", Map.of("file", file, "read", count, "perSecond", perSecond));
        }
    }

    /** Takes the moving line away. */
    void end() {
        if (terminal.interactive() && told != started) {
            terminal.err().print("\r" + " ".repeat(79) + "\r");
            terminal.err().flush();
        }
    }
}
