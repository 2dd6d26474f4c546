package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Reads what plan versions draw under and around a ground: areas in one pass, lines and works in another. */
@Component
class PlanObjects {

    private final SqlFile areasUnder = SqlFile.of(PlanObjects.class, "areas_under");
    private final SqlFile linesNear = SqlFile.of(PlanObjects.class, "lines_near");
    private final JdbcClient jdbc;

    PlanObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By ascending id. */
    List<PlanArea> areas(Geometry ground, double reach, Collection<Long> versions, Collection<String> layers) {
        return jdbc.sql(areasUnder.text())
                .param("ground", Geometries.toEwkb(ground))
                .param("reach", reach)
                .param("versions", versions.toArray(Long[]::new))
                .param("layers", layers.toArray(String[]::new))
                .query((row, number) -> area(row))
                .list();
    }

    /** By layer and ascending id. */
    List<PlanLine> lines(Geometry ground, double reach, Collection<Long> versions, Collection<String> layers) {
        return jdbc.sql(linesNear.text())
                .param("ground", Geometries.toEwkb(ground))
                .param("reach", reach)
                .param("versions", versions.toArray(Long[]::new))
                .param("layers", layers.toArray(String[]::new))
                .query((row, number) -> line(row))
                .list();
    }

    private static PlanArea area(ResultSet row) throws SQLException {
        return new PlanArea(
                row.getLong("id"),
                row.getLong("plan_version_id"),
                row.getString("layer_id"),
                row.getString("code"),
                Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                row.getString("class_code"),
                Bilingual.of(row.getString("class_name_vi"), row.getString("class_name_en")),
                row.getString("position_basis"),
                row.getObject("source_scale", Integer.class),
                row.getString("legal_basis"),
                Geometries.fromEwkb(row.getBytes("part")),
                Geometries.fromEwkb(row.getBytes("border")),
                row.getDouble("distance_m"));
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(
                row.getLong("id"),
                row.getLong("plan_version_id"),
                row.getString("layer_id"),
                row.getString("code"),
                Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                row.getString("class_code"),
                Bilingual.of(row.getString("class_name_vi"), row.getString("class_name_en")),
                row.getString("object_type"),
                row.getString("subtype"),
                row.getDouble("outer_offset_m"),
                row.getString("position_basis"),
                row.getObject("source_scale", Integer.class),
                row.getString("legal_basis"),
                row.getDouble("axis_distance_m"),
                Geometries.fromEwkb(row.getBytes("axis")));
    }
}
