package vn.quyhoach.encoding.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** The {@code .shp} and {@code .shx} of a Shapefile (ESRI white paper of July 1998). */
final class ShapeFile implements Closeable {

    /** What readers address: GDAL and ArcGIS go no further than 2 GB. */
    static final long MOST_BYTES = Integer.MAX_VALUE;

    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int NULL_SHAPE = 0;
    private static final int POLY_LINE = 3;
    private static final int POLYGON = 5;
    private static final int MULTI_POINT = 8;
    private static final int BOX = 32;

    private final int type;
    private final Spool shapes = new Spool();
    private final Spool index;
    private final double[] box = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    private int records;

    ShapeFile(GeometryKind kind) throws IOException {
        this.type = switch (kind) {
            case POLYGON -> POLYGON;
            case LINE -> POLY_LINE;
            case POINT -> MULTI_POINT;
        };
        this.index = new Spool();
    }

    /**
     * The record of a geometry.
     *
     * @param box of it: west, south, east, north; null where there is no geometry
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through once
    record Content(byte[] bytes, double @Nullable [] box) {}

    Content content(byte @Nullable [] ewkb) {
        RawShape shape = RawShape.find(ewkb);
        return shape == null ? new Content(nothing(), null) : new Content(content(shape), shape.box());
    }

    /** Whether the record has room in a file that is no longer than that. */
    boolean hasRoom(Content content, long most) {
        return HEADER + shapes.size() + 8 + content.bytes().length <= most;
    }

    void write(Content content) throws IOException {
        byte[] bytes = content.bytes();
        double[] own = content.box();
        for (int i = 0; own != null && i < 4; i++) {
            box[i] = i < 2 ? Math.min(box[i], own[i]) : Math.max(box[i], own[i]);
        }
        int offset = (int) ((HEADER + shapes.size()) / 2);
        index.write(big(8).putInt(offset).putInt(bytes.length / 2).array());
        shapes.write(big(8).putInt(++records).putInt(bytes.length / 2).array());
        shapes.write(bytes);
    }

    void copyShapes(OutputStream out) throws IOException {
        out.write(header(shapes.size()));
        shapes.copyTo(out);
    }

    void copyIndex(OutputStream out) throws IOException {
        out.write(header(index.size()));
        index.copyTo(out);
    }

    @Override
    public void close() throws IOException {
        try {
            shapes.close();
        } finally {
            index.close();
        }
    }

    static ProblemException tooLarge() {
        return new ProblemException(
                ProblemCode.FILE_TOO_LARGE_FOR_FORMAT, Map.of("format", "Shapefile", "limit", "2 GB"));
    }

    private byte[] header(long bytes) {
        ByteBuffer header = big(HEADER);
        header.putInt(0, FILE_CODE).putInt(24, (int) ((HEADER + bytes) / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, type);
        for (int i = 0; i < 4; i++) {
            header.putDouble(36 + 8 * i, Double.isFinite(box[i]) ? box[i] : 0);
        }
        return header.array();
    }

    private static byte[] nothing() {
        return little(4).putInt(NULL_SHAPE).array();
    }

    private byte[] content(RawShape shape) {
        List<double[]> lines = shape.parts().stream().flatMap(List::stream).toList();
        int numbers = lines.stream().mapToInt(line -> line.length).sum();
        boolean points = shape.kind() == RawShape.Kind.POINT;
        int head = 4 + BOX + (points ? 4 : 8 + 4 * lines.size());
        ByteBuffer content = little(head + 8 * numbers);
        content.putInt(type);
        double[] own = shape.box();
        for (int i = 0; i < 4; i++) {
            content.putDouble(own[i]);
        }
        if (!points) {
            content.putInt(lines.size());
        }
        content.putInt(numbers / 2);
        if (!points) {
            int first = 0;
            for (double[] line : lines) {
                content.putInt(first);
                first += line.length / 2;
            }
        }
        boolean areas = shape.kind() == RawShape.Kind.POLYGON;
        for (double[] line : lines) {
            // here the outer ring runs clockwise
            for (double number : areas ? RawShape.reversed(line) : line) {
                content.putDouble(number);
            }
        }
        return content.array();
    }

    private static ByteBuffer big(int bytes) {
        return ByteBuffer.allocate(bytes);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
