package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.ows.OwsClient;
import vn.quyhoach.ows.OwsClient.Bytes;
import vn.quyhoach.support.SampleTest;

/** What is refused, by which code, and in which form. */
@SampleTest
class WmsRefusalsIT {

    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=urban&STYLES=&CRS=EPSG:9210"
            + "&BBOX=540000,1150000,600000,1210000&WIDTH=64&HEIGHT=64&FORMAT=image/png";
    private static final String ASK =
            MAP.replace("GetMap", "GetFeatureInfo") + "&QUERY_LAYERS=urban&INFO_FORMAT=text/plain&I=5&J=5";

    @Autowired
    private Environment environment;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    /** One parameter of a right request is changed, or left out where there is nothing behind the sign. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAYERS=nowhere | LayerNotDefined",
                "LAYERS=urban,nowhere | LayerNotDefined",
                "LAYERS= | MissingParameterValue",
                "LAYERS=URBAN | LayerNotDefined",
                "STYLES=pretty | StyleNotDefined",
                "STYLES=default,default | StyleNotDefined",
                "CRS=EPSG:9999 | InvalidCRS",
                "CRS=EPSG:6956 | InvalidCRS",
                "CRS=nonsense | InvalidCRS",
                "CRS= | MissingParameterValue",
                "BBOX= | MissingParameterValue",
                "BBOX=1,2,3 | InvalidParameterValue",
                "BBOX=1,2,3,4,5 | InvalidParameterValue",
                "BBOX=a,b,c,d | InvalidParameterValue",
                "BBOX=NaN,1,2,3 | InvalidParameterValue",
                "BBOX=1,2,Infinity,3 | InvalidParameterValue",
                "BBOX=1f,2,3,4 | InvalidParameterValue",
                "BBOX=600000,1150000,540000,1210000 | InvalidParameterValue",
                "BBOX=540000,1210000,600000,1150000 | InvalidParameterValue",
                "BBOX=540000,1150000,540000,1210000 | InvalidParameterValue",
                "BBOX=540000,1150000,600000,1150000 | InvalidParameterValue",
                "WIDTH= | MissingParameterValue",
                "WIDTH=0 | InvalidParameterValue",
                "WIDTH=-5 | InvalidParameterValue",
                "WIDTH=4097 | InvalidParameterValue",
                "HEIGHT=99999999999 | InvalidParameterValue",
                "HEIGHT=1.5 | InvalidParameterValue",
                "FORMAT= | MissingParameterValue",
                "FORMAT=image/gif | InvalidFormat",
                "FORMAT=text/html | InvalidFormat",
                "TRANSPARENT=MAYBE | InvalidParameterValue",
                "BGCOLOR=red | InvalidParameterValue",
                "DPI=1000000 | InvalidParameterValue",
                "DPI=x | InvalidParameterValue",
                "ANGLE=x | InvalidParameterValue",
                "TIME=yesterday | InvalidDimensionValue",
                "TIME=2024-13-01 | InvalidDimensionValue",
                "TIME=1900-01-01 | InvalidDimensionValue",
                "TIME=2024-01-01,2024-01-02 | InvalidDimensionValue",
                "CQL_FILTER=code = | InvalidParameterValue",
                "CQL_FILTER=nothing = 1 | InvalidParameterValue",
                "CQL_FILTER=code='a';code='b' | InvalidParameterValue",
                "CQL_FILTER=code='a') or (1=1 | InvalidParameterValue",
                "SLD=http://127.0.0.1:9/style.sld | InvalidParameterValue",
                "SLD_BODY=<a | InvalidParameterValue",
                "SLD_BODY=<!DOCTYPE a><a/> | InvalidParameterValue",
                "UNIT=999999 | InvalidParameterValue",
                "PLANVERSION=999999 | InvalidParameterValue",
                "REQUEST=GetPicture | OperationNotSupported",
                "REQUEST= | MissingParameterValue",
                "VERSION=first | InvalidParameterValue"
            })
    void aMapThatCannotBe(String change, String code) {
        refuses(change(MAP, change), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUERY_LAYERS=nowhere | LayerNotDefined",
                "QUERY_LAYERS=rural | LayerNotDefined",
                "QUERY_LAYERS= | MissingParameterValue",
                "QUERY_LAYERS=map | LayerNotQueryable",
                "LAYERS=nowhere | LayerNotDefined",
                "INFO_FORMAT=image/png | InvalidFormat",
                "I=64 | InvalidPoint",
                "I=-1 | InvalidPoint",
                "I=left | InvalidPoint",
                "J=64 | InvalidPoint",
                "J=1.5 | InvalidPoint",
                "J= | InvalidPoint",
                "CRS=EPSG:1 | InvalidCRS",
                "FEATURE_COUNT=0 | InvalidParameterValue",
                "FEATURE_COUNT=100000 | InvalidParameterValue"
            })
    void aPlaceThatCannotBeAsked(String change, String code) {
        refuses(change(ASK, change), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST=GetLegendGraphic&FORMAT=image/png | MissingParameterValue",
                "REQUEST=GetLegendGraphic&LAYER=nowhere&FORMAT=image/png | LayerNotDefined",
                "REQUEST=GetLegendGraphic&LAYER=urban&FORMAT=image/gif | InvalidFormat",
                "REQUEST=GetLegendGraphic&LAYER=urban&STYLE=pretty&FORMAT=image/png | StyleNotDefined",
                "REQUEST=GetStyles | MissingParameterValue",
                "REQUEST=GetStyles&LAYERS=nowhere | LayerNotDefined",
                "REQUEST=DescribeLayer&LAYERS=nowhere | LayerNotDefined",
                "REQUEST=PutStyles | OperationNotSupported"
            })
    void theOtherOperations(String query, String code) {
        refuses("SERVICE=WMS&VERSION=1.3.0&" + query, code);
    }

    private void refuses(String query, String code) {
        Bytes answer = client.get(query);
        assertThat(answer.find("//ServiceException/@code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("text/xml");
        assertThat(answer.find("namespace-uri(/*)")).isIn("", "http://www.opengis.net/ogc");
        assertThat(answer.find("/*/attribute::version")).isEqualTo("1.3.0");
        assertThat(answer.find("//ServiceException")).isNotBlank();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.text()).doesNotContainIgnoringCase("select ", "org.", "java.");
    }

    @Test
    void theOlderVersionHasItsOwnForm() {
        String older = MAP.replace("1.3.0", "1.1.1").replace("CRS=", "SRS=");
        Bytes answer = client.get(change(older, "SRS=EPSG:1"));
        assertThat(answer.type()).startsWith("application/vnd.ogc.se_xml");
        assertThat(answer.find("//ServiceException/@code")).isEqualTo("InvalidSRS");
        assertThat(answer.text()).contains("exception_1_1_1.dtd");
        assertThat(client.get(change(older, "LAYERS=nowhere")).find("//ServiceException/@code"))
                .isEqualTo("LayerNotDefined");
    }

    @ParameterizedTest
    @CsvSource({"INIMAGE, 1.3.0", "application/vnd.ogc.se_inimage, 1.1.1"})
    void theWordsCanStandInThePicture(String form, String version) {
        Bytes answer = client.get(
                change(MAP, "LAYERS=nowhere").replace("WIDTH=64", "WIDTH=300").replace("1.3.0", version)
                        + "&EXCEPTIONS=" + form);
        BufferedImage image = answer.image();
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(64);
        assertThat(dark(image)).isGreaterThan(100);
    }

    @Test
    void orThePictureIsEmpty() {
        String wrong = change(MAP, "LAYERS=nowhere");
        BufferedImage white = client.get(wrong + "&EXCEPTIONS=BLANK").image();
        assertThat(white.getRGB(32, 32)).isEqualTo(0xFFFFFFFF);
        BufferedImage glass =
                client.get(wrong + "&EXCEPTIONS=BLANK&TRANSPARENT=TRUE").image();
        assertThat(glass.getRGB(32, 32) >>> 24).isZero();
        BufferedImage blue =
                client.get(wrong + "&EXCEPTIONS=BLANK&BGCOLOR=0x0000FF").image();
        assertThat(blue.getRGB(32, 32)).isEqualTo(0xFF0000FF);
    }

    @Test
    void orItIsToldAsJson() {
        Bytes answer = client.get(change(MAP, "LAYERS=nowhere") + "&EXCEPTIONS=JSON");
        assertThat(answer.type()).startsWith("application/json");
        JsonNode json = JsonMapper.shared().readTree(answer.text());
        assertThat(json.at("/exceptions/0/code").asString()).isEqualTo("LayerNotDefined");
        assertThat(json.at("/exceptions/0/locator").asString()).isEqualTo("LAYERS");
    }

    @Test
    void theReasonIsInTheLanguageAskedFor() {
        String wrong = change(MAP, "LAYERS=nowhere");
        assertThat(client.get(wrong).text()).contains("There is no layer");
        assertThat(client.get(wrong, "Accept-Language", "vi").text()).contains("Không có lớp dữ liệu");
    }

    @Test
    void whatIsMeantForNobodyIsToldByOwsCommon() {
        Bytes nobody = client.get("REQUEST=GetCapabilities");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.find("//*[local-name()='Exception']/@exceptionCode")).isEqualTo("MissingParameterValue");
        assertThat(nobody.find("//*[local-name()='Exception']/@locator")).isEqualTo("service");
        Bytes other = client.get("SERVICE=WCS&REQUEST=GetCapabilities");
        assertThat(other.find("//*[local-name()='Exception']/@exceptionCode")).isEqualTo("InvalidParameterValue");
        Bytes twice = client.get("SERVICE=WMS&SERVICE=WFS&REQUEST=GetCapabilities");
        assertThat(twice.find("//*[local-name()='Exception']/@exceptionCode")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void dangerousOrHugeBodiesAreNotRead() {
        Bytes entity = client.post(
                "?SERVICE=WMS", "text/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>");
        assertThat(entity.text()).contains("DOCTYPE").doesNotContain("<!ENTITY");
        assertThat(entity.find("//ServiceException/@code")).isEqualTo("OperationParsingFailed");
        Bytes huge = client.post("", "text/xml", "<a>" + " ".repeat(9_000_000) + "</a>");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(client.post("?SERVICE=WMS", "application/json", "{}").text()).contains("ServiceException");
    }

    private static String change(String query, String change) {
        String name = change.substring(0, change.indexOf('='));
        String value = change.substring(change.indexOf('=') + 1);
        String changed = query.replaceAll("(^|&)" + name + "=[^&]*", "");
        return value.isEmpty() ? changed : changed + "&" + name + "=" + OwsClient.escape(value);
    }

    private static int dark(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
