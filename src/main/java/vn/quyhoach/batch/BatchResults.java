package vn.quyhoach.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.job.JobStatus;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.security.Role;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** What became of batches. A batch belongs to who started it: nobody else sees it, except an administrator. */
@Component
class BatchResults {

    private static final int ROWS_AT_ONCE = 500;

    private final SqlFile rows = SqlFile.of(BatchResults.class, "list_rows");
    private final SqlFile places = SqlFile.of(BatchResults.class, "list_places");
    private final BatchRecords records;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchResults(BatchRecords records, Jobs jobs, JdbcClient jdbc, JsonMapper json) {
        this.records = records;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Where a batch stands.
     *
     * @param status of its job; DONE for one whose job is forgotten already
     * @param outcomes how many rows came to which verdict, were REFUSED or are WAITING
     */
    record Standing(Batch batch, JobStatus status, Map<String, Long> outcomes) {}

    /**
     * A row that can be drawn.
     *
     * @param geometry GeoJSON in degrees, as fine as a map of all rows needs it
     */
    record Place(int row, String outcome, JsonNode geometry) {}

    /** @throws ProblemException {@code NOT_FOUND}, also for somebody else's */
    @OfficersOnly
    public Standing get(UUID id) {
        Batch batch = own(id);
        return new Standing(batch, status(batch), records.count(id));
    }

    /** The caller's own, the newest first, a hundred at most. */
    @OfficersOnly
    public List<Batch> list() {
        return records.list(CurrentUser.get().username());
    }

    /**
     * A page of the rows.
     *
     * @param outcome a verdict, REFUSED or WAITING; all where null
     * @param after the number of the last row that is known
     */
    @OfficersOnly
    public Page<BatchRow> rows(UUID id, @Nullable String outcome, int after, int limit) {
        own(id);
        return Page.of(read(id, outcome, after, limit + 1, false), limit, row -> String.valueOf(row.row()));
    }

    /** Where all the checked rows are. */
    @OfficersOnly
    public List<Place> places(UUID id) {
        own(id);
        return jdbc.sql(places.text())
                .param("id", id)
                .query((row, n) -> new Place(
                        row.getInt("number"), row.getString("outcome"), json.readTree(row.getString("geometry"))))
                .list();
    }

    /** All rows, one after the other. */
    @OfficersOnly
    public void each(UUID id, boolean geometry, Consumer<BatchRow> sink) {
        own(id);
        int after = 0;
        for (List<BatchRow> page = read(id, null, after, ROWS_AT_ONCE, geometry);
                !page.isEmpty();
                page = read(id, null, after, ROWS_AT_ONCE, geometry)) {
            page.forEach(sink);
            after = page.get(page.size() - 1).row();
        }
    }

    private Batch own(UUID id) {
        CurrentUser caller = CurrentUser.get();
        return records.find(id)
                .filter(batch -> batch.owner().equals(caller.username()) || caller.role() == Role.ADMIN)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        Map.of(
                                "what",
                                new Bilingual("đợt đối chiếu hàng loạt " + id, "conformity check batch " + id))));
    }

    /** Jobs are forgotten sooner than their batches. */
    private JobStatus status(Batch batch) {
        UUID job = batch.job();
        try {
            return job == null ? JobStatus.QUEUED : jobs.get(job).status();
        } catch (ProblemException forgotten) {
            return JobStatus.DONE;
        }
    }

    private List<BatchRow> read(UUID id, @Nullable String outcome, int after, int limit, boolean geometry) {
        return jdbc.sql(rows.text())
                .param("id", id)
                .param("after", after)
                .param("outcome", outcome)
                .param("limit", limit)
                .param("geometry", geometry)
                .query((row, n) -> row(row))
                .list();
    }

    private BatchRow row(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        String reason = row.getString("reason");
        String checkedClass = row.getString("checked_class");
        return new BatchRow(
                row.getInt("number"),
                row.getString("code"),
                row.getString("name"),
                checkedClass == null ? row.getString("project_class") : checkedClass,
                row.getObject("project_id", Long.class),
                row.getString("outcome"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject("check_id", UUID.class),
                row.getString("check_number"),
                reason == null ? null : json.readValue(reason, Bilingual.class),
                row.getObject("area_m2", Double.class),
                row.getObject("length_m", Double.class),
                tree(row.getString("problem")),
                tree(row.getString("notes")),
                tree(row.getString("geometry")));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
