package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.SampleTest;

/** Features in every format: which one is answered, how its pages hang together, and what GDAL makes of it. */
@SampleTest
class ItemFormatsIT {

    private static final String URBAN = "/ogc/collections/urban/items";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private JsonNode open(String query, String name) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + URBAN + query);
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(folder.resolve(name)));
        assertThat(response.statusCode()).isEqualTo(200);
        return Gdal.describe(response.body()).at("/layers/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/geo+json, application/json | application/geo+json",
                "application/json | application/geo+json",
                "*/* | application/geo+json",
                "application/fg+json | application/fg+json",
                "application/vnd.ogc.fg+json | application/fg+json",
                "application/flatgeobuf | application/flatgeobuf",
                "application/geo+json-seq | application/geo+json-seq",
                "text/csv | text/csv",
                "application/gml+xml;version=3.2 | application/gml+xml",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "image/png, text/csv;q=0.5 | text/csv"
            })
    void acceptChooses(String accept, String type) {
        for (String path : List.of(URBAN + "?limit=1", URBAN + "/" + anId())) {
            Answer answer = client.with("Accept", accept).get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith(type);
            assertThat(answer.response().headers().allValues("Vary").toString()).containsIgnoringCase("accept");
        }
    }

    @Test
    void theWordChoosesBeforeTheHeader() {
        Answer answer = client.with("Accept", "text/html").get(URBAN + "?limit=1&f=gml");
        assertThat(answer.header("Content-Type"))
                .isEqualTo("application/gml+xml;version=3.2;"
                        + "profile=\"http://www.opengis.net/def/profile/ogc/2.0/gml-sf0\"");
        assertThat(client.with("Accept", "image/png").get(URBAN).code()).isEqualTo("NOT_ACCEPTABLE");
        assertThat(client.get(URBAN + "?f=kml").code()).isEqualTo("PARAMETER_INVALID");
    }

    /** Without a place for links the headers have them: otherwise QGIS stops at the first page. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "gml", "fgb"})
    void headersLeadFromPageToPage(String format) {
        String path = URBAN + "?limit=10&f=" + format;
        List<Integer> returned = new ArrayList<>();
        while (path != null) {
            Answer page = client.get(path);
            assertThat(page.header("OGC-NumberMatched")).isEqualTo("27");
            returned.add(Integer.valueOf(page.header("OGC-NumberReturned")));
            String links = String.join(", ", page.response().headers().allValues("Link"));
            assertThat(links).contains("rel=\"collection\"; type=\"application/json\"");
            Matcher next = NEXT.matcher(links);
            URI address = next.find() ? URI.create(next.group(1)) : null;
            path = address == null ? null : address.getRawPath() + "?" + address.getRawQuery();
        }
        assertThat(returned).containsExactly(10, 10, 7);
    }

    @Test
    void everyFormatLeadsToTheOthers() {
        JsonNode page = client.get(URBAN + "?limit=1").json();
        List<String> alternates = page.get("links")
                .valueStream()
                .filter(link -> link.get("rel").asString().equals("alternate"))
                .map(link -> link.get("href").asString().replaceAll(".*f=", ""))
                .toList();
        assertThat(alternates).containsExactly("jsonfg", "geojsonseq", "gml", "fgb", "csv", "html");
        assertThat(client.get(URBAN + "?limit=1&f=html").text()).contains("f=fgb", "f=csv", "f=gml");
    }

    @ParameterizedTest
    @CsvSource({"csv, csv", "gml, gml", "fgb, fgb", "json, geojson"})
    void gdalFindsThePlace(String format, String ending) throws Exception {
        JsonNode layer = open("?class=URBAN_I&f=" + format, "urban." + ending);
        assertThat(layer.get("count").asInt()).isEqualTo(1);
        assertThat(layer.at("/first/properties").toString()).contains("Đô thị Tân An");
        assertThat(layer.at("/extent/0").asDouble()).isCloseTo(106.4, Offset.offset(0.1));
        assertThat(layer.at("/extent/2").asDouble()).isCloseTo(10.5, Offset.offset(0.1));
    }

    /** GML writes latitude first, FlatGeobuf longitude: each as its readers expect it of the same system. */
    @ParameterizedTest
    @ValueSource(strings = {"gml", "fgb"})
    void gdalKnowsTheOrderOfTheAxes(String format) throws Exception {
        JsonNode degrees =
                open("?class=URBAN_I&crs=http://www.opengis.net/def/crs/EPSG/0/4326&f=" + format, "degrees." + format);
        assertThat(degrees.get("crs").asString()).isEqualTo("EPSG:4326");
        assertThat(degrees.at("/extent/0").asDouble()).isCloseTo(106.4, Offset.offset(0.1));
        JsonNode metres = open("?class=URBAN_I&crs=EPSG:9210&f=" + format, "metres." + format);
        assertThat(metres.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(metres.at("/extent/0").asDouble()).isCloseTo(570_000, Offset.offset(8_000.0));
        assertThat(metres.at("/extent/2").asDouble()).isCloseTo(1_164_000, Offset.offset(8_000.0));
    }

    @Test
    void jsonFgPutsOtherSystemsIntoPlace() {
        JsonNode page = client.get(URBAN + "?limit=1&f=jsonfg&crs=EPSG:9210").json();
        assertThat(page.get("coordRefSys").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/9210");
        assertThat(page.get("featureType").asString()).isEqualTo("urban");
        assertThat(client.get(URI.create(page.get("featureSchema").asString()).getPath())
                        .status())
                .isEqualTo(200);
        JsonNode feature = page.at("/features/0");
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.at("/place/coordinates/0/0/0/0").asDouble()).isBetween(480_000.0, 620_000.0);
        assertThat(feature.at("/time/interval/0").asString())
                .isEqualTo(feature.at("/properties/valid_from").asString());
    }

    @Test
    void whatIsLeftOutIsLeftOutInEveryFormat() {
        String query = "?limit=1&properties=name,area_m2&skipGeometry=true&f=";
        assertThat(client.get(URBAN + query + "csv").text()).startsWith("\uFEFFid,name,area_m2\r\n");
        assertThat(client.get(URBAN + query + "gml").text())
                .contains("<qh:name>")
                .doesNotContain("qh:geometry", "qh:code");
        assertThat(client.get(URBAN + query + "html").text()).contains("Đô thị").doesNotContain("<svg");
        JsonNode feature = client.get(URBAN + query + "json").json().at("/features/0");
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.get("properties").propertyNames()).containsExactly("name", "area_m2");
    }

    @Test
    void headTellsTheSameAsGet() {
        Answer head = client.send("HEAD", URBAN + "?f=fgb", null);
        assertThat(head.header("Content-Type")).isEqualTo("application/flatgeobuf");
        assertThat(head.header("OGC-NumberMatched")).isEqualTo("27");
        assertThat(head.text()).isEmpty();
    }

    @Test
    void differentFormatsHaveDifferentTags() {
        List<String> tags = List.of("json", "jsonfg", "geojsonseq", "gml", "fgb", "csv", "html").stream()
                .map(format -> client.get(URBAN + "?limit=1&f=" + format).etag())
                .toList();
        assertThat(tags).doesNotHaveDuplicates().doesNotContain("");
        assertThat(client.with("If-None-Match", tags.get(4))
                        .get(URBAN + "?limit=1&f=fgb")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void gdalReadsTheServiceItself() {
        JsonNode layer = Gdal.describe("OAPIF:http://127.0.0.1:" + port + "/ogc/collections/urban")
                .at("/layers/0");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
        assertThat(layer.at("/first/properties").toString()).contains("Đô thị");
    }

    @Test
    void aFeatureTheCallerHasIsNotSentAgain() {
        for (String format : List.of("json", "gml", "html")) {
            String path = URBAN + "/" + anId() + "?f=" + format;
            String tag = client.get(path).etag();
            assertThat(tag).as(format).isNotBlank();
            assertThat(client.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonfg", "geojsonseq", "gml", "fgb", "csv", "html"})
    void answersAreCompressed(String format) {
        Answer answer = client.with("Accept-Encoding", "gzip").get(URBAN + "?f=" + format);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void otherPagesMayReadTheHeaders() {
        Answer answer = client.with("Origin", "https://example.org").get(URBAN + "?f=csv");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.response()
                        .headers()
                        .allValues("Access-Control-Expose-Headers")
                        .toString())
                .contains("Link", "ETag", "Content-Crs", "OGC-NumberMatched", "OGC-NumberReturned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ogc", "/ogc/conformance", "/ogc/api", "/ogc/collections", "/ogc/collections/urban/schema"})
    void documentsAreForReading(String path) {
        Answer options = client.send("OPTIONS", path, null);
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow").split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(client.send("HEAD", path, null).status()).isEqualTo(200);
    }

    private long anId() {
        return client.get(URBAN + "?limit=1").json().at("/features/0/id").asLong();
    }
}
