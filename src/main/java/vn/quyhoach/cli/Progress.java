package vn.quyhoach.cli;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import vn.quyhoach.ingest.ImportProgress;
import vn.quyhoach.text.Bilingual;

/**
 * Tells how far a command has come: to a person as a bar that fills with every phase, to a program once a second at most.
 */
final class Progress implements ImportProgress {

    /** Of the import of one layer: it is read, checked and stored. */
    static final int PHASES = 3;

    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long BLINK_NANOS = SECOND_NANOS / 5;
    private static final int WIDTH = 24;
    private static final int LINE = 79;

    private final Terminal terminal;
    private final String file;
    private final int phases;
    private final Stop stop;
    private final LongSupplier nanos;
    private long started;
    private long told;
    private int phase;
    private Bilingual doing = new Bilingual("bắt đầu", "beginning");
    private boolean shown;

    /**
     * @param phases there will be
     * @param stop what the operator wants
     */
    Progress(Terminal terminal, String file, int phases, Stop stop, LongSupplier nanos) {
        this.terminal = terminal;
        this.file = file;
        this.phases = phases;
        this.stop = stop;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.told = started;
    }

    @Override
    public void phase(Bilingual name) {
        heed();
        phase = Math.min(phase + 1, phases);
        doing = name;
        started = nanos.getAsLong();
        told = started;
        show(0, 0);
    }

    @Override
    public void accept(long count) {
        long now = nanos.getAsLong();
        if (now - told < (terminal.interactive() ? BLINK_NANOS : SECOND_NANOS)) {
            return;
        }
        heed();
        told = now;
        long perSecond = count * SECOND_NANOS / Math.max(1, now - started);
        show(count, perSecond);
        terminal.event("progress", Map.of("file", file, "read", count, "perSecond", perSecond));
    }

    private void heed() {
        if (stop.isWanted()) {
            throw new CancellationException("stopped by the operator");
        }
    }

    private void show(long count, long perSecond) {
        if (!terminal.interactive()) {
            return;
        }
        int filled = WIDTH * Math.max(0, phase - 1) / Math.max(1, phases);
        String bar = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
        String number = count == 0 ? "" : ": %,d (%,d/s)".formatted(count, perSecond);
        String line = bar + " " + file + ", " + terminal.say(doing) + number;
        String whole = line.length() > LINE ? line.substring(0, LINE) : line + " ".repeat(LINE - line.length());
        terminal.err().print("\r" + whole);
        terminal.err().flush();
        shown = true;
    }

    /** Takes the moving line away. */
    void end() {
        if (shown) {
            terminal.err().print("\r" + " ".repeat(LINE) + "\r");
            terminal.err().flush();
        }
    }
}
