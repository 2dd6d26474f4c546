package vn.quyhoach.layer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.Role;
import vn.quyhoach.sql.SqlFile;

/** Which plan versions are open: drafted or under appraisal. Asked anew each time, for one may be published any moment. */
@Component
class DraftVersions {

    private final SqlFile open = SqlFile.of(DraftVersions.class, "open_versions");
    private final SqlFile reviewed = SqlFile.of(DraftVersions.class, "reviewed_versions");
    private final JdbcClient jdbc;

    DraftVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those the caller may see: a planner all, a reviewer those in appraisal that ask for the account, nobody else any. */
    List<Long> seen() {
        CurrentUser caller = CurrentUser.get();
        if (caller.role().atLeast(Role.PLANNER)) {
            return open();
        }
        return caller.isSignedIn()
                ? jdbc.sql(reviewed.text())
                        .param("username", caller.username())
                        .query(Long.class)
                        .list()
                : List.of();
    }

    /** Their ids, the oldest first. */
    List<Long> open() {
        return jdbc.sql(open.text()).query(Long.class).list();
    }
}
