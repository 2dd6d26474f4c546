package vn.quyhoach.geo;

import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Brings the geometry of a request into the national system, once it is readable, not empty, not huge and valid. */
public final class Grounds {

    private Grounds() {}

    /**
     * Reads a GeoJSON geometry in any system.
     *
     * @throws ProblemException {@code GEOMETRY_UNREADABLE}, {@code COORDINATES_OUT_OF_RANGE}, {@code GEOMETRY_EMPTY},
     *     {@code GEOMETRY_TOO_LARGE}, {@code GEOMETRY_TYPE_UNSUPPORTED}, {@code GEOMETRY_INVALID}
     */
    public static Geometry read(String geoJson, Crs crs, int mostVertices) {
        return national(GeoJson.read(geoJson, crs), crs, mostVertices);
    }

    /**
     * Checks a geometry in the coordinates of its sender, then transforms it.
     *
     * @throws ProblemException as {@link #read}
     */
    public static Geometry national(Geometry geometry, Crs crs, int mostVertices) {
        if (geometry.getClass() == GeometryCollection.class) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TYPE_UNSUPPORTED,
                    Map.of(
                            "type",
                            geometry.getGeometryType(),
                            "supported",
                            "Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon"));
        }
        GeometryChecks.require(geometry, mostVertices);
        Geometry national = Geometries.transform(geometry, crs, Crs.NATIONAL);
        for (Coordinate corner : national.getCoordinates()) {
            if (!Double.isFinite(corner.x) || !Double.isFinite(corner.y)) {
                throw new ProblemException(
                        ProblemCode.COORDINATES_OUT_OF_RANGE,
                        Map.of("x", String.valueOf(corner.x), "y", String.valueOf(corner.y)));
            }
        }
        // two corners a nanodegree apart may fall together in metres
        GeometryChecks.require(national, mostVertices);
        return national;
    }
}
