package vn.quyhoach.conformity;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.job.Job;
import vn.quyhoach.job.JobStatus;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Reads what an impact job left, a page in memory at a time. */
@Component
class ImpactResults {

    private static final int PAGE = 100;

    private final Jobs jobs;
    private final JsonMapper json;

    ImpactResults(Jobs jobs, JsonMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Takes a row, and may fail as writing does. */
    @FunctionalInterface
    interface Sink {
        void accept(ImpactRow row) throws IOException;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for other work; {@code STATE_CONFLICT} before the job is done */
    Impacts.ImpactSummary summary(UUID id) {
        Job job = jobs.get(id);
        if (!job.kind().equals(Impacts.KIND)) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("công việc " + id, "job " + id)));
        }
        if (job.status() != JobStatus.DONE) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    Map.of("reason", new Bilingual("việc chưa xong nên chưa có kết quả", "the job is not done")));
        }
        return json.treeToValue(job.summary(), Impacts.ImpactSummary.class);
    }

    void each(UUID id, Sink sink) throws IOException {
        long after = 0;
        List<Jobs.ResultRow> page;
        do {
            page = jobs.rows(id, after, PAGE);
            for (Jobs.ResultRow row : page) {
                sink.accept(json.treeToValue(row.content(), ImpactRow.class));
                after = row.number();
            }
        } while (page.size() == PAGE);
    }
}
