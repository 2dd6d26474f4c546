package vn.quyhoach.ingest.repair;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A repair that was agreed to and not made.
 *
 * @param place GeoJSON on WGS 84
 * @param total how many were refused
 */
public record RepairRefusal(
        String object,
        Map<String, Object> details,
        @Nullable String place,
        long total) {}
