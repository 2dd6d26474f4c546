package vn.quyhoach.vectorfile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Reads the records of a .shp file in their order. Source: ESRI Shapefile Technical Description, July 1998. Heights and
 * measures are passed over. Shells turn clockwise and holes the other way; a hole in no shell is taken as a shell,
 * because many writers do not mind the direction.
 */
final class ShpReader implements AutoCloseable {

    private static final int FILE_CODE = 9994;
    private static final int HEADER_BYTES = 100;
    private static final int LENGTH_AT = 24;
    private static final int LEAST_WITH_HEIGHT = 11;
    private static final int LEAST_WITH_MEASURE = 21;

    private final InputStream in;
    private final long bytesLeft;
    private long bytesRead;
    private ByteBuffer record = ByteBuffer.allocate(0);
    private int type;
    private int vertexCount;

    ShpReader(InputStream in) throws IOException {
        this.in = in;
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
        if (header.remaining() < HEADER_BYTES || header.getInt(0) != FILE_CODE) {
            throw new IOException("The .shp file does not begin as a Shapefile does");
        }
        bytesLeft = 2L * header.getInt(LENGTH_AT) - HEADER_BYTES;
    }

    /** Moves to the next record; false at the end. */
    boolean next() throws IOException {
        byte[] head = in.readNBytes(8);
        if (head.length < 8) {
            if (bytesRead < bytesLeft) {
                throw new EOFException("The .shp file ends before the length it states: it was cut off");
            }
            return false;
        }
        int bytes = Math.multiplyExact(ByteBuffer.wrap(head).getInt(4), 2);
        if (bytes < 4) {
            throw new IOException("A record of the .shp file has the length " + bytes);
        }
        byte[] content = in.readNBytes(bytes);
        if (content.length < bytes) {
            throw new EOFException("The .shp file ends within a record");
        }
        bytesRead += head.length + content.length;
        record = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        type = record.getInt();
        vertexCount = count();
        return true;
    }

    int vertexCount() {
        return vertexCount;
    }

    VectorFeature feature(long number, Map<String, @Nullable Object> attributes) throws IOException {
        Shapes shapes = new Shapes();
        try {
            Geometry geometry = switch (type) {
                case 0 -> null;
                case 1, 11, 21 -> shapes.point(position());
                case 8, 18, 28 -> points(shapes);
                case 3, 13, 23 -> lines(shapes);
                case 5, 15, 25 -> polygons(shapes);
                default -> {
                    shapes.flawed(Flaws.unsupported("shape " + type));
                    yield null;
                }
            };
            shapes.oddities(type >= LEAST_WITH_HEIGHT && type < LEAST_WITH_MEASURE, type >= LEAST_WITH_MEASURE);
            return new VectorFeature(number, geometry, shapes.flaw(), attributes, shapes.oddities());
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("Record " + number + " of the .shp file is shorter than it says", e);
        }
    }

    private int count() {
        return switch (type) {
            case 1, 11, 21 -> 1;
            case 8, 18, 28 -> record.remaining() < 36 ? 0 : record.getInt(36);
            case 3, 5, 13, 15, 23, 25 -> record.remaining() < 40 ? 0 : record.getInt(40);
            default -> 0;
        };
    }

    private @Nullable Geometry points(Shapes shapes) {
        record.position(40);
        List<@Nullable Point> points = new ArrayList<>();
        for (int i = 0; i < vertexCount; i++) {
            points.add(shapes.point(position()));
        }
        return shapes.many(points);
    }

    private @Nullable Geometry lines(Shapes shapes) {
        List<@Nullable LineString> lines = new ArrayList<>();
        for (List<double[]> part : parts()) {
            lines.add(shapes.line(part));
        }
        return shapes.many(lines);
    }

    private @Nullable Geometry polygons(Shapes shapes) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (List<double[]> part : parts()) {
            LinearRing ring = shapes.ring(part);
            if (ring == null) {
                return null;
            }
            (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
        }
        return shapes.many(assemble(shapes, shells, holes));
    }

    private static List<Polygon> assemble(Shapes shapes, List<LinearRing> shells, List<LinearRing> holes) {
        List<List<LinearRing>> holesOf = new ArrayList<>();
        STRtree index = new STRtree();
        for (int i = 0; i < shells.size(); i++) {
            index.insert(shells.get(i).getEnvelopeInternal(), i);
            holesOf.add(new ArrayList<>());
        }
        List<Polygon> orphans = new ArrayList<>();
        for (LinearRing hole : holes) {
            int owner = owner(shells, index, hole);
            if (owner < 0) {
                orphans.add(shapes.polygon(hole, List.of()));
            } else {
                holesOf.get(owner).add(hole);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            polygons.add(shapes.polygon(shells.get(i), holesOf.get(i)));
        }
        polygons.addAll(orphans);
        return polygons;
    }

    /** The smallest shell around the hole, so that an island in a lake keeps its own ponds; -1 when there is none. */
    private static int owner(List<LinearRing> shells, STRtree index, LinearRing hole) {
        int owner = -1;
        double smallest = Double.MAX_VALUE;
        for (Object candidate : index.query(hole.getEnvelopeInternal())) {
            int i = (Integer) candidate;
            LinearRing shell = shells.get(i);
            double size = shell.getEnvelopeInternal().getArea();
            if (size < smallest
                    && shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())
                    && surrounds(shell, hole)) {
                owner = i;
                smallest = size;
            }
        }
        return owner;
    }

    private static boolean surrounds(LinearRing shell, LinearRing hole) {
        Coordinate[] ring = shell.getCoordinates();
        for (Coordinate corner : hole.getCoordinates()) {
            if (!PointLocation.isOnLine(corner, ring)) {
                return PointLocation.isInRing(corner, ring);
            }
        }
        return true;
    }

    private List<List<double[]>> parts() {
        record.position(36);
        int partCount = record.getInt();
        int points = record.getInt();
        if (partCount < 0 || points < 0 || partCount > record.remaining() / 4) {
            throw new IllegalArgumentException("counts do not fit the record");
        }
        int[] starts = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            starts[i] = record.getInt();
        }
        starts[partCount] = points;
        List<List<double[]>> parts = new ArrayList<>();
        for (int i = 0; i < partCount; i++) {
            List<double[]> part = new ArrayList<>();
            for (int j = starts[i]; j < starts[i + 1]; j++) {
                part.add(position());
            }
            parts.add(part);
        }
        return parts;
    }

    private double[] position() {
        return new double[] {record.getDouble(), record.getDouble()};
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
