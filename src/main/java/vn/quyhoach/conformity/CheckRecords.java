package vn.quyhoach.conformity;

import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;

/** Keeps checks: written once, never changed. */
@Component
class CheckRecords {

    private final SqlFile save = SqlFile.of(CheckRecords.class, "save_check");
    private final SqlFile get = SqlFile.of(CheckRecords.class, "get_check");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CheckRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(ConformityCheck check, Geometry ground) {
        jdbc.sql(save.text())
                .param("id", check.id())
                .param("created_at", Timestamp.from(check.createdAt()))
                .param("created_by", CurrentUser.get().username())
                .param("as_of", check.asOf())
                .param(
                        "project_id",
                        check.project() == null ? null : check.project().id())
                .param("project_class", check.projectClass())
                .param("verdict", check.verdict().name())
                .param("rule_pack", check.rulePack())
                .param("result", json.writeValueAsString(check))
                .param("footprint", Geometries.toEwkb(ground))
                .update();
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    ConformityCheck get(UUID id) {
        return jdbc.sql(get.text())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(result -> json.readValue(result, ConformityCheck.class))
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", "conformity check " + id)));
    }
}
