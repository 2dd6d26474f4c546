package vn.quyhoach.support;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.quyhoach.geo.Geometries;

/** Geometry as tests write it: well-known text in the national CRS, metres, easting first. */
public final class Wkt {

    private Wkt() {}

    public static Geometry wkt(String text) {
        try {
            return new WKTReader(Geometries.NATIONAL).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not well-known text: " + text, e);
        }
    }
}
