package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.support.SampleTest;

/** The queries of the serving modules use the geometry index: one lost by an innocent edit is the classic slow map. */
@SampleTest
class QueryPlanIT {

    private static final Selection TODAY = Selection.on(LocalDate.parse("2026-01-01"));

    @Autowired
    private Layers layers;

    @Autowired
    private ReaderDatabase database;

    @Autowired
    private JdbcClient jdbc;

    private String plan(String file, Selection selection, Bbox box) {
        PublishedLayer layer = layers.get("land-allocation");
        String sql = PublishedSql.text(SqlFile.of(FeatureReader.class, file), layer, layers.schema(layer));
        return database.read(reading -> {
            StatementSpec statement = PublishedSql.bind(reading.sql("explain " + sql), selection)
                    .param("bbox", box == null ? null : SearchArea.ewkt(box))
                    .param("equal", null)
                    .param("after", null)
                    .param("id", null)
                    .param("srid", 4326)
                    .param("flip", false)
                    .param("decimals", 9)
                    .param("skip_geometry", false)
                    .param("limit", 1000)
                    .param("offset", 0);
            return String.join("\n", statement.query(String.class).list());
        });
    }

    @Test
    void aBoxIsFoundByTheIndex() {
        Bbox box = new Bbox(106.40, 10.60, 106.42, 10.62, Crs.WGS84);
        for (String file : List.of("features_geojson", "features_rows", "count")) {
            assertThat(plan(file, TODAY, box)).as(file).contains("zone_geom");
        }
    }

    @Test
    void aUnitIsFoundByTheIndex() {
        long unit = jdbc.sql("select id from planning.admin_unit where level = 'commune' order by area_m2 limit 1")
                .query(Long.class)
                .single();
        Selection selection = new Selection(TODAY.since(), TODAY.until(), null, unit, List.of());
        assertThat(plan("count", selection, null)).contains("zone_geom");
    }

    /** A null parameter leaves nothing behind in the plan. */
    @Test
    void conditionsThatAskForNothingCostNothing() {
        assertThat(plan("count", Selection.ALL, null)).doesNotContain("st_intersects", "to_jsonb", "string_to_array");
    }
}
