package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** Features over OGC API: paging, filters, time, and coordinates, which the official suites never compare. */
@SampleTest
class ItemsIT {

    private static final String URBAN = "/ogc/collections/urban/items";
    private static final String COMMUNES = "/ogc/collections/communes/items?datetime=2024-11-30&limit=1000";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private JsonNode get(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Geometry geometry(JsonNode feature, Crs crs) {
        return GeoJson.read(feature.get("geometry").toString(), crs);
    }

    @Test
    void followsNextToTheEndAndMeetsEveryFeatureOnce() {
        List<Long> ids = new ArrayList<>();
        String path = "/ogc/collections/communes/items?datetime=2024-11-30&limit=50";
        int pages = 0;
        while (path != null) {
            JsonNode page = get(path);
            pages++;
            assertThat(page.get("numberMatched").asInt()).isEqualTo(188);
            assertThat(page.get("numberReturned").asInt())
                    .isEqualTo(page.get("features").size());
            page.get("features").forEach(feature -> ids.add(feature.get("id").asLong()));
            path = next(page);
        }
        assertThat(pages).isEqualTo(4);
        assertThat(ids).hasSize(188).doesNotHaveDuplicates();
    }

    private static String next(JsonNode page) {
        return page.get("links")
                .valueStream()
                .filter(link -> link.get("rel").asString().equals("next"))
                .map(link -> URI.create(link.get("href").asString()))
                .map(address -> address.getRawPath() + "?" + address.getRawQuery())
                .findFirst()
                .orElse(null);
    }

    @Test
    void skipsByOffsetAsOlderClientsDo() {
        JsonNode all = get(URBAN + "?limit=10");
        JsonNode second = get(URBAN + "?offset=1&limit=1");
        assertThat(second.at("/features/0/id")).isEqualTo(all.at("/features/1/id"));
        assertThat(get(URBAN + "?offset=1000").get("features")).isEmpty();
    }

    /** One feature in every system equals the stored geometry, in the order of the authority, to a millimetre. */
    @Test
    void coordinatesAreThoseOfTheSystemInTheOrderOfItsAuthority() {
        JsonNode plain = get(URBAN + "?limit=1").at("/features/0");
        byte[] stored = jdbc.sql("select st_asewkb(geom) from publish.urban where id = :id")
                .param("id", plain.get("id").asLong())
                .query(byte[].class)
                .single();
        Geometry truth = Geometries.fromEwkb(stored);
        for (Crs crs : Crs.supported()) {
            String item = URBAN + "/" + plain.get("id") + "?crs=" + crs.uri();
            Answer answer = client.get(item);
            assertThat(answer.header("Content-Crs")).isEqualTo("<" + crs.uri() + ">");
            Coordinate[] given = coordinates(answer.json().at("/geometry/coordinates/0/0"), crs.northingFirst());
            Coordinate[] expected =
                    Geometries.transform(truth, Crs.NATIONAL, crs).getCoordinates();
            // 1e-8 degrees is a millimetre
            double tolerance = crs.geographic() ? 1e-8 : 0.001;
            // the ring may run the other way round: GeoJSON wants it counterclockwise
            assertThat(given)
                    .hasSameSizeAs(expected)
                    .allSatisfy(corner -> assertThat(Arrays.stream(expected)
                                    .mapToDouble(corner::distance)
                                    .min())
                            .as(crs.code())
                            .hasValueCloseTo(0.0, Offset.offset(tolerance)));
        }
    }

    private static Coordinate[] coordinates(JsonNode ring, boolean latitudeFirst) {
        return ring.valueStream()
                .map(corner -> latitudeFirst
                        ? new Coordinate(corner.get(1).asDouble(), corner.get(0).asDouble())
                        : new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble()))
                .toArray(Coordinate[]::new);
    }

    /** The point of Tân An: 106.41°E, 10.54°N. */
    @ParameterizedTest
    @CsvSource({
        "'106.40,10.53,106.42,10.55', ''",
        "'106.40,10.53,0,106.42,10.55,100', ''",
        "'106.40,10.53,106.42,10.55', http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "'10.53,106.40,10.55,106.42', http://www.opengis.net/def/crs/EPSG/0/4326",
        "'10.53,106.40,10.55,106.42', http://www.opengis.net/def/crs/EPSG/0/4756",
        "'571200,1164700,573300,1166800', http://www.opengis.net/def/crs/EPSG/0/9210",
        "'571200,1164700,573300,1166800', EPSG:9210",
        "'571200,1164700,573300,1166800', urn:ogc:def:crs:EPSG::9210",
        "'11844390,1178900,11846620,1181170', http://www.opengis.net/def/crs/EPSG/0/3857"
    })
    void aBoxIsReadInTheOrderOfItsAuthority(String bbox, String crs) {
        String query = "?bbox=" + bbox + (crs.isEmpty() ? "" : "&bbox-crs=" + crs);
        assertThat(get(URBAN + query)
                        .get("features")
                        .valueStream()
                        .map(f -> f.at("/properties/name").asString()))
                .contains("Đô thị Tân An");
    }

    /** Swapped axes are a place in the sea or no place at all: found nothing, or refused, and never a wrong answer. */
    @Test
    void swappedAxesFindNothing() {
        assertThat(client.get(URBAN + "?bbox=10.53,106.40,10.55,106.42").code()).isEqualTo("BBOX_MALFORMED");
        assertThat(get(URBAN + "?bbox=1164700,571200,1166800,573300&bbox-crs=" + EPSG + "9210")
                        .get("numberMatched")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-30, 188",
        "2024-11-30T00:00:00Z, 188",
        "2024-11-30/2024-12-01, 192",
        "2025-06-30T16:59:59Z, 186",
        "2025-06-30T17:00:00Z, 60",
        "../2024-11-30, 188",
        "2025-07-01/.., 60",
        "0000-01-01T00:00:00Z/2024-11-30T00:00:00Z, 188",
        "2025-07-01T00:00:00Z/9999-12-31T00:00:00Z, 60",
        "1990-01-01, 0"
    })
    void timeDecidesWhichUnitsThereAre(String datetime, int expected) {
        assertThat(get("/ogc/collections/communes/items?limit=1&datetime=" + datetime)
                        .get("numberMatched")
                        .asInt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "class_code=URBAN_I, 1",
        "class=URBAN_I, 1",
        "'class=URBAN_I,URBAN_II', 2",
        "class_code=URBAN_I&version_number=2, 1",
        "class_code=URBAN_I&version_number=1, 0",
        "name=%C4%90%C3%B4%20th%E1%BB%8B%20T%C3%A2n%20An, 1",
        "schematic=true, 27",
        "schematic=false, 0",
        "valid_from=2025-03-01, 27",
        "code=%27%20or%201%3D1, 0"
    })
    void attributesFilter(String query, int expected) {
        assertThat(get(URBAN + "?limit=1&" + query).get("numberMatched").asInt())
                .isEqualTo(expected);
    }

    @Test
    void aUnitHoldsItsFeatures() {
        JsonNode district = get("/ogc/collections/districts/items?datetime=2025-06-30&limit=1")
                .at("/features/0");
        JsonNode inside = get(URBAN + "?unit=" + district.get("id"));
        assertThat(inside.get("numberMatched").asInt()).isBetween(1, 26);
        Geometry ground = geometry(district, Crs.WGS84);
        inside.get("features")
                .forEach(feature -> assertThat(ground.intersects(geometry(feature, Crs.WGS84)))
                        .isTrue());
    }

    @Test
    void anItemIsFoundWhateverItsTime() {
        JsonNode district = get("/ogc/collections/districts/items?datetime=2025-06-30&limit=1")
                .at("/features/0");
        JsonNode item = get("/ogc/collections/districts/items/" + district.get("id"));
        assertThat(item.get("properties")).isEqualTo(district.get("properties"));
        assertThat(item.get("links").findValuesAsString("rel")).contains("self", "collection");
        assertThat(item.at("/properties/valid_to").asString()).isEqualTo("2025-06-30");
        assertThat(client.with("Accept", "text/html")
                        .get("/ogc/collections/districts/items/" + district.get("id"))
                        .text())
                .contains("<svg");
    }

    @Test
    void textOfTheDataCannotBecomeAScript() {
        Answer page = client.with("Accept", "text/html").get(URBAN + "?code=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script");
    }

    @Test
    void headTellsWhatGetWouldSay() {
        Answer head = client.send("HEAD", URBAN, null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(head.header("Content-Crs")).isEqualTo("<" + Crs.WGS84.uri() + ">");
    }

    @Test
    void pagesOfOtherSitesMayRead() {
        assertThat(client.with("Origin", "https://example.org").get(URBAN).header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void nothingIsChangedHere() {
        assertThat(client.post(URBAN, "{}").code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(client.delete(URBAN + "/1").code()).isEqualTo("SIGN_IN_REQUIRED");
    }

    @Test
    void qgisReadsACollection() {
        JsonNode read = Qgis.run(
                ItemsIT.class,
                "qgis_oapif.py",
                "http://127.0.0.1:" + port + "/ogc",
                "urban",
                106.40,
                10.53,
                106.42,
                10.55);
        assertThat(read.get("valid").asBoolean()).as(read.toString()).isTrue();
        assertThat(read.get("count").asInt()).isEqualTo(27);
        assertThat(read.get("read").asInt()).isEqualTo(27);
        assertThat(read.get("inBox").toString()).contains("Đô thị Tân An");
        assertThat(read.at("/fields/area_m2").asString()).isEqualTo("Real");
    }

    /** The page is written as it is read, so that its end is there when its beginning has left. */
    @Test
    void aLargePageIsWhole() {
        JsonNode page = get("/ogc/collections/land-allocation/items?limit=10000");
        assertThat(page.get("numberReturned").asInt()).isEqualTo(10_000);
        assertThat(page.get("features")).hasSize(10_000);
        assertThat(get(COMMUNES).get("features")).hasSize(188);
    }
}
