package vn.quyhoach.ows.fes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.ows.fes.Filters.geometry;
import static vn.quyhoach.ows.fes.Filters.read;
import static vn.quyhoach.ows.fes.Filters.reader;
import static vn.quyhoach.ows.fes.Filters.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.ows.OwsXml;
import vn.quyhoach.problem.ProblemException;

/** Every operator of FES 2.0 and of Filter 1.1 as the model of the house, and what is refused. */
class FilterReaderTest {

    private static final Expression NAME = new Expression.Property("name");

    @ParameterizedTest
    @CsvSource({
        "PropertyIsEqualTo, EQUAL",
        "PropertyIsNotEqualTo, NOT_EQUAL",
        "PropertyIsLessThan, LESS",
        "PropertyIsGreaterThan, GREATER",
        "PropertyIsLessThanOrEqualTo, LESS_OR_EQUAL",
        "PropertyIsGreaterThanOrEqualTo, GREATER_OR_EQUAL"
    })
    void comparisons(String element, Predicate.Comparator comparator) {
        Predicate read = read("<f:" + element + " matchAction=\"Any\">" + reference("area_m2")
                + "<f:Literal>1.50</f:Literal></f:" + element + ">");
        assertThat(read)
                .isEqualTo(new Predicate.Comparison(
                        comparator, new Expression.Property("area_m2"), new Expression.Untyped("1.50")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "ours:name",
                "qh:name",
                " name ",
                "ours:name[1]",
                "ours:land-allocation/ours:name",
                "/name"
            })
    void namesOfPropertiesInAllTheirForms(String written) {
        Predicate read = read("<f:PropertyIsNull>" + reference(written) + "</f:PropertyIsNull>");
        assertThat(read).isEqualTo(new Predicate.IsNull(NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nam",
                "other:name",
                "name/deeper",
                "urban/name",
                "gml:unknown",
                "*",
                "name[0",
                "name' or '1'='1",
                "schema-element(name)",
                ""
            })
    void namesOfNothingAreRefused(String written) {
        assertThatThrownBy(() -> read("<f:PropertyIsNull>" + reference(written) + "</f:PropertyIsNull>"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("INVALID_PARAMETER_VALUE");
    }

    @Test
    void propertiesOfGmlThatNoFeatureHas() {
        assertThat(read("<f:PropertyIsNull>" + reference("gml:name") + "</f:PropertyIsNull>"))
                .isEqualTo(new Predicate.Constant(true));
        assertThat(read("<f:PropertyIsEqualTo>" + reference("gml:description")
                        + "<f:Literal>x</f:Literal></f:PropertyIsEqualTo>"))
                .isEqualTo(new Predicate.Constant(false));
        assertThat(read("<f:PropertyIsNil>" + reference("name") + "</f:PropertyIsNil>"))
                .as("what is missing is not written, and so never nil")
                .isEqualTo(new Predicate.Constant(false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "*,#,!,Đất*,Đất%",
                "*,#,!,a#b,a_b",
                "*,#,!,!*a!#b!!,*a#b!",
                "*,#,!,50%_,50\\%\\_",
                "%,_,\\,Đất trồng%,Đất trồng%",
                "%,_,\\,50\\%,50\\%",
                "*,.,\\,a\\,a\\\\"
            })
    void patternsInTheSignsOfTheRequest(String wild, String single, String escape, String pattern, String expected) {
        Predicate read = read("<f:PropertyIsLike wildCard=\"" + wild + "\" singleChar=\"" + single
                + "\" escapeChar=\"" + escape + "\">" + reference("name") + "<f:Literal>" + pattern
                + "</f:Literal></f:PropertyIsLike>");
        assertThat(read).isEqualTo(new Predicate.Like(NAME, new Expression.Literal(expected)));
    }

    @Test
    void caseIsDisregardedOnlyInTexts() {
        Predicate text = read("<f:PropertyIsEqualTo matchCase=\"false\">" + reference("name")
                + "<f:Literal>x</f:Literal></f:PropertyIsEqualTo>");
        assertThat(text)
                .isEqualTo(new Predicate.Comparison(
                        Predicate.Comparator.EQUAL,
                        new Expression.Casei(NAME),
                        new Expression.Casei(new Expression.Untyped("x"))));
        Predicate number = read("<f:PropertyIsEqualTo matchCase=\"false\">" + reference("area_m2")
                + "<f:Literal>1</f:Literal></f:PropertyIsEqualTo>");
        assertThat(((Predicate.Comparison) number).left()).isEqualTo(new Expression.Property("area_m2"));
    }

    @Test
    void logicAndRanges() {
        Predicate read = read("<f:Not><f:Or><f:PropertyIsBetween>" + reference("area_m2")
                + "<f:LowerBoundary><f:Literal>1</f:Literal></f:LowerBoundary>"
                + "<f:UpperBoundary><f:Literal>2</f:Literal></f:UpperBoundary></f:PropertyIsBetween>"
                + "<f:And><f:PropertyIsNull>" + reference("name") + "</f:PropertyIsNull></f:And></f:Or></f:Not>");
        assertThat(read)
                .isEqualTo(new Predicate.Not(new Predicate.Or(List.of(
                        new Predicate.Between(
                                new Expression.Property("area_m2"),
                                new Expression.Untyped("1"),
                                new Expression.Untyped("2")),
                        new Predicate.And(List.of(new Predicate.IsNull(NAME)))))));
    }

    @Test
    void idsOfThisLayerAndNoOther() {
        assertThat(read("<f:ResourceId rid=\"land-allocation.7\"/><f:ResourceId rid=\"land-allocation.3\"/>"))
                .isEqualTo(new Predicate.Ids(List.of(3L, 7L)));
        assertThat(read("<f:ResourceId rid=\"test-1\"/>")).isEqualTo(new Predicate.Constant(false));
        assertThatThrownBy(() -> read("<f:ResourceId rid=\"urban.3\"/>")).hasMessageContaining("RESOURCEID");
    }

    @ParameterizedTest
    @CsvSource({
        "After, AFTER", "Before, BEFORE", "Begins, STARTS", "BegunBy, STARTEDBY", "TContains, CONTAINS",
        "During, DURING", "EndedBy, FINISHEDBY", "Ends, FINISHES", "TEquals, EQUALS", "Meets, MEETS",
        "MetBy, METBY", "TOverlaps, OVERLAPS", "OverlappedBy, OVERLAPPEDBY", "AnyInteracts, INTERSECTS"
    })
    void relationsInTime(String element, Predicate.TemporalOperator operator) {
        Predicate.Temporal read = (Predicate.Temporal) read("<f:" + element + ">" + reference("valid_from")
                + "<gml:TimePeriod gml:id=\"t\"><gml:beginPosition>2025-01-01</gml:beginPosition>"
                + "<gml:end><gml:TimeInstant gml:id=\"u\"><gml:timePosition>2025-06-30T00:00:00+07:00"
                + "</gml:timePosition></gml:TimeInstant></gml:end></gml:TimePeriod></f:" + element + ">");
        assertThat(read.operator()).isEqualTo(operator);
        assertThat(read.right())
                .isEqualTo(new Expression.Interval(
                        new Expression.DateLiteral(LocalDate.of(2025, 1, 1)),
                        new Expression.TimestampLiteral(Instant.parse("2025-06-29T17:00:00Z"))));
    }

    @Test
    void functionsAndArithmetic() {
        Predicate read = read("<f:PropertyIsGreaterThan><f:Function name=\"Mul\">" + reference("area_m2")
                + "<f:Literal>2</f:Literal></f:Function><f:Function name=\"area\">" + reference("geometry")
                + "</f:Function></f:PropertyIsGreaterThan>");
        assertThat(read)
                .isEqualTo(new Predicate.Comparison(
                        Predicate.Comparator.GREATER,
                        new Expression.Arithmetic(
                                Expression.Operation.MULTIPLY,
                                new Expression.Property("area_m2"),
                                new Expression.Untyped("2")),
                        new Expression.Call("area", List.of(geometry()))));
    }

    @Test
    void theEarlierFilterToo() {
        Predicate read = reader().read(OwsXml.parse("""
                <Filter xmlns="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml"><And>
                <PropertyIsLike wildCard="*" singleChar="?" escape="!"><PropertyName>name</PropertyName>
                <Literal>a*</Literal></PropertyIsLike>
                <BBOX><PropertyName>geometry</PropertyName><gml:Box srsName="EPSG:9210"><gml:coordinates>1,2 3,4
                </gml:coordinates></gml:Box></BBOX></And></Filter>"""));
        assertThat(read).isInstanceOf(Predicate.And.class);
        Predicate.And and = (Predicate.And) read;
        assertThat(and.parts().get(0)).isEqualTo(new Predicate.Like(NAME, new Expression.Literal("a%")));
        Predicate fid = reader().read(OwsXml.parse(
                "<Filter xmlns=\"http://www.opengis.net/ogc\"><FeatureId fid=\"land-allocation.5\"/></Filter>"));
        assertThat(fid).isEqualTo(new Predicate.Ids(List.of(5L)));
    }

    @Test
    void nestingAndSizeHaveLimits() {
        String deep = "<f:Not>".repeat(41) + "<f:PropertyIsNull>" + reference("name") + "</f:PropertyIsNull>"
                + "</f:Not>".repeat(41);
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("OPERATION_PARSING_FAILED");
        String wide =
                "<f:Or>" + ("<f:PropertyIsNull>" + reference("name") + "</f:PropertyIsNull>").repeat(2_001) + "</f:Or>";
        assertThatThrownBy(() -> read(wide)).hasMessageContaining("OPERATION_PARSING_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<f:And/>",
                "<f:PropertyIsEqualTo/>",
                "<f:PropertyIsNull/>",
                "<f:PropertyIsBetween><f:ValueReference>name</f:ValueReference></f:PropertyIsBetween>",
                "<f:Intersects/>",
                "<f:During><f:ValueReference>valid_from</f:ValueReference><f:Literal>soon</f:Literal></f:During>",
                "<f:Unheard/>",
                "<f:PropertyIsNull><f:ValueReference>name</f:ValueReference></f:PropertyIsNull><f:And/>",
                "<f:PropertyIsLike wildCard=\"**\"><f:ValueReference>name</f:ValueReference><f:Literal>a</f:Literal></f:PropertyIsLike>",
                "<f:BBOX><f:ValueReference>name</f:ValueReference><gml:Envelope><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1</gml:upperCorner></gml:Envelope></f:BBOX>"
            })
    void filtersThatAreNone(String inside) {
        assertThatThrownBy(() -> read(inside)).isInstanceOf(ProblemException.class);
    }
}
