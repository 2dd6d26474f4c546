package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.filter.Cql2Text;
import vn.quyhoach.filter.Expression.Property;
import vn.quyhoach.filter.Expression.Untyped;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.filter.Predicate.Comparator;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.Rows;

/**
 * Filters over five features whose answers a reader can check: four of a version in force since 2025, one (E, in A) of
 * a version of 2024. B touches A, C overlaps both, D lies apart; B and E have no scale.
 */
@HttpTest
class FilterIT {

    private static final String A =
            "POLYGON((571000 1161000, 572000 1161000, 572000 1162000, 571000 1162000, 571000 1161000))";
    private static final String E =
            "POLYGON((571200 1161200, 571400 1161200, 571400 1161400, 571200 1161400, 571200 1161200))";

    @Autowired
    private FeatureReader reader;

    @Autowired
    private Layers layers;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void rows() {
        new Rows(jdbc).clear();
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Paddy");
        long plan = rows.plan("loc-tinh-2021-2030", "PROVINCE");
        long old = rows.version(plan, 1, "SUPERSEDED", "2024-01-01", "2025-01-01");
        long now = rows.version(plan, 2, "IN_FORCE", "2025-01-01", null);
        zone(rows.zone(now).code("A").named("Đô thị Tân An").digitisedAt(10_000), A);
        zone(rows.zone(now).code("B").named("Do thi Tan Tru"), box(572_000, 1_161_000, 573_000, 1_162_000));
        zone(
                rows.zone(now).code("C").named("đô thị bến lức").digitisedAt(25_000),
                box(571_500, 1_161_500, 572_500, 1_162_500));
        zone(
                rows.zone(now).code("D").named("100% xanh").digitisedAt(10_000),
                box(575_000, 1_161_000, 576_000, 1_162_000));
        zone(rows.zone(old).code("E").named("Đô thị cũ"), E);
    }

    private static void zone(PlanRows.Drawn drawn, String wkt) {
        drawn.layer("urban").kind("LUC").at(wkt).save();
    }

    private static String box(int west, int south, int east, int north) {
        return "POLYGON((%d %d,%d %d,%d %d,%d %d,%d %d))"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }

    private FeatureQuery query() {
        return FeatureQuery.of(layers.get("urban"), Selection.ALL);
    }

    private List<String> codes(FeatureQuery query) {
        List<String> codes = new ArrayList<>();
        reader.streamRows(
                query.properties(Set.of("code")),
                row -> codes.add(String.valueOf(row.values().get(0))));
        return codes;
    }

    private List<String> codes(String cql) {
        FeatureQuery query = query().filter(Cql2Text.parse(cql, Crs.NATIONAL));
        List<String> codes = codes(query);
        assertThat(reader.count(query)).isEqualTo(codes.size());
        return codes;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name = 'Đô thị Tân An'                     | A
            name <> 'Đô thị Tân An'                    | B C D E
            name LIKE 'Đô thị%'                        | A E
            name NOT LIKE '%a%'                        | A C E
            name LIKE '100\\%%'                         | D
            name LIKE '____ xanh'                      | D
            CASEI(name) LIKE CASEI('ĐÔ THỊ%')          | A C E
            ACCENTI(name) LIKE ACCENTI('Đô thị%')      | A B E
            ACCENTI(name) = ACCENTI('Dơ thị Tần Trụ')  | B
            CASEI(ACCENTI(name)) LIKE CASEI(ACCENTI('Dở THÍ%')) | A B C E
            CASEI(name) IN (CASEI('100% XANH'), CASEI('ĐÔ THỊ CŨ')) | D E
            code < 'C'                                 | A B
            code BETWEEN 'B' AND 'D'                   | B C D
            source_scale IS NULL                       | B E
            source_scale IS NOT NULL                   | A C D
            source_scale > 10000                       | C
            NOT source_scale > 10000                   | A D
            source_scale BETWEEN 10000 AND 20000       | A D
            source_scale NOT IN (25000, 1)             | A D
            source_scale = 1E4                         | A D
            source_scale = 2 * 5000                    | A D
            -source_scale < -20000                     | C
            source_scale % 7 = 3                       | C
            source_scale div 3 = 3333                  | A D
            source_scale / 0 > 1                       | ``
            2 ^ 3 = 8                                  | A B C D E
            area_m2 < 50000                            | E
            area(geometry) / 1000000 = 1               | A B C D
            schematic = FALSE AND NOT schematic        | A B C D E
            valid_from <= valid_to                     | E
            decision_date = DATE('2023-06-13')         | A B C D E
            year(valid_from) = 2024                    | E
            lower(code) = 'a'                          | A
            TRUE AND (code = 'A' OR code = 'B')        | A B
            (code = 'A') IS NULL                       | ``
            A_CONTAINS(('LUC','ONT'), (class_code))    | A B C D E
            A_EQUALS((class_code, code), ('D','LUC'))  | D
            A_CONTAINEDBY((code), ('A','E', 5, TRUE))  | A E
            A_OVERLAPS((code, version_number), (1,'B')) | B E
            A_OVERLAPS((), (code))                     | ``
            name = '''; drop table planning.zone; --'  | ``
            """)
    void comparesValues(String cql, String expected) {
        assertThat(codes(cql)).isEqualTo(expected.isEmpty() ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERSECTS, A B C E",
        "DISJOINT, D",
        "EQUALS, A",
        "TOUCHES, B",
        "WITHIN, A E",
        "OVERLAPS, C",
        "CROSSES, ''",
        "CONTAINS, A"
    })
    void relatesShapes(String relation, String expected) {
        assertThat(String.join(" ", codes("S_" + relation + "(geometry, " + A + ")")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            S_INTERSECTS(geom, POINT(571300 1161300))                              | A E
            S_CONTAINS(geometry, BBOX(571250,1161250,571300,1161300))              | A E
            S_CROSSES(geometry, LINESTRING(570000 1161300, 580000 1161300))        | A B D E
            S_WITHIN(BBOX(571250,1161250,571300,1161300), geometry)                | A E
            S_INTERSECTS(geometry, MULTIPOINT((575500 1161500),(572900 1161100)))  | B D
            S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(575500 1161500), LINESTRING(571250 1161250,571260 1161260))) | A D E
            S_WITHIN(geometry, GEOMETRYCOLLECTION(POLYGON((575000 1161000,576000 1161000,576000 1162000,575000 1162000,575000 1161000)))) | D
            S_WITHIN(geometry, MULTIPOLYGON(((570000 1160000,571450 1160000,571450 1162000,570000 1162000,570000 1160000)),((571400 1160000,572000 1160000,572000 1162000,571400 1162000,571400 1160000)))) | A E
            S_WITHIN(geometry, buffer(POINT(571300 1161300), 300))                 | E
            distance(geometry, POINT(574000 1161500)) < 1200                       | B D
            geometry IS NULL                                                       | ``
            S_INTERSECTS(geometry, POLYGON((575000 1161000,576000 1162000,576000 1161000,575000 1162000,575000 1161000))) | D
            """)
    void readsShapesOfEveryKind(String cql, String expected) {
        assertThat(String.join(" ", codes(cql))).isEqualTo(expected);
    }

    /**
     * Collections of points, lines and areas, whose whole is the union of their parts. Against features, and shapes
     * against each other, for which all features or none are found.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(575500 1161500), POLYGON((571000 1161000,572000 1161000,572000 1162000,571000 1162000,571000 1161000))))              | A E
            S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(575500 1161500), LINESTRING(575000 1161000,576000 1162000)))                                                        | ''
            S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(575500 1161500), POLYGON((571000 1161000,571300 1161000,571300 1162000,571000 1162000,571000 1161000)), POLYGON((571300 1161000,572000 1161000,572000 1162000,571300 1162000,571300 1161000)))) | A E
            S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(571300 1161300), LINESTRING(571250 1161250,571260 1161260)))                                                       | A E
            S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(571300 1161300), LINESTRING(571250 1161250,571900 1161260)))                                                       | A
            S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(571300 1161300), POINT(575500 1161500), LINESTRING(571250 1161250,571260 1161260)))                                | ''
            S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(575000 1161500), LINESTRING(575000 1161000,576000 1161000)))                                                       | ''
            S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(575000 1161500), LINESTRING(573000 1161000,573000 1162000)))                                                        | B D
            S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(575000 1161500), LINESTRING(575000 1161000,576000 1162000)))                                                        | ''
            S_CROSSES(geometry, GEOMETRYCOLLECTION(POINT(575500 1161500), LINESTRING(571300 1160000,571300 1163000)))                                                        | A D E
            S_CROSSES(geometry, GEOMETRYCOLLECTION(POINT(571300 1161300), LINESTRING(571250 1161250,571260 1161260)))                                                        | ''
            S_CROSSES(geometry, GEOMETRYCOLLECTION(POINT(571300 1161300), POLYGON((575500 1161000,577000 1161000,577000 1162000,575500 1162000,575500 1161000))))            | ''
            S_OVERLAPS(geometry, GEOMETRYCOLLECTION(POINT(571300 1161300), POLYGON((575500 1161000,577000 1161000,577000 1162000,575500 1162000,575500 1161000))))           | D
            S_OVERLAPS(geometry, GEOMETRYCOLLECTION(POINT(571300 1161300), POLYGON((574000 1160000,577000 1160000,577000 1163000,574000 1163000,574000 1160000))))           | ''
            S_WITHIN(LINESTRING(570000 1161500,573000 1161500), GEOMETRYCOLLECTION(LINESTRING(569000 1161500,571000 1161500), POLYGON((571000 1161000,572000 1161000,572000 1162000,571000 1162000,571000 1161000)), LINESTRING(571500 1161500,573000 1161500))) | A B C D E
            S_WITHIN(LINESTRING(570000 1161500,573000 1161500), GEOMETRYCOLLECTION(LINESTRING(570500 1161500,571000 1161500), POLYGON((571000 1161000,572000 1161000,572000 1162000,571000 1162000,571000 1161000)), LINESTRING(571500 1161500,573000 1161500))) | ''
            S_WITHIN(MULTIPOINT((1 1),(571500 1161500)), GEOMETRYCOLLECTION(POINT(571300 1161300), LINESTRING(571500 1161500,573000 1161500)))                               | ''
            S_WITHIN(MULTIPOINT((571300 1161300),(571500 1161500)), GEOMETRYCOLLECTION(POINT(571300 1161300), LINESTRING(571000 1161500,573000 1161500)))                    | A B C D E
            S_CROSSES(LINESTRING(570000 1161500,573000 1161500), GEOMETRYCOLLECTION(POINT(572500 1161500), LINESTRING(571000 1161000,571000 1162000)))                       | A B C D E
            S_CROSSES(LINESTRING(570000 1161500,573000 1161500), GEOMETRYCOLLECTION(POINT(572500 1161500), LINESTRING(571000 1161500,574000 1161500)))                       | ''
            S_OVERLAPS(LINESTRING(570000 1161500,573000 1161500), GEOMETRYCOLLECTION(POINT(572500 1161500), LINESTRING(571000 1161500,574000 1161500)))                      | A B C D E
            S_TOUCHES(GEOMETRYCOLLECTION(POINT(571000 1161500), LINESTRING(570000 1161000,570000 1162000)), BBOX(571000,1161000,572000,1162000))                             | A B C D E
            """)
    void relatesCollectionsThatMixKinds(String cql, String expected) {
        assertThat(String.join(" ", codes(cql))).isEqualTo(expected);
    }

    /** What comes out in another system, rounded, finds its feature when it is sent back. */
    @Test
    void aShapeThatCameOutIsEqualToItself() {
        for (String crs : List.of("OGC:CRS84", "EPSG:4326", "EPSG:3857", "EPSG:9209")) {
            String polygon = jdbc.sql(
                            "select st_astext(case when :flip then st_flipcoordinates(st_transform(geom, :srid)) "
                                    + "else st_transform(geom, :srid) end, :decimals) from publish.urban where code = 'C'")
                    .param("srid", Crs.of(crs).srid())
                    .param("flip", Crs.of(crs).northingFirst())
                    .param("decimals", Crs.of(crs).geographic() ? 9 : 3)
                    .query(String.class)
                    .single();
            Predicate equal = Cql2Text.parse("S_EQUALS(geometry, " + polygon + ")", Crs.of(crs));
            assertThat(codes(query().filter(equal))).as(crs).containsExactly("C");
        }
    }

    @Test
    void theWholeWorldAndTheSeaAreShapesToo() {
        assertThat(codes(query().filter(Cql2Text.parse("S_INTERSECTS(geometry, BBOX(-180,-90,180,90))", Crs.WGS84))))
                .hasSize(5);
        assertThat(codes(query().filter(Cql2Text.parse("S_INTERSECTS(geometry, POINT(-100 40))", Crs.WGS84))))
                .isEmpty();
        assertThat(codes(query().filter(Cql2Text.parse("S_DISJOINT(geometry, POINT(-100 40))", Crs.WGS84))))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T_AFTER(valid_from, DATE('2024-06-01'))                                           | A B C D
            T_BEFORE(valid_from, DATE('2024-06-01'))                                          | E
            T_EQUALS(valid_from, DATE('2025-01-01'))                                          | A B C D
            T_AFTER(valid_from, TIMESTAMP('2024-12-31T16:59:59Z'))                            | A B C D
            T_EQUALS(valid_from, TIMESTAMP('2024-12-31T17:00:00Z'))                           | A B C D
            T_CONTAINS(INTERVAL(valid_from, valid_to), INTERVAL('2024-02-01','2024-03-01'))   | E
            T_DISJOINT(INTERVAL(valid_from, valid_to), INTERVAL('..','2024-06-30'))           | A B C D
            T_DURING(INTERVAL(valid_from, valid_to), INTERVAL('2023-01-01','2025-06-01'))     | E
            T_EQUALS(INTERVAL(valid_from, valid_to), INTERVAL('2024-01-01','2024-12-31'))     | E
            T_FINISHEDBY(INTERVAL(valid_from, valid_to), INTERVAL('2025-03-01','..'))         | A B C D
            T_FINISHES(INTERVAL(valid_from, valid_to), INTERVAL('2023-01-01','2024-12-31'))   | E
            T_INTERSECTS(INTERVAL(valid_from, valid_to), INTERVAL('2025-05-01','..'))         | A B C D
            T_INTERSECTS(valid_from, INTERVAL('2024-01-01','2024-01-01'))                     | E
            T_MEETS(INTERVAL(valid_from, valid_to), INTERVAL('2024-12-31','..'))              | E
            T_METBY(INTERVAL(valid_from, valid_to), INTERVAL('..','2025-01-01'))              | A B C D
            T_OVERLAPPEDBY(INTERVAL(valid_from, valid_to), INTERVAL('2024-06-01','2025-06-01')) | A B C D
            T_OVERLAPS(INTERVAL(valid_from, valid_to), INTERVAL('2024-06-01','2025-06-01'))   | E
            T_STARTEDBY(INTERVAL(valid_from, valid_to), INTERVAL('2025-01-01','2025-02-01'))  | A B C D
            T_STARTS(INTERVAL(valid_from, valid_to), INTERVAL('2024-01-01','..'))             | E
            T_INTERSECTS(INTERVAL(valid_from, valid_to), INTERVAL('0000-01-01T00:00:00Z','9999-12-31T00:00:00Z')) | A B C D E
            T_DURING(INTERVAL('1969-07-20T20:17:40Z','1969-07-21T17:54:00Z'), INTERVAL('1969-07-16T13:32:00Z','1969-07-24T16:50:35Z')) | A B C D E
            valid_from > TIMESTAMP('0000-01-01T00:00:00Z')                                    | A B C D E
            """)
    void relatesTimes(String cql, String expected) {
        assertThat(String.join(" ", codes(cql))).isEqualTo(expected);
    }

    @Test
    void valuesOfLanguagesWithoutTypesTakeTheTypeOfTheProperty() {
        assertThat(codes(query().filter(equal("source_scale", "10000.00")))).containsExactly("A", "D");
        assertThat(codes(query().filter(equal("valid_from", "2024-01-01")))).containsExactly("E");
        assertThat(codes(query().filter(equal("valid_from", "2023-12-31T17:00:00Z"))))
                .containsExactly("E");
        assertThat(codes(query().filter(equal("schematic", "false")))).hasSize(5);
        assertThatThrownBy(() -> codes(query().filter(equal("source_scale", "large"))))
                .hasMessageContaining("FILTER_INVALID");
    }

    private static Predicate equal(String property, String text) {
        return new Predicate.Comparison(Comparator.EQUAL, new Property(property), new Untyped(text));
    }
}
