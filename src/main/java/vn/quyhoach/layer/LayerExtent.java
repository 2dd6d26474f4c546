package vn.quyhoach.layer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Bbox;

/**
 * Where and when a layer has features.
 *
 * @param box in the national system, exact
 * @param since the first day of the first feature; null for a layer without validity
 * @param until the last day of the last; null while one is valid without end
 */
public record LayerExtent(
        Bbox box, @Nullable LocalDate since, @Nullable LocalDate until) {}
