package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** Filters of FES find what the same question finds in the database. */
@SampleTest
class WfsFiltersIT {

    private static final String LATE = "urn:ogc:def:crs:EPSG::9210";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private long found(String layer, String filter) {
        WfsAnswer answer = WfsAnswer.query(
                client,
                "resultType=\"hits\"",
                "<wfs:Query typeNames=\"tns:" + layer + "\"><fes:Filter>" + filter + "</fes:Filter></wfs:Query>");
        assertThat(answer.status()).as(filter + " " + answer.text()).isEqualTo(200);
        return Long.parseLong(answer.find("/*/@numberMatched"));
    }

    /** Of what is valid today, as the service answers without a day. */
    private long expected(String layer, String condition) {
        return jdbc.sql("select count(*) from publish." + layer.replace('-', '_') + " where current_date >= valid_from"
                        + " and (valid_to is null or current_date <= valid_to) and (" + condition + ")")
                .query(Long.class)
                .single();
    }

    private static String compare(String operator, String attributes, String name, String literal) {
        return "<fes:" + operator + " " + attributes + "><fes:ValueReference>" + name
                + "</fes:ValueReference><fes:Literal>" + literal + "</fes:Literal></fes:" + operator + ">";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PropertyIsEqualTo | | class_code | LUC | class_code = 'LUC'",
                "PropertyIsNotEqualTo | | class_code | LUC | class_code <> 'LUC'",
                "PropertyIsLessThan | | area_m2 | 5000000 | area_m2 < 5000000",
                "PropertyIsGreaterThan | | area_m2 | 1e4 | area_m2 > 10000",
                "PropertyIsLessThanOrEqualTo | | decision_date | 2026-06-13 | decision_date <= '2026-06-13'",
                "PropertyIsGreaterThanOrEqualTo | | valid_from | 2020-01-01T00:00:00Z | valid_from >= '2020-01-01'",
                "PropertyIsEqualTo | | schematic | true | schematic",
                "PropertyIsEqualTo | matchCase='false' | class_code | luc | lower(class_code) = 'luc'",
                "PropertyIsLike | wildCard='*' singleChar='?' escapeChar='!' | class_name | Đất* | class_name like 'Đất%'",
                "PropertyIsLike | wildCard='*' singleChar='?' escapeChar='!' matchCase='false' | class_name | đất* | class_name ilike 'đất%'",
                "PropertyIsLike | wildCard='%' singleChar='_' escapeChar='\\' | class_code | L__ | class_code like 'L__'"
            })
    void comparisons(String operator, String attributes, String name, String literal, String condition) {
        long expected = expected("land-allocation", condition);
        assertThat(found(
                        "land-allocation",
                        compare(operator, attributes == null ? "" : attributes.replace('\'', '"'), name, literal)))
                .isEqualTo(expected)
                .isPositive();
    }

    @Test
    void logicNothingAndRanges() {
        String rice = compare("PropertyIsEqualTo", "", "class_code", "LUC");
        String large = compare("PropertyIsGreaterThan", "", "area_m2", "1000000");
        assertThat(found("land-allocation", "<fes:And>" + rice + large + "</fes:And>"))
                .isEqualTo(expected("land-allocation", "class_code = 'LUC' and area_m2 > 1000000"));
        assertThat(found("land-allocation", "<fes:Or>" + rice + "<fes:Not>" + large + "</fes:Not></fes:Or>"))
                .isEqualTo(expected("land-allocation", "class_code = 'LUC' or not area_m2 > 1000000"));
        assertThat(found(
                        "land-allocation",
                        "<fes:PropertyIsNull><fes:ValueReference>valid_to</fes:ValueReference></fes:PropertyIsNull>"))
                .isEqualTo(expected("land-allocation", "valid_to is null"));
        assertThat(found(
                        "land-allocation",
                        "<fes:PropertyIsNull><fes:ValueReference>gml:name</fes:ValueReference></fes:PropertyIsNull>"))
                .isEqualTo(expected("land-allocation", "true"));
        assertThat(found(
                        "land-allocation",
                        "<fes:PropertyIsBetween><fes:ValueReference>area_m2</fes:ValueReference><fes:LowerBoundary>"
                                + "<fes:Literal>1000</fes:Literal></fes:LowerBoundary><fes:UpperBoundary><fes:Literal>"
                                + "2000000</fes:Literal></fes:UpperBoundary></fes:PropertyIsBetween>"))
                .isEqualTo(expected("land-allocation", "area_m2 between 1000 and 2000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "Intersects, st_intersects", "Disjoint, st_disjoint", "Within, st_within", "Contains, st_contains",
        "Overlaps, st_overlaps", "Touches, st_touches", "Crosses, st_crosses", "Equals, st_equals"
    })
    void relationsInSpace(String operator, String function) {
        String area = "<gml:Polygon srsName=\"" + LATE + "\"><gml:exterior><gml:LinearRing><gml:posList>560000 1150000"
                + " 600000 1150000 600000 1200000 560000 1200000 560000 1150000</gml:posList></gml:LinearRing>"
                + "</gml:exterior></gml:Polygon>";
        String sql = function + "(geom, st_makeenvelope(560000, 1150000, 600000, 1200000, 9210))";
        assertThat(found(
                        "urban",
                        "<fes:" + operator + "><fes:ValueReference>tns:geometry</fes:ValueReference>" + area + "</fes:"
                                + operator + ">"))
                .isEqualTo(expected("urban", sql));
    }

    @Test
    void distances() {
        String point = "<gml:Point srsName=\"" + LATE + "\"><gml:pos>580000 1170000</gml:pos></gml:Point>";
        String sql = "st_dwithin(geom, st_setsrid(st_makepoint(580000, 1170000), 9210), 20000)";
        assertThat(found("urban", "<fes:DWithin>" + point + "<fes:Distance uom=\"km\">20</fes:Distance></fes:DWithin>"))
                .isEqualTo(expected("urban", sql))
                .isPositive();
        assertThat(found("urban", "<fes:Beyond>" + point + "<fes:Distance uom=\"m\">20000</fes:Distance></fes:Beyond>"))
                .isEqualTo(expected("urban", "not " + sql))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "After | <gml:TimeInstant gml:id='t'><gml:timePosition>2023-01-01</gml:timePosition></gml:TimeInstant> | decision_date > '2023-01-01'",
                "Before | <gml:TimeInstant gml:id='t'><gml:timePosition>2026-11-01T00:00:00Z</gml:timePosition></gml:TimeInstant> | decision_date < '2026-11-01'",
                "TEquals | <gml:TimeInstant gml:id='t'><gml:timePosition>{day}</gml:timePosition></gml:TimeInstant> | decision_date = '{day}'",
                "During | <gml:TimePeriod gml:id='t'><gml:beginPosition>2020-01-01</gml:beginPosition><gml:endPosition>2026-11-01</gml:endPosition></gml:TimePeriod> | decision_date > '2020-01-01' and decision_date < '2026-11-01'",
                "AnyInteracts | <gml:TimePeriod gml:id='t'><gml:beginPosition>2020-01-01</gml:beginPosition><gml:endPosition indeterminatePosition='unknown'/></gml:TimePeriod> | decision_date >= '2020-01-01'"
            })
    void relationsInTime(String operator, String time, String condition) {
        String day = jdbc.sql("select max(decision_date) from publish.land_allocation")
                .query(String.class)
                .single();
        assertThat(found(
                        "land-allocation",
                        "<fes:" + operator + "><fes:ValueReference>tns:decision_date</fes:ValueReference>"
                                + time.replace("{day}", day)
                                + "</fes:" + operator + ">"))
                .isEqualTo(expected("land-allocation", condition.replace("{day}", day)))
                .isPositive();
    }

    @Test
    void functionsFoldTextsAndMeasure() {
        String folded = "<fes:PropertyIsEqualTo><fes:Function name=\"accenti\"><fes:Function name=\"casei\">"
                + "<fes:ValueReference>class_name</fes:ValueReference></fes:Function></fes:Function>"
                + "<fes:Function name=\"accenti\"><fes:Function name=\"casei\"><fes:Literal>DAT CHUYEN TRONG LUA NUOC"
                + "</fes:Literal></fes:Function></fes:Function></fes:PropertyIsEqualTo>";
        assertThat(found("land-allocation", folded))
                .isEqualTo(expected("land-allocation", "lower(class_name) = 'đất chuyên trồng lúa nước'"))
                .isPositive();
        String area = "<fes:PropertyIsGreaterThan><fes:Function name=\"area\"><fes:ValueReference>geometry"
                + "</fes:ValueReference></fes:Function><fes:Literal>1000000</fes:Literal></fes:PropertyIsGreaterThan>";
        assertThat(found("land-allocation", area))
                .isEqualTo(expected("land-allocation", "st_area(geom) > 1000000"))
                .isPositive();
        WfsAnswer unknown = WfsAnswer.query(
                client,
                "",
                "<wfs:Query typeNames=\"tns:urban\"><fes:Filter><fes:PropertyIsEqualTo><fes:Function name=\"pg_sleep\">"
                        + "<fes:Literal>9</fes:Literal></fes:Function><fes:Literal>1</fes:Literal>"
                        + "</fes:PropertyIsEqualTo></fes:Filter></wfs:Query>");
        assertThat(unknown.code()).isEqualTo("InvalidParameterValue filter");
    }

    /** Values are parameters, whatever stands in them. */
    @Test
    void whatLooksLikeSqlIsText() {
        assertThat(found("urban", compare("PropertyIsEqualTo", "", "name", "x' or '1'='1")))
                .isZero();
        assertThat(found(
                        "urban",
                        compare(
                                "PropertyIsLike",
                                "wildCard=\"*\" singleChar=\"?\" escapeChar=\"!\"",
                                "name",
                                "%'; drop table planning.zone; --")))
                .isZero();
    }
}
