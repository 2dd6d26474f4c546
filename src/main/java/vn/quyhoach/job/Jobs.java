package vn.quyhoach.job;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.security.Role;
import vn.quyhoach.text.Bilingual;

/**
 * Starts, shows and cancels long work. A job belongs to who started it: nobody else sees it, except an administrator.
 */
@Component
public class Jobs {

    /** More of one account would keep the others waiting. */
    static final int MOST_OPEN = 5;

    private final JobRecords records;
    private final JobQueue queue;
    private final JobFiles files;

    Jobs(JobRecords records, JobQueue queue, JobFiles files) {
        this.records = records;
        this.queue = queue;
        this.files = files;
    }

    /** A line of a result, with the number to go on after. */
    public record ResultRow(long number, JsonNode content) {}

    /**
     * Puts work into the queue; it begins when the surrounding transaction is committed.
     *
     * @param kind the name of a {@link JobKind} bean
     * @param title what the owner reads in a list of jobs
     * @param input of the kind's own type
     * @return the id, for {@code /api/jobs/{id}}
     * @throws ProblemException {@code STATE_CONFLICT} when the account has {@value #MOST_OPEN} unfinished jobs
     */
    @OfficersOnly
    @Transactional
    public UUID start(String kind, Bilingual title, Object input) {
        String owner = CurrentUser.get().username();
        if (records.countOpen(owner) >= MOST_OPEN) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    "tài khoản đã có " + MOST_OPEN + " việc chưa xong; đợi hoặc hủy bớt",
                                    "the account has " + MOST_OPEN + " unfinished jobs; wait or cancel one")));
        }
        UUID id = UUID.randomUUID();
        records.add(id, kind, title, owner, input);
        queue.add(id);
        return id;
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for somebody else's */
    @OfficersOnly
    public Job get(UUID id) {
        CurrentUser caller = CurrentUser.get();
        return records.find(id)
                .filter(job -> job.owner().equals(caller.username()) || caller.role() == Role.ADMIN)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("công việc " + id, "job " + id))));
    }

    /** The caller's own, the newest first, a hundred at most. */
    @OfficersOnly
    public List<Job> list() {
        return records.list(CurrentUser.get().username());
    }

    /**
     * A page of the result.
     *
     * @param after the number of the last line that is known; 0 for the first page
     * @throws ProblemException {@code STATE_CONFLICT} before the job is done
     */
    @OfficersOnly
    public List<ResultRow> rows(UUID id, long after, int limit) {
        if (get(id).status() != JobStatus.DONE) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    Map.of("reason", new Bilingual("việc chưa xong nên chưa có kết quả", "the job is not done")));
        }
        return records.rows(id, after, limit);
    }

    /** Stops a job, as soon as it looks; forgets one that is finished, with its result. */
    @OfficersOnly
    @Transactional
    public void cancel(UUID id) {
        if (get(id).status().isFinished()) {
            records.delete(id);
            files.delete(id);
        } else {
            records.cancel(id);
        }
    }
}
