package vn.quyhoach.tile;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.WorkingFiles;

/**
 * Archives that were made a while ago. A map that reads one over the net asks for it piece by piece, and every piece must
 * be of the same file; the same question meanwhile waits for the one answer.
 */
@Component
class KeptArchives {

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Files take place on the disk; the one nobody asked for the longest goes first. */
    private static final int MOST = 8;

    private final Map<String, Kept> kept = new HashMap<>();
    private final Clock clock;

    KeptArchives(Clock clock) {
        this.clock = clock;
    }

    private static final class Kept {

        /** Null while it is made. */
        private volatile @Nullable Path file;

        private final Set<String> takers = new HashSet<>();
        private Instant asked;

        Kept(Instant asked) {
            this.asked = asked;
        }

        synchronized Path file(Consumer<Path> maker) {
            Path made = file;
            if (made == null) {
                made = make(maker);
                file = made;
            }
            return made;
        }

        void forget() {
            Path made = file;
            if (made != null) {
                delete(made);
            }
        }
    }

    /**
     * The archive of that content.
     *
     * @param tag tells the content apart from every other one
     * @param maker writes it, if nobody did lately
     */
    Path get(String tag, Consumer<Path> maker) {
        return entry(tag).file(maker);
    }

    /** Whether that account has not taken of the archive yet, as long as it has been kept; asking counts as taking. */
    synchronized boolean isNewTo(String account, String tag) {
        Kept archive = kept.get(tag);
        return archive == null || archive.takers.add(account);
    }

    private synchronized Kept entry(String tag) {
        Instant now = clock.instant();
        Iterator<Kept> all = kept.values().iterator();
        while (all.hasNext()) {
            Kept old = all.next();
            if (old.file != null && old.asked.plus(KEPT).isBefore(now)) {
                all.remove();
                old.forget();
            }
        }
        Kept wanted = kept.get(tag);
        if (wanted == null) {
            if (kept.size() >= MOST) {
                forgetOldest();
            }
            wanted = new Kept(now);
            kept.put(tag, wanted);
        }
        wanted.asked = now;
        return wanted;
    }

    private void forgetOldest() {
        kept.entrySet().stream()
                .filter(archive -> archive.getValue().file != null) // nobody waits for one that is being made
                .min((one, other) -> one.getValue().asked.compareTo(other.getValue().asked))
                .ifPresent(oldest -> {
                    kept.remove(oldest.getKey());
                    oldest.getValue().forget();
                });
    }

    @PreDestroy
    synchronized void forgetAll() {
        kept.values().forEach(Kept::forget);
        kept.clear();
    }

    private static Path make(Consumer<Path> maker) {
        try {
            Path file = WorkingFiles.create("pmtiles");
            boolean whole = false;
            try {
                maker.accept(file);
                whole = true;
                return file;
            } finally {
                if (!whole) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
