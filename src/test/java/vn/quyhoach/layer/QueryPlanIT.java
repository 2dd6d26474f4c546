package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.filter.Cql2Text;
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

    private String plan(String file, FeatureQuery query) {
        PublishedLayer layer = layers.get("land-allocation");
        FeatureSql sql = FeatureSql.of(SqlFile.of(FeatureReader.class, file), query, layers.schema(layer));
        return database.read(reading -> String.join(
                "\n",
                reading.sql("explain " + sql.text())
                        .params(sql.parameters())
                        .param("id", null)
                        .param("flip", false)
                        .param("decimals", 9)
                        .param("skip_geometry", false)
                        .query(String.class)
                        .list()));
    }

    private FeatureQuery query(Selection selection) {
        return FeatureQuery.of(layers.get("land-allocation"), selection).page(null, 0, 1000);
    }

    private FeatureQuery query(String cql) {
        return query(TODAY).filter(Cql2Text.parse(cql, Crs.WGS84));
    }

    @Test
    void aBoxIsFoundByTheIndex() {
        Bbox box = new Bbox(106.40, 10.60, 106.42, 10.62, Crs.WGS84);
        for (String file : List.of("features_geojson", "features_rows", "count")) {
            assertThat(plan(file, query(TODAY).in(box))).as(file).contains("zone_geom");
        }
    }

    @Test
    void aUnitIsFoundByTheIndex() {
        long unit = jdbc.sql("select id from planning.admin_unit where level = 'commune' order by area_m2 limit 1")
                .query(Long.class)
                .single();
        Selection selection = new Selection(TODAY.since(), TODAY.until(), null, unit, List.of());
        assertThat(plan("count", query(selection))).contains("zone_geom");
    }

    /** A null parameter leaves nothing behind in the plan. */
    @Test
    void conditionsThatAskForNothingCostNothing() {
        assertThat(plan("count", query(Selection.ALL))).doesNotContain("st_intersects", "to_jsonb", "string_to_array");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S_INTERSECTS(geometry, BBOX(106.40, 10.60, 106.42, 10.62))",
                "S_WITHIN(geometry, POLYGON((106.40 10.60, 106.42 10.60, 106.42 10.62, 106.40 10.60)))",
                "S_EQUALS(geometry, POLYGON((106.40 10.60, 106.42 10.60, 106.42 10.62, 106.40 10.60)))",
                "S_CONTAINS(geometry, POINT(106.41 10.61)) AND class_code = 'LUC'",
                "S_INTERSECTS(buffer(POINT(106.41 10.61), 500), geometry)"
            })
    void aShapeInAFilterIsFoundByTheIndex(String cql) {
        assertThat(plan("count", query(cql))).contains("zone_geom");
    }

    /** What is compared is the expression that is indexed, however it was asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASEI(ACCENTI(name)) LIKE CASEI(ACCENTI('%Tân An%'))",
                "ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('%Tân An%'))"
            })
    void aFilterOfTextCanUseTheIndexOfSearches(String cql) {
        assertThat(plan("count", query(cql))).contains("planning.fold(name_vi) ~~ '%tan an%'");
    }
}
