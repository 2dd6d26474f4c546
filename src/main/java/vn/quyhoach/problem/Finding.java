package vn.quyhoach.problem;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A flaw of the data or of a project; work goes on.
 *
 * @param code public and stable, such as {@code QH-GEOM-INVALID}
 * @param subject the object it is about, as its author names it
 * @param geometry GeoJSON on WGS 84 of the place, where there is one
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable String subject,
        Bilingual message,
        Map<String, ?> details,
        @JsonRawValue @Nullable String geometry) {}
