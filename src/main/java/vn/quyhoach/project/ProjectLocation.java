package vn.quyhoach.project;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One place of a project: a site, a route, a point; a phase or a segment.
 *
 * @param geometry a multi-geometry in the national system
 * @param accuracyM how exact the position is, metres
 * @param sourceCrs the system it was delivered in
 */
public record ProjectLocation(
        long id,
        @Nullable String label,
        @Nullable String phase,
        Geometry geometry,
        double accuracyM,
        PositionBasis positionBasis,
        String sourceCrs) {}
