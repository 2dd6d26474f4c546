package vn.quyhoach.vectorfile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;
import vn.quyhoach.problem.ProblemException;

/** FlatGeobuf 3, read from front to back; its index is passed over. Sizes are a stranger's word and are checked. */
final class FlatGeobufSource implements FeatureSource {

    private static final int MAGIC_BYTES = 8;
    private static final int MOST_HEADER_BYTES = 10 << 20;
    private static final int MOST_FEATURE_BYTES = 256 << 20;
    private static final int MOST_NESTING = 16;
    private static final int BYTES_OF_NUMBER = 8;

    private final String name;
    private final ByteSource bytes;
    private final VectorLimits limits;

    FlatGeobufSource(String name, ByteSource bytes, VectorLimits limits) {
        this.name = name;
        this.bytes = bytes;
        this.limits = limits;
    }

    @Override
    public VectorLayer layer() throws IOException {
        try (InputStream in = open(new Budget(limits))) {
            Header header = header(in);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < header.columnsLength(); i++) {
                names.add(header.columns(i).name());
            }
            return new VectorLayer(name, names, crs(header.crs()));
        } catch (RuntimeException e) {
            throw corrupt(e);
        }
    }

    private static SourceCrs crs(org.wololo.flatgeobuf.generated.@Nullable Crs stated) {
        if (stated == null) {
            return SourceCrs.UNSTATED;
        }
        if (stated.code() > 0) {
            return SourceCrs.named((stated.org() == null ? "EPSG" : stated.org()) + ":" + stated.code());
        }
        return stated.wkt() == null ? SourceCrs.UNSTATED : ProjectionText.read(stated.wkt());
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        try (InputStream in = open(budget)) {
            Header header = header(in);
            try {
                skipIndex(in, header);
            } catch (RuntimeException e) {
                throw corrupt(e);
            }
            for (long number = 1; ; number++) {
                ByteBuffer record = record(in, MOST_FEATURE_BYTES);
                if (record == null) {
                    return;
                }
                budget.feature();
                VectorFeature feature;
                try {
                    feature = feature(Feature.getRootAsFeature(record), header, number, record.limit(), budget);
                } catch (RuntimeException e) {
                    throw corrupt(e);
                }
                sink.accept(feature);
            }
        }
    }

    private InputStream open(Budget budget) throws IOException {
        return new BufferedInputStream(budget.counted(bytes.open()), 1 << 16);
    }

    private static Header header(InputStream in) throws IOException {
        if (in.readNBytes(MAGIC_BYTES).length < MAGIC_BYTES) {
            throw new EOFException("The FlatGeobuf file ends within its first bytes");
        }
        ByteBuffer record = record(in, MOST_HEADER_BYTES);
        if (record == null) {
            throw new EOFException("The FlatGeobuf file has no header");
        }
        return Header.getRootAsHeader(record);
    }

    private static void skipIndex(InputStream in, Header header) throws IOException {
        long count = header.featuresCount();
        int node = header.indexNodeSize();
        if (count <= 0 || node == 0) {
            return;
        }
        if (count > Integer.MAX_VALUE || node < 2) {
            throw new IOException("The index of the FlatGeobuf file cannot be of " + count + " features");
        }
        in.skipNBytes(PackedRTree.calcSize((int) count, node));
    }

    /** The next part, told by its size; null at the end of the file. */
    private static @Nullable ByteBuffer record(InputStream in, int most) throws IOException {
        byte[] size = in.readNBytes(Integer.BYTES);
        if (size.length == 0) {
            return null;
        }
        if (size.length < Integer.BYTES) {
            throw new EOFException("The FlatGeobuf file ends within a feature");
        }
        int length = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < Integer.BYTES || length > most) {
            throw new IOException("A part of the FlatGeobuf file claims " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("The FlatGeobuf file ends within a feature");
        }
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static VectorFeature feature(Feature feature, Header header, long number, int size, Budget budget)
            throws IOException {
        Shapes shapes = new Shapes();
        org.wololo.flatgeobuf.generated.Geometry stored = feature.geometry();
        Geometry geometry = null;
        if (stored != null) {
            requireHonest(stored, size, 0);
            int type = stored.type() == 0 ? header.geometryType() : stored.type();
            try {
                geometry = GeometryConversions.deserialize(stored, type);
            } catch (RuntimeException notBuilt) {
                shapes.flawed(Flaws.MALFORMED);
            }
        }
        if (geometry != null) {
            budget.vertices(geometry.getNumPoints());
            shapes.oddities(header.hasZ(), header.hasM());
        }
        boolean empty = geometry == null || geometry.isEmpty();
        return new VectorFeature(
                number, empty ? null : geometry, shapes.flaw(), properties(feature, header), shapes.oddities());
    }

    /** Counts larger than the feature itself would make the library reserve what they claim. */
    private static void requireHonest(org.wololo.flatgeobuf.generated.Geometry geometry, int size, int depth)
            throws IOException {
        if (depth > MOST_NESTING
                || (long) geometry.xyLength() * BYTES_OF_NUMBER > size
                || (long) geometry.endsLength() * Integer.BYTES > size
                || (long) geometry.partsLength() * Integer.BYTES > size) {
            throw new IOException("A geometry of the FlatGeobuf file claims more than its feature holds");
        }
        for (int i = 0; i < geometry.partsLength(); i++) {
            requireHonest(geometry.parts(i), size, depth + 1);
        }
    }

    private static Map<String, @Nullable Object> properties(Feature feature, Header header) throws IOException {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        ByteBuffer values = feature.propertiesAsByteBuffer();
        if (values == null) {
            return attributes;
        }
        values.order(ByteOrder.LITTLE_ENDIAN);
        boolean own = feature.columnsLength() > 0;
        while (values.remaining() >= Short.BYTES) {
            int at = Short.toUnsignedInt(values.getShort());
            if (at >= (own ? feature.columnsLength() : header.columnsLength())) {
                throw new IOException("A value of the FlatGeobuf file is of no column");
            }
            Column column = own ? feature.columns(at) : header.columns(at);
            try {
                attributes.put(column.name(), value(values, column.type()));
            } catch (java.nio.BufferUnderflowException cut) {
                throw new IOException("A value of the FlatGeobuf file is cut off", cut);
            }
        }
        return attributes;
    }

    private static @Nullable Object value(ByteBuffer values, int type) throws IOException {
        return switch (type) {
            case ColumnType.Byte -> (long) values.get();
            case ColumnType.UByte -> (long) Byte.toUnsignedInt(values.get());
            case ColumnType.Bool -> values.get() != 0;
            case ColumnType.Short -> (long) values.getShort();
            case ColumnType.UShort -> (long) Short.toUnsignedInt(values.getShort());
            case ColumnType.Int -> (long) values.getInt();
            case ColumnType.UInt -> Integer.toUnsignedLong(values.getInt());
            case ColumnType.Long, ColumnType.ULong -> values.getLong();
            case ColumnType.Float -> (double) values.getFloat();
            case ColumnType.Double -> values.getDouble();
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime ->
                new String(sized(values), StandardCharsets.UTF_8);
            case ColumnType.Binary -> {
                sized(values);
                yield null;
            }
            default -> throw new IOException("A column of the FlatGeobuf file is of the unknown type " + type);
        };
    }

    private static byte[] sized(ByteBuffer values) throws IOException {
        int length = values.getInt();
        if (length < 0 || length > values.remaining()) {
            throw new IOException("A value of the FlatGeobuf file is cut off");
        }
        byte[] content = new byte[length];
        values.get(content);
        return content;
    }

    /** The library believes every number it reads; what it then throws says that the file is damaged. */
    private static IOException corrupt(RuntimeException e) {
        if (e instanceof ProblemException limit) {
            throw limit;
        }
        return new IOException("The FlatGeobuf file is damaged", e);
    }
}
