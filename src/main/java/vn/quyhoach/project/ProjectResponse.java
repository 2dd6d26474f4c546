package vn.quyhoach.project;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;

/**
 * A project with its places in degrees.
 *
 * @param bbox west, south, east, north; none without a location
 */
record ProjectResponse(
        @JsonUnwrapped Project project,
        List<LocationResponse> locations,
        @Nullable List<Double> bbox) {

    /** @param geometry GeoJSON in degrees */
    record LocationResponse(
            long id,
            @Nullable String label,
            @Nullable String phase,
            @JsonRawValue String geometry,
            double accuracyM,
            PositionBasis positionBasis,
            String sourceCrs,
            @Nullable Double areaM2,
            @Nullable Double lengthM) {}

    static ProjectResponse of(Project project) {
        Envelope box = new Envelope();
        List<LocationResponse> locations = project.locations().stream()
                .map(location -> {
                    Geometry degrees = Geometries.transform(location.geometry(), Crs.NATIONAL, Crs.WGS84);
                    box.expandToInclude(degrees.getEnvelopeInternal());
                    return response(location, degrees);
                })
                .toList();
        List<Double> bbox = box.isNull() ? null : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        return new ProjectResponse(project, locations, bbox);
    }

    private static LocationResponse response(ProjectLocation location, Geometry degrees) {
        int dimension = location.geometry().getDimension();
        return new LocationResponse(
                location.id(),
                location.label(),
                location.phase(),
                GeoJson.write(degrees, Crs.WGS84),
                location.accuracyM(),
                location.positionBasis(),
                location.sourceCrs(),
                dimension == 2 ? location.geometry().getArea() : null,
                dimension == 1 ? location.geometry().getLength() : null);
    }
}
