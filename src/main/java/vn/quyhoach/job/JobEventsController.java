package vn.quyhoach.job;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.security.CurrentUser;

/**
 * What becomes of a job, as server-sent events: {@code progress} with the job as {@code GET /api/jobs/{id}} tells it, at
 * last {@code done}, {@code failed}, {@code cancelled} or, where it was forgotten, {@code gone}. Each event tells all,
 * so that it does not matter which were missed.
 */
@RestController
class JobEventsController {

    /** Ours ends it. */
    private static final long NO_TIMEOUT = 0;

    private final Jobs jobs;
    private final JobWatch watch;

    JobEventsController(Jobs jobs, JobWatch watch) {
        this.jobs = jobs;
        this.watch = watch;
    }

    @GetMapping(path = "/api/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        jobs.get(id);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // proxies collect answers otherwise
        // sent here and now: the first event comes on another thread, while this one still leaves the filters, and
        // headers
        // that two threads write at a time take the connection down
        response.flushBuffer();
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        JobWatch.Watcher watcher = watch.watch(id, CurrentUser.get().username(), new Stream(emitter, root));
        emitter.onCompletion(watcher::stop);
        emitter.onError(broken -> watcher.stop());
        return emitter;
    }

    /** The events of one caller. */
    private record Stream(SseEmitter emitter, String root, AtomicLong number) implements JobWatch.Listener {

        Stream(SseEmitter emitter, String root) {
            this(emitter, root, new AtomicLong());
        }

        @Override
        public void changed(@Nullable Job job) throws IOException {
            SseEmitter.SseEventBuilder event = SseEmitter.event()
                    .id(String.valueOf(number.incrementAndGet()))
                    .name(name(job));
            emitter.send(
                    job == null
                            ? event.data("{}", MediaType.APPLICATION_JSON)
                            : event.data(JobResponse.of(job, root), MediaType.APPLICATION_JSON));
        }

        private static String name(@Nullable Job job) {
            return job == null
                    ? "gone"
                    : job.status().isFinished() ? job.status().name().toLowerCase(Locale.ROOT) : "progress";
        }

        @Override
        public void unchanged() throws IOException {
            emitter.send(SseEmitter.event().comment("still there"));
        }

        @Override
        public void end() {
            emitter.complete();
        }
    }
}
