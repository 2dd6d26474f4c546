package vn.quyhoach.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.KnownFields;

/**
 * What was decided about the layers of one delivery, for the next.
 *
 * @param actor who wrote it last
 */
public record ImportProfile(long id, String name, List<ImportProfile.Rule> layers, String actor, Instant updatedAt) {

    /**
     * What becomes of a layer.
     *
     * @param sourceLayer as the file calls it
     * @param layer of the plan; null passes it over
     * @param mapping field by attribute, or {@code =value}
     * @param classes class code by value of the file
     */
    @KnownFields
    public record Rule(
            @Nullable String sourceLayer,
            @Nullable String layer,
            @Nullable String crs,
            @Nullable String classScheme,
            @Nullable String positionBasis,
            @Nullable Map<String, String> mapping,
            @Nullable Map<String, String> classes) {

        Map<String, String> mappingOrEmpty() {
            return mapping == null ? Map.of() : mapping;
        }
    }

    /**
     * How one fitted the files at hand.
     *
     * @param missingLayers that it knows and the files do not have
     * @param missingFields that it maps and the layer does not have; what would be guessed stands in for them
     */
    public record Applied(long id, String name, List<String> missingLayers, List<MissingField> missingFields) {}

    /** A field that a profile maps to an attribute, and the layer of the file does not have. */
    public record MissingField(String sourceLayer, String attribute, String field) {}
}
