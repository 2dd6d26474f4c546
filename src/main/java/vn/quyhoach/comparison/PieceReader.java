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
import vn.quyhoach.reference.ClassMapping;
import vn.quyhoach.reference.ClassVocabulary;
import vn.quyhoach.reference.ListedClass;
import vn.quyhoach.sql.SqlFile;

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
    private final SqlFile saidClass = SqlFile.of(PieceReader.class, "said_class");
    private final ReaderDatabase database;
    private final Layers layers;
    private final ComparisonWords words;

    PieceReader(ReaderDatabase database, Layers layers, ComparisonWords words) {
        this.database = database;
        this.layers = layers;
        this.words = words;
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
        ClassVocabulary said = words.of(sides);
        String sql = text(transitions, sides, said);
        database.<@Nullable Void>read(jdbc -> {
            for (List<Long> some : batches(units)) {
                statement(jdbc, sql, sides, some, said).query(row -> {
                    Objects.requireNonNull(measured.get(row.getLong("unit_id"))).add(measured(row, said));
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
        ClassVocabulary said = words.of(sides);
        String sql = text(changedPieces, sides, said);
        for (List<Long> some : batches(units)) {
            boolean more = database.read(jdbc -> {
                try (var rows = statement(jdbc, sql, sides, some, said)
                        .param("tolerance", toleranceMetres)
                        .param("unsure", unsure(said))
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
        ClassVocabulary said = words.of(sides);
        return database.ask(jdbc -> translating(jdbc.sql(text(objectChanges, sides, said)), said)
                .param("from_version", sides.from().id())
                .param("to_version", sides.to().id())
                .param("unit", unit)
                .query((row, n) -> new ObjectChange(
                        ObjectChange.Kind.valueOf(row.getString("change")),
                        row.getLong("objects"),
                        row.getDouble("area_m2")))
                .list());
    }

    private String text(SqlFile query, Sides sides, ClassVocabulary said) {
        return PublishedSql.text(
                query,
                sides.fromLayer(),
                layers.schema(sides.fromLayer()),
                Map.of(
                        "pieces", (sides.zoning() ? zoningPieces : overlayPieces).text(),
                        "class", said.mappings().isEmpty() ? "feature.class_code" : saidClass.text(),
                        "from_view", sides.fromLayer().view(),
                        "to_view", sides.toLayer().view()));
    }

    private static JdbcClient.StatementSpec statement(
            JdbcClient jdbc, String sql, Sides sides, List<Long> units, ClassVocabulary said) {
        return translating(jdbc.sql(sql), said)
                .param("units", units.toArray(Long[]::new))
                .param("from_version", sides.from().id())
                .param("to_version", sides.to().id())
                .param("least", LEAST_M2);
    }

    /** What the text of {@code said_class.sql} asks for. */
    private static JdbcClient.StatementSpec translating(JdbcClient.StatementSpec statement, ClassVocabulary said) {
        List<ClassMapping> mappings = said.mappings();
        return statement
                .param(
                        "old",
                        mappings.stream()
                                .map(mapping -> mapping.fromScheme() + " " + mapping.fromCode())
                                .toArray(String[]::new))
                .param("said", mappings.stream().map(ClassMapping::said).toArray(String[]::new));
    }

    /** The pairs of classes of which the lists leave open whether they are the same use. */
    private static String[] unsure(ClassVocabulary said) {
        List<String> pairs = new ArrayList<>();
        for (ClassMapping mapping : said.mappings()) {
            for (ListedClass other : said.classes()) {
                if (said.isUnsure(mapping.said(), other.code())) {
                    pairs.add(mapping.said() + "→" + other.code());
                    pairs.add(other.code() + "→" + mapping.said());
                }
            }
        }
        return pairs.toArray(String[]::new);
    }

    private static Measured measured(ResultSet row, ClassVocabulary said) throws SQLException {
        String from = row.getString("from_class");
        String to = row.getString("to_class");
        return new Measured(from, to, row.getDouble("area_m2"), row.getLong("pieces"), said.isUnsure(from, to));
    }

    private static List<List<Long>> batches(List<Long> units) {
        List<List<Long>> batches = new ArrayList<>();
        for (int first = 0; first < units.size(); first += UNITS_A_STATEMENT) {
            batches.add(units.subList(first, Math.min(units.size(), first + UNITS_A_STATEMENT)));
        }
        return batches;
    }
}
