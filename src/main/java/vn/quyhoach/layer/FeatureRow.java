package vn.quyhoach.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature as columns.
 *
 * @param ewkb the geometry with its SRID, easting or longitude first; null where the query leaves it out
 * @param values in the order of the layer's schema (narrowed to what was asked for): String, Long, Double, Boolean,
 *     LocalDate or null
 * @param place where it stands in the order that was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through once, from the database to a file
public record FeatureRow(long id, byte @Nullable [] ewkb, List<@Nullable Object> values, Cursor place) {

    /** A feature of a list by ascending id. */
    public FeatureRow(long id, byte @Nullable [] ewkb, List<@Nullable Object> values) {
        this(id, ewkb, values, Cursor.behind(id));
    }
}
