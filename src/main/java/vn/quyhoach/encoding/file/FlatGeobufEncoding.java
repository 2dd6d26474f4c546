package vn.quyhoach.encoding.file;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;

/**
 * FlatGeobuf 3, as it is read: without an index and without a count, which would have to stand before the features.
 * GDAL and QGIS read it so. The id is the first column, for the format has no place for it; days are of type DateTime,
 * the only one it has.
 */
@Component
class FlatGeobufEncoding implements FeatureEncoding {

    private static final Format FORMAT = new Format("fgb", "application/flatgeobuf", "fgb", "FlatGeobuf", true);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        out.write(Constants.MAGIC_BYTES);
        out.write(FlatGeobufHeader.of(layer));
        return new Sink(out);
    }

    private static final class Sink implements FeatureSink {

        private static final int FIRST_SIZE = 16 * 1024;

        private final OutputStream out;
        private final FlatBufferBuilder builder = new FlatBufferBuilder(FIRST_SIZE);
        private final ByteArrayOutputStream properties = new ByteArrayOutputStream();

        Sink(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(FeatureRow row) throws IOException {
            builder.clear();
            byte @Nullable [] ewkb = row.ewkb();
            RawShape shape = RawShape.find(ewkb);
            int geometry = shape == null ? 0 : geometry(shape);
            properties.reset();
            property(0, row.id());
            for (int i = 0; i < row.values().size(); i++) {
                property(i + 1, row.values().get(i));
            }
            int values = Feature.createPropertiesVector(builder, properties.toByteArray());
            Feature.startFeature(builder);
            if (geometry != 0) {
                Feature.addGeometry(builder, geometry);
            }
            Feature.addProperties(builder, values);
            Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
            ByteBuffer bytes = builder.dataBuffer();
            out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }

        @Override
        public void finish(Map<String, ?> members) throws IOException {
            out.flush();
        }

        private int geometry(RawShape shape) {
            if (shape.kind() != RawShape.Kind.POLYGON) {
                return flat(shape);
            }
            int[] parts = new int[shape.parts().size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = lines(shape.parts().get(i), GeometryType.Polygon);
            }
            int vector = Geometry.createPartsVector(builder, parts);
            Geometry.startGeometry(builder);
            Geometry.addParts(builder, vector);
            Geometry.addType(builder, GeometryType.MultiPolygon);
            return Geometry.endGeometry(builder);
        }

        private int flat(RawShape shape) {
            boolean points = shape.kind() == RawShape.Kind.POINT;
            return lines(
                    shape.parts().stream().map(part -> part.get(0)).toList(),
                    points ? GeometryType.MultiPoint : GeometryType.MultiLineString);
        }

        private int lines(Iterable<double[]> lines, int type) {
            int count = 0;
            int numbers = 0;
            for (double[] line : lines) {
                count++;
                numbers += line.length;
            }
            double[] xy = new double[numbers];
            long[] ends = new long[count];
            int at = 0;
            int i = 0;
            for (double[] line : lines) {
                System.arraycopy(line, 0, xy, at, line.length);
                at += line.length;
                ends[i++] = at / 2;
            }
            int coordinates = Geometry.createXyVector(builder, xy);
            // one line needs no ends, points have none
            int marks = count > 1 && type != GeometryType.MultiPoint ? Geometry.createEndsVector(builder, ends) : 0;
            Geometry.startGeometry(builder);
            Geometry.addXy(builder, coordinates);
            if (marks != 0) {
                Geometry.addEnds(builder, marks);
            }
            Geometry.addType(builder, type);
            return Geometry.endGeometry(builder);
        }

        /** The number of the column, then the value, little endian; nothing for nothing. */
        private void property(int column, @Nullable Object value) {
            if (value == null) {
                return;
            }
            number(column, 2);
            if (value instanceof Long number) {
                number(number, 8);
            } else if (value instanceof Double number) {
                number(Double.doubleToRawLongBits(number), 8);
            } else if (value instanceof Boolean truth) {
                number(truth ? 1 : 0, 1);
            } else {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                number(text.length, 4);
                properties.writeBytes(text);
            }
        }

        private void number(long value, int bytes) {
            for (int i = 0; i < bytes; i++) {
                properties.write((int) (value >> 8 * i));
            }
        }
    }
}
