package vn.quyhoach.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.PostgisTest;

/** VN-2000 in SQL: the pinned rows of spatial_ref_sys agree with Java to 1 mm, on both sides of 11.04°N. */
@PostgisTest
class CrsIT {

    private static final double MILLIMETRE = 0.001;

    @SuppressWarnings("unused") // read by name
    static final List<AcceptanceVector> VECTORS = AcceptanceVector.ALL;

    private JdbcClient jdbc;

    @BeforeEach
    void use(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @FieldSource("VECTORS")
    void givesTheCoordinatesOfTheMinistrysOperation(AcceptanceVector place) {
        Coordinate national = transformInSql(place, 9210);
        assertThat(national.x).isCloseTo(place.east9210(), within(MILLIMETRE));
        assertThat(national.y).isCloseTo(place.north9210(), within(MILLIMETRE));
    }

    @ParameterizedTest
    @ValueSource(ints = {9210, 9209, 3405, 4756, 3857})
    void agreesWithJavaOverTheWholeProvince(int srid) {
        Crs to = Crs.of("EPSG:" + srid);
        double allowed = to.geographic() ? 1e-8 : MILLIMETRE;
        for (AcceptanceVector place : VECTORS) {
            Geometry degrees =
                    Geometries.factory(Crs.WGS84).createPoint(new Coordinate(place.longitude(), place.latitude()));
            Coordinate java = Geometries.transform(degrees, Crs.WGS84, to).getCoordinate();
            Coordinate sql = transformInSql(place, srid);
            assertThat(sql.x).as("%s, EPSG:%s", place, srid).isCloseTo(java.x, within(allowed));
            assertThat(sql.y).as("%s, EPSG:%s", place, srid).isCloseTo(java.y, within(allowed));
        }
    }

    @Test
    void hasNoAuthorityThatCouldChooseAnotherOperation() {
        assertThat(jdbc.sql("""
                                select srid from spatial_ref_sys
                                where srid in (3405, 4756, 9209, 9210) and auth_name is not null
                                """).query(Integer.class).list()).isEmpty();
    }

    private Coordinate transformInSql(AcceptanceVector place, int srid) {
        return jdbc.sql("""
                        select st_x(moved) as x, st_y(moved) as y
                        from st_transform(st_setsrid(st_makepoint(:longitude, :latitude), 4326), :srid) moved
                        """)
                .param("longitude", place.longitude())
                .param("latitude", place.latitude())
                .param("srid", srid)
                .query((row, number) -> new Coordinate(row.getDouble("x"), row.getDouble("y")))
                .single();
    }
}
