package vn.quyhoach.conformity;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.quyhoach.geo.Geometries;

/**
 * How deep a part of a place lies inside a zone. A straight road that crosses a zone has all its corners on the zone's
 * border, so that a line is looked at between its corners as well.
 */
final class Depth {

    /** A stretch of a line that is no longer is not divided again, metres. */
    private static final double SHORT = 1;

    private final IndexedFacetDistance border;
    private double deepest;

    private Depth(Geometry border) {
        this.border = new IndexedFacetDistance(border);
    }

    /**
     * The greatest distance of a part from a border, metres: of an area among its corners and a point
     * inside, of a line anywhere, to half a metre; of points the least, because none
     * of them speaks for another; without end when no border is near.
     */
    static double of(Geometry part, Geometry border) {
        if (border.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Depth depth = new Depth(border);
        if (part.getDimension() == 0) {
            return depth.border.distance(part);
        }
        for (Coordinate corner : part.getCoordinates()) {
            depth.at(corner);
        }
        if (part.getDimension() == 2) {
            depth.at(part.getInteriorPoint().getCoordinate());
        } else {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                depth.along((LineString) part.getGeometryN(i));
            }
        }
        return depth.deepest;
    }

    private double at(Coordinate place) {
        double distance = border.distance(Geometries.NATIONAL.createPoint(place));
        deepest = Math.max(deepest, distance);
        return distance;
    }

    private void along(LineString line) {
        Coordinate[] corners = line.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            between(corners[i - 1], at(corners[i - 1]), corners[i], at(corners[i]));
        }
    }

    /** Nowhere between two places can it be deeper than walking from both allows. */
    private void between(Coordinate from, double fromDepth, Coordinate to, double toDepth) {
        double length = from.distance(to);
        if (length <= SHORT || (fromDepth + toDepth + length) / 2 <= deepest) {
            return;
        }
        Coordinate middle = LineSegment.midPoint(from, to);
        double depth = at(middle);
        between(from, fromDepth, middle, depth);
        between(middle, depth, to, toDepth);
    }
}
