package vn.quyhoach.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * The shape of an object, moved to where it will be stored.
 *
 * @param geom EWKB in {@link Crs#NATIONAL}, of the multi form
 * @param web the same in {@link Crs#WEB_MERCATOR}, here because GeoTools takes a third of the time of {@code st_transform}
 *     and does it beside the database; null where it cannot be moved there, which the database then says
 * @param ofKind whether it is of the kind the layer takes
 */
record StagedShape(byte[] geom, byte @Nullable [] web, boolean ofKind) {

    /** A quarter of the way round the earth, in metres: farther away the projection of the country has no place. */
    private static final double FARTHEST_M = 10_000_000;

    /**
     * @param dimension of what the layer takes: 2, 1 or 0
     * @throws ProblemException {@code COORDINATES_OUT_OF_RANGE}
     */
    static StagedShape of(Geometry geometry, Crs crs, int dimension) {
        Geometry national = national(geometry, crs);
        boolean ofKind = !national.isEmpty()
                && national.getDimension() == dimension
                && !national.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        return new StagedShape(Geometries.toEwkb(national), ofKind ? web(national) : null, ofKind);
    }

    private static byte @Nullable [] web(Geometry national) {
        try {
            return Geometries.toEwkb(Geometries.transform(national, Crs.NATIONAL, Crs.WEB_MERCATOR));
        } catch (ProblemException e) {
            return null;
        }
    }

    private static Geometry national(Geometry geometry, Crs crs) {
        if (crs.geographic()) {
            for (Coordinate c : geometry.getCoordinates()) {
                if (Math.abs(c.x) > 180 || Math.abs(c.y) > 90) {
                    throw new ProblemException(ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", c.x, "y", c.y));
                }
            }
        }
        Geometry national = Geometries.multi(Geometries.transform(geometry, crs, Crs.NATIONAL));
        national.setSRID(Crs.NATIONAL.srid());
        for (Coordinate c : national.getCoordinates()) {
            // the negation is true of what is no number, too
            if (!(Math.abs(c.x) < FARTHEST_M && Math.abs(c.y) < FARTHEST_M)) {
                throw new ProblemException(ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", c.x, "y", c.y));
            }
        }
        return national;
    }
}
