package vn.quyhoach.project;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Which projects to list.
 *
 * @param text a part of the name, with or without diacritics, or the beginning of the code
 * @param ground what a location must touch, in the national system; anything where null
 * @param after the id of the last project already seen
 */
public record ProjectQuery(
        @Nullable String text,
        @Nullable String projectClass,
        @Nullable ProjectStatus status,
        @Nullable Geometry ground,
        int limit,
        long after) {}
