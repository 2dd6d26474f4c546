package vn.quyhoach.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;

/** What is known of uploads beside their bytes. */
@Component
class UploadRecords {

    private final SqlFile lockOwner = SqlFile.of(UploadRecords.class, "lock_owner");
    private final SqlFile open = SqlFile.of(UploadRecords.class, "open_uploads");
    private final SqlFile add = SqlFile.of(UploadRecords.class, "add_upload");
    private final SqlFile get = SqlFile.of(UploadRecords.class, "get_upload");
    private final SqlFile list = SqlFile.of(UploadRecords.class, "list_uploads");
    private final SqlFile keep = SqlFile.of(UploadRecords.class, "keep_upload");
    private final SqlFile delete = SqlFile.of(UploadRecords.class, "delete_upload");
    private final SqlFile deleteExpired = SqlFile.of(UploadRecords.class, "delete_expired");
    private final SqlFile known = SqlFile.of(UploadRecords.class, "known_uploads");
    private final JdbcClient jdbc;
    private final Clock clock;

    UploadRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an account has open. */
    record Open(long count, long bytes) {}

    /** In the transaction of the caller, in which nobody else counts for this account. */
    Open count(String owner) {
        jdbc.sql(lockOwner.text()).param("owner", owner).query(Boolean.class).list();
        return jdbc.sql(open.text())
                .param("owner", owner)
                .query((row, n) -> new Open(row.getLong("count"), row.getLong("bytes")))
                .single();
    }

    void add(Upload upload) {
        jdbc.sql(add.text())
                .param("id", upload.id())
                .param("owner", upload.owner())
                .param("length", upload.length())
                .param("file_name", upload.fileName())
                .param("metadata", upload.metadata())
                .param("at", now())
                .param("expires", Timestamp.from(upload.expiresAt()))
                .update();
    }

    /** Without the bytes that are there. */
    Optional<Upload> find(UUID id, String owner) {
        return jdbc.sql(get.text())
                .param("id", id)
                .param("owner", owner)
                .param("at", now())
                .query((row, n) -> upload(row))
                .optional();
    }

    List<Upload> list(String owner) {
        return jdbc.sql(list.text())
                .param("owner", owner)
                .param("at", now())
                .query((row, n) -> upload(row))
                .list();
    }

    void keep(UUID id, Instant until) {
        jdbc.sql(keep.text())
                .param("id", id)
                .param("expires", Timestamp.from(until))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql(delete.text()).param("id", id).update();
    }

    List<UUID> deleteExpired() {
        return jdbc.sql(deleteExpired.text())
                .param("at", now())
                .query(UUID.class)
                .list();
    }

    Set<UUID> known() {
        return new HashSet<>(jdbc.sql(known.text()).query(UUID.class).list());
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getLong("length"),
                0,
                row.getString("file_name"),
                row.getString("metadata"),
                row.getTimestamp("expires_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
