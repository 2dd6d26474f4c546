package vn.quyhoach.project;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Which projects to list.
 *
 * @param text a part of the name, with or without diacritics, or the beginning of the code
 * @param agency name of the agency that leads it, with or without diacritics
 * @param task number of the programme's task it belongs to
 * @param ground what a location must touch, in the national system; anything where null
 * @param after the id of the last project already seen
 */
public record ProjectQuery(
        @Nullable String text,
        @Nullable String projectClass,
        @Nullable ProjectStatus status,
        @Nullable String agency,
        @Nullable String task,
        @Nullable Geometry ground,
        int limit,
        long after) {

    /** Whoever leads it, whatever task it belongs to. */
    public ProjectQuery(
            @Nullable String text,
            @Nullable String projectClass,
            @Nullable ProjectStatus status,
            @Nullable Geometry ground,
            int limit,
            long after) {
        this(text, projectClass, status, null, null, ground, limit, after);
    }
}
