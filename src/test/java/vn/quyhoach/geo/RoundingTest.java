package vn.quyhoach.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** What a client sends back unchanged is known again, and what was changed is not taken for it. */
class RoundingTest {

    private final Geometry stored = Geometries.fromWkt(
            "MULTIPOLYGON(((560000.1234 1170000.4321, 561000.2345 1170000.5, 561000.7 1171000.9, 560000.1234 1170000.4321)))",
            Crs.NATIONAL);

    private Geometry back(Crs crs, int decimals) {
        double step = Math.pow(10, decimals);
        Geometry sent = Geometries.transform(stored, Crs.NATIONAL, crs);
        sent.apply((CoordinateFilter)
                c -> c.setCoordinate(new Coordinate(Math.rint(c.x * step) / step, Math.rint(c.y * step) / step)));
        sent.geometryChanged();
        return sent;
    }

    @ParameterizedTest
    @CsvSource({"OGC:CRS84, 6", "OGC:CRS84, 9", "EPSG:4756, 6", "EPSG:9210, 3", "EPSG:9210, 6", "EPSG:9209, 3"})
    void knowsWhatCameBackRounded(String crs, int decimals) {
        Crs system = Crs.of(crs);
        assertThat(Rounding.same(stored, back(system, decimals), system)).isTrue();
        assertThat(Rounding.same(stored, back(system, decimals).getGeometryN(0), system))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OGC:CRS84, 6, 2e-6", "OGC:CRS84, 9, 2e-9", "EPSG:9210, 3, 0.002"})
    void seesTheSmallestMoveTheClientCanMake(String crs, int decimals, double move) {
        Crs system = Crs.of(crs);
        Geometry moved = back(system, decimals);
        moved.getGeometryN(0).apply((CoordinateFilter) c -> c.setX(c.x + move));
        assertThat(Rounding.same(stored, moved, system)).isFalse();
    }

    @Test
    void seesACornerMore() {
        Geometry more = Geometries.fromWkt(
                "POLYGON((560000.1234 1170000.4321, 560500 1170000.45, 561000.2345 1170000.5, 561000.7 1171000.9, 560000.1234 1170000.4321))",
                Crs.NATIONAL);
        assertThat(Rounding.same(stored, more, Crs.NATIONAL)).isFalse();
    }
}
