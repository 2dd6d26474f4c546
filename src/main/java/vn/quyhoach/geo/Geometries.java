package vn.quyhoach.geo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Making, reading and transforming geometries. A geometry's SRID says its system; coordinates are easting first. */
public final class Geometries {

    /** The factory of stored geometry: full precision, SRID of {@link Crs#NATIONAL}. */
    public static final GeometryFactory NATIONAL = factory(Crs.NATIONAL);

    /** The factory of shapes from a stranger's file, before their system is known: SRID 0, never stored. */
    public static final GeometryFactory UNPLACED = new GeometryFactory();

    private static final Map<String, MathTransform> TRANSFORMS = new ConcurrentHashMap<>();

    /** In degrees; the national zones lie round 105°45′ east. */
    private static final double PROJECTED_MERIDIAN = 105.75;

    private static final double FARTHEST_FROM_MERIDIAN = 60;

    private Geometries() {}

    public static GeometryFactory factory(Crs crs) {
        return new GeometryFactory(new PrecisionModel(), crs.srid());
    }

    /**
     * The same shape in another system; vertices are moved, none is added. VN-2000 to WGS 84 is EPSG operation 6960
     * (GeoTools knows no other), so that the result equals {@code st_transform} of the pinned rows to 1 mm.
     *
     * @param geometry in the system {@code from}, easting first
     */
    public static Geometry transform(Geometry geometry, Crs from, Crs to) {
        Geometry copy = factory(to).createGeometry(geometry);
        copy.setSRID(to.srid());
        if (from.srid() == to.srid()) {
            return copy;
        }
        if (from.geographic() && !to.geographic() && !to.equals(Crs.WEB_MERCATOR)) {
            requireNear(copy);
        }
        MathTransform transform = TRANSFORMS.computeIfAbsent(from.srid() + ">" + to.srid(), key -> find(from, to));
        copy.apply(new Move(transform));
        copy.geometryChanged();
        return copy;
    }

    /** Half a world from its meridian a projection gives numbers without meaning, and says so only in debugging. */
    private static void requireNear(Geometry degrees) {
        for (Coordinate place : degrees.getCoordinates()) {
            if (Math.abs(place.x - PROJECTED_MERIDIAN) > FARTHEST_FROM_MERIDIAN || Math.abs(place.y) >= 90) {
                throw new ProblemException(ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", place.x, "y", place.y));
            }
        }
    }

    /** The multi form that tables store: a polygon becomes a multi-polygon of one, and so on. */
    public static Geometry multi(Geometry geometry) {
        GeometryFactory factory = geometry.getFactory();
        Geometry multi = geometry;
        if (geometry instanceof Polygon polygon) {
            multi = factory.createMultiPolygon(new Polygon[] {polygon});
        } else if (geometry instanceof LineString line) {
            multi = factory.createMultiLineString(new LineString[] {line});
        } else if (geometry instanceof Point point) {
            multi = factory.createMultiPoint(new Point[] {point});
        }
        multi.setSRID(geometry.getSRID());
        return multi;
    }

    /** EWKB with its SRID: how a geometry travels to PostGIS ({@code st_geomfromewkb(:geometry)}). */
    public static byte[] toEwkb(Geometry geometry) {
        return new WKBWriter(2, true).write(geometry);
    }

    /** Reads EWKB or WKB as the database writes it. */
    public static Geometry fromEwkb(byte[] ewkb) {
        try {
            return new WKBReader(NATIONAL).read(ewkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("The database sent bytes that are not WKB", e);
        }
    }

    /**
     * Reads well-known text.
     *
     * @throws ProblemException {@code GEOMETRY_UNREADABLE} with the parser's words, which name the place
     */
    public static Geometry fromWkt(String wkt, Crs crs) {
        try {
            return new WKTReader(factory(crs)).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_UNREADABLE, Map.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private static MathTransform find(Crs from, Crs to) {
        try {
            return CRS.findMathTransform(decode(from), decode(to));
        } catch (FactoryException e) {
            throw new IllegalStateException("No transformation from " + from + " to " + to, e);
        }
    }

    private static CoordinateReferenceSystem decode(Crs crs) throws FactoryException {
        return CRS.decode("EPSG:" + crs.srid(), true);
    }

    /** Moves the vertices of a line, a ring or a point at one go, which takes a third of the time of one by one. */
    private record Move(MathTransform transform) implements GeometryComponentFilter {

        @Override
        public void filter(Geometry component) {
            if (component instanceof LineString line) {
                move(line.getCoordinateSequence());
            } else if (component instanceof Point point) {
                move(point.getCoordinateSequence());
            }
        }

        private void move(CoordinateSequence sequence) {
            int vertices = sequence.size();
            double[] ordinates = new double[2 * vertices];
            for (int i = 0; i < vertices; i++) {
                ordinates[2 * i] = sequence.getX(i);
                ordinates[2 * i + 1] = sequence.getY(i);
            }
            double[] moved = new double[2 * vertices];
            try {
                transform.transform(ordinates, 0, moved, 0, vertices);
            } catch (TransformException e) {
                throw outOfRange(ordinates);
            }
            for (int i = 0; i < vertices; i++) {
                sequence.setOrdinate(i, 0, moved[2 * i]);
                sequence.setOrdinate(i, 1, moved[2 * i + 1]);
            }
        }

        /** Names the first vertex that cannot be moved. */
        private ProblemException outOfRange(double[] ordinates) {
            int at = 0;
            try {
                double[] moved = new double[2];
                for (; at < ordinates.length; at += 2) {
                    transform.transform(ordinates, at, moved, 0, 1);
                }
                at = 0;
            } catch (TransformException e) {
                // at is the one
            }
            return new ProblemException(
                    ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", ordinates[at], "y", ordinates[at + 1]));
        }
    }
}
