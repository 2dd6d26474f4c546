package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.geo.Crs;

/** Coordinate systems are recognised by their parameters; what only looks like VN-2000 is not. */
class ProjectionTextTest {

    private static final String ZONE = """
            PROJCS["%s",GEOGCS["%s",DATUM["%s",SPHEROID["WGS_1984",6378137.0,298.257223563]],\
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],\
            PARAMETER["False_Easting",%s],PARAMETER["False_Northing",%s],PARAMETER["Central_Meridian",%s],\
            PARAMETER["Scale_Factor",%s],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";

    @ParameterizedTest
    @CsvSource({
        "105.75, 0.9999, EPSG:9210",
        "105.5, 0.9999, EPSG:9209",
        "105, 0.9996, EPSG:3405",
        "105, 0.9999, EPSG:5897",
        "107.75, 0.9999, EPSG:5899"
    })
    void findsTheZone(double meridian, double scale, String code) {
        assertThat(vn2000(500_000, 0, meridian, scale)).isEqualTo(Crs.of(code));
    }

    @Test
    void doesNotTakeAThreeDegreeZoneWithTheScaleOfASixDegreeZone() {
        assertThat(vn2000(500_000, 0, 105.75, 0.9996)).isNull();
    }

    @Test
    void doesNotTakeSwappedFalseOrigins() {
        assertThat(vn2000(0, 500_000, 105.75, 0.9999)).isNull();
    }

    @Test
    void doesNotTakeAZoneOnTheDatumOfGps() {
        SourceCrs read = ProjectionText.read(
                ZONE.formatted("WGS 84 / Long An", "GCS_WGS_1984", "D_WGS_1984", "500000", "0", "105.75", "0.9999"));
        assertThat(read.crs()).isNull();
        assertThat(read.words()).contains("WGS 84 / Long An", "105.75", "0.9999");
    }

    @Test
    void readsTheSecondEdition() {
        assertThat(ProjectionText.read("""
                                PROJCRS["VN-2000 / TM-3 105-45",BASEGEOGCRS["VN-2000",DATUM["Vietnam 2000",\
                                ELLIPSOID["WGS 84",6378137,298.257223563]]],CONVERSION["TM-3",\
                                METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0],\
                                PARAMETER["Longitude of natural origin",105.75],\
                                PARAMETER["Scale factor at natural origin",0.9999],\
                                PARAMETER["False easting",500000],PARAMETER["False northing",0]]]""").crs()).isEqualTo(Crs.NATIONAL);
    }

    @Test
    void readsDegrees() {
        assertThat(ProjectionText.read(
                                "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,0]]]")
                        .crs())
                .isEqualTo(Crs.WGS84);
        assertThat(ProjectionText.read("GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,0]]]")
                        .crs())
                .isEqualTo(Crs.of("EPSG:4756"));
        assertThat(ProjectionText.read(
                                "GEOGCS[\"unnamed\",DATUM[\"Unknown_based_on_WGS_84\",SPHEROID[\"WGS 84\",1,0]]]")
                        .crs())
                .isNull();
    }

    @Test
    void staysCalmOverNonsense() {
        assertThat(ProjectionText.read("(((").crs()).isNull();
        assertThat(ProjectionText.read("PROJCS[\"VN-2000\",PARAMETER[\"central_meridian\",1e]]")
                        .crs())
                .isNull();
    }

    private static Crs vn2000(double falseEasting, double falseNorthing, double meridian, double scale) {
        return ProjectionText.read(ZONE.formatted(
                        "VN2000_LongAn", "GCS_VN_2000", "D_Vietnam_2000", falseEasting, falseNorthing, meridian, scale))
                .crs();
    }
}
