package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.w3c.dom.NodeList;
import vn.quyhoach.ows.OwsClient;
import vn.quyhoach.ows.OwsClient.Bytes;
import vn.quyhoach.support.Golden;
import vn.quyhoach.support.SampleTest;

/** What a client reads first. */
@SampleTest
class WmsCapabilitiesIT {

    private static final String CAPABILITIES = "SERVICE=WMS&REQUEST=GetCapabilities";

    @Autowired
    private Environment environment;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, text/xml, wms_1_3_0.xml", "1.1.1, application/vnd.ogc.wms_xml, wms_1_1_1.xml"})
    void documentsStayAsTheyAre(String version, String type, String file) {
        Bytes answer = client.get(CAPABILITIES + "&VERSION=" + version, "Accept-Language", "vi");
        assertThat(answer.type()).startsWith(type);
        String text = answer.text()
                .replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://host")
                .replaceAll("updateSequence=\"\\d+\"", "updateSequence=\"0\"")
                .replaceAll("/20\\d\\d-12-31/P1D", "/open/P1D")
                .replace("><", ">\n<");
        Golden.assertMatches(WmsCapabilitiesIT.class, file, text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1.3.0",
        "&VERSION=1.3.0, 1.3.0",
        "&version=1.1.1, 1.1.1",
        "&VERSION=100.0.0, 1.3.0",
        "&VERSION=1.2.9, 1.1.1",
        "&VERSION=1.0.0, 1.1.1",
        "&VERSION=0.0.0, 1.1.1",
        "&WMTVER=1.0.7, 1.1.1",
        "&FORMAT=text/whatever, 1.3.0"
    })
    void theVersionIsAgreedOn(String asked, String given) {
        assertThat(client.get(CAPABILITIES + asked).find("/*/attribute::version"))
                .isEqualTo(given);
    }

    @Test
    void whoHasTheLatestIsToldSo() {
        String now = client.get(CAPABILITIES).find("/*/@updateSequence");
        assertThat(code(CAPABILITIES + "&UPDATESEQUENCE=" + now)).isEqualTo("CurrentUpdateSequence");
        assertThat(code(CAPABILITIES + "&UPDATESEQUENCE=" + (Long.parseLong(now) + 1)))
                .isEqualTo("InvalidUpdateSequence");
        assertThat(code(CAPABILITIES + "&UPDATESEQUENCE=zzz")).isEqualTo("InvalidUpdateSequence");
        for (String older : new String[] {String.valueOf(Long.parseLong(now) - 1), "0", "00", ""}) {
            assertThat(client.get(CAPABILITIES + "&UPDATESEQUENCE=" + older).find("/*/@updateSequence"))
                    .as(older)
                    .isEqualTo(now);
        }
    }

    @Test
    void namesAreInAnyCaseAndOrderAndUnknownOnesPassedOver() {
        Bytes answer = client.get("foo=bar&ReQuEsT=GetCapabilities&map=P100&version=1.3.0&sErViCe=WMS&");
        assertThat(answer.find("name(/*)")).isEqualTo("WMS_Capabilities");
    }

    @Test
    void titlesAreInTheLanguageAskedFor() {
        String title = "/*/Service/Title";
        assertThat(client.get(CAPABILITIES).find(title)).isEqualTo("Provincial plan");
        assertThat(client.get(CAPABILITIES + "&LANGUAGE=vi").find(title)).isEqualTo("Quy hoạch tỉnh");
        assertThat(client.get(CAPABILITIES, "Accept-Language", "vi").find(title))
                .isEqualTo("Quy hoạch tỉnh");
        assertThat(client.get(CAPABILITIES + "&LANGUAGE=en", "Accept-Language", "vi")
                        .find(title))
                .isEqualTo("Provincial plan");
    }

    @Test
    void everyLayerHasWhatClientsNeed() throws Exception {
        Bytes answer = client.get(CAPABILITIES);
        NodeList layers = (NodeList) javax.xml.xpath.XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate("//Layer[@queryable='1']", answer.document(), javax.xml.xpath.XPathConstants.NODESET);
        assertThat(layers.getLength()).isGreaterThan(15);
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= layers.getLength(); i++) {
            String layer = "(//Layer[@queryable='1'])[" + i + "]";
            assertThat(names.add(answer.find(layer + "/Name"))).isTrue();
            assertThat(answer.find(layer + "/Title")).isNotBlank();
            assertThat(answer.find(layer + "/Abstract")).isNotBlank();
            assertThat(answer.find(layer + "/Style/Name")).isEqualTo("default");
            if (!answer.find(layer + "/EX_GeographicBoundingBox").isEmpty()) {
                assertThat(Double.parseDouble(answer.find(layer + "/BoundingBox[@CRS='EPSG:4326']/@minx")))
                        .as("latitude first")
                        .isBetween(10.0, 12.0);
                assertThat(Double.parseDouble(answer.find(layer + "/BoundingBox[@CRS='CRS:84']/@minx")))
                        .as("longitude first")
                        .isBetween(105.0, 107.0);
            }
        }
    }

    @Test
    void addressesInsideWork() {
        Bytes answer = client.get(CAPABILITIES);
        String layer = "(//Layer[Name='urban'])";
        for (String element : new String[] {"MetadataURL", "DataURL", "Style/StyleSheetURL", "Style/LegendURL"}) {
            String href = answer.find(layer + "/" + element + "/OnlineResource/@*[name()='xlink:href']");
            String format = answer.find(layer + "/" + element + "/Format");
            Bytes fetched = client.path(href.substring(client.base().length()));
            assertThat(fetched.status()).as(href).isEqualTo(200);
            assertThat(fetched.type()).as(href).startsWith(format);
        }
        String operations = "/*/Capability/Request/*/DCPType/HTTP/*/OnlineResource/@*[name()='xlink:href']";
        assertThat(answer.find(operations)).isEqualTo(client.base() + "/ows?");
    }

    @Test
    void copiesAreAskedForAgain() {
        Bytes first = client.get(CAPABILITIES);
        String etag = first.header("ETag");
        assertThat(etag).isNotEmpty();
        assertThat(client.get(CAPABILITIES, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(client.get(CAPABILITIES + "&VERSION=1.1.1", "If-None-Match", etag)
                        .status())
                .isEqualTo(200);
        assertThat(client.head(CAPABILITIES).status()).isEqualTo(200);
    }

    @Test
    void aFormIsAsGoodAsAnAddress() {
        Bytes answer = client.post("", "application/x-www-form-urlencoded", CAPABILITIES + "&VERSION=1.1.1");
        assertThat(answer.find("/*/attribute::version")).isEqualTo("1.1.1");
    }

    /** As capabilities promise of each operation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REQUEST=GetMap&LAYERS=land-allocation&STYLES=&CRS=EPSG:9210&BBOX=560000,1154000,580000,1174000"
                        + "&WIDTH=200&HEIGHT=200&FORMAT=image/png",
                "REQUEST=GetFeatureInfo&LAYERS=land-allocation&STYLES=&CRS=EPSG:9210&BBOX=560000,1154000,580000,1174000"
                        + "&WIDTH=200&HEIGHT=200&QUERY_LAYERS=land-allocation&I=100&J=100&INFO_FORMAT=text/plain",
                "REQUEST=GetLegendGraphic&LAYER=urban&FORMAT=image/png",
                "REQUEST=DescribeLayer&LAYERS=urban"
            })
    void everyOperationTakesAForm(String operation) {
        String query = "SERVICE=WMS&VERSION=1.3.0&" + operation;
        Bytes posted = client.post("", "application/x-www-form-urlencoded", query);
        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.type()).doesNotContain("se_xml");
        assertThat(posted.text()).doesNotContain("ServiceException");
        assertThat(posted.body()).isEqualTo(client.get(query).body());
        String name = operation.substring("REQUEST=".length(), operation.indexOf('&'));
        assertThat(client.get(CAPABILITIES)
                        .find("count(//Request/*[local-name()='" + name + "']/DCPType/HTTP/Post/OnlineResource)"))
                .isEqualTo("1");
    }

    @Test
    void documentsAreNotTakenAndNotPromised() {
        Bytes posted = client.post(
                "",
                "text/xml",
                "<GetMap xmlns='http://www.opengis.net/sld' service='WMS' version='1.3.0' request='GetMap'/>");
        assertThat(posted.find("//ServiceException/@code")).isEqualTo("OperationNotSupported");
    }

    private String code(String query) {
        return client.get(query).find("//ServiceException/@code");
    }
}
