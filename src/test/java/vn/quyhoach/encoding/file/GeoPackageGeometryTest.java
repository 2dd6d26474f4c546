package vn.quyhoach.encoding.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Wkt.wkt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** EWKB of the database becomes the blob of a GeoPackage. */
class GeoPackageGeometryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT(3 4)",
                "MULTIPOINT((1 2), (3 4))",
                "MULTILINESTRING((0 0, 5 1), (2 -7, 3 3, 4 4))",
                "MULTIPOLYGON(((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 3 2, 3 3, 2 2)), ((20 20, 30 20, 30 35, 20 20)))",
                "GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0, 9 9))"
            })
    void keepsTheShapeAndTellsItsBox(String text) throws Exception {
        Geometry geometry = wkt(text);
        for (int order : new int[] {1, 2}) { // big and little endian
            GeoPackageGeometry packed = GeoPackageGeometry.of(new WKBWriter(2, order, true).write(geometry), 9210);
            ByteBuffer header = ByteBuffer.wrap(packed.blob()).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(header.getShort()).as("GP").isEqualTo((short) ('P' << 8 | 'G'));
            assertThat(header.position(4).getInt()).isEqualTo(9210);
            Envelope box = geometry.getEnvelopeInternal();
            assertThat(new double[] {header.getDouble(), header.getDouble(), header.getDouble(), header.getDouble()})
                    .containsExactly(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
            byte[] wkb = Arrays.copyOfRange(packed.blob(), header.position(), packed.blob().length);
            assertThat(new WKBReader().read(wkb).equalsExact(geometry)).isTrue();
        }
    }
}
