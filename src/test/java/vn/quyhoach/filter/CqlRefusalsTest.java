package vn.quyhoach.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** What is no filter is refused with the place and what was expected there; what is too much, before it costs. */
class CqlRefusalsTest {

    private static ProblemException refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> Cql2Text.parse(text, Crs.WGS84));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                       | 1  | a value
            name =                   | 7  | a value, found the end
            name = 'a                | 8  | closing '
            "name = 1                | 1  | closing "
            name == 1                | 7  | a value
            name = 1 2               | 10 | AND, OR or the end
            name = 1 AND             | 13 | a value
            AND a = 1                | 1  | a value
            a = 1 OR 5               | 10 | a condition
            NOT 'x'                  | 5  | a condition
            5                        | 1  | a condition
            name NOT 5               | 10 | LIKE, BETWEEN or IN
            name IS 5                | 9  | NULL
            name LIKE other          | 11 | the pattern of LIKE
            a BETWEEN 1 OR 2         | 13 | AND
            a IN ()                  | 7  | a value
            a IN 5                   | 6  | '('
            (a = 1                   | 7  | ')'
            a = 1)                   | 6  | AND, OR or the end
            a = 1; drop table zone   | 6  | character ';'
            a = $1                   | 5  | character '$'
            a = 1 ^ 2 ^ 3            | 11 | AND, OR or the end
            a = +b                   | 6  | a number
            d = DATE('2025-02-30')   | 10 | a date
            d = DATE(2025)           | 10 | a date
            d = TIMESTAMP('noon')    | 15 | a timestamp
            T_DURING(d, INTERVAL('x','..')) | 22 | a date, a timestamp or '..'
            T_AFTER(d)               | 10 | ','
            S_INTERSECTS(g, POINT(1)) | 24 | a number
            S_INTERSECTS(g, POINT 1 2) | 23 | ')'
            S_INTERSECTS(g, POLYGON((0 0,1 1,1 0,5 5))) | 17 | rings are closed
            S_INTERSECTS(g, POLYGON((0 0,1 1))) | 17 | rings are closed
            S_INTERSECTS(g, LINESTRING(1 1)) | 17 | the LINESTRING is none
            S_INTERSECTS(g, BBOX(1,2,3)) | 21 | 4 or 6 numbers
            S_INTERSECTS(g, GEOMETRYCOLLECTION(BBOX(1,2,3,4))) | 36 | a geometry
            CASEI(a,b) = 'x'         | 6  | takes one argument
            a = 1E999                | 5  | too large
            """)
    void namesThePlaceAndWhatWasExpected(String text, int position, String expected) {
        ProblemException refusal = refusal(text);
        assertThat(refusal.code()).isEqualTo(ProblemCode.FILTER_UNREADABLE);
        assertThat(((Bilingual) refusal.details().get("position")).en()).isEqualTo("character " + position);
        assertThat(((Bilingual) refusal.details().get("reason")).en()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                      | character 2
            {"op":"="}                             | /args
            {"op":"=","args":[1]}                  | /args
            {"op":"=","args":[1,2,3]}              | /args
            {"op":"=","args":[{"property":1},2]}   | /args/0
            {"op":"and","args":[]}                 | /args
            {"op":"and","args":[true,5]}           | /args/1
            {"op":"in","args":[{"property":"a"},5]} | /args/1
            {"op":"like","args":[{"property":"a"},{"property":"b"}]} | /args/1
            {"op":"=","args":[null,1]}             | /args/0
            {"op":"t_after","args":[{"property":"d"},{"date":"x"}]} | /args/1/date
            {"op":"t_after","args":[{"property":"d"},{"interval":["x",".."]}]} | /args/1/interval/0
            {"op":"s_within","args":[{"property":"g"},{"type":"Circle"}]} | /args/1/type
            {"op":"s_within","args":[{"property":"g"},{"type":"Point","coordinates":[1]}]} | /args/1/coordinates
            {"op":"s_within","args":[{"property":"g"},{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0]]]}]} | /args/1/coordinates
            {"op":"s_within","args":[{"property":"g"},{"bbox":[1,2]}]} | /args/1/bbox
            {"op":"=","args":[1,1e400]}            | /args/1
            "text"                                 | /
            true false                             | character
            """)
    void namesThePlaceInJson(String json, String position) {
        assertThatThrownBy(() -> Cql2Json.parse(json, Crs.WGS84))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("FILTER_UNREADABLE")
                .hasMessageContaining(position);
    }

    @Test
    void boxesAndCoordinatesLieOnTheGlobe() {
        assertThat(refusal("S_WITHIN(g, BBOX(107,10,106,11))").code()).isEqualTo(ProblemCode.BBOX_MALFORMED);
        assertThat(refusal("S_WITHIN(g, BBOX(170,11,-170,10))").code()).isEqualTo(ProblemCode.BBOX_MALFORMED);
        assertThat(refusal("S_WITHIN(g, POINT(10 106))").code()).isEqualTo(ProblemCode.COORDINATES_OUT_OF_RANGE);
        assertThat(refusal("S_WITHIN(g, POINT(1E200 1))").code()).isEqualTo(ProblemCode.COORDINATES_OUT_OF_RANGE);
    }

    private static String repeated(String text, int times, String separator) {
        return String.join(separator, Collections.nCopies(times, text));
    }

    @Test
    void endsWhatIsMadeToExhaust() {
        String[] attacks = {
            "(".repeat(100_000),
            "NOT ".repeat(50_000) + "a",
            "f(".repeat(50_000),
            "A_EQUALS(((".repeat(30_000),
            repeated("a = 1", 5_000, " OR "),
            "a IN (" + repeated("1", 5_000, ",") + ")",
            "a = " + repeated("1", 5_000, "+"),
            "S_WITHIN(g, LINESTRING(" + repeated("1 1", 20_000, ",") + "))",
            "S_WITHIN(g, " + "GEOMETRYCOLLECTION(".repeat(5_000),
            "a = '" + "x".repeat(300_000) + "'"
        };
        for (String attack : attacks) {
            assertThat(refusal(attack).code()).as(attack.substring(0, 20)).isEqualTo(ProblemCode.FILTER_TOO_LARGE);
        }
        String deep = "{\"op\":\"not\",\"args\":[".repeat(200) + "true" + "]}".repeat(200);
        assertThatThrownBy(() -> Cql2Json.parse(deep, Crs.WGS84)).hasMessageContaining("FILTER_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTextEndsInAFilterOrARefusal(int seed) {
        String[] words = {
            "a",
            "=",
            "(",
            ")",
            "'x'",
            "1",
            "AND",
            "OR",
            "NOT",
            "LIKE",
            "IN",
            "BETWEEN",
            "IS",
            "NULL",
            ",",
            "-",
            "^",
            "S_WITHIN",
            "POINT",
            "BBOX",
            "DATE",
            "INTERVAL",
            "CASEI",
            "A_EQUALS",
            "TRUE",
            "\"q\"",
            "'",
            "%",
            "Z",
            "😀"
        };
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                assertThat(Cql2Text.parse(text.toString(), Crs.WGS84)).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.code().status().value()).as(text.toString()).isEqualTo(400);
            }
        }
    }
}
