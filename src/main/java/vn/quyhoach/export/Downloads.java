package vn.quyhoach.export;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.security.CurrentUser;

/**
 * Files on their way. One whose sending broke stays for a while, so that the rest can be fetched: made again it would be
 * another file, for the data may have changed and few formats come out the same to the byte.
 */
@Component
class Downloads {

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Files take place on the disk; the oldest goes first. */
    private static final int MOST = 8;

    /**
     * Who asked for what. The caller counts with role and places: a name alone could be that of an account which saw
     * more yesterday, or of one that is called as the public is.
     */
    record Question(CurrentUser caller, String address) {}

    /**
     * A file with the name by which its rest is asked for.
     *
     * @param tag strong: these very bytes
     */
    record Download(String tag, Question question, Path file, Instant until) {}

    private final Deque<Download> kept = new ArrayDeque<>();
    private final Clock clock;

    Downloads(Clock clock) {
        this.clock = clock;
    }

    synchronized Download keep(Question question, Path file) {
        purge();
        Download download = new Download(
                "\"" + UUID.randomUUID() + "\"", question, file, clock.instant().plus(KEPT));
        kept.addLast(download);
        if (kept.size() > MOST) {
            Exports.delete(kept.removeFirst().file());
        }
        return download;
    }

    /**
     * The file that was answered to that question, if it is still there.
     *
     * @param tag which one exactly; null for the last
     */
    synchronized Optional<Download> find(Question question, @Nullable String tag) {
        purge();
        Download found = null;
        for (Download download : kept) {
            if (download.question().equals(question)
                    && (tag == null || download.tag().equals(tag))) {
                found = download;
            }
        }
        return Optional.ofNullable(found);
    }

    synchronized void forget(Download download) {
        kept.remove(download);
        Exports.delete(download.file());
    }

    @PreDestroy
    synchronized void forgetAll() {
        kept.forEach(download -> Exports.delete(download.file()));
        kept.clear();
    }

    private void purge() {
        Instant now = clock.instant();
        while (!kept.isEmpty() && kept.getFirst().until().isBefore(now)) {
            Exports.delete(kept.removeFirst().file());
        }
    }
}
