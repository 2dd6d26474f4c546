package vn.quyhoach.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.footprint.Note;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.sql.SqlFile;

/** Batches in the database. */
@Component
class BatchRecords {

    private final SqlFile add = SqlFile.of(BatchRecords.class, "add_batch");
    private final SqlFile complete = SqlFile.of(BatchRecords.class, "complete_batch");
    private final SqlFile lockOwner = SqlFile.of(BatchRecords.class, "lock_owner");
    private final SqlFile deleteOld = SqlFile.of(BatchRecords.class, "delete_old");
    private final SqlFile get = SqlFile.of(BatchRecords.class, "get_batch");
    private final SqlFile list = SqlFile.of(BatchRecords.class, "list_batches");
    private final SqlFile count = SqlFile.of(BatchRecords.class, "count_rows");
    private final SqlFile waiting = SqlFile.of(BatchRecords.class, "waiting_rows");
    private final SqlFile checked = SqlFile.of(BatchRecords.class, "row_checked");
    private final SqlFile refused = SqlFile.of(BatchRecords.class, "row_refused");
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    BatchRecords(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Keeps a second batch of the account waiting until the transaction ends. */
    void lock(String owner) {
        jdbc.sql(lockOwner.text()).param("owner", owner).query(Long.class).single();
    }

    void deleteOlder(String owner, Instant before) {
        jdbc.sql(deleteOld.text())
                .param("owner", owner)
                .param("before", Timestamp.from(before))
                .update();
    }

    void add(Batch batch) {
        jdbc.sql(add.text())
                .param("id", batch.id())
                .param("owner", batch.owner())
                .param("at", Timestamp.from(batch.createdAt()))
                .param("title", batch.title())
                .param("as_of", batch.asOf())
                .param("accuracy", batch.accuracyMetres())
                .param("class", batch.projectClass())
                .param("crs", batch.crs())
                .update();
    }

    void complete(UUID id, UUID job) {
        jdbc.sql(complete.text()).param("id", id).param("job", job).update();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(get.text()).param("id", id).query(BatchRecords::batch).optional();
    }

    List<Batch> list(String owner) {
        return jdbc.sql(list.text())
                .param("owner", owner)
                .query(BatchRecords::batch)
                .list();
    }

    /** By verdict, REFUSED and WAITING. */
    Map<String, Long> count(UUID id) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(count.text()).param("id", id).query((ResultSet row) -> {
            counts.put(row.getString("outcome"), row.getLong("rows"));
        });
        return counts;
    }

    List<WaitingRow> waiting(UUID id, int after, int limit) {
        return jdbc.sql(waiting.text())
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new WaitingRow(
                        row.getInt("number"),
                        new RowDraft.Labels(
                                row.getString("code"), row.getString("name"), row.getString("project_class")),
                        row.getObject("project_id", Long.class),
                        row.getBytes("shape"),
                        row.getString("corners"),
                        row.getString("crs"),
                        row.getBoolean("crs_stated")))
                .list();
    }

    /** A row and the check that was made of it. */
    record Checked(int number, UUID check, List<Note> notes) {}

    void checked(UUID id, List<Checked> rows) {
        batches.batchUpdate(
                checked.text(),
                rows.stream()
                        .map(row -> new MapSqlParameterSource("id", id)
                                .addValue("number", row.number())
                                .addValue("check", row.check())
                                .addValue("notes", row.notes().isEmpty() ? null : json.writeValueAsString(row.notes())))
                        .toArray(SqlParameterSource[]::new));
    }

    void refused(UUID id, int number, ProblemException problem) {
        jdbc.sql(refused.text())
                .param("id", id)
                .param("number", number)
                .param("problem", text(problem))
                .update();
    }

    /** Code, detail and remedy, in both languages. */
    @Nullable
    String text(@Nullable ProblemException problem) {
        return problem == null
                ? null
                : json.writeValueAsString(Map.of(
                        "code", problem.code().name(),
                        "detail", ProblemTexts.detail(problem.code(), problem.details()),
                        "remedy", ProblemTexts.remedy(problem.code(), problem.details())));
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                row.getString("owner"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("title"),
                row.getObject("as_of", LocalDate.class),
                row.getDouble("accuracy_m"),
                row.getString("project_class"),
                row.getString("crs"),
                row.getInt("row_count"));
    }
}
