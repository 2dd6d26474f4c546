package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** Filters, orders and pages as clients ask for them over HTTP. */
@SampleTest
class QueryIT {

    private static final String URBAN = "/ogc/collections/urban/items?limit=200&";
    private static final String COMMUNES = "/ogc/collections/communes/items?datetime=2024-11-30";

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    private JsonNode get(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class_code = 'URBAN_I'                                              | ``                                | 1
            name = 'Đô thị Tân An'                                              | ``                                | 1
            ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('%TAN AN'))                 | ``                                | 1
            S_INTERSECTS(geometry,BBOX(106.40,10.53,106.42,10.55)) AND class_code = 'URBAN_I' | ``                  | 1
            S_INTERSECTS(geometry,BBOX(10.53,106.40,10.55,106.42)) AND class_code = 'URBAN_I' | &filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326 | 1
            S_INTERSECTS(geometry,POINT(572250 1165750)) AND class_code = 'URBAN_I' | &filter-crs=EPSG:9210         | 1
            S_INTERSECTS(geometry,BBOX(106.40,-10,-179,80)) AND class_code = 'URBAN_I' | ``                         | 1
            S_INTERSECTS(geometry,BBOX(160.6,-55.95,-170,-25.89))               | ``                                | 0
            decision_date > DATE('9000-01-01')                                  | ``                                | 0
            class_code = 'URBAN_I'                                              | &class_code=URBAN_II              | 0
            {"op":"=","args":[{"property":"class_code"},"URBAN_I"]}             | &filter-lang=cql2-json            | 1
            {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[106.40,10.53,106.42,10.55]}]} | &filter-lang=cql2-json&class_code=URBAN_I | 1
            """)
    void filters(String filter, String more, int expected) {
        JsonNode page = get(URBAN + "filter=" + encoded(filter) + more);
        assertThat(page.get("numberMatched").asInt()).isEqualTo(expected);
        assertThat(page.get("features")).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter=name+%3D                              | FILTER_UNREADABLE
            filter=nope+%3D+1                            | PROPERTY_UNKNOWN
            filter=name+%3E+5                            | FILTER_INVALID
            filter=10%5E400%3Earea_m2                    | FILTER_INVALID
            filter=%7B%7D                                | FILTER_UNREADABLE
            filter=%7B%7D&filter-lang=cql2-json          | FILTER_UNREADABLE
            filter=true&filter-lang=cql-text             | PARAMETER_INVALID
            filter=true&filter-crs=EPSG:1                | CRS_UNSUPPORTED
            filter=S_WITHIN(geometry,BBOX(107,10,106,11)) | BBOX_MALFORMED
            filter=S_WITHIN(geometry,POINT(10+106))      | COORDINATES_OUT_OF_RANGE
            sortby=nope                                  | PROPERTY_UNKNOWN
            sortby=geometry                              | PROPERTY_UNKNOWN
            sortby=-name%3Bdrop                          | PROPERTY_UNKNOWN
            properties=name,nope                         | PROPERTY_UNKNOWN
            skipGeometry=perhaps                         | PARAMETER_INVALID
            startIndex=-1                                | PARAMETER_INVALID
            cursor=x                                     | CURSOR_INVALID
            cursor=%25%25                                | CURSOR_INVALID
            cursor=WzEsMl0                               | CURSOR_INVALID
            id=x                                         | PARAMETER_INVALID
            """)
    void refuses(String query, String code) {
        Answer answer = client.get(URBAN + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain("select", "planning.", "SQL");
    }

    @Test
    void sortsBothWays() {
        List<String> up = names(COMMUNES + "&limit=200&sortby=%2Bname&properties=name&skipGeometry=true");
        List<String> down = names(COMMUNES + "&limit=200&sortby=-name,+code");
        assertThat(up).hasSize(188);
        assertThat(down.get(0)).isEqualTo(up.get(187));
        assertThat(names(COMMUNES + "&limit=200&sortby=+name")).isEqualTo(up);
    }

    private List<String> names(String path) {
        return get(path)
                .get("features")
                .valueStream()
                .map(feature -> feature.at("/properties/name").asString())
                .toList();
    }

    @Test
    void pagesOfAFilteredAndSortedListHoldEveryFeatureOnce() {
        String filter = "&filter=" + encoded("class_name = 'Xã' OR class_name = 'Phường'");
        String path = COMMUNES + filter + "&sortby=-valid_to,class_name&limit=40";
        int matched = get(path).get("numberMatched").asInt();
        List<Long> ids = new ArrayList<>();
        while (path != null) {
            JsonNode page = get(path);
            assertThat(page.get("numberMatched").asInt()).isEqualTo(matched);
            page.get("features").forEach(feature -> ids.add(feature.get("id").asLong()));
            path = next(page);
        }
        assertThat(ids).hasSize(matched).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    /** Filters are anded, boxes cut, days change the list: none of them may change between pages. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "&sortby=name&filter=code+%3E+'b'",
                "&sortby=-name&filter=code+%3E+'0'",
                "&sortby=name",
                "&sortby=name&filter=code+%3E+'0'&bbox=106,10,107,11",
                "&sortby=name&filter=code+%3E+'0'&class_name=X"
            })
    void aCursorBelongsToItsQuery(String other) {
        String cursor = next(get(COMMUNES + "&limit=1&sortby=name&filter=code+%3E+'0'"));
        assertThat(cursor).isNotNull();
        String token = cursor.replaceAll(".*cursor=([^&]+).*", "$1");
        assertThat(client.get(COMMUNES + "&limit=1&sortby=name&filter=code+%3E+'0'&cursor=" + token)
                        .status())
                .isEqualTo(200);
        assertThat(client.get(COMMUNES + "&limit=1" + other + "&cursor=" + token)
                        .code())
                .isEqualTo("CURSOR_INVALID");
    }

    @Test
    void onlyWhatIsWantedComesOut() {
        JsonNode feature = get(URBAN + "properties=name,code&skipGeometry=true").at("/features/0");
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.get("properties").propertyNames()).containsExactly("code", "name");
        long id = feature.get("id").asLong();
        assertThat(get(URBAN + "id=" + id).get("numberMatched").asInt()).isEqualTo(1);
        assertThat(get(URBAN + "startIndex=1").at("/features/0/id").asLong()).isNotEqualTo(id);
    }

    @Test
    void queryablesTellWhatFiltersMayName() {
        Answer answer = client.with("Accept", "application/schema+json").get("/ogc/collections/urban/queryables");
        assertThat(answer.header("Content-Type")).startsWith("application/schema+json");
        JsonNode json = answer.json();
        assertThat(json.get("$id").asString()).endsWith("/ogc/collections/urban/queryables");
        assertThat(json.get("additionalProperties").asBoolean()).isFalse();
        assertThat(json.at("/properties/geometry/$ref").asString())
                .isEqualTo("https://geojson.org/schema/MultiPolygon.json");
        assertThat(json.at("/properties/geometry/format").asString()).isEqualTo("geometry-multipolygon");
        assertThat(json.at("/properties/class_code/oneOf").findValuesAsString("const"))
                .contains("URBAN_I");
        assertThat(json.at("/properties/valid_from/format").asString()).isEqualTo("date");
        assertThat(json.at("/properties/name/title").asString()).isEqualTo("Tên");
        for (String name : json.get("properties").propertyNames()) {
            get(URBAN + "filter=" + encoded("\"" + name + "\" IS NOT NULL"));
        }
    }

    @Test
    void sortablesTellWhatListsMayBeOrderedBy() {
        JsonNode json = get("/ogc/collections/urban/sortables");
        assertThat(json.get("properties").propertyNames())
                .contains("id", "name", "area_m2")
                .doesNotContain("geometry");
        for (String name : json.get("properties").propertyNames()) {
            get(URBAN + "sortby=-" + name);
        }
    }

    /** Tests get-queryables-uris and get-sortables-uris of Parts 3 and 8. */
    @Test
    void listsOfFeaturesLeadToWhatTheyAreAskedBy() {
        Answer head = client.send("HEAD", "/ogc/collections/urban/items", null);
        assertThat(head.response().headers().allValues("Link"))
                .anyMatch(link -> link.contains("rel/ogc/1.0/queryables\""));
        assertThat(head.response().headers().allValues("Link"))
                .anyMatch(link -> link.contains("rel/ogc/1.0/sortables\""));
        assertThat(get("/ogc/collections/urban/items?limit=1").get("links").findValuesAsString("rel"))
                .contains(
                        "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                        "http://www.opengis.net/def/rel/ogc/1.0/sortables");
    }

    @Test
    void functionsAreDeclared() {
        assertThat(get("/ogc/functions").get("functions").findValuesAsString("name"))
                .contains("area", "buffer", "year");
        assertThat(get(URBAN + "filter=" + encoded("area(geometry) > 0 AND year(valid_from) > 2000"))
                        .get("numberMatched")
                        .asInt())
                .isEqualTo(27);
    }

    @Test
    void collectionsLeadThere() {
        JsonNode links = get("/ogc/collections/urban").get("links");
        assertThat(links.findValuesAsString("rel"))
                .contains(
                        "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                        "http://www.opengis.net/def/rel/ogc/1.0/sortables");
        assertThat(client.with("Accept", "text/html")
                        .get("/ogc/collections/urban/queryables")
                        .text())
                .contains("class_code", "<h1>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class_code = 'URBAN_I'                             | 1
            name LIKE 'Đô thị Tân%'                            | -1
            class_code = 'URBAN_I' OR class_code = 'URBAN_II'  | 2
            area_m2 > 0 AND class_code IN ('URBAN_I')          | 1
            """)
    void gdalFilters(String where, int expected, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("out.geojson");
        Gdal.convert(
                "-f", "GeoJSON", file.toString(), "OAPIF:http://127.0.0.1:" + port + "/ogc", "urban", "-where", where);
        JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
        if (expected < 0) {
            assertThat(read.get("features")).isNotEmpty();
        } else {
            assertThat(read.get("features")).hasSize(expected);
        }
    }

    @Test
    void qgisFilters() {
        String code = "\"class_code\" = 'URBAN_I'";
        String name = "\"name\" = 'Đô thị Tân An'";
        JsonNode read = Qgis.run(
                QueryIT.class, "qgis_oapif_filter.py", "http://127.0.0.1:" + port + "/ogc", "urban", code, name);
        assertThat(read.get("valid").asBoolean()).as(read.toString()).isTrue();
        assertThat(read.get("found").get(code)).hasSize(1);
        assertThat(read.get("found").get(name)).isEqualTo(read.get("found").get(code));
    }

    /** What QGIS 3.22 was seen to ask, and what later versions ask once the classes are claimed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/items?limit=10",
                "/items?&offset=2&limit=2",
                "/items?limit=1000&bbox=106.6792,10.7503,106.6926,10.7610",
                "/items?limit=1000&datetime=2025-07-03T00:00:00Z/9999-12-31T00:00:00Z",
                "/items?limit=1000&datetime=0000-01-01T00:00:00Z/2025-07-03T00:00:00Z",
                "/items?limit=1000&filter=(%22class_code%22%20%3D%20'URBAN_I')&filter-lang=cql2-text",
                "/items?limit=1000&filter=S_INTERSECTS(geometry%2CBBOX(106.4%2C10.5%2C106.5%2C10.6))"
                        + "&filter-lang=cql2-text&filter-crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                "/items?limit=1000&filter=CASEI(%22name%22)%20LIKE%20CASEI('%25t%C3%A2n%25')&filter-lang=cql2-text",
                "/items?limit=1000&filter=%22valid_from%22%20%3E%3D%20DATE('2020-01-01')%20AND%20%22area_m2%22"
                        + "%20BETWEEN%201%20AND%202e12&filter-lang=cql2-text"
            })
    void answersWhatQgisAsks(String path) {
        get("/ogc/collections/urban" + path);
    }
}
