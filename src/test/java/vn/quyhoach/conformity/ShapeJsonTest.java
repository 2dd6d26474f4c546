package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Wkt.wkt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;

/** Shapes of a record, beside what the library writes of them. */
class ShapeJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT(571853.413 1164914.17)",
                "MULTIPOINT((571853 1164914),(571854.5 1164915.25))",
                "LINESTRING(571853 1164914,571900 1164950.125,572000 1165000)",
                "MULTILINESTRING((571853 1164914,571900 1164950),(572000 1165000,572001 1165001))",
                "POLYGON((571800 1164900,571900 1164900,571900 1165000,571800 1165000,571800 1164900),"
                        + "(571820 1164920,571820 1164940,571840 1164940,571820 1164920))",
                "MULTIPOLYGON(((571800 1164900,571900 1164900,571900 1165000,571800 1164900)),"
                        + "((572800 1164900,572900 1164900,572900 1165000,572800 1164900)))",
                "GEOMETRYCOLLECTION(POINT(571853 1164914),LINESTRING(571853 1164914,571900 1164950))",
                "POLYGON EMPTY",
                "MULTILINESTRING EMPTY"
            })
    void areWhatTheLibraryWrites(String text) {
        Geometry shape = wkt(text);
        shape.setSRID(Crs.NATIONAL.srid());
        String expected = GeoJson.write(Geometries.transform(shape, Crs.NATIONAL, Crs.WGS84), Crs.WGS84);
        assertThat(CanonicalJson.bytes(ShapeJson.of(shape))).isEqualTo(CanonicalJson.bytes(JSON.readTree(expected)));
    }
}
