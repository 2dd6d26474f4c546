package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.Validity;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;

/** Reads the register of checks from its end to its beginning, a page in memory at a time. */
@Component
class PastChecks {

    private static final int PAGE = 100;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final SqlFile page = SqlFile.of(PastChecks.class, "past_checks");
    private final SqlFile count = SqlFile.of(PastChecks.class, "count_past_checks");
    private final JdbcClient jdbc;

    PastChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many checks were made of these days, whenever they were made. */
    long count(Validity days) {
        return jdbc.sql(count.text())
                .param("from", days.from())
                .param("to", days.to())
                .query(Long.class)
                .single();
    }

    /** @param most older ones are left out */
    void each(Validity days, long most, Consumer<PastCheck> task) {
        Instant createdAt = END_OF_TIME;
        UUID id = new UUID(-1, -1);
        long left = most;
        while (left > 0) {
            List<PastCheck> found = page(days, createdAt, id, (int) Math.min(PAGE, left));
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
