package vn.quyhoach.geo;

import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** GeoJSON geometries (RFC 7946) as text: longitude first on WGS 84 unless the caller says another system. */
public final class GeoJson {

    /** 1 mm on the ground is 1e-8 degrees; one digit more keeps a round trip exact to that. */
    private static final int DEGREE_DECIMALS = 9;

    private static final int METRE_DECIMALS = 3;

    private GeoJson() {}

    /**
     * Reads a geometry object.
     *
     * @throws ProblemException {@code GEOMETRY_UNREADABLE}; {@code COORDINATES_OUT_OF_RANGE} for degrees beyond the globe
     */
    public static Geometry read(String json, Crs crs) {
        return read(json, crs, false);
    }

    /**
     * Reads a geometry object whose coordinates stand in the order of the system's authority, as OGC API has them in
     * other systems than GeoJSON's: latitude first in EPSG:4326.
     *
     * @throws ProblemException as {@link #read}
     */
    public static Geometry readAsAuthority(String json, Crs crs) {
        return read(json, crs, crs.northingFirst());
    }

    private static Geometry read(String json, Crs crs, boolean flipped) {
        Geometry geometry;
        try {
            geometry = new GeoJsonReader(Geometries.factory(crs)).read(json);
        } catch (ParseException | RuntimeException e) {
            throw new ProblemException(ProblemCode.GEOMETRY_UNREADABLE, Map.of("reason", reason(e)));
        }
        if (geometry == null) {
            throw new ProblemException(ProblemCode.GEOMETRY_UNREADABLE, Map.of("reason", "no geometry"));
        }
        if (flipped) {
            geometry.apply((CoordinateFilter) c -> c.setCoordinate(new Coordinate(c.y, c.x)));
            geometry.geometryChanged();
        }
        for (Coordinate c : geometry.getCoordinates()) {
            boolean beyond = !Double.isFinite(c.x)
                    || !Double.isFinite(c.y)
                    || (crs.geographic() && (Math.abs(c.x) > 180 || Math.abs(c.y) > 90));
            if (beyond) {
                throw new ProblemException(ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", c.x, "y", c.y));
            }
        }
        geometry.setSRID(crs.srid());
        return geometry;
    }

    /** Writes a geometry object without a {@code crs} member. */
    public static String write(Geometry geometry, Crs crs) {
        GeoJsonWriter writer = new GeoJsonWriter(crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? "not a GeoJSON geometry" : message;
    }
}
