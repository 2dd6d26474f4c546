package vn.quyhoach.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.support.Wkt;

/** On the sample a lookup must use the spatial indexes, and a search those of codes. */
@PostgisTest(PostgisTest.Content.SAMPLE)
class LookupQueriesIT {

    @Test
    void looksUpThroughTheSpatialIndexes(JdbcClient jdbc) {
        jdbc.sql("analyze planning.zone, planning.zone_line, planning.zone_point, planning.project_location")
                .update();
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + SqlFile.of(Lookups.class, "lookup").text())
                        .param("point", Geometries.toEwkb(Wkt.wkt("POINT(571853 1164914)")))
                        .param("radius", 20.0)
                        .param("versions", new Long[] {2L})
                        .param("layers", new String[] {"land-allocation", "urban"})
                        .param("most", 50)
                        .query(String.class)
                        .list());
        assertThat(plan).contains("using zone_geom", "using zone_line_geom", "using zone_point_geom");
    }

    @Test
    void searchesThroughTheIndexOfCodes(JdbcClient jdbc) {
        jdbc.sql("analyze planning.zone").update();
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + SqlFile.of(Searches.class, "search").text())
                        .param("q", "nhut chanh")
                        .param("day", LocalDate.of(2026, 1, 1))
                        .param("versions", new Long[] {2L})
                        .param("layers", new String[] {"land-allocation", "urban"})
                        .param("named_layers", new String[] {"urban"})
                        .param("limit", 10)
                        .query(String.class)
                        .list());
        assertThat(plan).contains("zone_code", "zone_line_code");
    }
}
