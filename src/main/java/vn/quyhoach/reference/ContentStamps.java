package vn.quyhoach.reference;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;

/**
 * Numbers that change with what they stand for, in the same transaction and whoever changed it: the key under which
 * something may be remembered. Ask first and read afterwards; then what is remembered is never older than its number.
 */
@Component
public class ContentStamps {

    private final SqlFile stamps = SqlFile.of(ContentStamps.class, "content_stamps");
    private final JdbcClient jdbc;

    ContentStamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of one moment. */
    public static final class Moment {

        private final Map<String, Long> stamps;

        private Moment(Map<String, Long> stamps) {
            this.stamps = stamps;
        }

        /** Of the objects and quotas of a published version, and of the classes. */
        public long ofVersion(long id) {
            return Math.max(of("plan-version:" + id), ofClasses()); // of one sequence, so that either moves it
        }

        /** Of the classes of land, layers and projects. */
        public long ofClasses() {
            return of("class");
        }

        /** Of the administrative units. */
        long ofUnits() {
            return of("admin-unit");
        }

        private long of(String subject) {
            return stamps.getOrDefault(subject, 0L);
        }
    }

    public Moment now() {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(stamps.text()).query(row -> {
            found.put(row.getString("subject"), row.getLong("stamp"));
        });
        return new Moment(found);
    }
}
