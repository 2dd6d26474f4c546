package vn.quyhoach.problem;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A flaw of the data or of a project; work goes on.
 *
 * @param code public and stable, such as {@code QH-GEOM-INVALID}; {@link FindingRules} says what it means
 * @param subject the object it is about, as its author names it
 * @param attribute the field it is about, where it is about one
 * @param geometry GeoJSON on WGS 84 of the place, where there is one
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable String subject,
        @Nullable Attribute attribute,
        Bilingual message,
        Map<String, ?> details,
        @JsonRawValue @Nullable String geometry) {

    /**
     * @param name of the file's field, else of our attribute
     * @param value as it was delivered; null where there was none
     */
    public record Attribute(String name, @Nullable String value) {}
}
