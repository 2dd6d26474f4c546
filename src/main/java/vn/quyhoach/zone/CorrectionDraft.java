package vn.quyhoach.zone;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.problem.FieldChecks;

/**
 * A correction as it is proposed.
 *
 * @param properties attributes as they should be; the others stay
 * @param geometry GeoJSON as it should be; stays without it
 * @param crs of its coordinates; degrees without it
 * @param reference the document that shows the error
 */
public record CorrectionDraft(
        @Nullable String layer,
        @Nullable Long object,
        @Nullable Map<String, @Nullable Object> properties,
        @Nullable JsonNode geometry,
        @Nullable String crs,
        @Nullable String reason,
        @Nullable String reference) {

    /** What an object is, and under which name it is known: no errors of the pen. */
    static final List<String> FIXED = List.of("code", "class_code");

    Map<String, @Nullable Object> attributes() {
        return Objects.requireNonNullElse(properties, Map.of());
    }

    boolean hasGeometry() {
        return geometry != null && !geometry.isNull();
    }

    FieldChecks checks() {
        FieldChecks checks = new FieldChecks()
                .present("layer", layer)
                .present("object", object)
                .requiredText("reason", reason, 2_000)
                .requiredText("reference", reference, 300)
                .that(
                        "properties",
                        hasGeometry() || !attributes().isEmpty(),
                        "cần có properties hoặc geometry",
                        "or geometry is needed");
        for (String fixed : FIXED) {
            checks.that(
                    "properties." + fixed,
                    !attributes().containsKey(fixed),
                    "không đính chính được: lập điều chỉnh cục bộ (LOCAL_ADJUSTMENT)",
                    "is no error of the pen: make a LOCAL_ADJUSTMENT");
        }
        return checks;
    }
}
