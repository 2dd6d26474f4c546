package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import vn.quyhoach.text.Bilingual;

/** One object of a drawing while its pairs are read. */
final class DxfEntity {

    private static final int CLOSED = 1;
    private static final int MESHES = 16 | 64;
    private static final int FRAME_OF_SPLINE = 16;

    private static final Bilingual MIRRORED =
            new Bilingual("Đối tượng vẽ trên mặt phẳng lật ngược", "The object is drawn on a mirrored plane");

    private final String type;
    private final List<DxfPath.Vertex> vertices = new ArrayList<>();
    private String layer = "0";
    private String handle = "";
    private int flags;
    private boolean inVertex;
    private boolean mirrored;
    private boolean onSheet;
    private double x;
    private double y;
    private double toX;
    private double toY;
    private double radius;
    private double from;
    private double to = 360;
    private double bulge;
    private int vertexFlags;

    DxfEntity(String type) {
        this.type = type;
        this.inVertex = type.equals("LWPOLYLINE");
    }

    String layer() {
        return layer;
    }

    /** Not a surface of three dimensions, and not a frame of the sheet around the drawing. */
    boolean standsOnGround() {
        boolean mesh = type.equals("POLYLINE") && (flags & MESHES) != 0;
        return !mesh && !onSheet;
    }

    /** Whether the object that begins is a vertex of this one, or the end of its vertices. */
    boolean takesVertices(String next) {
        boolean old = type.equals("POLYLINE");
        if (old && inVertex) {
            keepVertex();
        }
        inVertex = old && next.equals("VERTEX");
        return inVertex;
    }

    void take(DxfPairs pairs) throws IOException {
        switch (pairs.code()) {
            case 8 -> layer = inVertex && type.equals("POLYLINE") ? layer : pairs.value();
            case 5 -> handle = handle.isEmpty() ? pairs.value() : handle;
            case 10 -> x = pairs.number();
            case 20 -> {
                y = pairs.number();
                if (type.equals("LWPOLYLINE")) {
                    vertices.add(new DxfPath.Vertex(x, y, 0));
                }
            }
            case 11 -> toX = pairs.number();
            case 21 -> toY = pairs.number();
            case 40 -> radius = pairs.number();
            case 42 -> bulge(pairs.number());
            case 50 -> from = pairs.number();
            case 51 -> to = pairs.number();
            case 67 -> onSheet = pairs.flags() == 1;
            case 70 -> {
                if (inVertex && type.equals("POLYLINE")) {
                    vertexFlags = pairs.flags();
                } else {
                    flags = pairs.flags();
                }
            }
            case 230 -> mirrored = pairs.number() < 0;
            default -> {}
        }
    }

    private void bulge(double value) {
        if (type.equals("LWPOLYLINE") && !vertices.isEmpty()) {
            DxfPath.Vertex last = vertices.remove(vertices.size() - 1);
            vertices.add(new DxfPath.Vertex(last.x(), last.y(), value));
        } else {
            bulge = value;
        }
    }

    private void keepVertex() {
        if ((vertexFlags & FRAME_OF_SPLINE) == 0) {
            vertices.add(new DxfPath.Vertex(x, y, bulge));
        }
        vertexFlags = 0;
        bulge = 0;
    }

    /** @param number its place among the objects of its layer, from 1 */
    VectorFeature feature(long number, String layerName) {
        Shapes shapes = new Shapes();
        if (mirrored) {
            shapes.flawed(MIRRORED);
        }
        Geometry geometry = geometry(shapes);
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("layer", layerName);
        attributes.put("handle", handle);
        return new VectorFeature(number, shapes.flaw() == null ? geometry : null, shapes.flaw(), attributes);
    }

    private @Nullable Geometry geometry(Shapes shapes) {
        return switch (type) {
            case "POINT" -> shapes.point(new double[] {x, y});
            case "LINE" -> shapes.line(List.of(new double[] {x, y}, new double[] {toX, toY}));
            case "LWPOLYLINE", "POLYLINE" -> path(vertices, (flags & CLOSED) != 0, shapes);
            case "CIRCLE" -> path(List.of(onCircle(180, 1), onCircle(0, 1)), true, shapes);
            case "ARC" -> {
                double sweep = to > from ? to - from : to - from + 360;
                yield path(
                        List.of(onCircle(from, Math.tan(Math.toRadians(sweep) / 4)), onCircle(to, 0)), false, shapes);
            }
            default -> {
                shapes.flawed(Flaws.unsupported(type));
                yield null;
            }
        };
    }

    private DxfPath.Vertex onCircle(double degrees, double arc) {
        double angle = Math.toRadians(degrees);
        return new DxfPath.Vertex(x + radius * Math.cos(angle), y + radius * Math.sin(angle), arc);
    }

    private static @Nullable Geometry path(List<DxfPath.Vertex> vertices, boolean closed, Shapes shapes) {
        if (vertices.size() < 2) {
            shapes.flawed(Flaws.TOO_FEW);
            return null;
        }
        DxfPath path = new DxfPath(vertices);
        if (!closed && !path.returns()) {
            return shapes.line(path.line());
        }
        LinearRing ring = shapes.ring(path.ring());
        return ring == null ? null : shapes.polygon(ring, List.of());
    }
}
