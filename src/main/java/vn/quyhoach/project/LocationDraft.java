package vn.quyhoach.project;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;

/**
 * What an officer says of a place of a project.
 *
 * @param id of a location that is changed; null for one that is added
 * @param geometry as it was delivered, valid, in the system {@code crs}
 * @param source the delivered GeoJSON, kept as it came
 */
public record LocationDraft(
        @Nullable Long id,
        @Nullable String label,
        @Nullable String phase,
        Geometry geometry,
        Crs crs,
        String source,
        double accuracyM,
        PositionBasis positionBasis) {}
