package vn.quyhoach.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.comparison.Transitions.Measured;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedSql;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** The overlay of two versions, done by the database for a few small units a statement. */
@Component
class PieceReader {

    /** Keeps a statement to some seconds where everything was drawn anew; planning it costs as much as a unit. */
    static final int UNITS_A_STATEMENT = 20;

    /** Parts below a square decimetre are left by the arithmetic of shared borders. */
    private static final double LEAST_M2 = 0.01;

    private final SqlFile zoningPieces = SqlFile.of(PieceReader.class, "zoning_pieces");
    private final SqlFile overlayPieces = SqlFile.of(PieceReader.class, "overlay_pieces");
    private final SqlFile transitions = SqlFile.of(PieceReader.class, "transitions");
    private final SqlFile changedPieces = SqlFile.of(PieceReader.class, "changed_pieces");
    private final SqlFile objectChanges = SqlFile.of(PieceReader.class, "object_changes");
    private final SqlFile classNames = SqlFile.of(PieceReader.class, "class_names");
    private final ReaderDatabase database;
    private final Layers layers;

    PieceReader(ReaderDatabase database, Layers layers) {
        this.database = database;
        this.layers = layers;
    }

    /** Told of each piece; false ends it. */
    @FunctionalInterface
    interface Pieces {
        boolean take(String feature);
    }

    /** The transitions of each unit. */
    Map<Long, Transitions> transitions(Sides sides, List<Long> units) {
        Map<Long, List<Measured>> measured = new HashMap<>();
        units.forEach(unit -> measured.put(unit, new ArrayList<>()));
        String sql = text(transitions, sides);
        database.<@Nullable Void>read(jdbc -> {
            for (List<Long> some : batches(units)) {
                statement(jdbc, sql, sides, some).query(row -> {
                    Objects.requireNonNull(measured.get(row.getLong("unit_id"))).add(measured(row));
                });
            }
            return null;
        });
        Map<Long, Transitions> rounded = new HashMap<>();
        measured.forEach((unit, all) -> rounded.put(unit, Transitions.of(all)));
        return rounded;
    }

    /** Streams the changed pieces as GeoJSON features, unit by unit. */
    void changed(Sides sides, List<Long> units, double toleranceMetres, Pieces pieces) {
        String sql = text(changedPieces, sides);
        for (List<Long> some : batches(units)) {
            boolean more =
                    database.read(jdbc -> {
                        try (var rows = statement(jdbc, sql, sides, some)
                                .param("tolerance", toleranceMetres)
                                .query(String.class)
                                .stream()) {
                            return rows.allMatch(pieces::take);
                        }
                    });
            if (!more) {
                return;
            }
        }
    }

    List<ObjectChange> objects(Sides sides, long unit) {
        return database.ask(jdbc -> jdbc.sql(text(objectChanges, sides))
                .param("from_version", sides.from().id())
                .param("to_version", sides.to().id())
                .param("unit", unit)
                .query((row, n) -> new ObjectChange(
                        ObjectChange.Kind.valueOf(row.getString("change")),
                        row.getLong("objects"),
                        row.getDouble("area_m2")))
                .list());
    }

    /** The classes a layer may have, in the order of the law. */
    List<NamedClass> classes(Sides sides) {
        return database.ask(jdbc -> jdbc.sql(classNames.text())
                .param("layer", sides.fromLayer().baseId())
                .query((row, n) -> new NamedClass(
                        row.getString("code"), Bilingual.of(row.getString("name_vi"), row.getString("name_en"))))
                .list());
    }

    private String text(SqlFile query, Sides sides) {
        return PublishedSql.text(
                query,
                sides.fromLayer(),
                layers.schema(sides.fromLayer()),
                Map.of(
                        "pieces", (sides.zoning() ? zoningPieces : overlayPieces).text(),
                        "from_view", sides.fromLayer().view(),
                        "to_view", sides.toLayer().view()));
    }

    private static JdbcClient.StatementSpec statement(JdbcClient jdbc, String sql, Sides sides, List<Long> units) {
        return jdbc.sql(sql)
                .param("units", units.toArray(Long[]::new))
                .param("from_version", sides.from().id())
                .param("to_version", sides.to().id())
                .param("least", LEAST_M2);
    }

    private static Measured measured(ResultSet row) throws SQLException {
        return new Measured(
                row.getString("from_class"),
                row.getString("to_class"),
                row.getDouble("area_m2"),
                row.getLong("pieces"));
    }

    private static List<List<Long>> batches(List<Long> units) {
        List<List<Long>> batches = new ArrayList<>();
        for (int first = 0; first < units.size(); first += UNITS_A_STATEMENT) {
            batches.add(units.subList(first, Math.min(units.size(), first + UNITS_A_STATEMENT)));
        }
        return batches;
    }
}
