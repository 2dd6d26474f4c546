package vn.quyhoach.conformity;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/**
 * Shapes as records carry them: GeoJSON geometries (RFC 7946) in degrees on WGS 84, longitude first, nine decimals, which
 * is a tenth of a millimetre. Made as a tree at once, because a record has dozens and its text is written once.
 */
final class ShapeJson {

    private static final double DEGREE_DECIMALS = 1e9;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ShapeJson() {}

    /** @param national in the national system */
    static JsonNode of(Geometry national) {
        return geometry(Geometries.transform(national, Crs.NATIONAL, Crs.WGS84));
    }

    private static ObjectNode geometry(Geometry degrees) {
        ObjectNode node = NODES.objectNode().put("type", degrees.getGeometryType());
        if (degrees.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            ArrayNode members = node.putArray("geometries");
            for (int i = 0; i < degrees.getNumGeometries(); i++) {
                members.add(geometry(degrees.getGeometryN(i)));
            }
            return node;
        }
        node.set("coordinates", coordinates(degrees));
        return node;
    }

    private static ArrayNode coordinates(Geometry shape) {
        if (shape instanceof Point point) {
            return point.isEmpty() ? NODES.arrayNode() : place(point.getCoordinate());
        }
        ArrayNode list = NODES.arrayNode();
        if (shape instanceof LineString line) {
            for (Coordinate place : line.getCoordinates()) {
                list.add(place(place));
            }
        } else if (shape instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                list.add(coordinates(polygon.getExteriorRing()));
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                list.add(coordinates(polygon.getInteriorRingN(i)));
            }
        } else {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                list.add(coordinates(shape.getGeometryN(i)));
            }
        }
        return list;
    }

    private static ArrayNode place(Coordinate place) {
        return NODES.arrayNode(2).add(rounded(place.x)).add(rounded(place.y));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * DEGREE_DECIMALS) / DEGREE_DECIMALS;
    }
}
