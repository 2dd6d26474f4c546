package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.support.Wkt;

/** An index lost by an innocent edit is the classic slow check: on the sample each query must use the spatial one. */
@PostgisTest(PostgisTest.Content.SAMPLE)
class ConformityQueriesIT {

    @Test
    void findsWhatIsDrawnThroughTheSpatialIndexes(JdbcClient jdbc) {
        assertThat(plan(jdbc, "objects_near"))
                .contains("using zone_geom", "using zone_line_geom", "using zone_point_geom");
    }

    @Test
    void looksForRestrictedObjectsThroughTheSpatialIndex(JdbcClient jdbc) {
        assertThat(plan(jdbc, "occupied_squares")).contains("using zone_geom", "using zone_line_geom");
    }

    /** Asked whenever a version changed: over 200,000 zones it must not look at any of them. */
    @Test
    void looksForTheCoarsestScaleInItsOwnIndexes(JdbcClient jdbc) {
        assertThat(plan(jdbc, "coarsest_scale"))
                .contains("using zone_coarse", "using zone_line_coarse", "using zone_point_coarse")
                .doesNotContain("Seq Scan");
    }

    private static String plan(JdbcClient jdbc, String name) {
        jdbc.sql("analyze planning.zone, planning.zone_line, planning.zone_point")
                .update();
        return String.join(
                "\n",
                jdbc.sql("explain " + SqlFile.of(PlanObjects.class, name).text())
                        .param("ground", Geometries.toEwkb(Wkt.wkt("POINT(571853 1164914)")))
                        .param("areas", 50.0)
                        .param("lines", 750.0)
                        .param("side", 1_000.0)
                        .param("versions", new Long[] {1L, 2L})
                        .param(
                                "layers",
                                jdbc.sql("select distinct layer_id from planning.plan_object")
                                        .query(String.class)
                                        .list()
                                        .toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
