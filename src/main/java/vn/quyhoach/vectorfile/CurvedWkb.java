package vn.quyhoach.vectorfile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;

/**
 * Well-known binary with curves (ISO 13249-3: circular strings, compound curves, curve polygons, and what collects
 * them), which JTS does not know: arcs become chords. What has no curve can be read here too.
 */
final class CurvedWkb {

    private static final int MAX_NESTING = 16;

    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int CIRCULAR = 8;
    private static final int COMPOUND = 9;
    private static final int CURVE_POLYGON = 10;
    private static final int TRIANGLE = 17;

    private final ByteBuffer wkb;
    private final Shapes shapes;
    private int dimension = 2;

    private CurvedWkb(byte[] wkb, Shapes shapes) {
        this.wkb = ByteBuffer.wrap(wkb);
        this.shapes = shapes;
    }

    /** Whether the type that the bytes name is one that JTS does not read. */
    static boolean is(byte[] wkb) {
        if (wkb.length < 5) {
            return false;
        }
        ByteBuffer start = ByteBuffer.wrap(wkb).order(wkb[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = (start.getInt(1) & 0x1FFFFFFF) % 1000;
        return type > 7 && type <= TRIANGLE;
    }

    static @Nullable Geometry read(byte[] wkb, Shapes shapes) throws ParseException {
        try {
            return new CurvedWkb(wkb, shapes).geometry(0);
        } catch (BufferUnderflowException cut) {
            throw new ParseException("the geometry is cut off");
        }
    }

    private int head() throws ParseException {
        byte order = wkb.get();
        if (order != 0 && order != 1) {
            throw new ParseException("unknown byte order " + order);
        }
        wkb.order(order == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = wkb.getInt();
        int plain = code & 0x1FFFFFFF;
        boolean z = (code & 0x80000000) != 0 || plain / 1000 == 1 || plain / 1000 == 3;
        boolean m = (code & 0x40000000) != 0 || plain / 1000 == 2 || plain / 1000 == 3;
        if ((code & 0x20000000) != 0) {
            wkb.getInt(); // the system of PostGIS
        }
        dimension = 2 + (z ? 1 : 0) + (m ? 1 : 0);
        shapes.oddities(z, m);
        return plain % 1000;
    }

    private @Nullable Geometry geometry(int depth) throws ParseException {
        if (depth > MAX_NESTING) {
            throw new ParseException("nested too deep");
        }
        int type = head();
        return switch (type) {
            case POINT -> shapes.point(position());
            case LINE -> shapes.line(positions());
            case CIRCULAR -> shapes.line(arcs());
            case COMPOUND -> shapes.line(compound(depth));
            case POLYGON, TRIANGLE -> {
                List<List<double[]>> rings = new ArrayList<>();
                for (int left = count(4); left > 0; left--) {
                    rings.add(positions());
                }
                yield whole(rings);
            }
            case CURVE_POLYGON -> {
                List<List<double[]>> rings = new ArrayList<>();
                for (int left = count(9); left > 0; left--) {
                    rings.add(curve(depth + 1));
                }
                yield whole(rings);
            }
            case 4, 5, 6, 7, 11, 12, 15, 16 -> {
                List<@Nullable Geometry> parts = new ArrayList<>();
                for (int left = count(9); left > 0; left--) {
                    parts.add(geometry(depth + 1));
                }
                yield collection(parts);
            }
            default -> throw new ParseException("unknown type " + type);
        };
    }

    private @Nullable Geometry whole(List<List<double[]>> rings) {
        return rings.isEmpty() ? null : shapes.polygon(rings);
    }

    private @Nullable Geometry collection(List<@Nullable Geometry> parts) {
        return parts.isEmpty() ? null : shapes.many(parts);
    }

    private List<double[]> curve(int depth) throws ParseException {
        if (depth > MAX_NESTING) {
            throw new ParseException("nested too deep");
        }
        int type = head();
        return switch (type) {
            case LINE -> positions();
            case CIRCULAR -> arcs();
            case COMPOUND -> compound(depth);
            default -> throw new ParseException("type " + type + " is no curve");
        };
    }

    private List<double[]> compound(int depth) throws ParseException {
        List<double[]> line = new ArrayList<>();
        for (int left = count(9); left > 0; left--) {
            List<double[]> piece = curve(depth + 1);
            line.addAll(line.isEmpty() || piece.isEmpty() ? piece : piece.subList(1, piece.size()));
        }
        return line;
    }

    private List<double[]> arcs() throws ParseException {
        List<double[]> places = positions();
        shapes.odd(Oddity.CURVES);
        return Arcs.along(places);
    }

    private List<double[]> positions() throws ParseException {
        List<double[]> positions = new ArrayList<>();
        for (int left = count(dimension * Double.BYTES); left > 0; left--) {
            positions.add(position());
        }
        return positions;
    }

    private double[] position() {
        double[] position = {wkb.getDouble(), wkb.getDouble()};
        for (int i = 2; i < dimension; i++) {
            wkb.getDouble();
        }
        return position;
    }

    /** How many things follow; no more than the bytes that are left can hold. */
    private int count(int least) throws ParseException {
        int count = wkb.getInt();
        if (count < 0 || (long) count * least > wkb.remaining()) {
            throw new ParseException("claims " + count + " parts");
        }
        return count;
    }
}
