package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** Everything a caller can do wrong: the report says what, where, and with which status. */
@SampleTest
class WfsRefusalsIT {

    private static final String URBAN = "VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=qh:urban&";

    @Autowired
    private ApiClient client;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERSION=2.0.0&REQUEST=GetFeature | 400 | MissingParameterValue typeNames",
                "VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=qh:none | 400 | InvalidParameterValue typeNames",
                "VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=qh:urban,qh:communes | 501 | OptionNotSupported typeNames",
                "VERSION=2.0.0&REQUEST=GetFeature&STOREDQUERY_ID=urn:x | 400 | InvalidParameterValue storedQuery_id",
                "VERSION=2.0.0&REQUEST=Explode | 501 | OperationNotSupported request",
                "VERSION=2.0.0&REQUEST=LockFeature | 501 | OperationNotSupported LOCKFEATURE",
                "VERSION=1.1.0&REQUEST=GetPropertyValue | 501 | OperationNotSupported GETPROPERTYVALUE",
                "VERSION=1.0.0&REQUEST=GetFeature&TYPENAME=qh:urban | 400 | InvalidParameterValue version"
            })
    void requests(String query, int status, String code) {
        WfsAnswer answer = WfsAnswer.get(client, query);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT=-1 | InvalidParameterValue COUNT",
                "COUNT=ten | InvalidParameterValue COUNT",
                "STARTINDEX=-5 | InvalidParameterValue STARTINDEX",
                "RESULTTYPE=some | InvalidParameterValue resultType",
                "OUTPUTFORMAT=dxf | InvalidParameterValue outputFormat",
                "SRSNAME=EPSG:99999 | InvalidParameterValue srsName",
                "SRSNAME=urn:ogc:def:crs:EPSG::32648 | InvalidParameterValue srsName",
                "BBOX=1,2,3 | InvalidParameterValue bbox",
                "BBOX=5,5,1,1 | InvalidParameterValue bbox",
                "BBOX=a,b,c,d | InvalidParameterValue bbox",
                "BBOX=106,10,107,11,urn:ogc:def:crs:EPSG::4326 | InvalidParameterValue bbox",
                "BBOX=1,2,3,4,EPSG:1 | InvalidParameterValue bbox",
                "PROPERTYNAME=nothing | InvalidParameterValue propertyName",
                "SORTBY=nothing | InvalidParameterValue sortBy",
                "SORTBY=name SIDEWAYS | InvalidParameterValue sortBy",
                "RESOLVE=none2 | InvalidParameterValue resolve",
                "DATETIME=yesterday | InvalidParameterValue datetime",
                "UNIT=999999 | InvalidParameterValue unit",
                "CQL_FILTER=name = | InvalidParameterValue cql_filter",
                "FILTER=<Filter> | OperationParsingFailed line 1",
                "FILTER=<Filter/> | OperationParsingFailed Filter",
                "FILTER=<Filter><PropertyIsEqualTo><PropertyName>drop table</PropertyName><Literal>1</Literal></PropertyIsEqualTo></Filter> | InvalidParameterValue filter",
                "FILTER=<Filter><PropertyIsEqualTo><PropertyName>area_m2</PropertyName><Literal>many</Literal></PropertyIsEqualTo></Filter> | InvalidParameterValue filter",
                "FILTER=<Filter><PropertyIsLessThan><PropertyName>area_m2</PropertyName><Literal>1e999</Literal></PropertyIsLessThan></Filter> | InvalidParameterValue filter",
                "FILTER=<Filter><PropertyIsLessThan><PropertyName>area_m2</PropertyName><Literal>1e999999999</Literal></PropertyIsLessThan></Filter> | InvalidParameterValue filter",
                "FILTER=<Filter><PropertyIsNull><PropertyName>name</PropertyName></PropertyIsNull></Filter>&BBOX=1,2,3,4 | InvalidParameterValue filter"
            })
    void parameters(String more, String code) {
        WfsAnswer answer = WfsAnswer.get(client, URBAN + more);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContainIgnoringCase("select ").doesNotContain("vn.quyhoach");
    }

    @Test
    void reportsAreInTheFormOfTheVersion() {
        WfsAnswer latest = WfsAnswer.get(client, URBAN + "COUNT=x");
        assertThat(latest.find("/ows:ExceptionReport/attribute::version")).isEqualTo("2.0.0");
        WfsAnswer earlier = WfsAnswer.get(client, "VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=qh:none");
        assertThat(earlier.find("/olds:ExceptionReport/attribute::version")).isEqualTo("1.0.0");
        assertThat(earlier.code()).startsWith("InvalidParameterValue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<wfs:Query/> | MissingParameterValue typeNames",
                "<wfs:Query typeNames='tns:none'/> | InvalidParameterValue typeNames",
                "<wfs:Query typeNames='tns:urban' srsName='EPSG:1'/> | InvalidParameterValue srsName",
                "<wfs:Query typeNames='tns:urban'><fes:Filter/></wfs:Query> | OperationParsingFailed Filter",
                "<wfs:StoredQuery id='http://docbook.org/ns/docbook'/> | InvalidParameterValue storedQuery_id",
                "<wfs:Nonsense/> | OperationParsingFailed Nonsense",
                "<wfs:Query typeNames='tns:urban'><fes:Filter><fes:BBOX><fes:ValueReference>gml:description</fes:ValueReference><gml:Envelope><gml:lowerCorner>1 1</gml:lowerCorner><gml:upperCorner>2 2</gml:upperCorner></gml:Envelope></fes:BBOX></fes:Filter></wfs:Query> | InvalidParameterValue filter"
            })
    void documents(String query, String code) {
        WfsAnswer answer = WfsAnswer.query(client, "", query);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void foreignAndMultiplyingEntitiesAreRefusedBeforeTheyAreRead() {
        String body = "<wfs:Query typeNames=\"tns:urban\"><fes:Filter><fes:PropertyIsEqualTo><fes:ValueReference>name"
                + "</fes:ValueReference><fes:Literal>&x;</fes:Literal></fes:PropertyIsEqualTo></fes:Filter></wfs:Query>";
        for (String entity : new String[] {
            "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
            "<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">",
            "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;\">"
        }) {
            WfsAnswer answer = WfsAnswer.post(
                    client,
                    "<?xml version=\"1.0\"?><!DOCTYPE q [" + entity
                            + "]><wfs:GetFeature service=\"WFS\" version=\"2.0.0\""
                            + " xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:fes=\"http://www.opengis.net/fes/2.0\""
                            + " xmlns:tns=\"http://quyhoach.vn/ns/layers/1.0\">" + body + "</wfs:GetFeature>");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).startsWith("OperationParsingFailed");
            assertThat(answer.text()).doesNotContain("root:");
        }
        WfsAnswer inFilter = WfsAnswer.get(
                client,
                URBAN + "FILTER=<!DOCTYPE f [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Filter>%26x;</Filter>");
        assertThat(inFilter.code()).startsWith("OperationParsingFailed");
    }

    @Test
    void oversizedAndDeepDocumentsAreRefused() {
        String deep = "<fes:Not>".repeat(200);
        WfsAnswer nested = WfsAnswer.query(
                client, "", "<wfs:Query typeNames=\"tns:urban\"><fes:Filter>" + deep + "</fes:Filter></wfs:Query>");
        assertThat(nested.status()).isEqualTo(400);
        WfsAnswer large = WfsAnswer.query(client, "", "<!--" + "x".repeat(9 * 1024 * 1024) + "-->");
        assertThat(large.status()).isEqualTo(413);
    }
}
