package vn.quyhoach.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature as columns.
 *
 * @param ewkb the geometry with its SRID, easting or longitude first
 * @param values in the order of the layer's schema: String, Long, Double, Boolean, LocalDate or null
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through once, from the database to a file
public record FeatureRow(long id, byte[] ewkb, List<@Nullable Object> values) {}
