package vn.quyhoach.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Tells a geometry that came back from a client apart from one that was changed there. Clients round: QGIS writes six
 * decimals, which is 11 cm in degrees, and a boundary must not move because somebody corrected a name.
 */
public final class Rounding {

    /** What QGIS writes; whoever writes more is measured by what we write. */
    private static final double SIX_DECIMALS = 1e-6;

    private static final double OUR_DEGREES = 1e-9;
    private static final double OUR_METRES = 1e-3;

    /** Room for what the transformation there and back costs. */
    private static final double SLACK = 1.02;

    private Rounding() {}

    /**
     * Whether a geometry is the stored one but for rounding.
     *
     * @param stored in the national system
     * @param sent in the system {@code crs}
     */
    public static boolean same(Geometry stored, Geometry sent, Crs crs) {
        Geometry many = Geometries.multi(sent);
        if (many.getNumGeometries() != stored.getNumGeometries() || many.getNumPoints() != stored.getNumPoints()) {
            return false;
        }
        Coordinate[] there = Geometries.transform(stored, Crs.NATIONAL, crs).getCoordinates();
        Coordinate[] here = many.getCoordinates();
        double step = step(here, crs);
        for (int i = 0; i < here.length; i++) {
            double off = Math.max(Math.abs(here[i].x - there[i].x), Math.abs(here[i].y - there[i].y));
            if (off > step / 2 * SLACK) {
                return false;
            }
        }
        return true;
    }

    private static double step(Coordinate[] coordinates, Crs crs) {
        if (!crs.geographic()) {
            return OUR_METRES;
        }
        for (Coordinate c : coordinates) {
            if (!isSix(c.x) || !isSix(c.y)) {
                return OUR_DEGREES;
            }
        }
        return SIX_DECIMALS;
    }

    private static boolean isSix(double degrees) {
        double steps = degrees / SIX_DECIMALS;
        return Math.abs(steps - Math.rint(steps)) < 1e-4;
    }
}
