package vn.quyhoach.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A geometry as plain numbers, read from EWKB without building a geometry: what writers of features need, three times
 * as fast. Multi geometries and single ones look alike: a list of parts.
 *
 * <p>Areas are wound as RFC 7946 and GML want it: the outer ring counterclockwise, holes clockwise.
 *
 * @param parts a part is a list of rings for areas, of one line for lines, of one coordinate for points; x and y in turn
 */
public record RawShape(Kind kind, List<List<double[]>> parts) {

    /** By the number of its dimensions. */
    public enum Kind {
        POINT,
        LINE,
        POLYGON
    }

    private static final int EWKB_SRID = 0x20000000;
    private static final int EWKB_FLAGS = 0xE0000000;
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;

    /** The shape; null where there is none or an empty one. */
    public static @Nullable RawShape find(byte @Nullable [] ewkb) {
        RawShape shape = ewkb == null || ewkb.length == 0 ? null : of(ewkb);
        return shape == null || shape.isEmpty() ? null : shape;
    }

    /** @param ewkb two-dimensional, as PostGIS writes it */
    public static RawShape of(byte[] ewkb) {
        Parser parser = new Parser(ByteBuffer.wrap(ewkb));
        parser.geometry();
        return new RawShape(parser.kind, parser.parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** West, south, east, north; infinite the wrong way round for an empty shape. */
    public double[] box() {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (List<double[]> part : parts) {
            for (double[] line : part) {
                for (int i = 0; i < line.length; i += 2) {
                    box[0] = Math.min(box[0], line[i]);
                    box[1] = Math.min(box[1], line[i + 1]);
                    box[2] = Math.max(box[2], line[i]);
                    box[3] = Math.max(box[3], line[i + 1]);
                }
            }
        }
        return box;
    }

    private static final class Parser {

        private final ByteBuffer in;
        private final List<List<double[]>> parts = new ArrayList<>();
        private Kind kind = Kind.POINT;

        Parser(ByteBuffer in) {
            this.in = in;
        }

        void geometry() {
            in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int type = in.getInt();
            if ((type & EWKB_SRID) != 0) {
                in.getInt();
            }
            switch (type & ~EWKB_FLAGS) {
                case POINT -> add(Kind.POINT, point());
                case LINE -> add(Kind.LINE, line(in.getInt()));
                case POLYGON -> polygon();
                default -> {
                    int count = in.getInt();
                    for (int i = 0; i < count; i++) {
                        geometry();
                    }
                }
            }
        }

        private void add(Kind found, double[] line) {
            if (line.length > 0) {
                kind = found;
                parts.add(Collections.singletonList(line));
            }
        }

        /** PostGIS writes an empty point with coordinates that are no numbers. */
        private double[] point() {
            double[] point = line(1);
            return Double.isNaN(point[0]) ? new double[0] : point;
        }

        private void polygon() {
            int count = in.getInt();
            List<double[]> rings = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                rings.add(wound(line(in.getInt()), i == 0));
            }
            if (!rings.isEmpty()) {
                kind = Kind.POLYGON;
                parts.add(rings);
            }
        }

        private double[] line(int count) {
            double[] line = new double[2 * count];
            for (int i = 0; i < line.length; i++) {
                line[i] = in.getDouble();
            }
            return line;
        }
    }

    /** The ring, counterclockwise or clockwise. */
    private static double[] wound(double[] ring, boolean counterclockwise) {
        return isCounterclockwise(ring) == counterclockwise ? ring : reversed(ring);
    }

    /** By the sign of twice the area, taken from the first corner to keep digits. */
    private static boolean isCounterclockwise(double[] ring) {
        double twice = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            twice += (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
        }
        return twice >= 0;
    }

    /** The same line from its end. */
    public static double[] reversed(double[] line) {
        double[] turned = new double[line.length];
        for (int i = 0; i < line.length; i += 2) {
            turned[line.length - 2 - i] = line[i];
            turned[line.length - 1 - i] = line[i + 1];
        }
        return turned;
    }
}
