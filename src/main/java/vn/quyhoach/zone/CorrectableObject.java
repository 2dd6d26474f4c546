package vn.quyhoach.zone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.PublishedLayer;

/**
 * An object of a version in force, as its errors are corrected.
 *
 * @param properties what may be corrected, as it is; empty ones are null
 * @param geometry GeoJSON in degrees
 * @param rowVersion changes with each correction; the ETag
 */
public record CorrectableObject(
        String layer,
        long object,
        @Nullable String code,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable Object> properties,
        JsonNode geometry,
        int rowVersion) {

    static CorrectableObject of(PublishedLayer layer, long id, DraftObjects.Held held) {
        Map<String, @Nullable Object> properties = held.content().said(ZoneTable.of(layer.geometry()));
        CorrectionDraft.FIXED.forEach(properties::remove);
        String degrees = GeoJson.write(Geometries.transform(held.geometry(), Crs.NATIONAL, Crs.WGS84), Crs.WGS84);
        return new CorrectableObject(
                layer.id(),
                id,
                held.content().text("code"),
                properties,
                JsonMapper.shared().readTree(degrees),
                held.rowVersion());
    }
}
