package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.ows.Pixels.colours;
import static vn.quyhoach.ows.Pixels.dark;
import static vn.quyhoach.ows.Pixels.difference;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.quyhoach.ows.OwsClient;
import vn.quyhoach.ows.OwsClient.Bytes;
import vn.quyhoach.support.SampleTest;

/** Maps, looked at by their pixels. */
@SampleTest
class GetMapIT {

    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&FORMAT=image/png";
    private static final String HERE = "&CRS=EPSG:9210&BBOX=560000,1150000,600000,1190000&WIDTH=200&HEIGHT=200";

    @Autowired
    private Environment environment;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    /** The same ground in each system and version, whatever the order of axes: the pictures agree. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERSION=1.3.0&CRS=CRS:84&BBOX=106.2,10.4,106.6,10.8",
                "VERSION=1.3.0&CRS=EPSG:4326&BBOX=10.4,106.2,10.8,106.6",
                "VERSION=1.1.1&SRS=EPSG:4326&BBOX=106.2,10.4,106.6,10.8"
            })
    void axesAreInTheOrderOfTheStandard(String frame) {
        String rest =
                "SERVICE=WMS&REQUEST=GetMap&STYLES=&FORMAT=image/png&LAYERS=districts,urban&WIDTH=200&HEIGHT=200&";
        BufferedImage expected = client.get(rest + "VERSION=1.3.0&CRS=CRS:84&BBOX=106.2,10.4,106.6,10.8")
                .image();
        assertThat(colours(expected)).isGreaterThan(3);
        assertThat(difference(expected, client.get(rest + frame).image())).isZero();
    }

    @Test
    void theWrongOrderShowsAnotherPlace() {
        String rest = MAP + "&LAYERS=urban&WIDTH=200&HEIGHT=200";
        assertThat(colours(client.get(rest + "&CRS=CRS:84&BBOX=10.4,106.2,10.8,106.6")
                        .image()))
                .isEqualTo(1);
        assertThat(colours(client.get(rest + "&CRS=EPSG:4326&BBOX=10.4,106.2,10.8,106.6")
                        .image()))
                .isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:3857&BBOX=11800000,1150000,11880000,1230000",
                "EPSG:9210&BBOX=540000,1150000,600000,1210000",
                "EPSG:3405&BBOX=600000,1150000,660000,1210000",
                "EPSG:4756&BBOX=10.4,106.0,11.0,106.6",
                "EPSG:3406&BBOX=-60000,1150000,0,1210000"
            })
    void everySystemShowsTheProvince(String frame) {
        BufferedImage image = client.get(MAP + "&LAYERS=land-allocation&WIDTH=300&HEIGHT=300&CRS=" + frame)
                .image();
        assertThat(colours(image)).isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png, 89504e47",
        "image/jpeg, image/jpeg, ffd8ff",
        "image/webp, image/webp, 52494646",
        "image/svg+xml, image/svg+xml, 3c",
        "application/pdf, application/pdf, 25504446",
        "image/png; mode=8bit, image/png, 89504e47"
    })
    void everyFormatIsWhatItSays(String format, String type, String begins) {
        Bytes answer = client.get(MAP.replace("image/png", OwsClient.escape(format)) + "&LAYERS=urban" + HERE);
        assertThat(answer.type()).as(answer.text()).startsWith(type);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < begins.length() / 2; i++) {
            hex.append("%02x".formatted(answer.body()[i] & 0xFF));
        }
        assertThat(hex).hasToString(begins);
    }

    @Test
    void nothingIsThereIsWhiteOrColouredOrNothing() {
        String nowhere = MAP + "&LAYERS=urban&CRS=EPSG:9210&BBOX=100000,100000,100100,100100&WIDTH=20&HEIGHT=20";
        assertThat(client.get(nowhere).image().getRGB(10, 10)).isEqualTo(0xFFFFFFFF);
        assertThat(client.get(nowhere + "&BGCOLOR=0x336699").image().getRGB(10, 10))
                .isEqualTo(0xFF336699);
        BufferedImage glass =
                client.get(nowhere + "&TRANSPARENT=TRUE&BGCOLOR=0x336699").image();
        assertThat(glass.getRGB(10, 10) >>> 24).isZero();
        BufferedImage jpeg = client.get(
                        nowhere.replace("image/png", "image/jpeg") + "&TRANSPARENT=TRUE&BGCOLOR=0xFF0000")
                .image();
        assertThat(jpeg.getRGB(10, 10) & 0xFF0000).isGreaterThan(0xF00000);
    }

    /** Zoomed out far, QGIS asks for more than the globe. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRS=EPSG:4326&BBOX=-120,-250,120,250",
                "CRS=CRS:84&BBOX=-250,-120,250,120",
                "CRS=EPSG:3857&BBOX=-40000000,-40000000,40000000,40000000",
                "CRS=EPSG:9210&BBOX=-9000000,-9000000,9000000,9000000"
            })
    void theFrameMayReachBeyondTheGlobe(String frame) {
        assertThat(client.get(MAP + "&LAYERS=land-allocation&WIDTH=500&HEIGHT=240&" + frame)
                        .image()
                        .getWidth())
                .isEqualTo(500);
    }

    /** As the official suite asks. */
    @Test
    void beyondTheGlobeNothingIsThere() {
        BufferedImage image = client.get(MAP + "&LAYERS=map&CRS=CRS:84&BBOX=-10,90,10,110&WIDTH=100&HEIGHT=100")
                .image();
        assertThat(colours(image)).isEqualTo(1);
        assertThat(image.getRGB(50, 50)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void asManyLayersAndPixelsAreGivenAsArePromised() {
        String names = String.join(",", java.util.Collections.nCopies(MapLimits.MAX_LAYERS, "map"));
        assertThat(client.get(MAP + "&LAYERS=" + names + HERE).image().getWidth())
                .isEqualTo(200);
        BufferedImage large = client.get(MAP + "&LAYERS=urban&CRS=CRS:84&BBOX=105.4,10.3,106.8,11.1&WIDTH="
                        + MapLimits.MAX_SIDE + "&HEIGHT=" + MapLimits.MAX_SIDE)
                .image();
        assertThat(large.getWidth()).isEqualTo(MapLimits.MAX_SIDE);
        assertThat(client.get(MAP + "&LAYERS=" + names + ",urban" + HERE).find("//ServiceException/@code"))
                .isEqualTo("InvalidParameterValue");
        BufferedImage small = client.get(MAP + "&LAYERS=urban&CRS=CRS:84&BBOX=105.4,10.3,106.8,11.1&WIDTH=8&HEIGHT=5")
                .image();
        assertThat(small.getHeight()).isEqualTo(5);
    }

    @Test
    void layersLieInTheOrderOfTheRequest() {
        BufferedImage one =
                client.get(MAP + "&LAYERS=land-allocation,urban" + HERE).image();
        BufferedImage other = client.get(MAP.replace("STYLES=", "STYLES=,") + "&LAYERS=urban,land-allocation" + HERE)
                .image();
        assertThat(difference(one, other)).isPositive();
    }

    @Test
    void theWholeMapIsALayerToo() {
        assertThat(colours(client.get(MAP + "&LAYERS=map" + HERE).image())).isGreaterThan(5);
    }

    @Test
    void timeChoosesWhatIsValid() {
        String districts = MAP + "&LAYERS=districts" + HERE;
        BufferedImage today = client.get(districts).image();
        BufferedImage current = client.get(districts + "&TIME=current").image();
        assertThat(difference(today, current)).isZero();
        BufferedImage before = client.get(districts + "&TIME=2024-06-01").image();
        BufferedImage instant =
                client.get(districts + "&TIME=2024-06-01T00:00:00Z").image();
        BufferedImage interval =
                client.get(districts + "&TIME=2024-06-01/2024-06-01/P1D").image();
        assertThat(difference(before, instant)).isZero();
        assertThat(difference(before, interval)).isZero();
    }

    @Test
    void aFilterLeavesOut() {
        String all = MAP + "&LAYERS=land-allocation" + HERE;
        BufferedImage whole = client.get(all).image();
        BufferedImage some = client.get(all + "&CQL_FILTER=" + OwsClient.escape("class_code IN ('LUC','LUK')"))
                .image();
        BufferedImage none = client.get(all + "&CQL_FILTER=" + OwsClient.escape("class_code = 'nothing'"))
                .image();
        assertThat(difference(whole, some)).isPositive();
        assertThat(colours(none)).isEqualTo(1);
        BufferedImage second = client.get(MAP + "&LAYERS=urban,land-allocation" + HERE + "&CQL_FILTER="
                        + OwsClient.escape("class_code = 'x';class_code = 'y;z'"))
                .image();
        assertThat(colours(second)).isEqualTo(1);
    }

    @Test
    void aCallersOwnStyleIsPainted() {
        String sld = "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'"
                + " xmlns:ogc='http://www.opengis.net/ogc'><NamedLayer><Name>districts</Name><UserStyle>"
                + "<FeatureTypeStyle><Rule><PolygonSymbolizer><Fill><CssParameter name='fill'>#12ab34</CssParameter>"
                + "</Fill></PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>"
                + "</StyledLayerDescriptor>";
        String frame = "&CRS=EPSG:9210&BBOX=570000,1165000,571000,1166000&WIDTH=20&HEIGHT=20&TIME=2024-06-01&SLD_BODY=";
        BufferedImage named = client.get(MAP + "&LAYERS=districts" + frame + OwsClient.escape(sld))
                .image();
        assertThat(named.getRGB(10, 10)).isEqualTo(0xFF12AB34);
        BufferedImage unnamed = client.get(MAP + frame + OwsClient.escape(sld)).image();
        assertThat(unnamed.getRGB(10, 10)).isEqualTo(0xFF12AB34);
        Bytes posted = client.post(
                "", "application/x-www-form-urlencoded", MAP + "&LAYERS=districts" + frame + OwsClient.escape(sld));
        assertThat(posted.image().getRGB(10, 10)).isEqualTo(0xFF12AB34);
    }

    /** As QGIS 3.22 wrote it. */
    @Test
    void qgisIsUnderstoodWordByWord() {
        BufferedImage image = client.get("SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap"
                        + "&BBOX=11813978.2750,1182748.5409,11838960.6730,1205779.8950&CRS=EPSG:3857&WIDTH=519&HEIGHT=316"
                        + "&LAYERS=land-allocation&STYLES=&FORMAT=image/png&DPI=96&MAP_RESOLUTION=96&FORMAT_OPTIONS=dpi:96"
                        + "&TRANSPARENT=TRUE")
                .image();
        assertThat(image.getWidth()).isEqualTo(519);
        assertThat(image.getHeight()).isEqualTo(316);
        assertThat(image.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void linesGrowWithTheDensityOfTheDevice() {
        String map = MAP + "&LAYERS=districts&TIME=2024-06-01" + HERE.replace("200", "400");
        assertThat(dark(client.get(map + "&DPI=288").image()))
                .isGreaterThan(2 * dark(client.get(map + "&DPI=96").image()));
        assertThat(difference(
                        client.get(map + "&FORMAT_OPTIONS=antialias:on;dpi:200").image(),
                        client.get(map + "&MAP_RESOLUTION=200").image()))
                .isZero();
    }

    @Test
    void aMapCanBeTurned() {
        BufferedImage map = client.get(MAP + "&LAYERS=land-allocation" + HERE).image();
        BufferedImage turned =
                client.get(MAP + "&LAYERS=land-allocation" + HERE + "&ANGLE=90").image();
        assertThat(difference(map, turned)).isPositive();
        assertThat(difference(
                        map,
                        client.get(MAP + "&LAYERS=land-allocation" + HERE + "&ANGLE=360")
                                .image()))
                .isZero();
    }

    @Test
    void aPictureIsSentAgainOnlyAfterAChange() {
        Bytes first = client.get(MAP + "&LAYERS=urban" + HERE);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        String etag = first.header("ETag");
        Bytes again = client.get(MAP + "&LAYERS=urban" + HERE, "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String other :
                new String[] {"&TRANSPARENT=TRUE", "&DPI=120", "&TIME=2024-06-01", "&CQL_FILTER=code='x'"}) {
            assertThat(client.get(MAP + "&LAYERS=urban" + HERE + other, "If-None-Match", etag)
                            .status())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void otherPeoplesPagesMayAskToo() {
        Bytes asked = client.get(MAP + "&LAYERS=urban" + HERE, "Origin", "https://example.org");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
        Bytes posted = client.post(
                "", "application/x-www-form-urlencoded", MAP + "&LAYERS=urban" + HERE, "Origin", "https://example.org");
        assertThat(posted.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(posted.image().getWidth()).isEqualTo(200);
        assertThat(client.head(MAP + "&LAYERS=urban" + HERE).header("ETag")).isEqualTo(asked.header("ETag"));
    }
}
