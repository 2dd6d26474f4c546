package vn.quyhoach.ingest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.Page;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.sql.SqlFile;

/** What was brought in, by whom, and what came of it. */
@Component
public class ImportHistory {

    private static final Place NEWEST =
            new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0xFFFF_FFFF_FFFF_FFFFL, 0xFFFF_FFFF_FFFF_FFFFL));

    private final SqlFile list = SqlFile.of(ImportHistory.class, "list_reports");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Layers layers;

    ImportHistory(JdbcClient jdbc, JsonMapper json, Layers layers) {
        this.jdbc = jdbc;
        this.json = json;
        this.layers = layers;
    }

    /** Behind this import; its text is {@code moment_id}. */
    private record Place(Instant at, UUID id) {

        static Place read(@Nullable String cursor) {
            if (cursor == null) {
                return NEWEST;
            }
            int bar = cursor.indexOf('_');
            try {
                return new Place(
                        Instant.parse(cursor.substring(0, Math.max(0, bar))),
                        UUID.fromString(cursor.substring(bar + 1)));
            } catch (DateTimeParseException | IllegalArgumentException none) {
                throw new ProblemException(ProblemCode.CURSOR_INVALID, Map.of());
            }
        }
    }

    /**
     * The newest first.
     *
     * @param version only into this one
     * @param cursor the value of {@code next} of the page before
     * @throws ProblemException {@code CURSOR_INVALID}, {@code PARAMETER_INVALID} for a page without size
     */
    @PlannersOnly
    public Page<ImportSummary> list(@Nullable Long version, int limit, @Nullable String cursor) {
        Page.limit(limit);
        Place behind = Place.read(cursor);
        return Page.of(
                jdbc.sql(list.text())
                        .param(
                                "layers",
                                layers.published().stream()
                                        .map(PublishedLayer::id)
                                        .toArray(String[]::new))
                        .param("version", version)
                        .param("before", behind.at().atOffset(ZoneOffset.UTC))
                        .param("before_id", behind.id())
                        .param("limit", limit + 1)
                        .query((row, n) -> new ImportSummary(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                row.getString("actor"),
                                ImportReport.Status.valueOf(row.getString("status")),
                                row.getObject("plan_version_id", Long.class),
                                row.getString("layer_id"),
                                row.getString("file_name"),
                                row.getString("file_sha256"),
                                row.getString("source_crs"),
                                json.readValue(row.getString("counts"), new TypeReference<Map<String, Long>>() {})))
                        .list(),
                limit,
                last -> last.at() + "_" + last.id());
    }
}
