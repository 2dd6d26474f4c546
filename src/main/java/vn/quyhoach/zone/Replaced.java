package vn.quyhoach.zone;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.problem.FieldChecks;

/**
 * What a local adjustment is to replace: an area, or whole layers.
 *
 * @param area GeoJSON: a polygon within the province
 * @param crs of its coordinates; degrees without it
 */
public record Replaced(
        @Nullable JsonNode area,
        @Nullable String crs,
        @Nullable List<@Nullable String> layers) {

    boolean hasArea() {
        return area != null && !area.isNull();
    }

    List<String> layerIds() {
        return Objects.requireNonNullElse(layers, List.<@Nullable String>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    FieldChecks checks(@Nullable VersionKind kind, @Nullable Long copyOf, List<String> known) {
        return new FieldChecks()
                .that(
                        "replaces",
                        hasArea() != !layerIds().isEmpty(),
                        "là một vùng (area) hoặc các lớp (layers)",
                        "is an area or layers")
                .that("kind", kind == VersionKind.LOCAL_ADJUSTMENT, "phải là LOCAL_ADJUSTMENT", "is LOCAL_ADJUSTMENT")
                .that(
                        "copyOf",
                        copyOf == null,
                        "không nêu: bản đang có hiệu lực",
                        "is the version in force: leave it out")
                .that(
                        "replaces.layers",
                        known.containsAll(layerIds()),
                        "có lớp không thuộc quy hoạch",
                        "has a layer that is none of a plan");
    }
}
