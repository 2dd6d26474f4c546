package vn.quyhoach.zone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.Role;
import vn.quyhoach.sql.SqlFile;

/** The table of corrections. */
@Component
class CorrectionRows {

    private final SqlFile list = SqlFile.of(CorrectionRows.class, "list_corrections");
    private final SqlFile add = SqlFile.of(CorrectionRows.class, "add_correction");
    private final SqlFile decide = SqlFile.of(CorrectionRows.class, "decide_correction");
    private final SqlFile proposals = SqlFile.of(CorrectionRows.class, "count_proposals");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Layers layers;
    private final Clock clock;

    CorrectionRows(JdbcClient jdbc, JsonMapper json, Layers layers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.layers = layers;
        this.clock = clock;
    }

    /** A correction with what is written when it is confirmed. */
    record Kept(
            Correction correction,
            int objectVersion,
            ZoneContent content,
            @Nullable Geometry ground) {}

    /** Those the caller may see: everybody the confirmed ones of layers they see, planners all. */
    List<Kept> list(long versionId, @Nullable Long id, long after, int limit) {
        return jdbc.sql(list.text())
                .param("version", versionId)
                .param(
                        "layers",
                        layers.published().stream().map(PublishedLayer::id).toArray(String[]::new))
                .param("proposals", CurrentUser.get().role().atLeast(Role.PLANNER))
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    long add(
            long versionId,
            CorrectionDraft draft,
            DraftObjects.Held before,
            ZoneContent content,
            Map<String, ?> changes,
            @Nullable Geometry ground) {
        return jdbc.sql(add.text())
                .param("version", versionId)
                .param("layer", draft.layer())
                .param("object", draft.object())
                .param("object_version", before.rowVersion())
                .param("code", before.content().text("code"))
                .param("reason", Objects.requireNonNull(draft.reason()).strip())
                .param("reference", Objects.requireNonNull(draft.reference()).strip())
                .param("changes", json.writeValueAsString(changes))
                .param("content", content.json())
                .param("before", Geometries.toEwkb(before.geometry()))
                .param("after", ground == null ? null : Geometries.toEwkb(ground))
                .param("actor", CurrentUser.get().username())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether it was open until now. */
    boolean decide(long id, Correction.State state, @Nullable String answer) {
        return jdbc.sql(decide.text())
                        .param("id", id)
                        .param("status", state.name())
                        .param("actor", CurrentUser.get().username())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("answer", answer)
                        .update()
                == 1;
    }

    long proposals(long versionId) {
        return jdbc.sql(proposals.text())
                .param("version", versionId)
                .query(Long.class)
                .single();
    }

    private Kept read(ResultSet row, int number) throws SQLException {
        byte[] after = row.getBytes("geom_after");
        Timestamp decidedAt = row.getTimestamp("decided_at");
        Geometry ground = after == null ? null : Geometries.fromEwkb(after);
        Correction correction = new Correction(
                row.getLong("id"),
                Correction.State.valueOf(row.getString("status")),
                row.getString("layer_id"),
                row.getLong("object_id"),
                row.getString("object_code"),
                row.getString("reason"),
                row.getString("reference"),
                json.readTree(row.getString("changes")),
                ground == null ? null : degrees(Geometries.fromEwkb(row.getBytes("geom_before"))),
                ground == null ? null : degrees(ground),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("answer"));
        return new Kept(
                correction, row.getInt("object_version"), ZoneContent.of(row.getString("content_after")), ground);
    }

    private JsonNode degrees(Geometry national) {
        return json.readTree(GeoJson.write(Geometries.transform(national, Crs.NATIONAL, Crs.WGS84), Crs.WGS84));
    }
}
