package vn.quyhoach.comment;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.problem.FieldChecks;

/**
 * A comment as it is sent.
 *
 * @param geometry GeoJSON: a point or shape within the province
 * @param crs of its coordinates; degrees without it
 * @param layer id of a layer of the plan; needed where an object is named
 */
public record CommentDraft(
        @Nullable String text,
        @Nullable JsonNode geometry,
        @Nullable String crs,
        @Nullable String layer,
        @Nullable Long object) {

    static final int MOST_CHARACTERS = 4_000;

    FieldChecks checks() {
        return new FieldChecks()
                .requiredText("text", text, MOST_CHARACTERS)
                .present("geometry", geometry == null || geometry.isNull() ? null : geometry)
                .that("layer", object == null || layer != null, "cần nêu khi có object", "is needed beside an object");
    }
}
