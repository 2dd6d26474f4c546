package vn.quyhoach.zone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An error of a version in force that was mended without a new version, or is to be.
 *
 * @param code of the object, as people know it
 * @param reference the document that shows the error
 * @param changes attribute to what was and what is
 * @param geometryBefore GeoJSON in degrees, where the ground changed
 * @param decidedBy who confirmed or rejected it: somebody else than who proposed it
 */
public record Correction(
        long id,
        State state,
        String layer,
        long object,
        String code,
        String reason,
        String reference,
        JsonNode changes,
        @Nullable JsonNode geometryBefore,
        @Nullable JsonNode geometryAfter,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }
}
