package vn.quyhoach.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;

/**
 * Every state that edited features have had, append only: what one person has overwritten another can read, and
 * nothing is ever lost. The owners of the features write it with their changes ({@code planning.feature_history}).
 */
@Component
public class FeatureHistory {

    /** A feature that is edited more often is still read in parts. */
    private static final int MOST = 1_000;

    private final SqlFile list = SqlFile.of(FeatureHistory.class, "history");
    private final SqlFile later = SqlFile.of(FeatureHistory.class, "history_later");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FeatureHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A state of a feature.
     *
     * @param operation how it came about: FOUND, CREATE, REPLACE, UPDATE; DELETE for the last one
     * @param actor null where the state was found
     * @param geometry GeoJSON in degrees
     */
    public record State(
            long id,
            int rowVersion,
            String operation,
            @Nullable String actor,
            Instant at,
            @Nullable Long planVersionId,
            @Nullable Long projectId,
            JsonNode attributes,
            JsonNode geometry) {}

    /** The states of a feature, the newest first; those before another, where its number is given. */
    List<State> list(PublishedLayer layer, long id, @Nullable Long before, int limit) {
        return jdbc.sql(list.text())
                .param("layer", layer.baseId())
                .param("feature", id)
                .param("before", before)
                .param("limit", Math.min(limit, MOST + 1))
                .query(this::read)
                .list();
    }

    /**
     * Lets a change pass whose author has seen the present state, or cannot harm anybody else's.
     *
     * @param current the row version there is, the row locked
     * @param differences what the author wants and what there is, where they differ: for the answer to a conflict
     * @throws ProblemException {@code PRECONDITION_FAILED}, {@code PRECONDITION_REQUIRED}, {@code EDIT_CONFLICT}
     */
    public void requireSeen(
            PublishedLayer layer, long id, Seen seen, int current, Supplier<Map<String, ?>> differences) {
        if (seen instanceof Seen.Stated stated && !stated.versions().contains(current)) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    Map.of("current", current, "given", stated.versions().toString()));
        }
        if (seen instanceof Seen.Carried carried && carried.version() != current) {
            boolean own = carried.version() < current && ownSince(layer, id, carried.version(), current);
            if (!own) {
                throw conflict(layer, id, carried.version(), current, differences.get());
            }
        }
        boolean harms = seen instanceof Seen.Unknown && current > 1 && !ownSince(layer, id, current - 1, current);
        if (harms || seen instanceof Seen.Withheld) {
            throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED, Map.of("current", current));
        }
    }

    private boolean ownSince(PublishedLayer layer, long id, int version, int current) {
        long own = jdbc.sql(later.text())
                .param("layer", layer.baseId())
                .param("feature", id)
                .param("version", version)
                .param("actor", CurrentUser.get().username())
                .query(Long.class)
                .single();
        return own == current - version;
    }

    private ProblemException conflict(
            PublishedLayer layer, long id, int given, int current, Map<String, ?> differences) {
        Map<String, Object> details = new HashMap<>();
        details.put("given", given);
        details.put("current", current);
        details.put("differences", differences);
        Optional<State> state = list(layer, id, null, 1).stream().findFirst();
        state.ifPresent(last -> details.put("changedAt", last.at().toString()));
        details.put("changedBy", state.map(State::actor).orElse("?"));
        return new ProblemException(ProblemCode.EDIT_CONFLICT, details);
    }

    private State read(ResultSet row, int number) throws SQLException {
        return new State(
                row.getLong("id"),
                row.getInt("row_version"),
                row.getString("operation"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant(),
                row.getObject("plan_version_id", Long.class),
                row.getObject("project_id", Long.class),
                json.readTree(row.getString("attributes")),
                json.readTree(row.getString("geometry")));
    }
}
