package vn.quyhoach.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.filter.Expression.GeometryLiteral;
import vn.quyhoach.filter.Expression.Literal;
import vn.quyhoach.filter.Expression.Property;
import vn.quyhoach.geo.Crs;

/** Both encodings of CQL2 write the same filters: every family of the grammar, in text and in JSON. */
class CqlEncodingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name = 'Tân An'                | {"op":"=","args":[{"property":"name"},"Tân An"]}
            "name" <> 'it''s'              | {"op":"<>","args":[{"property":"name"},"it's"]}
            name = 'it\\'s'                 | {"op":"=","args":[{"property":"name"},"it's"]}
            area_m2 >= 1.50E3              | {"op":">=","args":[{"property":"area_m2"},1500]}
            area_m2 < .5                   | {"op":"<","args":[{"property":"area_m2"},0.5]}
            0 > -1                         | {"op":">","args":[0,-1]}
            schematic = TRUE               | {"op":"=","args":[{"property":"schematic"},true]}
            false                          | false
            a = b                          | {"op":"=","args":[{"property":"a"},{"property":"b"}]}
            d <= DATE('2025-01-31')        | {"op":"<=","args":[{"property":"d"},{"date":"2025-01-31"}]}
            d > TIMESTAMP('2025-01-31T01:02:03.50Z') | {"op":">","args":[{"property":"d"},{"timestamp":"2025-01-31T01:02:03.5Z"}]}
            a=1 and b=2 AND c=3            | {"op":"and","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"=","args":[{"property":"b"},2]},{"op":"=","args":[{"property":"c"},3]}]}
            a=1 OR b=2 AND NOT c=3         | {"op":"or","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"and","args":[{"op":"=","args":[{"property":"b"},2]},{"op":"not","args":[{"op":"=","args":[{"property":"c"},3]}]}]}]}
            (a=1 OR b=2) AND c             | {"op":"and","args":[{"op":"or","args":[{"op":"=","args":[{"property":"a"},1]},{"op":"=","args":[{"property":"b"},2]}]},{"property":"c"}]}
            name LIKE 'Đất%'               | {"op":"like","args":[{"property":"name"},"Đất%"]}
            name NOT LIKE 'a_\\%'           | {"op":"not","args":[{"op":"like","args":[{"property":"name"},"a_\\\\%"]}]}
            CASEI(name) LIKE CASEI('%x')   | {"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["%x"]}]}
            ACCENTI(CASEI(name)) = ACCENTI(CASEI('ĐÔ THỊ')) | {"op":"=","args":[{"op":"accenti","args":[{"op":"casei","args":[{"property":"name"}]}]},{"op":"accenti","args":[{"op":"casei","args":["ĐÔ THỊ"]}]}]}
            a BETWEEN 1 AND 2              | {"op":"between","args":[{"property":"a"},1,2]}
            a NOT BETWEEN 1 AND b + 2      | {"op":"not","args":[{"op":"between","args":[{"property":"a"},1,{"op":"+","args":[{"property":"b"},2]}]}]}
            a IN ('x','y')                 | {"op":"in","args":[{"property":"a"},["x","y"]]}
            a NOT IN (1)                   | {"op":"not","args":[{"op":"in","args":[{"property":"a"},[1]]}]}
            a IS NULL                      | {"op":"isNull","args":[{"property":"a"}]}
            geometry is not null           | {"op":"not","args":[{"op":"isNull","args":[{"property":"geometry"}]}]}
            (a = 1) IS NULL                | {"op":"isNull","args":[{"op":"=","args":[{"property":"a"},1]}]}
            a > (b - 1)                    | {"op":">","args":[{"property":"a"},{"op":"-","args":[{"property":"b"},1]}]}
            b-150.0 > 0                    | {"op":">","args":[{"op":"-","args":[{"property":"b"},150]},0]}
            a = - b * 2.0 + c / 6 - x ^ 2  | {"op":"=","args":[{"property":"a"},{"op":"-","args":[{"op":"+","args":[{"op":"*","args":[{"op":"*","args":[-1,{"property":"b"}]},2]},{"op":"/","args":[{"property":"c"},6]}]},{"op":"^","args":[{"property":"x"},2]}]}]}
            1 = a DIV 2                    | {"op":"=","args":[1,{"op":"div","args":[{"property":"a"},2]}]}
            0 = a % 2                      | {"op":"=","args":[0,{"op":"%","args":[{"property":"a"},2]}]}
            s_intersects(geom,POINT(1 2))  | {"op":"s_intersects","args":[{"property":"geom"},{"type":"Point","coordinates":[1,2]}]}
            S_WITHIN(geom,BBOX(1,2,3,4))   | {"op":"s_within","args":[{"property":"geom"},{"bbox":[1,2,3,4]}]}
            S_WITHIN(geom,BBOX(1,2,0,3,4,9)) | {"op":"s_within","args":[{"property":"geom"},{"bbox":[1,2,0,3,4,9]}]}
            S_CROSSES(geom,LINESTRING Z (1 2 3,3 4 5)) | {"op":"s_crosses","args":[{"property":"geom"},{"type":"LineString","coordinates":[[1,2,3],[3,4,5]]}]}
            S_EQUALS(POLYGON((0 0,4 0,4 4,0 0),(1 .5,2 .5,2 1,1 .5)),g) | {"op":"s_equals","args":[{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[1,0.5],[2,0.5],[2,1],[1,0.5]]]},{"property":"g"}]}
            S_TOUCHES(g,MULTIPOINT((1 2),(3 4))) | {"op":"s_touches","args":[{"property":"g"},{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}]}
            S_TOUCHES(g,MULTIPOINT(1 2,3 4)) | {"op":"s_touches","args":[{"property":"g"},{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}]}
            S_OVERLAPS(g,MULTILINESTRING((1 2,3 4),(5 6,7 8))) | {"op":"s_overlaps","args":[{"property":"g"},{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}]}
            S_DISJOINT(g,MULTIPOLYGON(((0 0,4 0,4 4,0 0)))) | {"op":"s_disjoint","args":[{"property":"g"},{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]]]}]}
            S_CONTAINS(g,GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))) | {"op":"s_contains","args":[{"property":"g"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}]}
            T_AFTER(d,DATE('2012-06-05'))  | {"op":"t_after","args":[{"property":"d"},{"date":"2012-06-05"}]}
            T_DURING(INTERVAL(a,b),INTERVAL('2005-01-10','..')) | {"op":"t_during","args":[{"interval":[{"property":"a"},{"property":"b"}]},{"interval":["2005-01-10",".."]}]}
            T_FINISHEDBY(INTERVAL('0000-01-01T00:00:00Z','9999-12-31T00:00:00Z'),INTERVAL(d,'..')) | {"op":"t_finishedBy","args":[{"interval":["0000-01-01T00:00:00Z","9999-12-31T00:00:00Z"]},{"interval":[{"property":"d"},".."]}]}
            A_CONTAINEDBY(v,('a','b'))     | {"op":"a_containedBy","args":[{"property":"v"},["a","b"]]}
            A_EQUALS((1),(1,TRUE,DATE('2010-02-10'),('x'))) | {"op":"a_equals","args":[[1],[1,true,{"date":"2010-02-10"},["x"]]]}
            A_OVERLAPS((),(a))             | {"op":"a_overlaps","args":[[],[{"property":"a"}]]}
            Foo(geom) = TRUE               | {"op":"=","args":[{"op":"Foo","args":[{"property":"geom"}]},true]}
            avg(x)                         | {"op":"avg","args":[{"property":"x"}]}
            now() = d                      | {"op":"=","args":[{"op":"now","args":[]},{"property":"d"}]}
            S_WITHIN(g,buffer(g,10,'m'))   | {"op":"s_within","args":[{"property":"g"},{"op":"buffer","args":[{"property":"g"},10,"m"]}]}
            point = 1 AND "and" = 2        | {"op":"and","args":[{"op":"=","args":[{"property":"point"},1]},{"op":"=","args":[{"property":"and"},2]}]}
            loại_đất = 'LÚA' AND eo:x.y = 1 | {"op":"and","args":[{"op":"=","args":[{"property":"loại_đất"},"LÚA"]},{"op":"=","args":[{"property":"eo:x.y"},1]}]}
            """)
    void textAndJsonAreTheSameFilter(String text, String json) {
        assertThat(Cql2Text.parse(text, Crs.WGS84)).isEqualTo(Cql2Json.parse(json, Crs.WGS84));
    }

    @Test
    void precedenceIsThatOfTheGrammar() {
        Predicate a = new Predicate.Holds(new Property("a"));
        Predicate b = new Predicate.Holds(new Property("b"));
        Predicate c = new Predicate.Holds(new Property("c"));
        assertThat(Cql2Text.parse("a OR NOT b AND c", Crs.WGS84))
                .isEqualTo(new Predicate.Or(List.of(a, new Predicate.And(List.of(new Predicate.Not(b), c)))));
    }

    @Test
    void textIsComposed() {
        Predicate decomposed = Cql2Text.parse("name = 'Ta\u0302n An'", Crs.WGS84);
        assertThat(decomposed)
                .isEqualTo(new Predicate.Comparison(
                        Predicate.Comparator.EQUAL, new Property("name"), new Literal("Tân An")));
        assertThat(Cql2Json.parse("{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"Ta\u0302n An\"]}", Crs.WGS84))
                .isEqualTo(decomposed);
    }

    /** Latitude stands first in EPSG:4326 and in EPSG:4756, easting in every projected system. */
    @ParameterizedTest
    @CsvSource({"EPSG:4326, 10.5, 106.4", "EPSG:4756, 10.5, 106.4", "OGC:CRS84, 106.4, 10.5", "EPSG:9210, 106.4, 10.5"})
    void coordinatesComeInTheOrderOfTheAuthority(String crs, double first, double second) {
        Crs system = Crs.of(crs);
        String point = "S_INTERSECTS(g, POINT(%s %s))".formatted(first, second);
        String box = "S_INTERSECTS(g, BBOX(%s,%s,%s,%s))".formatted(first, second, first, second);
        String json =
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"g\"},{\"type\":\"Point\",\"coordinates\":[%s,%s]}]}"
                        .formatted(first, second);
        for (Predicate filter :
                List.of(Cql2Text.parse(point, system), Cql2Text.parse(box, system), Cql2Json.parse(json, system))) {
            GeometryLiteral literal = (GeometryLiteral) ((Predicate.Spatial) filter).right();
            assertThat(literal.geometry().getCoordinate()).isEqualTo(new Coordinate(106.4, 10.5));
            assertThat(literal.crs()).isEqualTo(system);
        }
    }
}
