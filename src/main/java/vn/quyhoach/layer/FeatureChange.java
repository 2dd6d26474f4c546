package vn.quyhoach.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;

/**
 * What somebody wants a feature to be, in the words of the layer's schema.
 *
 * @param geometry in {@code crs}, easting or longitude first; null where none was sent
 * @param attributes by the names of the schema: text, number, boolean, or text that says a number or a day, as XML has
 *     it; null clears. Attributes the layer computes itself ({@code area_m2}, {@code class_name}) may be there, since
 *     clients send back what they got, and change nothing
 * @param standard what GML lets every feature say of itself
 */
public record FeatureChange(
        @Nullable Geometry geometry, Crs crs, Map<String, @Nullable Object> attributes, StandardProperties standard) {

    /** The attribute that counts the changes of a feature. */
    public static final String ROW_VERSION = "row_version";

    public FeatureChange {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public FeatureChange(@Nullable Geometry geometry, Crs crs, Map<String, @Nullable Object> attributes) {
        this(geometry, crs, attributes, StandardProperties.NONE);
    }
}
