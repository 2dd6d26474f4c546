package vn.quyhoach.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A job as HTTP tells of it.
 *
 * @param rows where the lines of the result are, once there is one
 * @param file where the file is that is the result, if one is
 */
record JobResponse(
        @JsonUnwrapped Job job,
        @Nullable String rows,
        @Nullable String file) {

    /** @param root of the service, as the caller reaches it */
    static JobResponse of(Job job, String root) {
        String path = root + "/api/jobs/" + job.id();
        boolean done = job.status() == JobStatus.DONE;
        return new JobResponse(
                job, done ? path + "/rows" : null, done && job.fileUntil() != null ? path + "/file" : null);
    }
}
