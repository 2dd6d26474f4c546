package vn.quyhoach.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A geometry on the picture: x and y of its points in turn, and where each part ends. Rings are closed and their
 * holes are parts like others, told apart by the even-odd rule.
 */
final class PixelGeometry {

    enum Kind {
        POINT,
        LINE,
        POLYGON
    }

    /** Points nearer than this to the one before are left out: no eye tells them apart. */
    private static final double LEAST_STEP = 0.25;

    private final Kind kind;
    private double[] xy = new double[32];
    private int[] ends = new int[2];
    private int points;
    private int parts;

    PixelGeometry(Kind kind) {
        this.kind = kind;
    }

    /** Reads EWKB as PostGIS writes it, heights and measures left out. */
    static PixelGeometry of(byte[] ewkb, AffineTransform toPixels) {
        ByteBuffer bytes = ByteBuffer.wrap(ewkb);
        int type = header(bytes) & 0xff;
        PixelGeometry geometry = new PixelGeometry(
                switch (type) {
                    case 1, 4 -> Kind.POINT;
                    case 2, 5 -> Kind.LINE;
                    case 3, 6 -> Kind.POLYGON;
                    default -> throw new IllegalArgumentException("Geometry of type " + type);
                });
        bytes.rewind();
        geometry.read(bytes, toPixels);
        return geometry;
    }

    private static int header(ByteBuffer bytes) {
        bytes.order(bytes.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int type = bytes.getInt();
        if ((type & 0x20000000) != 0) {
            bytes.getInt();
        }
        return type;
    }

    private void read(ByteBuffer bytes, AffineTransform toPixels) {
        int header = header(bytes);
        int dimensions = 2 + ((header & 0x80000000) != 0 ? 1 : 0) + ((header & 0x40000000) != 0 ? 1 : 0);
        switch (header & 0xff) {
            case 1 -> readPart(bytes, 1, dimensions, toPixels);
            case 2 -> readPart(bytes, bytes.getInt(), dimensions, toPixels);
            case 3 -> {
                int rings = bytes.getInt();
                for (int i = 0; i < rings; i++) {
                    readPart(bytes, bytes.getInt(), dimensions, toPixels);
                }
            }
            default -> {
                int members = bytes.getInt();
                for (int i = 0; i < members; i++) {
                    read(bytes, toPixels);
                }
            }
        }
    }

    private void readPart(ByteBuffer bytes, int count, int dimensions, AffineTransform toPixels) {
        double[] point = new double[2];
        for (int i = 0; i < count; i++) {
            point[0] = bytes.getDouble();
            point[1] = bytes.getDouble();
            bytes.position(bytes.position() + 8 * (dimensions - 2));
            if (Double.isNaN(point[0])) {
                continue; // an empty point
            }
            toPixels.transform(point, 0, point, 0, 1);
            boolean isStart = points == start(parts);
            if (i == count - 1 && !isStart && kind == Kind.POLYGON) {
                // the last is the first again, and stands though it may be near the one before
                add(xy[2 * start(parts)], xy[2 * start(parts) + 1]);
            } else if (isStart || i == count - 1 || isApart(point)) {
                add(point[0], point[1]);
            }
        }
        endPart();
    }

    private boolean isApart(double[] point) {
        return Math.abs(point[0] - xy[2 * points - 2]) + Math.abs(point[1] - xy[2 * points - 1]) >= LEAST_STEP;
    }

    void add(double x, double y) {
        if (2 * points + 2 > xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * points] = x;
        xy[2 * points + 1] = y;
        points++;
    }

    void endPart() {
        if (points == start(parts)) {
            return;
        }
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[parts++] = points;
    }

    Kind kind() {
        return kind;
    }

    int points() {
        return points;
    }

    int parts() {
        return parts;
    }

    int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    int end(int part) {
        return ends[part];
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }

    Rectangle2D bounds() {
        if (points == 0) {
            return new Rectangle2D.Double(0, 0, -1, -1);
        }
        double west = xy[0];
        double east = xy[0];
        double north = xy[1];
        double south = xy[1];
        for (int i = 1; i < points; i++) {
            west = Math.min(west, x(i));
            east = Math.max(east, x(i));
            north = Math.min(north, y(i));
            south = Math.max(south, y(i));
        }
        return new Rectangle2D.Double(west, north, east - west, south - north);
    }

    Path2D path() {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, points + parts);
        for (int part = 0; part < parts; part++) {
            int end = end(part);
            path.moveTo(x(start(part)), y(start(part)));
            int last = kind == Kind.POLYGON ? end - 1 : end;
            for (int i = start(part) + 1; i < last; i++) {
                path.lineTo(x(i), y(i));
            }
            if (kind == Kind.POLYGON) {
                path.closePath();
            }
        }
        return path;
    }
}
