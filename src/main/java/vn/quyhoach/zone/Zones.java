package vn.quyhoach.zone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.SqlBoxes;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** The register of what plans draw: areas, lines and works of every layer, by place and by day. */
@Component
public class Zones {

    private final SqlFile list = SqlFile.of(Zones.class, "list_zones");
    private final SqlFile get = SqlFile.of(Zones.class, "get_zone");
    private final SqlFile projectGround = SqlFile.of(Zones.class, "project_ground");
    private final JdbcClient jdbc;
    private final Reviewers reviewers;

    Zones(JdbcClient jdbc, Reviewers reviewers) {
        this.jdbc = jdbc;
        this.reviewers = reviewers;
    }

    /** Objects in the order of layer and id, without their geometry. */
    public Page<Zone> list(ZoneQuery query) {
        Geometry ground = query.ground();
        List<Zone> oneMore = jdbc.sql(list.text())
                .param("layers", query.layerIds().toArray(String[]::new))
                .param("ground", ground == null ? null : Geometries.toEwkb(ground))
                .param("day", query.day())
                .param("version", query.versionId())
                .param("class", query.classCode())
                .param("after_layer", query.afterLayer())
                .param("after_id", query.afterId())
                .param("limit", query.limit() + 1)
                .query(Zones::read)
                .list();
        return Page.of(oneMore, query.limit(), zone -> zone.layer() + "/" + zone.id());
    }

    /**
     * One object with its geometry, of whatever version; of a draft for who may see it.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    public Zone get(String layer, long id) {
        return jdbc.sql(get.text())
                .param("layer", layer)
                .param("id", id)
                .query(Zones::read)
                .optional()
                .filter(zone ->
                        reviewers.maySee(zone.version().status(), zone.version().id()))
                .orElseThrow(() -> Plans.unknown("đối tượng quy hoạch", "plan object", layer + "/" + id));
    }

    /**
     * The ground of a registered project: all its locations together.
     *
     * @throws ProblemException {@code NOT_FOUND} for a project that is not registered or has no location
     */
    Geometry projectGround(long projectId) {
        return jdbc.sql(projectGround.text())
                .param("project", projectId)
                .query((row, n) -> row.getBytes("ground"))
                .optional()
                .map(Geometries::fromEwkb)
                .orElseThrow(() -> Plans.unknown("vị trí của dự án", "location of project", projectId));
    }

    private static Zone read(ResultSet row, int number) throws SQLException {
        return new Zone(
                row.getLong("id"),
                row.getString("layer_id"),
                row.getString("code"),
                Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                row.getString("class_scheme"),
                row.getString("class_code"),
                Bilingual.of(row.getString("class_name_vi"), row.getString("class_name_en")),
                row.getString("object_type"),
                row.getString("subtype"),
                number(row, "outer_offset_m"),
                number(row, "area_m2"),
                number(row, "length_m"),
                row.getString("position_basis"),
                row.getObject("source_scale", Integer.class),
                row.getString("legal_basis"),
                new Zone.VersionReference(
                        row.getLong("plan_version_id"),
                        row.getLong("plan_id"),
                        row.getInt("version_number"),
                        VersionKind.valueOf(row.getString("version_kind")),
                        VersionStatus.valueOf(row.getString("version_status")),
                        row.getString("decision_no"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getBoolean("schematic")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("attributes"),
                Objects.requireNonNull(SqlBoxes.degrees(row, "box")),
                row.getString("geometry"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
