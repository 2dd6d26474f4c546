package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.SampleTest;

/** Features of the sample through the one query of all services. */
@SampleTest
class FeatureReaderIT {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.parse("2025-06-30");

    @Autowired
    private FeatureReader reader;

    @Autowired
    private Layers layers;

    @Autowired
    private Selections selections;

    @Autowired
    private ReaderDatabase database;

    @Autowired
    private JdbcClient jdbc;

    private Selection select(String layer, String name, String value) {
        return selections.read(
                layers.get(layer), QueryParameters.of(Map.of(name, new String[] {value}), Selections.PARAMETERS));
    }

    private long count(String layer, Selection selection) {
        return reader.count(FeatureQuery.of(layers.get(layer), selection));
    }

    @ParameterizedTest
    @CsvSource({
        "districts, 2025-06-30, 15",
        "districts, 2025-07-01, 0",
        // six communes became four on 1 December 2024
        "communes, 2024-11-30, 188",
        "communes, 2025-06-30, 186",
        "communes, 2025-07-01, 60",
        "province, 2025-07-01, 1"
    })
    void countsOnlyUnitsOfTheDay(String layer, LocalDate day, long expected) {
        assertThat(count(layer, Selection.on(day))).isEqualTo(expected);
    }

    @Test
    void aVersionAndItsDayAreTheSameFeatures() {
        Selection first = select("land-allocation", "version", "1");
        Selection day = Selection.on(LocalDate.parse("2024-01-01"));
        assertThat(count("land-allocation", first)).isPositive().isEqualTo(count("land-allocation", day));
    }

    @Test
    void besideAVersionStandTheUnitsOfItsTime() {
        // the first version ended before the districts did
        assertThat(count("districts", select("districts", "version", "1"))).isEqualTo(15);
        assertThat(count("districts", select("districts", "version", "2"))).isZero();
    }

    @Test
    void findsWhatLiesInAUnitAndNotWhatOnlyTouchesIt() {
        long unit = jdbc.sql("select id from planning.admin_unit where level = 'district' order by id limit 1")
                .query(Long.class)
                .single();
        Selection inside = new Selection(LAST_DAY_OF_DISTRICTS, LAST_DAY_OF_DISTRICTS, null, unit, List.of());
        assertThat(count("districts", inside)).isEqualTo(1);
        assertThat(count("land-allocation", inside)).isPositive().isLessThan(count("land-allocation", Selection.ALL));
    }

    @Test
    void pagesThroughALayerWithoutGapOrRepetition() {
        FeatureQuery query = FeatureQuery.of(layers.get("communes"), Selection.on(LAST_DAY_OF_DISTRICTS));
        List<Long> ids = new ArrayList<>();
        List<Long> page = new ArrayList<>();
        Cursor after = null;
        do {
            page.clear();
            reader.stream(query.page(after, 0, 50), feature -> page.add(feature.id()));
            ids.addAll(page);
            after = page.isEmpty() ? null : Cursor.behind(page.get(page.size() - 1));
        } while (page.size() == 50);
        assertThat(ids).hasSize(186).doesNotHaveDuplicates().isSorted();
    }

    /** The same ground asked for in every system finds the same features. */
    @Test
    void aBoxFindsTheSameInEverySystem() {
        Bbox box = new Bbox(550_000, 1_165_000, 570_000, 1_185_000, Crs.NATIONAL);
        PublishedLayer layer = layers.get("communes");
        FeatureQuery query = FeatureQuery.of(layer, Selection.on(LAST_DAY_OF_DISTRICTS));
        long expected = reader.count(query.in(box));
        assertThat(expected).isBetween(5L, 100L);
        Geometry ground =
                Geometries.NATIONAL.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
        for (Crs crs : Crs.supported()) {
            Bbox same = Bbox.of(Geometries.transform(ground, Crs.NATIONAL, crs).getEnvelopeInternal(), crs);
            // a rotated box is a little larger
            assertThat(reader.count(query.in(same))).as("in %s", crs).isBetween(expected, expected + 6);
        }
    }

    @Test
    void rowsCarryTheGeometryInTheSystemAskedFor() {
        FeatureQuery query = FeatureQuery.of(layers.get("province"), Selection.on(LAST_DAY_OF_DISTRICTS));
        List<FeatureRow> rows = new ArrayList<>();
        reader.streamRows(query.as(Crs.NATIONAL), rows::add);
        reader.streamRows(query.as(Crs.WEB_MERCATOR), rows::add);
        Geometry national = Geometries.fromEwkb(rows.get(0).ewkb());
        Geometry web = Geometries.fromEwkb(rows.get(1).ewkb());
        assertThat(national.getSRID()).isEqualTo(9210);
        assertThat(web.getSRID()).isEqualTo(3857);
        Geometry expected = Geometries.transform(national, Crs.NATIONAL, Crs.WEB_MERCATOR);
        for (int i = 0; i < expected.getNumPoints(); i++) {
            assertThat(web.getCoordinates()[i].distance(expected.getCoordinates()[i]))
                    .isLessThan(0.001);
        }
        assertThat(rows.get(0).values().get(0)).isEqualTo("80");
    }

    @ParameterizedTest
    @CsvSource({
        "version, 99, VERSION_UNKNOWN",
        "version, x, PARAMETER_INVALID",
        "version, -1, PARAMETER_INVALID",
        "unit, 999999, UNIT_UNKNOWN",
        "unit, 0, PARAMETER_INVALID",
        "class, NOPE, CLASS_UNKNOWN",
        "class, 'LUC,', CLASS_UNKNOWN",
        "datetime, yesterday, PARAMETER_INVALID"
    })
    void refusesWhatDoesNotExist(String name, String value, String code) {
        assertThatThrownBy(() -> select("land-allocation", name, value)).hasMessageContaining(code);
    }

    @Test
    void theReaderSeesViewsAndNothingElse() {
        assertThatThrownBy(() -> database.read(reading -> reading.sql("select count(*) from planning.zone")
                        .query(Long.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.read(
                        reading -> reading.sql("create temporary table hole()").update()))
                .rootCause()
                .hasMessageContaining("read-only");
    }

    @Test
    void anEndlessQueryIsEnded() {
        assertThatThrownBy(() -> database.read(reading -> {
                    reading.sql("set local statement_timeout = 50").update();
                    return reading.sql("select pg_sleep(5)").query().listOfRows();
                }))
                .isInstanceOf(QueryTimeoutException.class);
    }
}
