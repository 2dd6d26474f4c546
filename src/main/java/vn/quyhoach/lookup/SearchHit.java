package vn.quyhoach.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that was found by its name or code.
 *
 * @param kind {@code unit}, {@code urban}, {@code zone} or {@code project}
 * @param layer the layer that shows it; none for a project without a place
 * @param bbox west, south, east, north in degrees on WGS 84
 * @param validTo the last day, included
 */
public record SearchHit(
        String kind,
        long id,
        @Nullable String layer,
        String title,
        @Nullable String subtitle,
        @Nullable List<Double> bbox,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
