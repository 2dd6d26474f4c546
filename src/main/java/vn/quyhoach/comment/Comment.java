package vn.quyhoach.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody said of a place in a version.
 *
 * @param object id of an object of the layer, where it is about one
 * @param geometry GeoJSON, in degrees
 * @param answer how it was settled; open where null
 * @param rowVersion changes with each reply and answer; the ETag
 */
public record Comment(
        long id,
        State state,
        String text,
        String author,
        Instant at,
        @Nullable String layer,
        @Nullable Long object,
        JsonNode geometry,
        List<Reply> replies,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        int rowVersion) {

    public enum State {
        OPEN,
        RESOLVED
    }

    public record Reply(long id, String text, String author, Instant at) {}
}
