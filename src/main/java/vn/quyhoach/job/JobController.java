package vn.quyhoach.job;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.problem.FieldChecks;

/** Progress and results of the caller's jobs. */
@RestController
@RequestMapping(path = "/api/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
class JobController {

    private static final int MOST_ROWS = 1_000;

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @param next the number to ask on after; null when this is the last page */
    record RowsResponse(List<Jobs.ResultRow> rows, @Nullable Long next) {}

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    @GetMapping
    List<JobResponse> list() {
        return jobs.list().stream().map(job -> JobResponse.of(job, root())).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<JobResponse> get(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(JobResponse.of(jobs.get(id), root()));
    }

    @GetMapping("/{id}/rows")
    RowsResponse rows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit) {
        new FieldChecks().range("limit", limit, 1, MOST_ROWS).orThrow();
        List<Jobs.ResultRow> page = jobs.rows(id, after, limit);
        return new RowsResponse(
                page, page.size() < limit ? null : page.get(page.size() - 1).number());
    }

    /** Cancels a job, as soon as it looks; one that is finished is forgotten with its result. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id) {
        jobs.cancel(id);
    }
}
