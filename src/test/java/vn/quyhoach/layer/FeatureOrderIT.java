package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.FeatureReader.GeoJsonFeature;
import vn.quyhoach.support.SampleTest;

/** Orders that tie and have gaps, paged; and answers of which only a part is wanted. */
@SampleTest
class FeatureOrderIT {

    @Autowired
    private FeatureReader reader;

    @Autowired
    private Layers layers;

    private static List<SortKey> keys(String text) {
        return Arrays.stream(text.split(","))
                .map(key -> new SortKey(key.substring(1), key.startsWith("-")))
                .toList();
    }

    private List<FeatureRow> rows(FeatureQuery query) {
        List<FeatureRow> rows = new ArrayList<>();
        reader.streamRows(query, rows::add);
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "projects, '+investment_bn_vnd,-name'",
        "projects, '-start_year,+end_year'",
        "projects, '-lead_agency'",
        "projects-points, '+indicative,-decision_no,+accuracy_m'",
        "urban, '+class_code,-area_m2'",
        "communes, '-valid_to,+valid_from'",
        "communes, '-valid_from,-id'"
    })
    void pagesOfAnyOrderHoldEveryFeatureOnce(String layer, String sort) {
        FeatureQuery query = FeatureQuery.of(layers.get(layer), Selection.ALL).sortedBy(keys(sort));
        List<Long> whole = rows(query).stream().map(FeatureRow::id).toList();
        List<Long> paged = new ArrayList<>();
        Cursor after = null;
        List<FeatureRow> page;
        do {
            page = rows(query.page(after, 0, 7));
            page.forEach(row -> paged.add(row.id()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).place();
        } while (page.size() == 7);
        assertThat(whole).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void whatHasNoValueComesLastBothWays() {
        FeatureQuery communes =
                FeatureQuery.of(layers.get("communes"), Selection.ALL).properties(Set.of("valid_to"));
        for (String sort : List.of("+valid_to", "-valid_to")) {
            List<FeatureRow> rows = rows(communes.sortedBy(keys(sort)));
            assertThat(rows.get(0).values().get(0)).as(sort).isNotNull();
            assertThat(rows.get(rows.size() - 1).values().get(0)).as(sort).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+nope", "+geometry", "-name desc; select 1", "+"})
    void ordersByWhatTheLayerHas(String sort) {
        FeatureQuery query = FeatureQuery.of(layers.get("urban"), Selection.ALL).sortedBy(keys(sort));
        assertThatThrownBy(() -> reader.require(query)).hasMessageContaining("PROPERTY_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"+valid_to, tomorrow", "+area_m2, large", "+version_id, 1.5", "+schematic, maybe"})
    void aPlaceHoldsValuesOfItsKeys(String sort, String value) {
        FeatureQuery query = FeatureQuery.of(layers.get("urban"), Selection.ALL)
                .sortedBy(keys(sort))
                .page(new Cursor(1, List.of(value)), 0, 1);
        assertThatThrownBy(() -> reader.require(query)).hasMessageContaining("CURSOR_INVALID");
        assertThatThrownBy(() -> reader.require(query.page(Cursor.behind(1), 0, 1)))
                .hasMessageContaining("CURSOR_INVALID");
    }

    @Test
    void onlyTheAttributesThatAreWantedComeOut() {
        FeatureQuery one = FeatureQuery.of(layers.get("urban"), Selection.ALL).page(null, 0, 1);
        List<GeoJsonFeature> features = new ArrayList<>();
        reader.stream(one.properties(Set.of("class_code", "code")).withoutGeometry(), features::add);
        reader.stream(one.properties(Set.of()), features::add);
        assertThat(features.get(0).text())
                .contains("\"geometry\":null")
                .containsPattern("\"properties\":\\{\"code\":\"[^\"]+\",\"class_code\":\"[^\"]+\"}");
        assertThat(features.get(1).text()).contains("\"properties\":{}").contains("\"coordinates\"");
        assertThat(rows(one.properties(Set.of("code"))).get(0).values()).hasSize(1);
    }

    /** A picture of kilometres a pixel shows towns as towns and does not carry what nobody sees. */
    @Test
    void aPictureIsGivenWhatCanBeSeen() {
        FeatureQuery parcels = FeatureQuery.of(
                        layers.get("land-allocation"), Selection.on(LocalDate.parse("2026-01-01")))
                .properties(Set.of());
        long all = reader.count(parcels);
        assertThat(reader.count(parcels.resolution(2000))).isPositive().isLessThan(all / 2);
        assertThat(reader.count(parcels.resolution(0.5))).isEqualTo(all);
        FeatureQuery province = FeatureQuery.of(layers.get("province"), Selection.ALL);
        for (Crs crs : List.of(Crs.NATIONAL, Crs.WEB_MERCATOR)) {
            Geometry exact = Geometries.fromEwkb(rows(province.as(crs)).get(0).ewkb());
            Geometry seen = Geometries.fromEwkb(
                    rows(province.as(crs).resolution(500)).get(0).ewkb());
            assertThat(seen.getSRID()).isEqualTo(crs.srid());
            assertThat(seen.getNumPoints()).isLessThan(exact.getNumPoints() / 2);
            assertThat(seen.buffer(0).symDifference(exact).getArea()).isLessThan(exact.getArea() * 0.01);
        }
    }
}
