package vn.quyhoach.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.SqlBoxes;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Lists of projects, by name, kind and place. */
@Component
public class ProjectRegister {

    private final SqlFile list = SqlFile.of(ProjectRegister.class, "list_projects");
    private final SqlFile zoneGround = SqlFile.of(ProjectRegister.class, "zone_ground");
    private final JdbcClient jdbc;

    ProjectRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Projects in the order of their ids. */
    public Page<ProjectSummary> list(ProjectQuery query) {
        Geometry ground = query.ground();
        ProjectStatus status = query.status();
        List<ProjectSummary> oneMore = jdbc.sql(list.text())
                .param("text", query.text())
                .param("class", query.projectClass())
                .param("status", status == null ? null : status.name())
                .param("agency", query.agency())
                .param("task", query.task())
                .param("ground", ground == null ? null : Geometries.toEwkb(ground))
                .param("after", query.after())
                .param("limit", query.limit() + 1)
                .query(ProjectRegister::read)
                .list();
        return Page.of(oneMore, query.limit(), project -> String.valueOf(project.id()));
    }

    /**
     * The ground of an object of a published plan version.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    Geometry zoneGround(@Nullable String layer, long id, Collection<String> seen) {
        return jdbc.sql(zoneGround.text())
                .param("layer", layer)
                .param("seen", seen.toArray(String[]::new))
                .param("id", id)
                .query((row, n) -> Geometries.fromEwkb(row.getBytes("ground")))
                .optional()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        Map.of("what", new Bilingual("đối tượng quy hoạch " + id, "plan object " + id))));
    }

    private static ProjectSummary read(ResultSet row, int number) throws SQLException {
        return new ProjectSummary(
                row.getLong("id"),
                row.getString("code"),
                Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                row.getString("project_class"),
                new Bilingual(row.getString("class_name_vi"), row.getString("class_name_en")),
                row.getString("investor"),
                row.getString("lead_agency"),
                row.getString("decision_no"),
                ProjectStatus.valueOf(row.getString("status")),
                row.getObject("start_year", Integer.class),
                row.getObject("end_year", Integer.class),
                row.getBigDecimal("investment_bn_vnd"),
                row.getBoolean("indicative"),
                row.getString("task_number"),
                row.getInt("row_version"),
                row.getInt("location_count"),
                SqlBoxes.degrees(row, "box"));
    }
}
