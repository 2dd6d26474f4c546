package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is said of a place on a map. */
@SampleTest
class FeaturesAtPlaceIT {

    /** Tân An lies in the middle. */
    private static final String ASK = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=land-allocation&STYLES="
            + "&QUERY_LAYERS=land-allocation&CRS=CRS:84&BBOX=106.31,10.44,106.51,10.64&WIDTH=201&HEIGHT=201&FORMAT=image/png"
            + "&I=100&J=100&INFO_FORMAT=";

    @Autowired
    private Environment environment;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/geo+json"})
    void asGeoJson(String format) {
        Bytes answer = client.get(ASK + OwsClient.escape(format));
        assertThat(answer.type()).startsWith(format);
        JsonNode json = JsonMapper.shared().readTree(answer.text());
        assertThat(json.get("features")).hasSize(1);
        assertThat(json.at("/features/0/id").asString()).startsWith("land-allocation.");
        assertThat(json.at("/features/0/properties/class_code").asString()).isNotBlank();
        assertThat(json.at("/features/0/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(json.at("/crs/properties/name").asString()).isEqualTo("urn:ogc:def:crs:OGC:1.3:CRS84");
    }

    @Test
    void asATextInEitherLanguage() {
        String code = code();
        Bytes vietnamese = client.get(ASK + "text/plain&LANGUAGE=vi");
        assertThat(vietnamese.type()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(vietnamese.text()).contains("Phân bổ").contains(code);
        assertThat(client.get(ASK + "text/plain&LANGUAGE=en").text())
                .contains(code)
                .doesNotContain("Phân bổ đất đai (");
        assertThat(client.get(ASK).type()).startsWith("text/plain");
    }

    @Test
    void asAPageWithATable() {
        Bytes answer = client.get(ASK + "text/html");
        assertThat(answer.type()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.text()).startsWith("<!DOCTYPE html>").contains("<td>" + code() + "</td>");
    }

    @ParameterizedTest
    @CsvSource({"application/vnd.ogc.gml", "application/vnd.ogc.gml/3.1.1"})
    void asGmlInTheSystemOfTheMap(String format) {
        Bytes answer = client.get(
                ASK.replace("CRS:84&BBOX=106.31,10.44,106.51,10.64", "EPSG:9210&BBOX=560000,1154000,580000,1174000")
                        + format);
        assertThat(answer.type()).startsWith(format);
        assertThat(answer.find("local-name(/*)")).isEqualTo("FeatureCollection");
        assertThat(answer.find("count(//*[local-name()='featureMember'])")).isEqualTo("1");
        assertThat(answer.find("//*[local-name()='MultiSurface']/@srsName")).isEqualTo("EPSG:9210");
        String position = answer.find("(//*[local-name()='posList'])[1]");
        assertThat(Double.parseDouble(position.substring(0, position.indexOf(' '))))
                .isBetween(450_000.0, 700_000.0);
    }

    /** The same place by the other order of axes, the other names of pixels, and on a turned map. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CRS=CRS:84&BBOX=106.31,10.44,106.51,10.64|CRS=EPSG:4326&BBOX=10.44,106.31,10.64,106.51",
                "I=100&J=100|X=100&Y=100",
                "I=100&J=100|I=100&J=100&ANGLE=90"
            })
    void thePlaceIsTheSame(String one, String other) {
        assertThat(client.get(ASK.replace(one, other) + "application/json").text())
                .isEqualTo(client.get(ASK + "application/json").text());
    }

    @Test
    void olderClientsCountPixelsByXAndY() {
        String older = ASK.replace("1.3.0", "1.1.1")
                .replace("CRS=CRS:84", "SRS=EPSG:4326")
                .replace("I=100&J=100", "X=100&Y=100");
        assertThat(client.get(older + "application/json").text())
                .isEqualTo(client.get(ASK + "application/json").text());
    }

    @Test
    void asMuchAsIsAskedFor() {
        String several = ASK.replace("LAYERS=land-allocation", "LAYERS=land-allocation,districts")
                .replace("STYLES=", "STYLES=,");
        JsonNode both = JsonMapper.shared()
                .readTree(
                        client.get(several + "application/json&TIME=2024-06-01").text());
        assertThat(both.get("features")).hasSize(2);
        JsonNode wide = JsonMapper.shared()
                .readTree(client.get(ASK + "application/json&FEATURE_COUNT=5&BUFFER=30")
                        .text());
        assertThat(wide.get("features").size()).isGreaterThan(1).isLessThanOrEqualTo(5);
        JsonNode tolerant = JsonMapper.shared()
                .readTree(client.get(ASK + "application/json&FEATURE_COUNT=5&FI_POLYGON_TOLERANCE=30")
                        .text());
        assertThat(tolerant).isEqualTo(wide);
    }

    @Test
    void nothingIsThereIsSaidToo() {
        String sea = ASK.replace("106.31,10.44,106.51,10.64", "108.31,8.44,108.51,8.64");
        assertThat(client.get(sea + "application/json").text()).contains("\"features\":[]");
        assertThat(client.get(sea + "text/plain").text()).contains("Nothing is here");
        assertThat(client.get(sea + "text/html").text()).contains("Nothing is here");
        assertThat(client.get(sea + "application/vnd.ogc.gml").find("count(/*/*)"))
                .isEqualTo("0");
    }

    @Test
    void aFilterAndATimeHoldHereToo() {
        assertThat(client.get(ASK + "application/json&CQL_FILTER=class_code='x'")
                        .text())
                .contains("\"features\":[]");
    }

    private String code() {
        return JsonMapper.shared()
                .readTree(client.get(ASK + "application/json").text())
                .at("/features/0/properties/class_code")
                .asString();
    }
}
