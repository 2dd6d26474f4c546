package vn.quyhoach.ows.place;

import vn.quyhoach.geo.Bbox;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.ows.Kvp;

/**
 * A place in a picture of the ground.
 *
 * @param box what the picture shows
 * @param width in pixels
 * @param height in pixels
 * @param angle by which the picture is turned, in degrees
 * @param x pixels from its left side
 * @param y pixels from its upper side
 */
public record Place(Bbox box, int width, int height, double angle, double x, double y) {

    /** How far a click may miss, in pixels: areas are large, lines and markers are not. */
    private static final double AREA_TOLERANCE = 0.01;

    private static final double LINE_TOLERANCE = 5;
    private static final double POINT_TOLERANCE = 8;
    private static final int MOST_TOLERANCE = 100;

    /** Where features of that kind are looked for. QGIS names a tolerance for each kind, GeoServer's clients one for all. */
    public Bbox around(GeometryKind kind, Kvp kvp) {
        double usual = switch (kind) {
            case POLYGON -> AREA_TOLERANCE;
            case LINE -> LINE_TOLERANCE;
            case POINT -> POINT_TOLERANCE;
        };
        String name = "FI_" + kind.name() + "_TOLERANCE";
        String given = kvp.find(name) != null ? name : "BUFFER";
        return around(Math.max(kvp.number(given, (int) usual, 0, MOST_TOLERANCE), AREA_TOLERANCE));
    }

    /** A turned picture is turned back. */
    private Bbox around(double tolerance) {
        double turn = Math.toRadians(-angle);
        double fromX = x - width / 2.0;
        double fromY = y - height / 2.0;
        double atX = width / 2.0 + fromX * Math.cos(turn) - fromY * Math.sin(turn);
        double atY = height / 2.0 + fromX * Math.sin(turn) + fromY * Math.cos(turn);
        double perX = (box.east() - box.west()) / width;
        double perY = (box.north() - box.south()) / height;
        double easting = box.west() + atX * perX;
        double northing = box.north() - atY * perY;
        return new Bbox(
                easting - tolerance * perX,
                northing - tolerance * perY,
                easting + tolerance * perX,
                northing + tolerance * perY,
                box.crs());
    }
}
