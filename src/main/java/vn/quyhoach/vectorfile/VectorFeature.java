package vn.quyhoach.vectorfile;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.text.Bilingual;

/**
 * One feature as the file has it.
 *
 * @param number its place in the layer, from 1
 * @param geometry in the layer's system, easting first, perhaps not valid; null when there is none or it is unreadable
 * @param flaw why the geometry could not be read; null when it could, or when there is none
 * @param attributes text, {@link Long}, {@link Double}, {@link Boolean}, {@link java.time.LocalDate} or null by name
 * @param oddities what its geometry had and has no more
 */
public record VectorFeature(
        long number,
        @Nullable Geometry geometry,
        @Nullable Bilingual flaw,
        Map<String, @Nullable Object> attributes,
        Set<Oddity> oddities) {

    public VectorFeature(
            long number,
            @Nullable Geometry geometry,
            @Nullable Bilingual flaw,
            Map<String, @Nullable Object> attributes) {
        this(number, geometry, flaw, attributes, Set.of());
    }
}
