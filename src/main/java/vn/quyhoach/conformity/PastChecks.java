package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.Validity;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;

/** Reads the register of checks from its end to its beginning, a page in memory at a time. */
@Component
class PastChecks {

    private static final int PAGE = 100;
    private static final UUID LAST_OF_ALL = new UUID(-1, -1);

    private final SqlFile page = SqlFile.of(PastChecks.class, "past_checks");
    private final SqlFile count = SqlFile.of(PastChecks.class, "count_past_checks");
    private final JdbcClient jdbc;

    PastChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The checks there are at a moment; others are made while these are read.
     *
     * @param days of which they were made, whenever that was
     * @param newest when the newest was made; null without any
     */
    record Present(Validity days, long count, @Nullable Instant newest) {}

    Present present(Validity days) {
        return jdbc.sql(count.text())
                .param("from", days.from())
                .param("to", days.to())
                .query((row, number) -> new Present(days, row.getLong("count"), instant(row.getTimestamp("newest"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** @param most older ones are left out */
    void each(Present present, long most, Consumer<PastCheck> task) {
        Instant createdAt = present.newest();
        if (createdAt == null) {
            return;
        }
        UUID id = LAST_OF_ALL;
        long left = most;
        while (left > 0) {
            List<PastCheck> found = page(present.days(), createdAt, id, (int) Math.min(PAGE, left));
            found.forEach(task);
            if (found.size() < PAGE) {
                return;
            }
            left -= found.size();
            createdAt = found.get(found.size() - 1).createdAt();
            id = found.get(found.size() - 1).id();
        }
    }

    private List<PastCheck> page(Validity days, Instant createdAt, UUID id, int limit) {
        return jdbc.sql(page.text())
                .param("from", days.from())
                .param("to", days.to())
                .param("created_at", Timestamp.from(createdAt))
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> past(row))
                .list();
    }

    private static PastCheck past(ResultSet row) throws SQLException {
        return new PastCheck(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("as_of", LocalDate.class),
                row.getString("project_class"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("rule_pack"),
                row.getString("name"),
                row.getDouble("accuracy_m"),
                Geometries.fromEwkb(row.getBytes("ground")),
                row.getBoolean("indicative"));
    }
}
