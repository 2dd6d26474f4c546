package vn.quyhoach.conformity.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Keeps packs. The database itself refuses to change the content of one that was activated. */
@Component
class PackRecords {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final SqlFile add = SqlFile.of(PackRecords.class, "add_pack");
    private final SqlFile inForce = SqlFile.of(PackRecords.class, "pack_in_force");
    private final SqlFile byDigest = SqlFile.of(PackRecords.class, "pack_by_digest");
    private final SqlFile get = SqlFile.of(PackRecords.class, "get_pack");
    private final SqlFile list = SqlFile.of(PackRecords.class, "list_packs");
    private final SqlFile files = SqlFile.of(PackRecords.class, "pack_files");
    private final SqlFile change = SqlFile.of(PackRecords.class, "change_pack");
    private final SqlFile delete = SqlFile.of(PackRecords.class, "delete_pack");
    private final SqlFile lock = SqlFile.of(PackRecords.class, "lock_packs");
    private final SqlFile setStatus = SqlFile.of(PackRecords.class, "set_pack_status");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PackRecords(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long add(RulePack pack, PackFiles content) {
        return jdbc.sql(add.text())
                .params(described(pack, content))
                .query(Long.class)
                .single();
    }

    void change(long id, RulePack pack, PackFiles content) {
        jdbc.sql(change.text()).params(described(pack, content)).param("id", id).update();
    }

    void delete(long id) {
        jdbc.sql(delete.text()).param("id", id).update();
    }

    /** Until the end of the transaction. */
    void lock() {
        jdbc.sql(lock.text()).query(row -> {});
    }

    private Map<String, ?> described(RulePack pack, PackFiles content) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", pack.id().substring(0, pack.id().indexOf('@')));
        values.put("version", pack.version());
        values.put("digest", content.digest());
        values.put("title_vi", pack.name().vi());
        values.put("title_en", pack.name().en());
        values.put("notice_vi", pack.notice().vi());
        values.put("notice_en", pack.notice().en());
        values.put("valid_from", pack.validity().from());
        values.put("valid_to", pack.validity().to());
        values.put("files", json.writeValueAsString(content.texts()));
        values.put("at", Timestamp.from(clock.instant()));
        values.put("by", CurrentUser.get().username());
        return values;
    }

    Optional<StoredPack> inForceOn(LocalDate day) {
        return jdbc.sql(inForce.text())
                .param("day", day)
                .query((row, number) -> stored(row))
                .optional();
    }

    Optional<StoredPack> find(String code, String digest) {
        return jdbc.sql(byDigest.text())
                .param("code", code)
                .param("digest", digest)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    StoredPack get(long id) {
        return jdbc.sql(get.text())
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", name(id))));
    }

    /** What people read where there is none. */
    static Bilingual name(Object id) {
        return new Bilingual("bộ quy tắc " + id, "rule pack " + id);
    }

    List<StoredPack> list() {
        return jdbc.sql(list.text()).query((row, number) -> stored(row)).list();
    }

    PackFiles files(long id) {
        return jdbc.sql(files.text())
                .param("id", id)
                .query((row, number) -> PackFiles.of(json.readValue(row.getString("files"), TEXTS)))
                .single();
    }

    void setStatus(long id, PackStatus status) {
        jdbc.sql(setStatus.text())
                .param("id", id)
                .param("status", status.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", CurrentUser.get().username())
                .update();
    }

    private static StoredPack stored(ResultSet row) throws SQLException {
        return new StoredPack(
                row.getLong("id"),
                row.getString("code"),
                row.getString("version"),
                row.getString("digest"),
                Bilingual.of(row.getString("title_vi"), row.getString("title_en")),
                Bilingual.of(row.getString("notice_vi"), row.getString("notice_en")),
                PackStatus.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                instant(row, "activated_at"),
                row.getString("activated_by"),
                instant(row, "retired_at"),
                row.getString("retired_by"),
                row.getInt("row_version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
