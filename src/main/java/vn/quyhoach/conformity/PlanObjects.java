package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Reads what plan versions draw near a ground from the database. */
@Component
class PlanObjects implements DrawnSource {

    static final double SQUARE_SIDE_M = 1_000;

    private final SqlFile objectsNear = SqlFile.of(PlanObjects.class, "objects_near");
    private final SqlFile occupiedSquares = SqlFile.of(PlanObjects.class, "occupied_squares");
    private final JdbcClient jdbc;

    PlanObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DrawnObject> near(
            IndexedGround ground, Reach reach, List<VersionContent> versions, List<String> layers) {
        return jdbc.sql(objectsNear.text())
                .param("ground", Geometries.toEwkb(ground.geometry()))
                .param("areas", reach.areasM())
                .param("lines", reach.linesM())
                .param("versions", ids(versions))
                .param("layers", layers.toArray(String[]::new))
                .query(PlanObjects::object)
                .list();
    }

    @Override
    public Set<Square> occupied(IndexedGround ground, List<VersionContent> versions, List<String> layers) {
        return jdbc.sql(occupiedSquares.text())
                .param("ground", Geometries.toEwkb(ground.geometry()))
                .param("side", SQUARE_SIDE_M)
                .param("versions", ids(versions))
                .param("layers", layers.toArray(String[]::new))
                .query((row, number) -> new Square(row.getInt("column"), row.getInt("row")))
                .set();
    }

    private static Long[] ids(List<VersionContent> versions) {
        return versions.stream().map(VersionContent::versionId).toArray(Long[]::new);
    }

    private static DrawnObject object(ResultSet row, int number) throws SQLException {
        return new DrawnObject(
                row.getLong("id"),
                row.getLong("plan_version_id"),
                row.getString("layer_id"),
                row.getString("code"),
                Bilingual.of(row.getString("name_vi"), row.getString("name_en")),
                row.getString("class_code"),
                Bilingual.of(row.getString("class_name_vi"), row.getString("class_name_en")),
                row.getString("object_type"),
                row.getString("subtype"),
                row.getObject("outer_offset_m", Double.class),
                row.getString("position_basis"),
                row.getObject("source_scale", Integer.class),
                row.getString("legal_basis"),
                Geometries.fromEwkb(row.getBytes("geom")));
    }
}
