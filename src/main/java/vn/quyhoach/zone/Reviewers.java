package vn.quyhoach.zone;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.Role;
import vn.quyhoach.sql.SqlFile;

/** Who was asked to appraise a version; and who may see one that is not public. */
@Component
class Reviewers {

    private final SqlFile list = SqlFile.of(Reviewers.class, "reviewers");
    private final SqlFile forget = SqlFile.of(Reviewers.class, "forget_reviewers");
    private final SqlFile name = SqlFile.of(Reviewers.class, "name_reviewer");
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviewers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> of(long versionId) {
        return jdbc.sql(list.text())
                .param("version", versionId)
                .query(String.class)
                .list();
    }

    /** In the place of all who were named before. */
    void name(long versionId, Collection<String> usernames) {
        jdbc.sql(forget.text()).param("version", versionId).update();
        for (String username : usernames) {
            jdbc.sql(name.text())
                    .param("version", versionId)
                    .param("username", username)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("actor", CurrentUser.get().username())
                    .update();
        }
    }

    /** What is or was in force is everybody's; the rest is the planners', and the reviewers' while they are asked. */
    boolean maySee(VersionStatus status, long versionId) {
        CurrentUser caller = CurrentUser.get();
        return status.published()
                || caller.role().atLeast(Role.PLANNER)
                || (status == VersionStatus.APPRAISAL
                        && caller.isSignedIn()
                        && of(versionId).contains(caller.username()));
    }
}
