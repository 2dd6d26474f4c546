package vn.quyhoach.layer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;

/** Which plan versions are open: drafted or under appraisal. Asked anew each time, for one may be published any moment. */
@Component
class DraftVersions {

    private final SqlFile open = SqlFile.of(DraftVersions.class, "open_versions");
    private final JdbcClient jdbc;

    DraftVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their ids, the oldest first. */
    List<Long> open() {
        return jdbc.sql(open.text()).query(Long.class).list();
    }
}
