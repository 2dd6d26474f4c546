package vn.quyhoach.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Jobs in the database. Each call is a transaction of its own unless the caller has one. */
@Component
class JobRecords {

    private final SqlFile add = SqlFile.of(JobRecords.class, "add_job");
    private final SqlFile countOpen = SqlFile.of(JobRecords.class, "count_open");
    private final SqlFile get = SqlFile.of(JobRecords.class, "get_job");
    private final SqlFile watched = SqlFile.of(JobRecords.class, "watched_jobs");
    private final SqlFile list = SqlFile.of(JobRecords.class, "list_jobs");
    private final SqlFile begin = SqlFile.of(JobRecords.class, "begin_job");
    private final SqlFile report = SqlFile.of(JobRecords.class, "report_progress");
    private final SqlFile finish = SqlFile.of(JobRecords.class, "finish_job");
    private final SqlFile cancel = SqlFile.of(JobRecords.class, "cancel_job");
    private final SqlFile delete = SqlFile.of(JobRecords.class, "delete_job");
    private final SqlFile deleteOld = SqlFile.of(JobRecords.class, "delete_old_jobs");
    private final SqlFile addRow = SqlFile.of(JobRecords.class, "add_row");
    private final SqlFile clearRows = SqlFile.of(JobRecords.class, "clear_rows");
    private final SqlFile listRows = SqlFile.of(JobRecords.class, "list_rows");
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    JobRecords(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** What a worker needs. */
    record Begun(UUID id, String kind, String owner, String input, int attempts) {}

    void add(UUID id, String kind, Bilingual title, String owner, Object input) {
        jdbc.sql(add.text())
                .param("id", id)
                .param("kind", kind)
                .param("title_vi", title.vi())
                .param("title_en", title.en())
                .param("owner", owner)
                .param("input", json.writeValueAsString(input))
                .param("at", now())
                .update();
    }

    long countOpen(String owner) {
        return jdbc.sql(countOpen.text())
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql(get.text())
                .param("id", id)
                .query((row, number) -> job(row))
                .optional();
    }

    List<Job> list(String owner) {
        return jdbc.sql(list.text())
                .param("owner", owner)
                .query((row, number) -> job(row))
                .list();
    }

    List<Job> findAll(Collection<UUID> ids) {
        return jdbc.sql(watched.text())
                .param("ids", ids)
                .query((row, number) -> job(row))
                .list();
    }

    /** Empty for a job that is over already. */
    Optional<Begun> begin(UUID id) {
        Optional<Begun> begun = jdbc.sql(begin.text())
                .param("id", id)
                .param("at", now())
                .query((row, number) -> new Begun(
                        id,
                        row.getString("kind"),
                        row.getString("owner"),
                        row.getString("input"),
                        row.getInt("attempts")))
                .optional();
        begun.ifPresent(job -> clearRows(id));
        return begun;
    }

    /** Whether the job is still wanted. */
    boolean report(UUID id, long done, @Nullable Long total, @Nullable Bilingual phase) {
        return jdbc.sql(report.text())
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("phase_vi", phase == null ? null : phase.vi())
                .param("phase_en", phase == null ? null : phase.en())
                .query(Boolean.class)
                .optional()
                .map(cancelled -> !cancelled)
                .orElse(false);
    }

    void finish(UUID id, JobStatus status, @Nullable Object summary, @Nullable Object problem) {
        jdbc.sql(finish.text())
                .param("id", id)
                .param("status", status.name())
                .param("summary", summary == null ? null : json.writeValueAsString(summary))
                .param("problem", problem == null ? null : json.writeValueAsString(problem))
                .param("at", now())
                .update();
    }

    void cancel(UUID id) {
        jdbc.sql(cancel.text()).param("id", id).param("at", now()).update();
    }

    void delete(UUID id) {
        jdbc.sql(delete.text()).param("id", id).update();
    }

    int deleteOlderThan(Duration age) {
        return jdbc.sql(deleteOld.text())
                .param("before", Timestamp.from(clock.instant().minus(age)))
                .update();
    }

    /** @param first number of the first of them */
    void addRows(UUID id, long first, List<Object> rows) {
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(new Object[] {id, first + i, json.writeValueAsString(rows.get(i))});
        }
        batches.batchUpdate(addRow.text(), lines);
    }

    void clearRows(UUID id) {
        jdbc.sql(clearRows.text()).param("id", id).update();
    }

    List<Jobs.ResultRow> rows(UUID id, long after, int limit) {
        return jdbc.sql(listRows.text())
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new Jobs.ResultRow(row.getLong("number"), json.readTree(row.getString("content"))))
                .list();
    }

    private Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new Bilingual(row.getString("title_vi"), row.getString("title_en")),
                row.getString("owner"),
                JobStatus.valueOf(row.getString("status")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                phase(row.getString("phase_vi"), row.getString("phase_en")),
                tree(row.getString("summary")),
                tree(row.getString("problem")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                instant(row.getTimestamp("file_until")));
    }

    private static @Nullable Bilingual phase(@Nullable String vi, @Nullable String en) {
        return vi == null || en == null ? null : new Bilingual(vi, en);
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
