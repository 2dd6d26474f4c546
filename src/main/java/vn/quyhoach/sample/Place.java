package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/** Reads positions written as {@code lon,lat} (WGS 84) into the national system, rounded to the metre. */
final class Place {

    private static final GeometryFactory WGS = Geometries.factory(Crs.WGS84);

    private Place() {}

    static Coordinate of(double lon, double lat) {
        Geometry moved = Geometries.transform(WGS.createPoint(new Coordinate(lon, lat)), Crs.WGS84, Crs.NATIONAL);
        Coordinate at = moved.getCoordinate();
        // The metre swallows the last bit in which two machines' sines may differ.
        return new Coordinate(Math.rint(at.x), Math.rint(at.y));
    }

    static Coordinate of(String lonLat) {
        int comma = lonLat.indexOf(',');
        return of(Double.parseDouble(lonLat.substring(0, comma)), Double.parseDouble(lonLat.substring(comma + 1)));
    }

    /** A path: positions parted by blanks. */
    static List<Coordinate> path(String positions) {
        List<Coordinate> path = new ArrayList<>();
        for (String position : positions.split(" ", -1)) {
            path.add(of(position));
        }
        return path;
    }

    /** To the centimetre, at which all sample geometry is stored. */
    static double round(double metres) {
        return Math.rint(metres * 100) / 100;
    }

    static Coordinate round(Coordinate at) {
        return new Coordinate(round(at.x), round(at.y));
    }
}
