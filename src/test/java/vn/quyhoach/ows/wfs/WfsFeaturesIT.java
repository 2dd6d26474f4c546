package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.SampleTest;

/** GetFeature and GetPropertyValue: pages, counts, order, systems, both encodings, both versions, all formats. */
@SampleTest
class WfsFeaturesIT {

    private static final String GET = "VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=qh:";
    private static final String COMMUNES = GET + "communes&DATETIME=2024-11-30";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private WfsAnswer get(String query) {
        WfsAnswer answer = WfsAnswer.get(client, query);
        assertThat(answer.status()).as(query + " " + answer.text()).isEqualTo(200);
        return answer;
    }

    private WfsAnswer follow(String address) {
        URI uri = URI.create(address);
        Answer answer = client.get(uri.getRawPath() + "?" + uri.getRawQuery());
        assertThat(answer.status()).as(address).isEqualTo(200);
        return WfsAnswer.of(answer);
    }

    @Test
    void pagesMeetEveryFeatureOnceAndLeadBack() {
        List<String> ids = new ArrayList<>();
        WfsAnswer page = get(COMMUNES + "&COUNT=50");
        assertThat(page.find("/wfs:FeatureCollection/@previous")).isEmpty();
        WfsAnswer second = null;
        while (true) {
            assertThat(page.find("/*/@numberMatched")).isEqualTo("188");
            assertThat(page.find("/*/@numberReturned")).isEqualTo("" + page.count("/*/wfs:member"));
            assertThat(page.find("/*/@timeStamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            ids.addAll(page.all("/*/wfs:member/qh:communes/@gml:id"));
            String next = page.find("/*/@next");
            if (next.isEmpty()) {
                break;
            }
            page = follow(next);
            second = second == null ? page : second;
        }
        assertThat(ids).hasSize(188).doesNotHaveDuplicates().allMatch(id -> id.matches("communes\\.\\d+"));
        WfsAnswer back = follow(second.find("/*/@previous"));
        assertThat(back.all("/*/wfs:member/*/@gml:id")).isEqualTo(ids.subList(0, 50));
    }

    @Test
    void hitsAreNoFeaturesAndLeadToTheFirstPage() {
        WfsAnswer hits = get(COMMUNES + "&COUNT=2&RESULTTYPE=hits");
        assertThat(hits.find("/*/@numberMatched")).isEqualTo("188");
        assertThat(hits.find("/*/@numberReturned")).isEqualTo("0");
        assertThat(hits.holds("/*/@previous")).isFalse();
        assertThat(hits.holds("/*/wfs:member")).isFalse();
        WfsAnswer first = follow(hits.find("/*/@next"));
        assertThat(first.find("/*/@numberReturned")).isEqualTo("2");
    }

    @Test
    void pagesOfAPostedRequestAreAddresses() {
        String query = """
                <wfs:Query typeNames="tns:communes"><wfs:PropertyName>tns:name</wfs:PropertyName>
                <fes:Filter><fes:PropertyIsLike wildCard="*" singleChar="?" escapeChar="!">
                <fes:ValueReference>tns:name</fes:ValueReference><fes:Literal>*</fes:Literal></fes:PropertyIsLike>
                </fes:Filter><fes:SortBy><fes:SortProperty><fes:ValueReference>tns:name</fes:ValueReference>
                <fes:SortOrder>DESC</fes:SortOrder></fes:SortProperty></fes:SortBy></wfs:Query>""";
        WfsAnswer page = WfsAnswer.query(client, "count=\"7\"", query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        int matched = Integer.parseInt(page.find("/*/@numberMatched"));
        List<String> ids = new ArrayList<>();
        while (true) {
            ids.addAll(page.all("/*/wfs:member/*/@gml:id"));
            assertThat(page.holds("//qh:geometry"))
                    .as("only the name is wanted")
                    .isFalse();
            String next = page.find("/*/@next");
            if (next.isEmpty()) {
                break;
            }
            page = follow(next);
        }
        assertThat(ids).hasSize(matched).doesNotHaveDuplicates();
    }

    @Test
    void orderIsTotalAndAsAsked() {
        List<String> names = get(COMMUNES + "&SORTBY=qh:name ASC").all("//qh:name");
        List<String> backwards = get(COMMUNES + "&SORTBY=name D").all("//qh:name");
        assertThat(names).hasSize(188);
        assertThat(backwards.get(0)).isEqualTo(names.get(187));
        assertThat(WfsAnswer.get(client, COMMUNES + "&SORTBY=geometry").code())
                .isEqualTo("InvalidParameterValue sortBy");
    }

    /** One feature in every system equals the stored geometry, in the order the name stands for, to a millimetre. */
    @Test
    void coordinatesAreThoseOfTheSystemInTheOrderOfItsName() {
        String id = get(GET + "urban&COUNT=1").find("//qh:urban/@gml:id");
        Geometry truth = Geometries.fromEwkb(jdbc.sql("select st_asewkb(geom) from publish.urban where id = :id")
                .param("id", Long.valueOf(id.substring(id.indexOf('.') + 1)))
                .query(byte[].class)
                .single());
        for (Crs crs : Crs.supported()) {
            String urn =
                    crs.equals(Crs.WGS84) ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + crs.srid();
            assertSame(truth, crs, id, urn, crs.northingFirst());
            assertSame(truth, crs, id, crs.uri(), crs.northingFirst());
            assertSame(truth, crs, id, "EPSG:" + crs.srid(), false);
        }
    }

    private void assertSame(Geometry truth, Crs crs, String id, String name, boolean latitudeFirst) {
        WfsAnswer answer = get("VERSION=2.0.0&REQUEST=GetFeature&RESOURCEID=" + id + "&SRSNAME=" + name);
        assertThat(answer.find("//qh:geometry/*/@srsName")).isEqualTo(name);
        String[] numbers = answer.find("(//gml:posList)[1]").split(" ");
        Coordinate[] expected = Geometries.transform(truth, Crs.NATIONAL, crs).getCoordinates();
        Coordinate first = latitudeFirst
                ? new Coordinate(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[0]))
                : new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        double tolerance = crs.geographic() ? 1e-8 : 0.0015;
        // the ring may be wound the other way: its first corner stays
        assertThat(first.distance(expected[0])).as(name).isLessThan(tolerance);
    }

    @Test
    void boxesAreReadInTheOrderOfTheirSystem() {
        String all = get(COMMUNES + "&RESULTTYPE=hits&BBOX=10.3,105.4,11.1,106.9,urn:ogc:def:crs:EPSG::4326")
                .find("/*/@numberMatched");
        assertThat(all).isEqualTo("188");
        for (String box : new String[] {
            "105.4,10.3,106.9,11.1,EPSG:4326",
            "105.4,10.3,106.9,11.1,urn:ogc:def:crs:OGC:1.3:CRS84",
            "-180,-90,180,90,CRS:84"
        }) {
            assertThat(get(COMMUNES + "&RESULTTYPE=hits&BBOX=" + box).find("/*/@numberMatched"))
                    .as(box)
                    .isEqualTo("188");
        }
        assertThat(get(COMMUNES + "&RESULTTYPE=hits&BBOX=10.5,106.3,10.6,106.5,urn:ogc:def:crs:EPSG::4326")
                        .find("/*/@numberMatched"))
                .isNotEqualTo("188")
                .isNotEqualTo("0");
    }

    /** The default system has no name in the box; a filter of FES finds the same. */
    @Test
    void theBoxOfAnAddressAndTheBoxOfAFilterFindTheSame() {
        String name = "urn:ogc:def:crs:EPSG::3405";
        String box = "640000,1160000,680000,1190000";
        String kvp = get(GET + "urban&RESULTTYPE=hits&BBOX=" + box).find("/*/@numberMatched");
        String posted = WfsAnswer.query(client, "resultType=\"hits\"", """
                <wfs:Query typeNames="tns:urban"><fes:Filter><fes:BBOX><fes:ValueReference>tns:geometry
                </fes:ValueReference><gml:Envelope srsName="%s"><gml:lowerCorner>640000 1160000</gml:lowerCorner>
                <gml:upperCorner>680000 1190000</gml:upperCorner></gml:Envelope></fes:BBOX></fes:Filter></wfs:Query>""".formatted(name))
                .find("/*/@numberMatched");
        assertThat(kvp).isEqualTo(posted).isNotEqualTo("0");
    }

    @Test
    void aFeatureByItsIdIsTheDocumentItself() {
        String id = get(GET + "urban&COUNT=1").find("//qh:urban/@gml:id");
        String query = "VERSION=2.0.0&REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=";
        assertThat(get(query + id).find("/qh:urban/@gml:id")).isEqualTo(id);
        WfsAnswer posted = WfsAnswer.query(client, "", """
                <wfs:StoredQuery id="urn:ogc:def:query:OGC-WFS::GetFeatureById"><wfs:Parameter name="id">%s</wfs:Parameter>
                </wfs:StoredQuery>""".formatted(id));
        assertThat(posted.find("/qh:urban/@gml:id")).as(posted.text()).isEqualTo(id);
        for (String unknown : new String[] {"uuid-123", "urban.999999999", "nothing.1", "urban.x"}) {
            WfsAnswer answer = WfsAnswer.get(client, query + unknown);
            assertThat(answer.status()).as(unknown).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NotFound id");
        }
    }

    @Test
    void idsNameTheirTypeAndFindNothingElse() {
        List<String> ids = get(GET + "urban&COUNT=2").all("//qh:urban/@gml:id");
        String list = String.join(",", ids);
        assertThat(get("VERSION=2.0.0&REQUEST=GetFeature&RESOURCEID=" + list).all("//qh:urban/@gml:id"))
                .isEqualTo(ids);
        assertThat(get(GET + "urban&RESOURCEID=test-1").find("/*/@numberMatched"))
                .isEqualTo("0");
        assertThat(WfsAnswer.get(client, GET + "communes&RESOURCEID=" + list).code())
                .isEqualTo("InvalidParameterValue RESOURCEID");
    }

    @Test
    void severalQueriesAreCollectionsInOne() {
        WfsAnswer answer = get("VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=(qh:urban)(qh:communes)&COUNT=100000"
                + "&PROPERTYNAME=(qh:name)(qh:code)");
        int urban = answer.count("/*/wfs:member[1]/wfs:FeatureCollection/wfs:member/qh:urban");
        int communes = answer.count("/*/wfs:member[2]/wfs:FeatureCollection/wfs:member/qh:communes");
        assertThat(answer.find("/*/@numberReturned")).isEqualTo("" + (urban + communes));
        assertThat(answer.holds("//qh:urban/qh:name")).isTrue();
        assertThat(answer.holds("//qh:urban/qh:code")).isFalse();
        WfsAnswer over = get("VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=(qh:urban)(qh:communes)&STARTINDEX="
                + (urban - 1) + "&COUNT=3");
        assertThat(over.count("//qh:urban")).isEqualTo(1);
        assertThat(over.count("//qh:communes")).isEqualTo(2);
    }

    @Test
    void valuesOfOneProperty() {
        String query =
                "VERSION=2.0.0&REQUEST=GetPropertyValue&TYPENAMES=qh:communes&DATETIME=2024-11-30&VALUEREFERENCE=";
        WfsAnswer names = get(query + "qh:name&COUNT=5");
        assertThat(names.find("/wfs:ValueCollection/@numberMatched")).isEqualTo("188");
        assertThat(names.all("/*/wfs:member/qh:name")).hasSize(5).noneMatch(String::isBlank);
        assertThat(get(query + "@gml:id").all("/*/wfs:member")).hasSize(188).allMatch(id -> id.startsWith("communes."));
        assertThat(get(query + "qh:geometry&COUNT=1").holds("//qh:geometry/gml:MultiSurface"))
                .isTrue();
        assertThat(WfsAnswer.get(client, query).code()).isEqualTo("InvalidParameterValue valueReference");
        assertThat(WfsAnswer.get(client, query.replace("&VALUEREFERENCE=", "")).code())
                .isEqualTo("MissingParameterValue valueReference");
        assertThat(WfsAnswer.get(client, query + "nothing").code()).isEqualTo("InvalidParameterValue valueReference");
    }

    @Test
    void earlierVersionHasItsOwnForms() {
        WfsAnswer hits =
                get("VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=qh:communes&DATETIME=2024-11-30&RESULTTYPE=hits");
        assertThat(hits.find("/old:FeatureCollection/@numberOfFeatures")).isEqualTo("188");
        WfsAnswer some = get("VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=qh:communes&MAXFEATURES=3&SRSNAME=EPSG:4326");
        assertThat(some.type()).startsWith("text/xml; subtype=gml/3.1.1");
        assertThat(some.count("/*/gml31:featureMember/qh:communes")).isEqualTo(3);
        assertThat(some.find("//qh:geometry/gml31:MultiSurface/@srsName")).isEqualTo("EPSG:4326");
        assertThat(Double.parseDouble(some.find("(//gml31:posList)[1]").split(" ")[0]))
                .as("longitude first")
                .isGreaterThan(100);
        WfsAnswer posted = WfsAnswer.post(client, """
                <GetFeature service="WFS" version="1.1.0" xmlns="http://www.opengis.net/wfs" maxFeatures="2"
                 xmlns:ogc="http://www.opengis.net/ogc"><Query typeName="qh:communes"><ogc:Filter>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="!"><ogc:PropertyName>name</ogc:PropertyName>
                <ogc:Literal>Xã*</ogc:Literal></ogc:PropertyIsLike></ogc:Filter></Query></GetFeature>""");
        assertThat(posted.all("//qh:name")).as(posted.text()).hasSize(2).allMatch(name -> name.startsWith("Xã"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/geo+json",
        "csv, text/csv",
        "shape-zip, application/zip",
        "application/geopackage+sqlite3, application/geopackage+sqlite3"
    })
    void otherFormats(String format, String type) {
        Answer answer =
                client.get("/ows?SERVICE=WFS&" + GET + "urban&COUNT=2&OUTPUTFORMAT=" + format.replace("+", "%2B"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
    }

    @Test
    void geoJsonTellsWhatTheCollectionTells() {
        Answer answer = client.get("/ows?SERVICE=WFS&" + GET + "urban&COUNT=2&OUTPUTFORMAT=json");
        assertThat(answer.json().get("features")).hasSize(2);
        assertThat(answer.json().get("numberReturned").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/links/0/rel").asString()).isEqualTo("next");
        assertThat(answer.json().at("/features/0/geometry/coordinates/0/0/0/0").asDouble())
                .as("longitude first")
                .isGreaterThan(100);
    }

    @Test
    void timeSelectsAsEverywhereElse() {
        String then = get(GET + "communes&RESULTTYPE=hits&TIME=2024-11-30").find("/*/@numberMatched");
        String now = get(GET + "communes&RESULTTYPE=hits").find("/*/@numberMatched");
        assertThat(then).isEqualTo("188");
        assertThat(now).isNotEqualTo("188");
    }
}
