package vn.quyhoach.zone;

import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;

/** Keeps local adjustments to what they replace: at each edit, after each import, and once more before they take effect. */
@Component
class Scopes {

    private final SqlFile add = SqlFile.of(Scopes.class, "add_scope");
    private final SqlFile find = SqlFile.of(Scopes.class, "find_scope");
    private final SqlFile beyond = SqlFile.of(Scopes.class, "beyond_scope");
    private final JdbcClient jdbc;

    Scopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long versionId, long baseId, @Nullable Geometry area, List<String> layers) {
        jdbc.sql(add.text())
                .param("version", versionId)
                .param("base", baseId)
                .param("area", area == null ? null : Geometries.toEwkb(area))
                .param("layers", layers.isEmpty() ? null : layers.toArray(String[]::new))
                .update();
    }

    /** Empty for a version that may change everything. */
    Optional<Scope> find(long versionId) {
        return jdbc.sql(find.text())
                .param("version", versionId)
                .query((row, n) -> {
                    byte[] area = row.getBytes("area");
                    Array layers = row.getArray("layers");
                    return new Scope(
                            row.getLong("base_version_id"),
                            area == null ? null : Geometries.fromEwkb(area),
                            layers == null ? List.of() : Arrays.asList((String[]) layers.getArray()),
                            row.getBoolean("base_in_force"));
                })
                .optional();
    }

    /** @throws ProblemException {@code OUTSIDE_ADJUSTMENT} that says where */
    void requireEdit(
            PublishedLayer layer,
            long versionId,
            @Nullable Geometry before,
            @Nullable Geometry after,
            boolean saidOtherwise) {
        find(versionId)
                .filter(scope -> !scope.allows(layer.baseId(), before, after, saidOtherwise))
                .ifPresent(scope -> {
                    throw outside(where(layer.baseId(), after == null ? before : after));
                });
    }

    /** @throws ProblemException {@code OUTSIDE_ADJUSTMENT} for a layer that is not replaced as a whole */
    void requireWholeLayer(String layer, long versionId) {
        find(versionId).filter(scope -> !scope.layers().contains(layer)).ifPresent(scope -> {
            throw outside(layer);
        });
    }

    /**
     * @param layer null for all
     * @throws ProblemException {@code OUTSIDE_ADJUSTMENT} with some of the objects
     */
    void requireKept(@Nullable String layer, long versionId) {
        List<String> objects = jdbc.sql(beyond.text())
                .param("version", versionId)
                .param("layer", layer)
                .query(String.class)
                .list();
        if (!objects.isEmpty()) {
            throw outside(String.join(", ", objects));
        }
    }

    private static String where(String layer, @Nullable Geometry place) {
        Envelope box = place == null ? new Envelope() : place.getEnvelopeInternal();
        return String.format(
                Locale.ROOT,
                "%s: E %.0f…%.0f, N %.0f…%.0f m",
                layer,
                box.getMinX(),
                box.getMaxX(),
                box.getMinY(),
                box.getMaxY());
    }

    private static ProblemException outside(String where) {
        return new ProblemException(ProblemCode.OUTSIDE_ADJUSTMENT, Map.of("where", where));
    }
}
