package vn.quyhoach.project;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;

/**
 * Keeps each state of a project's places ({@link vn.quyhoach.layer.FeatureHistory}), by whatever door they are changed:
 * what is found before a change, and what the change has made.
 */
@Component
class LocationHistory {

    private final SqlFile keep = SqlFile.of(LocationHistory.class, "keep_locations");
    private final SqlFile keepGone = SqlFile.of(LocationHistory.class, "keep_gone_locations");
    private final JdbcClient jdbc;

    LocationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before a change. */
    void keepFound(long projectId) {
        keep(projectId, null);
    }

    /** After a change by the caller that was written to the database. */
    void keepMade(long projectId) {
        String caller = CurrentUser.get().username();
        keep(projectId, caller);
        jdbc.sql(keepGone.text())
                .param("project", projectId)
                .param("actor", caller)
                .update();
    }

    private void keep(long projectId, @Nullable String actor) {
        jdbc.sql(keep.text()).param("project", projectId).param("actor", actor).update();
    }
}
