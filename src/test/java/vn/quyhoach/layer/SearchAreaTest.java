package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Wkt.wkt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/** Boxes of requests become areas in the national system. */
class SearchAreaTest {

    private static Geometry area(Bbox box) {
        String ewkt = SearchArea.ewkt(box);
        assertThat(ewkt).startsWith("SRID=9210;");
        return wkt(ewkt.substring("SRID=9210;".length()));
    }

    @Test
    void keepsANationalBox() {
        Geometry area = area(new Bbox(560_000, 1_170_000, 561_000, 1_171_000, Crs.NATIONAL));
        assertThat(area.getArea()).isEqualTo(1_000_000);
    }

    @Test
    void bendsTheEdgesOfABoxInDegrees() {
        Geometry area = area(new Bbox(105.5, 10.4, 106.8, 11.0, Crs.WGS84));
        Geometry onTheEdge =
                Geometries.transform(Geometries.fromWkt("POINT(106.15 11)", Crs.WGS84), Crs.WGS84, Crs.NATIONAL);
        assertThat(area.getBoundary().distance(onTheEdge)).isLessThan(1);
    }

    /** Clients ask for the world, and a transverse Mercator has no place for it. */
    @ParameterizedTest
    @CsvSource({
        "-180, -90, 180, 90, EPSG:4326",
        "-20037508, -20037508, 20037508, 20037508, EPSG:3857",
        "-1e9, -1e9, 1e9, 1e9, EPSG:9210",
        "-1e9, -1e9, 1e9, 1e9, EPSG:3405"
    })
    void findsTheProvinceInTheWorld(double west, double south, double east, double north, String crs) {
        Geometry province =
                wkt("POLYGON((480000 1140000, 610000 1140000, 610000 1230000, 480000 1230000, 480000 1140000))");
        assertThat(area(new Bbox(west, south, east, north, Crs.of(crs))).covers(province))
                .isTrue();
    }

    @Test
    void findsNothingOnTheOtherSideOfTheEarth() {
        assertThat(area(new Bbox(-75, 40, -70, 45, Crs.WGS84)).isEmpty()).isTrue();
    }

    @Test
    void aBoxWithoutAreaIsStillAPlace() {
        assertThat(area(new Bbox(106.4, 10.6, 106.4, 10.6, Crs.WGS84)).isEmpty())
                .isFalse();
    }
}
