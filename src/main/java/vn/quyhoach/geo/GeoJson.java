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
import vn.quyhoach.text.Bilingual;

/** GeoJSON geometries (RFC 7946) as text: longitude first on WGS 84 unless the caller says another system. */
public final class GeoJson {

    /** 1 mm on the ground is 1e-8 degrees; one digit more keeps a round trip exact to that. */
    private static final int DEGREE_DECIMALS = 9;

    private static final int METRE_DECIMALS = 3;

    /** More than twice around the earth, and with the number of a zone before the easting. */
    private static final double MOST_METRES = 1e8;

    private static final Bilingual NOT_A_GEOMETRY = new Bilingual(
            "cần một hình GeoJSON, tọa độ là các số: {\"type\": \"Point\", \"coordinates\": [106.4, 10.5]}.",
            "a GeoJSON geometry is needed, with numbers for coordinates: {\"type\": \"Point\", \"coordinates\": [106.4, 10.5]}.");

    private static final Bilingual RING_OPEN = new Bilingual(
            "đường biên chưa khép kín hoặc có dưới 3 góc; điểm cuối của mỗi vành phải lặp lại điểm đầu.",
            "a ring is not closed or has less than 3 corners; the last position of each ring repeats the first.");

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
            throw new ProblemException(ProblemCode.GEOMETRY_UNREADABLE, Map.of("reason", NOT_A_GEOMETRY));
        }
        if (flipped) {
            geometry.apply((CoordinateFilter) c -> c.setCoordinate(new Coordinate(c.y, c.x)));
            geometry.geometryChanged();
        }
        for (Coordinate c : geometry.getCoordinates()) {
            boolean beyond = !Double.isFinite(c.x)
                    || !Double.isFinite(c.y)
                    || (crs.geographic()
                            ? Math.abs(c.x) > 180 || Math.abs(c.y) > 90
                            : Math.max(Math.abs(c.x), Math.abs(c.y)) > MOST_METRES);
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

    /** The library's own words are of one language and for programmers. */
    private static Bilingual reason(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("closed linestring") || message.contains("number of points in LinearRing")) {
                return RING_OPEN;
            }
        }
        return NOT_A_GEOMETRY;
    }
}
