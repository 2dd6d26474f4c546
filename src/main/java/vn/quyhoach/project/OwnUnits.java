package vn.quyhoach.project;

import java.util.ArrayList;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.Role;
import vn.quyhoach.sql.SqlFile;

/**
 * Whose project it is. An officer answers for a project when all its locations lie in the officer's units, with one
 * metre of grace along borders, whatever the day the units were valid on; for a project without a location when the
 * officer entered it. Planners answer for all.
 */
@Component
class OwnUnits {

    private final SqlFile beyond = SqlFile.of(OwnUnits.class, "locations_beyond_units");
    private final JdbcClient jdbc;

    OwnUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets pass a project, as it stands in the database, that the caller answers for.
     *
     * @throws ProblemException {@code UNIT_NOT_OWN}
     */
    void require(ProjectEntity project) {
        CurrentUser caller = CurrentUser.get();
        if (caller.role().atLeast(Role.PLANNER)) {
            return;
        }
        boolean own = project.locations.isEmpty()
                ? project.createdBy.equals(caller.username())
                : !anyBeyond(project.id(), caller.unitIds());
        if (!own) {
            throw new ProblemException(ProblemCode.UNIT_NOT_OWN);
        }
    }

    private boolean anyBeyond(long projectId, Set<Long> unitIds) {
        return unitIds.isEmpty()
                || jdbc.sql(beyond.text())
                        .param("project", projectId)
                        .param("units", new ArrayList<>(unitIds))
                        .query(Boolean.class)
                        .single();
    }
}
