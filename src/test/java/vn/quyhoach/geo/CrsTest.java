package vn.quyhoach.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** VN-2000 in Java: the datum operation is the ministry's, and names of systems are read as people write them. */
class CrsTest {

    private static final double MILLIMETRE = 0.001;

    @SuppressWarnings("unused") // read by name
    static final List<AcceptanceVector> VECTORS = AcceptanceVector.ALL;

    @ParameterizedTest
    @FieldSource("VECTORS")
    void givesTheCoordinatesOfTheMinistrysOperation(AcceptanceVector place) {
        Coordinate national = fromWgs84(place, Crs.NATIONAL);
        assertThat(national.x).isCloseTo(place.east9210(), within(MILLIMETRE));
        assertThat(national.y).isCloseTo(place.north9210(), within(MILLIMETRE));

        // the source gives some of these to the centimetre only
        Coordinate wide = fromWgs84(place, Crs.of("EPSG:3405"));
        assertThat(wide.x).isCloseTo(place.east3405(), within(digits(place.east3405())));
        assertThat(wide.y).isCloseTo(place.north3405(), within(digits(place.north3405())));
        assertThat(fromWgs84(place, Crs.of("EPSG:9209")).x)
                .isCloseTo(place.east9209(), within(digits(place.east9209())));
    }

    @ParameterizedTest
    @FieldSource("VECTORS")
    void comesBackToTheSameDegrees(AcceptanceVector place) {
        Geometry there = Geometries.NATIONAL.createPoint(new Coordinate(place.east9210(), place.north9210()));
        Coordinate degrees =
                Geometries.transform(there, Crs.NATIONAL, Crs.WGS84).getCoordinate();
        assertThat(degrees.x).isCloseTo(place.longitude(), within(1e-8));
        assertThat(degrees.y).isCloseTo(place.latitude(), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:9210",
                "epsg:9210",
                "[EPSG:9210]",
                "urn:ogc:def:crs:EPSG::9210",
                "http://www.opengis.net/def/crs/EPSG/0/9210",
                "https://www.opengis.net/def/crs/EPSG/0/9210"
            })
    void readsEveryNameOfTheNationalSystem(String name) {
        assertThat(Crs.of(name)).isEqualTo(Crs.NATIONAL);
    }

    @Test
    void knowsWhichSystemsAreWrittenLatitudeFirst() {
        assertThat(Crs.of("EPSG:4326").northingFirst()).isTrue();
        assertThat(Crs.of("OGC:CRS84").northingFirst()).isFalse();
        assertThat(Crs.of("EPSG:9210").northingFirst()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:6956", "EPSG:9999", "9210", "", "EPSG:9210'; drop table"})
    void refusesWhatItDoesNotKnow(String name) {
        assertThatThrownBy(() -> Crs.of(name))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.CRS_UNSUPPORTED));
    }

    private static Coordinate fromWgs84(AcceptanceVector place, Crs to) {
        Geometry degrees =
                Geometries.factory(Crs.WGS84).createPoint(new Coordinate(place.longitude(), place.latitude()));
        return Geometries.transform(degrees, Crs.WGS84, to).getCoordinate();
    }

    private static double digits(double published) {
        return Math.abs(published * 100 - Math.rint(published * 100)) < 1e-6 ? 0.0051 : MILLIMETRE;
    }
}
