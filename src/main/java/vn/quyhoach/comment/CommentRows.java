package vn.quyhoach.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import vn.quyhoach.sql.SqlFile;

/** The tables of comments. */
@Component
class CommentRows {

    private final SqlFile list = SqlFile.of(CommentRows.class, "list_comments");
    private final SqlFile count = SqlFile.of(CommentRows.class, "count_comments");
    private final SqlFile unresolved = SqlFile.of(CommentRows.class, "count_unresolved");
    private final SqlFile objectExists = SqlFile.of(CommentRows.class, "object_exists");
    private final SqlFile add = SqlFile.of(CommentRows.class, "add_comment");
    private final SqlFile reply = SqlFile.of(CommentRows.class, "add_reply");
    private final SqlFile answer = SqlFile.of(CommentRows.class, "answer_comment");
    private final SqlFile hold = SqlFile.of(CommentRows.class, "hold_comment");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Layers layers;
    private final Clock clock;

    CommentRows(JdbcClient jdbc, JsonMapper json, Layers layers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.layers = layers;
        this.clock = clock;
    }

    /** Those the caller may see: a comment on a layer tells of the layer. */
    List<Comment> list(long versionId, @Nullable Long id, @Nullable Boolean open, long after, int limit) {
        return jdbc.sql(list.text())
                .param("version", versionId)
                .param(
                        "layers",
                        layers.published().stream().map(PublishedLayer::id).toArray(String[]::new))
                .param("id", id)
                .param("open", open)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    long count(long versionId) {
        return jdbc.sql(count.text())
                .param("version", versionId)
                .query(Long.class)
                .single();
    }

    long unresolved(long versionId) {
        return jdbc.sql(unresolved.text())
                .param("version", versionId)
                .query(Long.class)
                .single();
    }

    boolean objectExists(long versionId, String layer, long object) {
        return jdbc.sql(objectExists.text())
                .param("version", versionId)
                .param("layer", layer)
                .param("object", object)
                .query(Boolean.class)
                .single();
    }

    long add(long versionId, CommentDraft draft, Geometry geometry) {
        return jdbc.sql(add.text())
                .param("version", versionId)
                .param("layer", draft.layer())
                .param("object", draft.object())
                .param("text", Objects.requireNonNull(draft.text()).strip())
                .param("actor", CurrentUser.get().username())
                .param("at", now())
                .param("geom", Geometries.toEwkb(geometry))
                .query(Long.class)
                .single();
    }

    void reply(long comment, String text) {
        jdbc.sql(reply.text())
                .param("comment", comment)
                .param("text", text)
                .param("actor", CurrentUser.get().username())
                .param("at", now())
                .update();
    }

    /** @param text null opens it again */
    void answer(long comment, @Nullable String text) {
        jdbc.sql(answer.text())
                .param("id", comment)
                .param("answer", text)
                .param("actor", CurrentUser.get().username())
                .param("at", now())
                .update();
    }

    /** The row version of a comment that nobody else changes to the end of the transaction. */
    Optional<Integer> hold(long versionId, long id) {
        return jdbc.sql(hold.text())
                .param("version", versionId)
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Comment read(ResultSet row, int number) throws SQLException {
        String settled = row.getString("answer");
        Timestamp answeredAt = row.getTimestamp("answered_at");
        Geometry degrees = Geometries.transform(Geometries.fromEwkb(row.getBytes("geom")), Crs.NATIONAL, Crs.WGS84);
        List<Comment.Reply> replies = new ArrayList<>();
        for (JsonNode each : json.readTree(row.getString("replies"))) {
            replies.add(new Comment.Reply(
                    each.get("id").asLong(),
                    each.get("text").asString(),
                    each.get("author").asString(),
                    OffsetDateTime.parse(each.get("at").asString()).toInstant()));
        }
        return new Comment(
                row.getLong("id"),
                settled == null ? Comment.State.OPEN : Comment.State.RESOLVED,
                row.getString("text"),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                row.getString("layer_id"),
                row.getObject("object_id", Long.class),
                json.readTree(GeoJson.write(degrees, Crs.WGS84)),
                replies,
                settled,
                row.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getInt("row_version"));
    }
}
