package vn.quyhoach.ogcapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.Seen;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** A GeoJSON feature as it is sent, whole or as a merge patch (RFC 7396). */
final class FeatureBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;
    private final Crs crs;

    private FeatureBody(JsonNode root, Crs crs) {
        this.root = root;
        this.crs = crs;
    }

    /**
     * Reads a body.
     *
     * @param crs of its coordinates, which stand in the order of the system's authority
     * @throws ProblemException {@code BODY_UNREADABLE}
     */
    static FeatureBody read(byte[] body, Crs crs) {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw unreadable("không phải JSON", "it is not JSON");
        }
        if (!root.isObject()) {
            throw unreadable("không phải đối tượng JSON", "it is not a JSON object");
        }
        JsonNode properties = root.path("properties");
        if (!properties.isObject() && !properties.isNull() && !properties.isMissingNode()) {
            throw unreadable("properties không phải đối tượng", "properties is not an object");
        }
        return new FeatureBody(root, crs);
    }

    /** @throws ProblemException unless it is a feature, and of no other id than the address names */
    FeatureBody requireFeature(@Nullable String id) {
        if (!root.path("type").asString("").equals("Feature")) {
            throw unreadable("type phải là Feature", "its type must be Feature");
        }
        return id == null ? this : requireId(id);
    }

    /** @throws ProblemException where it has another id than the address names */
    FeatureBody requireId(String id) {
        JsonNode own = root.path("id");
        boolean same = own.isMissingNode() || own.isNull() || own.asString("").equals(id);
        new FieldChecks()
                .that("id", same, "khác với địa chỉ", "is not that of the address")
                .orThrow();
        return this;
    }

    FeatureChange change() {
        JsonNode geometry = root.path("geometry");
        if (geometry.isNull()) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        Geometry shape = geometry.isMissingNode() ? null : GeoJson.readAsAuthority(geometry.toString(), crs);
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        root.path("properties").forEachEntry((name, value) -> attributes.put(name, plain(value)));
        return new FeatureChange(shape, crs, attributes);
    }

    /** What the attribute that counts changes tells of the state its author has seen. */
    Seen seen() {
        JsonNode version = root.path("properties").path(FeatureChange.ROW_VERSION);
        return version.canConvertToInt() ? new Seen.Carried(version.asInt()) : new Seen.Withheld();
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static ProblemException unreadable(String vi, String en) {
        return new ProblemException(ProblemCode.BODY_UNREADABLE, Map.of("reason", new Bilingual(vi, en)));
    }
}
