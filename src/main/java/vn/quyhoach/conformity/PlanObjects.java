package vn.quyhoach.conformity;

import com.github.benmanes.caffeine.cache.Interner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final SqlFile coarsestScale = SqlFile.of(PlanObjects.class, "coarsest_scale");
    private final SqlFile occupiedSquares = SqlFile.of(PlanObjects.class, "occupied_squares");
    private final JdbcClient jdbc;

    /** Thousands of objects that are remembered share few words. */
    private final Interner<Bilingual> names = Interner.newWeakInterner();

    private final Interner<String> texts = Interner.newWeakInterner();

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
                .query(this::object)
                .list();
    }

    @Override
    public int coarsestScale(List<VersionContent> versions, List<String> layers) {
        return jdbc.sql(coarsestScale.text())
                .param("versions", ids(versions))
                .param("layers", layers.toArray(String[]::new))
                .query(Integer.class)
                .single();
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

    private @Nullable String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : texts.intern(text);
    }

    private DrawnObject object(ResultSet row, int number) throws SQLException {
        return new DrawnObject(
                row.getLong("id"),
                row.getLong("plan_version_id"),
                texts.intern(row.getString("layer_id")),
                row.getString("code"),
                names.intern(Bilingual.of(row.getString("name_vi"), row.getString("name_en"))),
                texts.intern(row.getString("class_code")),
                names.intern(Bilingual.of(row.getString("class_name_vi"), row.getString("class_name_en"))),
                text(row, "object_type"),
                text(row, "subtype"),
                row.getObject("outer_offset_m", Double.class),
                texts.intern(row.getString("position_basis")),
                row.getObject("source_scale", Integer.class),
                text(row, "legal_basis"),
                Geometries.fromEwkb(row.getBytes("geom")));
    }
}
