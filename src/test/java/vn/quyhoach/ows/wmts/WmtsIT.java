package vn.quyhoach.ows.wmts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.ows.OwsClient;
import vn.quyhoach.ows.OwsClient.Bytes;
import vn.quyhoach.support.Golden;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** Tiles as pictures, by names and values and by paths. */
@SampleTest
class WmtsIT {

    private static final String CAPABILITIES = "SERVICE=WMTS&REQUEST=GetCapabilities";

    /** Around Tân An. */
    private static final String TILE = "SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=land-allocation&STYLE=default"
            + "&FORMAT=image/png&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=11&TILEROW=963&TILECOL=1629";

    private static final String PATH = "/ows/wmts/1.0.0/land-allocation/default/WebMercatorQuad/11/963/1629.png";

    private static final String CLICK = TILE.replace("GetTile", "GetFeatureInfo") + "&J=100&I=128";

    @Autowired
    private Environment environment;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    @Test
    void theDocumentStaysAsItIs() {
        Bytes answer = client.get(CAPABILITIES, "Accept-Language", "vi");
        assertThat(answer.type()).startsWith("application/xml");
        Golden.assertMatches(
                WmtsIT.class,
                "wmts_1_0_0.xml",
                answer.text()
                        .replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://host")
                        .replaceAll("updateSequence=\"\\d+\"", "updateSequence=\"0\"")
                        .replace("><", ">\n<"));
        assertThat(client.path("/ows/wmts/1.0.0/WMTSCapabilities.xml", "Accept-Language", "vi")
                        .text())
                .isEqualTo(answer.text());
    }

    @Test
    void addressesEndInOneQuestionMark() {
        String address = "//*[local-name()='Get']/@*[name()='xlink:href']";
        assertThat(client.get(CAPABILITIES).find(address)).isEqualTo(client.base() + "/ows?");
    }

    @Test
    void theVersionAndTheSequenceAreAgreedOn() {
        assertThat(client.get(CAPABILITIES + "&AcceptVersions=2.0.0,1.0.0").find("/*/attribute::version"))
                .isEqualTo("1.0.0");
        Bytes refused = client.get(CAPABILITIES + "&AcceptVersions=2.0.0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("VersionNegotiationFailed");
        String now = client.get(CAPABILITIES).find("/*/@updateSequence");
        assertThat(client.get(CAPABILITIES + "&updateSequence=" + now).find("count(/*/*)"))
                .isEqualTo("0");
        assertThat(code(client.get(CAPABILITIES + "&updateSequence=9" + now))).isEqualTo("InvalidUpdateSequence");
        assertThat(client.get(CAPABILITIES + "&Sections=ServiceIdentification").find("count(//Contents)"))
                .isEqualTo("0");
    }

    @Test
    void bothWaysLeadToTheSameTile() {
        Bytes tile = client.get(TILE);
        BufferedImage image = tile.image();
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(image.getRGB(128, 128) >>> 24).isPositive();
        assertThat(client.path(PATH).body()).isEqualTo(tile.body());
        assertThat(client.get(TILE, "If-None-Match", tile.header("ETag")).status())
                .isEqualTo(304);
        assertThat(client.path(PATH.replace("1629.png", "1630.png"), "If-None-Match", tile.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    /** The tile is the same ground as the map of WMS with its box. */
    @Test
    void theTileLiesWhereTheGridSays() {
        Bbox box = TileMatrixSet.WEB.box(11, 963, 1629);
        BufferedImage map = client.get("SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=land-allocation&STYLES="
                        + "&CRS=EPSG:3857&BBOX=" + box.west() + "," + box.south() + "," + box.east() + "," + box.north()
                        + "&WIDTH=256&HEIGHT=256&FORMAT=image/png&TRANSPARENT=TRUE")
                .image();
        BufferedImage tile = client.get(TILE).image();
        int different = 0;
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 256; y++) {
                different += map.getRGB(x, y) == tile.getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(different).isZero();
        assertThat(TileMatrixSet.WEB.scaleDenominator(11))
                .isCloseTo(272_989.3867, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void featuresAreATileToo() {
        String vector = TILE.replace("image/png", "application/vnd.mapbox-vector-tile");
        Bytes moved = client.get(vector + "&TIME=2024-06-01");
        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.header("Location"))
                .isEqualTo(client.base()
                        + "/ogc/collections/land-allocation/tiles/WebMercatorQuad/11/963/1629?datetime=2024-06-01");
        Bytes tile =
                client.path(moved.header("Location").substring(client.base().length()));
        assertThat(tile.type()).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(code(client.get(vector.replace("land-allocation", "map")))).isEqualTo("InvalidParameterValue");
    }

    @Test
    void nothingIsThereIsAnEmptyTile() {
        BufferedImage image =
                client.get(TILE.replace("TILECOL=1629", "TILECOL=3")).image();
        assertThat(image.getRGB(10, 10) >>> 24).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "LAYER=nowhere, InvalidParameterValue, Layer",
        "LAYER=, MissingParameterValue, LAYER",
        "STYLE=pretty, InvalidParameterValue, Style",
        "FORMAT=image/gif, InvalidParameterValue, Format",
        "TILEMATRIXSET=Moon, InvalidParameterValue, TileMatrixSet",
        "TILEMATRIX=99, InvalidParameterValue, TileMatrix",
        "TILEROW=-1, TileOutOfRange, TileRow",
        "TILEROW=2048, TileOutOfRange, TileRow",
        "TILECOL=99999999999, TileOutOfRange, TileCol",
        "TILECOL=left, InvalidParameterValue, TileCol",
        "VERSION=3.0.0, InvalidParameterValue, version",
        "TIME=yesterday, InvalidParameterValue, TIME"
    })
    void aTileThatCannotBe(String change, String code, String locator) {
        String name = change.substring(0, change.indexOf('='));
        String changed = TILE.replaceAll("&" + name + "=[^&]*", "");
        Bytes answer = client.get(change.endsWith("=") ? changed : changed + "&" + change);
        assertThat(code(answer)).as(answer.text()).isEqualTo(code);
        assertThat(answer.find("//*[local-name()='Exception']/@locator")).isEqualTo(locator);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.find("/*/attribute::version")).isEqualTo("1.0.0");
    }

    /** A click into a tile tells what a click at the same place of a map does. */
    @ParameterizedTest
    @CsvSource({
        "text/plain, txt",
        "text/html, html",
        "application/json, json",
        "application/geo+json, geojson",
        "application/vnd.ogc.gml/3.1.1, gml"
    })
    void whatIsAtAPlaceIsToldAsTheMapDoes(String format, String ending) {
        Bytes answer = client.get(CLICK + "&INFOFORMAT=" + OwsClient.escape(format));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.type()).startsWith(format);
        Bbox box = TileMatrixSet.WEB.box(11, 963, 1629);
        Bytes map = client.get("SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=land-allocation&STYLES="
                + "&CRS=EPSG:3857&BBOX=" + box.west() + "," + box.south() + "," + box.east() + "," + box.north()
                + "&WIDTH=256&HEIGHT=256&QUERY_LAYERS=land-allocation&FEATURE_COUNT=10&I=128&J=100&INFO_FORMAT="
                + OwsClient.escape(format));
        assertThat(map.text()).contains("686/QĐ-TTg");
        assertThat(answer.text()).isEqualTo(map.text());
        String path = PATH.replace(".png", "/100/128." + ending);
        assertThat(client.path(path).text()).isEqualTo(answer.text());
        String template = client.get(CAPABILITIES)
                .find("//Layer[*[local-name()='Identifier']='land-allocation']/ResourceURL[@resourceType='FeatureInfo'"
                        + " and @format='" + format + "']/@template");
        assertThat(template.replace("{Style}", "default")
                        .replace("{TileMatrixSet}", "WebMercatorQuad")
                        .replace("{TileMatrix}", "11")
                        .replace("{TileRow}", "963")
                        .replace("{TileCol}", "1629")
                        .replace("{J}", "100")
                        .replace("{I}", "128"))
                .isEqualTo(client.base() + path);
    }

    @ParameterizedTest
    @CsvSource({
        "I=256, PointIJOutOfRange, I",
        "J=-1, PointIJOutOfRange, J",
        "J=middle, InvalidParameterValue, J",
        "I=, MissingParameterValue, I",
        "INFOFORMAT=, MissingParameterValue, InfoFormat",
        "INFOFORMAT=image/png, InvalidParameterValue, InfoFormat",
        "LAYER=map, InvalidParameterValue, Layer",
        "TILEROW=2048, TileOutOfRange, TileRow",
        "VERSION=3.0.0, InvalidParameterValue, version"
    })
    void aClickThatCannotBe(String change, String code, String locator) {
        String name = change.substring(0, change.indexOf('='));
        String changed = (CLICK + "&INFOFORMAT=text/plain").replaceAll("&" + name + "=[^&]*", "");
        Bytes answer = client.get(change.endsWith("=") ? changed : changed + "&" + change);
        assertThat(code(answer)).as(answer.text()).isEqualTo(code);
        assertThat(answer.find("//*[local-name()='Exception']/@locator")).isEqualTo(locator);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void otherOperationsAndWrongPathsAreRefused() {
        assertThat(code(client.path(PATH.replace(".png", "/100/128.exe")))).isEqualTo("InvalidParameterValue");
        assertThat(code(client.get("SERVICE=WMTS&REQUEST=GetPicture"))).isEqualTo("OperationNotSupported");
        assertThat(code(client.path(PATH.replace("/963/", "/x/")))).isEqualTo("InvalidParameterValue");
        assertThat(client.path(PATH.replace("land-allocation", "nowhere")).status())
                .isEqualTo(400);
        assertThat(client.path("/ows/wmts/1.0.0/nothing").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WebMercatorQuad", "VN2000TM3Zone10545Quad"})
    void qgisDrawsTilesOfEachPyramid(String set) {
        JsonNode answer =
                Qgis.run(WmtsIT.class, "qgis_wmts.py", client.base() + "/ows?" + CAPABILITIES, "land-allocation", set);
        assertThat(answer.get("valid").asBoolean()).as("%s", answer).isTrue();
        assertThat(answer.get("colours").asInt()).as("%s", answer).isGreaterThan(3);
    }

    private static String code(Bytes answer) {
        return answer.find("//*[local-name()='Exception']/@exceptionCode");
    }
}
