package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.zone.PlanVersion;

/**
 * One import on its way.
 *
 * @param progress hears how many features have been read
 */
record ImportJob(
        ImportOptions options,
        PlanVersion version,
        PublishedLayer layer,
        Path file,
        String fileName,
        ImportProgress progress,
        Findings findings) {

    int dimension() {
        return switch (layer.geometry()) {
            case POLYGON -> 2;
            case LINE -> 1;
            case POINT -> 0;
        };
    }

    boolean hasUnit() {
        return options.expectedUnit() != null && !misplaced();
    }

    /** Whether the file as a whole lies elsewhere: then nobody wants to read it of each object. */
    boolean misplaced() {
        return findings.has("QH-CRS-UNIT") || findings.has("QH-CRS-AXES");
    }

    /** What the queries of checks and storing ask for. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("version", version.id());
        parameters.put("layer", layer.id());
        parameters.put("dimension", dimension());
        parameters.put("replace", options.replaces());
        parameters.put("land_use", layer.role() == LayerRole.BASE_ZONING);
        parameters.put("scheme", options.landUseScheme());
        parameters.put("position_basis", Objects.requireNonNullElse(options.positionBasis(), "PLAN_DIGITISED"));
        return parameters;
    }
}
