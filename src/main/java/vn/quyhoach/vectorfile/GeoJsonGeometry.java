package vn.quyhoach.vectorfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A geometry object of GeoJSON: its members are taken in any order and built at the end. */
final class GeoJsonGeometry {

    /** A multi-polygon nests four arrays; anything deeper is no geometry. */
    private static final int MAX_ARRAYS = 4;

    private static final int MAX_COLLECTIONS = 8;

    private @Nullable String type;
    private @Nullable Object coordinates;
    private boolean malformed;
    private final List<@Nullable GeoJsonGeometry> members = new ArrayList<>();

    /** Reads the object at which the parser stands; null for a JSON null. */
    static @Nullable GeoJsonGeometry read(JsonParser parser, Budget budget, int depth) {
        GeoJsonGeometry geometry = new GeoJsonGeometry();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT || depth > MAX_COLLECTIONS) {
            parser.skipChildren();
            geometry.malformed = true;
            return geometry;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            geometry.take(member, parser, budget, depth);
        }
        return geometry;
    }

    void take(String member, JsonParser parser, Budget budget, int depth) {
        boolean array = parser.currentToken() == JsonToken.START_ARRAY;
        if (member.equals("type") && parser.currentToken() == JsonToken.VALUE_STRING) {
            type = parser.getString();
        } else if (member.equals("coordinates") && array) {
            coordinates = nested(parser, budget, 1);
        } else if (member.equals("geometries") && array) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                members.add(read(parser, budget, depth + 1));
            }
        } else {
            parser.skipChildren();
        }
    }

    boolean isTyped() {
        return type != null && !type.equals("FeatureCollection") && !type.equals("Feature");
    }

    /** Numbers become a position, arrays a list; the vertices are counted as they come. */
    private Object nested(JsonParser parser, Budget budget, int depth) {
        List<Object> arrays = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_ARRAY && depth < MAX_ARRAYS) {
                arrays.add(nested(parser, budget, depth + 1));
            } else if (parser.currentToken() != null && parser.currentToken().isNumeric()) {
                numbers.add(parser.getDoubleValue());
            } else if (parser.currentToken() == null) {
                throw new IllegalStateException("the parser ends an open array with an exception");
            } else {
                malformed = true;
                parser.skipChildren();
            }
        }
        if (numbers.isEmpty()) {
            return arrays;
        }
        malformed |= !arrays.isEmpty();
        budget.vertices(1);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Nullable
    Geometry build(Shapes shapes) {
        if (malformed || type == null) {
            shapes.flawed(Flaws.MALFORMED);
            return null;
        }
        try {
            return switch (type) {
                case "Point" -> shapes.point(position(coordinates));
                case "MultiPoint" -> {
                    List<@Nullable Geometry> points = new ArrayList<>();
                    for (double[] position : positions(coordinates)) {
                        points.add(shapes.point(position));
                    }
                    yield shapes.many(points);
                }
                case "LineString" -> shapes.line(positions(coordinates));
                case "MultiLineString" -> {
                    List<@Nullable Geometry> lines = new ArrayList<>();
                    for (List<double[]> line : rings(coordinates)) {
                        lines.add(shapes.line(line));
                    }
                    yield shapes.many(lines);
                }
                case "Polygon" -> shapes.polygon(rings(coordinates));
                case "MultiPolygon" -> {
                    List<@Nullable Geometry> polygons = new ArrayList<>();
                    for (Object polygon : list(coordinates)) {
                        polygons.add(shapes.polygon(rings(polygon)));
                    }
                    yield shapes.many(polygons);
                }
                case "GeometryCollection" -> {
                    List<@Nullable Geometry> parts = new ArrayList<>();
                    for (GeoJsonGeometry member : members) {
                        parts.add(member == null ? null : member.build(shapes));
                    }
                    yield shapes.many(parts);
                }
                default -> {
                    shapes.flawed(Flaws.unsupported(type));
                    yield null;
                }
            };
        } catch (IllegalArgumentException otherNesting) {
            shapes.flawed(Flaws.MALFORMED);
            return null;
        }
    }

    private static List<List<double[]>> rings(@Nullable Object value) {
        List<List<double[]>> rings = new ArrayList<>();
        list(value).forEach(ring -> rings.add(positions(ring)));
        return rings;
    }

    private static List<double[]> positions(@Nullable Object value) {
        List<double[]> positions = new ArrayList<>();
        list(value).forEach(position -> positions.add(position(position)));
        return positions;
    }

    private static double[] position(@Nullable Object value) {
        if (value instanceof double[] position) {
            return position;
        }
        throw new IllegalArgumentException("not a position");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("not an array of arrays");
    }
}
