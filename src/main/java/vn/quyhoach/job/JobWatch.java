package vn.quyhoach.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch jobs what becomes of them. One query for all of them, a few times a second and only while somebody
 * watches; between two looks a watcher takes neither a thread nor a connection to the database.
 */
@Component
class JobWatch {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);

    /** Of one account. */
    static final int MOST = 10;

    /** Who still wants to know comes again, and is asked anew who he is. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int SENDERS = 4;

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(JobWatch::thread);

    /** A line that takes nothing more keeps its sender for a while, and not the others waiting. */
    private final ExecutorService sending = Executors.newFixedThreadPool(SENDERS, JobWatch::thread);

    private final JobRecords records;
    private final JobProperties properties;
    private final Clock clock;
    private boolean begun;

    JobWatch(JobRecords records, JobProperties properties, Clock clock) {
        this.records = records;
        this.properties = properties;
        this.clock = clock;
    }

    /** Who watches. */
    interface Listener {

        /** @param job as it is now; null when it was forgotten */
        void changed(@Nullable Job job) throws IOException;

        /** Nothing new, for a while. */
        void unchanged() throws IOException;

        /** There will be no more. */
        void end();
    }

    /** One who watches, and what was told. */
    final class Watcher {

        private final UUID job;
        private final String account;
        private final Listener listener;
        private final Instant until = clock.instant().plus(LONGEST);
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile Instant told = Instant.EPOCH;
        private volatile @Nullable Job last;

        Watcher(UUID job, String account, Listener listener) {
            this.job = job;
            this.account = account;
            this.listener = listener;
        }

        void stop() {
            watchers.remove(this);
        }

        private void giveUp() {
            stop();
            listener.end();
        }

        private void look(@Nullable Job now) {
            boolean fresh = told.equals(Instant.EPOCH) || now == null || !now.equals(last);
            boolean silent = clock.instant().isAfter(told.plus(properties.eventHeartbeat()));
            if ((fresh || silent) && busy.compareAndSet(false, true)) {
                sending.execute(() -> tell(now, fresh));
            }
        }

        private void tell(@Nullable Job now, boolean fresh) {
            try {
                if (fresh) {
                    listener.changed(now);
                } else {
                    listener.unchanged();
                }
                last = now;
                told = clock.instant();
                if (now == null || now.status().isFinished() || told.isAfter(until)) {
                    giveUp();
                }
            } catch (IOException | IllegalStateException gone) {
                giveUp();
            } finally {
                busy.set(false);
            }
        }
    }

    /**
     * Begins to tell. An account that watches {@value #MOST} already is told no more by the oldest of its lines: whoever went
     * away without a word is known only when the next word does not reach him, and must not keep the account from its jobs.
     */
    synchronized Watcher watch(UUID job, String account, Listener listener) {
        List<Watcher> own = watchers.stream()
                .filter(watcher -> watcher.account.equals(account))
                .toList();
        own.subList(0, Math.max(0, own.size() - MOST + 1)).forEach(Watcher::giveUp);
        Watcher watcher = new Watcher(job, account, listener);
        watchers.add(watcher);
        if (!begun) {
            begun = true;
            long pause = properties.watchInterval().toMillis();
            looking.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        }
        looking.execute(this::look);
        return watcher;
    }

    private void look() {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            Map<UUID, Job> jobs = new HashMap<>();
            List<UUID> ids =
                    watchers.stream().map(watcher -> watcher.job).distinct().toList();
            records.findAll(ids).forEach(job -> jobs.put(job.id(), job));
            // who came after the question is told next time
            watchers.stream()
                    .filter(watcher -> ids.contains(watcher.job))
                    .forEach(watcher -> watcher.look(jobs.get(watcher.job)));
        } catch (DataAccessException away) {
            LOG.warn("Jobs cannot be looked at: {}", away.getMessage());
        }
    }

    /** Before the service waits for its open requests to end. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        looking.shutdownNow();
        watchers.forEach(Watcher::giveUp);
        sending.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "job-watch");
        thread.setDaemon(true);
        return thread;
    }
}
