package vn.quyhoach.job;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Hands results out that are files: to the owner, who may see what is in them to this day. */
@Component
class JobResults {

    private final SqlFile orders = SqlFile.of(JobResults.class, "order_of_job");
    private final Jobs jobs;
    private final JobFiles files;
    private final ObjectProvider<JobKind<?>> kinds;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobResults(Jobs jobs, JobFiles files, ObjectProvider<JobKind<?>> kinds, JdbcClient jdbc, JsonMapper json) {
        this.jobs = jobs;
        this.files = files;
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for what the caller may no longer see */
    @OfficersOnly
    JobFile file(UUID id) {
        Job job = jobs.get(id);
        if (!job.owner().equals(CurrentUser.get().username())) {
            throw gone(id);
        }
        JobFile file = files.find(id).orElseThrow(() -> gone(id));
        String order =
                jdbc.sql(orders.text()).param("id", id).query(String.class).single();
        kinds.stream().filter(kind -> kind.name().equals(job.kind())).forEach(kind -> check(kind, order));
        return file;
    }

    private <I> void check(JobKind<I> kind, String order) {
        kind.permitted().accept(json.readValue(order, kind.input()));
    }

    private static ProblemException gone(UUID id) {
        return new ProblemException(
                ProblemCode.NOT_FOUND,
                Map.of("what", new Bilingual("tệp kết quả của việc " + id, "file of job " + id)));
    }
}
