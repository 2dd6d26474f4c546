package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.SampleTest;

/**
 * The abstract tests of OGC API Features Part 1 (17-069r4, annex A), as the official suite asks them of every
 * collection.
 */
@SampleTest
class FeaturesPartOneIT {

    private static final String GEOJSON = "application/geo+json";
    private static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    private JsonNode get(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Stream<JsonNode> collections() {
        return get("/ogc/collections").get("collections").valueStream();
    }

    private static String items(JsonNode collection) {
        return "/ogc/collections/" + collection.get("id").asString() + "/items";
    }

    private static JsonNode link(JsonNode document, String rel, String type) {
        return document.get("links")
                .valueStream()
                .filter(link -> link.path("rel").asString("").equals(rel)
                        && link.path("type").asString("").equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + rel + " of type " + type + " in " + document));
    }

    /** A.2.2, A.2.3, A.2.4: what the landing page leads to is there. */
    @Test
    void theLandingPageLeadsToEverything() {
        JsonNode landing = get("/ogc");
        assertThat(link(landing, "self", "application/json")).isNotNull();
        assertThat(link(landing, "alternate", "text/html")).isNotNull();
        for (String rel : List.of("service-desc", "service-doc", "conformance", "data")) {
            String type =
                    rel.equals("service-desc") ? OPENAPI : rel.equals("service-doc") ? "text/html" : "application/json";
            URI address = URI.create(link(landing, rel, type).get("href").asString());
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            Answer answer = client.with("Accept", type).get(address.getPath() + query);
            assertThat(answer.status()).as(rel).isEqualTo(200);
            assertThat(answer.header("Content-Type").replace(" ", "")).as(rel).startsWith(type);
        }
        assertThat(get("/ogc/conformance").get("conformsTo").toString())
                .contains("/ogcapi-features-1/1.0/conf/core", "/conf/geojson", "/conf/html", "/conf/oas30");
    }

    /** The suite appends paths to the first server, and takes each parameter at its word. */
    @Test
    void parametersAreDefinedToTheLetter() {
        JsonNode api = get("/ogc/api");
        assertThat(api.get("openapi").asString()).startsWith("3.0");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:" + port + "/ogc");
        JsonNode defined = api.at("/components/parameters");
        for (String name : List.of("limit", "bbox", "datetime")) {
            JsonNode parameter = defined.get(name);
            assertThat(parameter.get("name").asString()).isEqualTo(name);
            assertThat(parameter.get("in").asString()).isEqualTo("query");
            assertThat(parameter.get("required").asBoolean()).isFalse();
            assertThat(parameter.get("style").asString()).isEqualTo("form");
            assertThat(parameter.get("explode").asBoolean()).isFalse();
        }
        assertThat(defined.at("/limit/schema/type").asString()).isEqualTo("integer");
        assertThat(defined.at("/limit/schema/minimum").asInt()).isPositive();
        assertThat(defined.at("/bbox/schema/type").asString()).isEqualTo("array");
        assertThat(defined.at("/bbox/schema/minItems").asInt()).isEqualTo(4);
        assertThat(defined.at("/bbox/schema/maxItems").asInt()).isEqualTo(6);
        assertThat(defined.at("/bbox/schema/items/type").asString()).isEqualTo("number");
        assertThat(defined.at("/datetime/schema/type").asString()).isEqualTo("string");
        collections().forEach(collection -> {
            String path = items(collection).substring("/ogc".length());
            String parameters = api.at("/paths/" + path.replace("/", "~1") + "/get/parameters")
                    .toString();
            assertThat(parameters)
                    .contains("parameters/limit\"", "parameters/bbox\"", "parameters/datetime\"", "parameters/crs\"");
        });
    }

    /** A.2.5, A.2.6: the list and each collection say the same. */
    @Test
    void collectionsDescribeThemselves() {
        JsonNode list = get("/ogc/collections");
        assertThat(link(list, "self", "application/json")).isNotNull();
        assertThat(link(list, "alternate", "text/html")).isNotNull();
        collections().forEach(collection -> {
            JsonNode own = get("/ogc/collections/" + collection.get("id").asString());
            assertThat(own).isEqualTo(collection);
            assertThat(link(own, "items", GEOJSON).get("href").asString()).contains(items(collection));
            assertThat(link(own, "items", "text/html")).isNotNull();
            own.get("links")
                    .forEach(link ->
                            assertThat(link.has("rel") && link.has("type")).isTrue());
            assertThat(own.at("/extent/spatial/bbox/0")).hasSize(4);
            assertThat(own.get("itemCount").asLong()).isNotNegative();
        });
    }

    /** A.2.7: structure, links, counts; every page once, no feature twice. */
    @Test
    void featuresAreWhole() {
        collections().forEach(collection -> {
            String path = items(collection);
            JsonNode first = get(path + "?limit=500");
            assertThat(first.get("type").asString()).isEqualTo("FeatureCollection");
            assertThat(link(first, "self", GEOJSON)).isNotNull();
            assertThat(link(first, "alternate", "text/html")).isNotNull();
            assertThat(OffsetDateTime.parse(first.get("timeStamp").asString()))
                    .isCloseTo(OffsetDateTime.now(ZoneOffset.UTC), within(1, ChronoUnit.MINUTES));
            Set<Long> ids = new HashSet<>();
            JsonNode page = first;
            while (page != null) {
                assertThat(page.get("numberReturned").asInt())
                        .isEqualTo(page.get("features").size());
                page.get("features")
                        .forEach(feature ->
                                assertThat(ids.add(feature.get("id").asLong())).isTrue());
                page = next(page);
            }
            assertThat(ids).as(path).hasSize(first.get("numberMatched").asInt());
        });
    }

    private JsonNode next(JsonNode page) {
        return page.get("links")
                .valueStream()
                .filter(link -> link.get("rel").asString().equals("next"))
                .map(link -> URI.create(link.get("href").asString()))
                .map(address -> {
                    // the suite splits the query at & and =
                    assertThat(address.getRawQuery().split("&")).allMatch(part -> part.split("=").length == 2);
                    return get(address.getRawPath() + "?" + address.getRawQuery());
                })
                .findFirst()
                .orElse(null);
    }

    /** A.2.7: any limit up to the declared maximum; more than that is that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 10_000, 1_000_000})
    void limitsAreKept(int limit) {
        collections()
                .forEach(collection -> assertThat(get(items(collection) + "?limit=" + limit)
                                .get("features")
                                .size())
                        .isLessThanOrEqualTo(Math.min(limit, ItemRequest.MAX_LIMIT)));
    }

    /** A.2.7: the boxes of the suite: the extent; across the meridian, the equator and 180°; both poles. */
    @Test
    void boxesAnywhereOnTheGlobe() {
        collections().forEach(collection -> {
            JsonNode extent = collection.at("/extent/spatial/bbox/0");
            for (String box : List.of(
                    extent.get(0) + "," + extent.get(1) + "," + extent.get(2) + "," + extent.get(3),
                    "-1.5,50.0,1.5,53.0",
                    "-80.0,-5.0,-70.0,5.0",
                    "177.0,65.0,-177.0,70.0",
                    "-180.0,85.0,180.0,90.0",
                    "-180.0,-90.0,180.0,-85.0")) {
                JsonNode page = get(items(collection) + "?limit=100&bbox=" + box);
                if (!box.startsWith(extent.get(0).toString())) {
                    assertThat(page.get("features")).as(box).isEmpty();
                }
            }
        });
    }

    @Test
    void aBoxAcrossTheAntimeridianHoldsWhatLiesOnEitherSide() {
        String urban = "/ogc/collections/urban/items?limit=1&bbox=";
        assertThat(get(urban + "100,5,-170,20").get("numberMatched").asInt()).isEqualTo(27);
        assertThat(get(urban + "170,5,107.5,20").get("numberMatched").asInt()).isEqualTo(27);
        assertThat(get(urban + "170,5,-170,20").get("numberMatched").asInt()).isZero();
        // both sides would hold a part of the province: whoever asks that has mixed up the corners
        assertThat(client.get(urban + "107,10,106,11").code()).isEqualTo("BBOX_MALFORMED");
        assertThat(client.get(urban + "106,11,107,10").code()).isEqualTo("BBOX_MALFORMED");
    }

    /** A.2.7: only features that meet the box. */
    @Test
    void featuresOfABoxMeetIt() {
        Envelope box = new Envelope(106.3, 106.5, 10.4, 10.6);
        collections()
                .forEach(collection -> get(items(collection) + "?limit=200&bbox=106.3,10.4,106.5,10.6")
                        .get("features")
                        .forEach(feature -> assertThat(
                                        GeoJson.read(feature.get("geometry").toString(), Crs.WGS84)
                                                .getEnvelopeInternal()
                                                .intersects(box))
                                .isTrue()));
    }

    /** A.2.7: an instant, an interval, a start with a duration, taken from the extent as the suite takes them. */
    @Test
    void timesWithinTheExtent() {
        collections()
                .filter(collection -> collection.at("/extent").has("temporal"))
                .forEach(collection -> {
                    JsonNode interval = collection.at("/extent/temporal/interval/0");
                    OffsetDateTime begin = OffsetDateTime.parse(interval.get(0).asString());
                    OffsetDateTime end = interval.get(1).isNull()
                            ? OffsetDateTime.now(ZoneOffset.UTC)
                            : OffsetDateTime.parse(interval.get(1).asString());
                    Duration quarter = Duration.between(begin, end).dividedBy(4);
                    LocalDate day = begin.plus(quarter).toLocalDate();
                    for (String datetime : List.of(
                            begin.toString(),
                            begin.plus(quarter) + "/" + begin.plus(quarter.multipliedBy(2)),
                            day + "/P2D",
                            day + "/P1Y2M3D",
                            day + "/P1DT12H",
                            day + "/..")) {
                        assertThat(get(items(collection) + "?limit=10&datetime=" + datetime)
                                        .get("features"))
                                .as(datetime)
                                .isNotEmpty();
                    }
                });
    }

    /** A.2.7: what is not in the description is refused, and what is wrong. */
    @Test
    void unknownAndInvalidParametersAreRefused() {
        collections().forEach(collection -> {
            assertThat(client.get(items(collection) + "?unknownQueryParameter12345=1")
                            .status())
                    .isEqualTo(400);
            assertThat(client.get(items(collection) + "?limit=unlimited").status())
                    .isEqualTo(400);
        });
    }

    /** A.2.8: one feature of each collection. */
    @Test
    void featuresHaveAddresses() {
        collections()
                .filter(collection -> collection.get("itemCount").asLong() > 0)
                .forEach(collection -> {
                    JsonNode listed = get(items(collection) + "?limit=1").at("/features/0");
                    JsonNode feature =
                            get(items(collection) + "/" + listed.get("id").asLong());
                    assertThat(feature.get("type").asString()).isEqualTo("Feature");
                    assertThat(feature.get("geometry")).isEqualTo(listed.get("geometry"));
                    assertThat(feature.get("properties")).isEqualTo(listed.get("properties"));
                    assertThat(link(feature, "self", GEOJSON)).isNotNull();
                    assertThat(link(feature, "alternate", "text/html")).isNotNull();
                    assertThat(link(feature, "collection", "application/json")
                                    .get("href")
                                    .asString())
                            .endsWith("/collections/" + collection.get("id").asString());
                });
    }
}
