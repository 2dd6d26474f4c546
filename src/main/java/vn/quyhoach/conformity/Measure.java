package vn.quyhoach.conformity;

import org.locationtech.jts.geom.Geometry;

/** How much of a place: square metres of an area, metres of a line, points of a set of points. */
final class Measure {

    private Measure() {}

    static double of(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 2 -> geometry.getArea();
            case 1 -> geometry.getLength();
            default -> geometry.getNumGeometries();
        };
    }

    /** To the square centimetre or the millimetre: more digits would be noise of the arithmetic. */
    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }
}
