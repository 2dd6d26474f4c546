package vn.quyhoach.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A job as HTTP tells of it.
 *
 * @param rows where the lines of the result are, once there is one
 */
record JobResponse(@JsonUnwrapped Job job, @Nullable String rows) {

    /** @param root of the service, as the caller reaches it */
    static JobResponse of(Job job, String root) {
        return new JobResponse(job, job.status() == JobStatus.DONE ? root + "/api/jobs/" + job.id() + "/rows" : null);
    }
}
