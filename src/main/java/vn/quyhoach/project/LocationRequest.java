package vn.quyhoach.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.GeometryChecks;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * A place of a project as it is sent.
 *
 * @param geometry GeoJSON, easting or longitude first
 * @param crs the system of the geometry; degrees on WGS 84 without it
 */
@JsonIgnoreProperties({"areaM2", "lengthM", "sourceCrs"})
record LocationRequest(
        @Nullable Long id,
        @Nullable String label,
        @Nullable String phase,
        @Nullable JsonNode geometry,
        @Nullable String crs,
        @Nullable Double accuracyM,
        @Nullable PositionBasis positionBasis) {

    LocationDraft draft() {
        new FieldChecks()
                .text("label", label, 200)
                .text("phase", phase, 200)
                .range("accuracyM", accuracyM, 0, 50_000)
                .orThrow();
        if (geometry == null || geometry.isNull()) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        Crs system = crs == null ? Crs.WGS84 : Crs.of(crs);
        String source = geometry.toString();
        Geometry shape = GeoJson.read(source, system);
        GeometryChecks.require(shape, ProjectChecks.MOST_VERTICES);
        if (shape.getGeometryType().equals("GeometryCollection")) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TYPE_UNSUPPORTED,
                    Map.of(
                            "type",
                            shape.getGeometryType(),
                            "supported",
                            "Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon"));
        }
        return new LocationDraft(
                id,
                label,
                phase,
                shape,
                system,
                source,
                accuracyM == null ? 0 : accuracyM,
                positionBasis == null ? PositionBasis.PLAN_DIGITISED : positionBasis);
    }
}
