package vn.quyhoach.filter;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.filter.Expression.GeometryLiteral;
import vn.quyhoach.text.Bilingual;

/** The geometries of a CQL2 JSON: GeoJSON, and {@code bbox}. Heights are not regarded. */
final class GeoJsonShapes {

    private final Shapes shapes;
    private final FilterBudget budget;

    GeoJsonShapes(Shapes shapes, FilterBudget budget) {
        this.shapes = shapes;
        this.budget = budget;
    }

    GeometryLiteral literal(JsonNode json, String path) {
        if (json.has("bbox") && !json.has("type")) {
            JsonNode numbers = json.get("bbox");
            if (!numbers.isArray() || (numbers.size() != 4 && numbers.size() != 6)) {
                throw Cql2Json.unreadable(
                        path + "/bbox", new Bilingual("bbox cần 4 hoặc 6 số", "bbox takes 4 or 6 numbers"));
            }
            List<Double> box = new ArrayList<>();
            numbers.forEach(number -> box.add(number(number, path + "/bbox")));
            return shapes.box(box);
        }
        return shapes.literal(geometry(json, path));
    }

    private Geometry geometry(JsonNode json, String path) {
        String type = json.path("type").asString("");
        JsonNode coordinates = json.path("coordinates");
        String inner = path + "/coordinates";
        GeometryFactory factory = shapes.factory();
        try {
            return switch (type) {
                case "Point" -> factory.createPoint(corner(coordinates, inner));
                case "LineString" -> factory.createLineString(corners(coordinates, inner));
                case "Polygon" -> polygon(coordinates, inner);
                case "MultiPoint" ->
                    factory.createMultiPoint(
                            each(coordinates, inner, (json1, place) -> factory.createPoint(corner(json1, place)))
                                    .toArray(Point[]::new));
                case "MultiLineString" ->
                    factory.createMultiLineString(
                            each(coordinates, inner, (json1, place) -> factory.createLineString(corners(json1, place)))
                                    .toArray(LineString[]::new));
                case "MultiPolygon" ->
                    factory.createMultiPolygon(
                            each(coordinates, inner, this::polygon).toArray(Polygon[]::new));
                case "GeometryCollection" -> {
                    budget.enter();
                    List<Geometry> parts = each(json.path("geometries"), path + "/geometries", this::geometry);
                    budget.leave();
                    yield factory.createGeometryCollection(parts.toArray(Geometry[]::new));
                }
                default ->
                    throw Cql2Json.unreadable(
                            path + "/type", new Bilingual("không có kiểu hình " + type, "there is no type " + type));
            };
        } catch (IllegalArgumentException e) {
            // of JTS: a ring that is not closed or has too few corners
            throw Cql2Json.unreadable(
                    inner,
                    new Bilingual(
                            "đường biên phải khép kín và có ít nhất 4 điểm, đường ít nhất 2 điểm",
                            "rings are closed and have 4 points at least, lines 2"));
        }
    }

    /** Reads one part of an array. */
    private interface Part<T> {
        T read(JsonNode json, String path);
    }

    private static <T> List<T> each(JsonNode list, String path, Part<T> part) {
        if (!list.isArray() || list.isEmpty()) {
            throw Cql2Json.unreadable(path, new Bilingual("cần một danh sách tọa độ", "expected a list of positions"));
        }
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            parts.add(part.read(list.get(i), path + "/" + i));
        }
        return parts;
    }

    private Polygon polygon(JsonNode json, String path) {
        List<LinearRing> rings =
                each(json, path, (ring, place) -> shapes.factory().createLinearRing(corners(ring, place)));
        return shapes.factory()
                .createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private Coordinate[] corners(JsonNode json, String path) {
        return each(json, path, this::corner).toArray(Coordinate[]::new);
    }

    private Coordinate corner(JsonNode json, String path) {
        if (!json.isArray() || json.size() < 2 || json.size() > 3) {
            throw Cql2Json.unreadable(path, new Bilingual("cần hai hoặc ba số", "expected two or three numbers"));
        }
        return shapes.corner(number(json.get(0), path + "/0"), number(json.get(1), path + "/1"));
    }

    private static double number(JsonNode json, String path) {
        if (!json.isNumber()) {
            throw Cql2Json.unreadable(path, new Bilingual("cần một số", "expected a number"));
        }
        return json.doubleValue();
    }
}
