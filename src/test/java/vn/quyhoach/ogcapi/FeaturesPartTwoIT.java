package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.SampleTest;

/**
 * The abstract tests of OGC API Features Part 2 (18-058r1, annex A), and what the official suite leaves out: that the
 * coordinates are right.
 */
@SampleTest
class FeaturesPartTwoIT {

    private static final List<String> DEFAULTS =
            List.of("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/OGC/0/CRS84h");

    @Autowired
    private ApiClient client;

    private Stream<JsonNode> collections() {
        return client.get("/ogc/collections").json().get("collections").valueStream();
    }

    private static String items(JsonNode collection) {
        return "/ogc/collections/" + collection.get("id").asString() + "/items";
    }

    private static List<String> systems(JsonNode collection) {
        return collection.get("crs").valueStream().map(JsonNode::asString).toList();
    }

    /** A.1: identifiers are URIs, the default is among them, the storage system too. */
    @Test
    void collectionsListTheirSystems() {
        collections().forEach(collection -> {
            List<String> systems = systems(collection);
            assertThat(systems)
                    .doesNotHaveDuplicates()
                    .allMatch(uri -> uri.startsWith("http://www.opengis.net/def/crs/"));
            assertThat(DEFAULTS).contains(systems.get(0));
            assertThat(systems).contains(collection.get("storageCrs").asString());
            assertThat(systems.get(1)).isEqualTo(Crs.NATIONAL.uri());
        });
    }

    /** A.2.1: every listed system, for features and for one feature, and the header says which. */
    @Test
    void everySystemIsAnswered() {
        collections().forEach(collection -> {
            JsonNode first = client.get(items(collection) + "?limit=1").json().at("/features/0/id");
            for (String uri : systems(collection)) {
                Answer page = client.get(items(collection) + "?limit=1&crs=" + uri);
                assertThat(page.status()).as(uri).isEqualTo(200);
                assertThat(page.header("Content-Crs")).isEqualTo("<" + uri + ">");
                if (!first.isMissingNode()) {
                    Answer one = client.get(items(collection) + "/" + first + "?crs=" + uri);
                    assertThat(one.header("Content-Crs")).isEqualTo("<" + uri + ">");
                }
            }
            assertThat(client.get(items(collection) + "?limit=1").header("Content-Crs"))
                    .isEqualTo("<" + DEFAULTS.get(0) + ">");
        });
    }

    /** A.2.1, A.2.2: others are refused, wherever they stand. */
    @Test
    void otherSystemsAreRefused() {
        collections().forEach(collection -> {
            String unknown = "http://www.opengis.net/def/crs/0/unknown";
            assertThat(client.get(items(collection) + "?crs=" + unknown).status())
                    .isEqualTo(400);
            assertThat(client.get(items(collection) + "/1?crs=" + unknown).status())
                    .isEqualTo(400);
            assertThat(client.get(items(collection) + "?bbox=1,1,2,2&bbox-crs=" + unknown)
                            .status())
                    .isEqualTo(400);
        });
    }

    /** A.2.2: the same box in any system finds the same features; it is never silently empty. */
    @Test
    void aBoxFindsTheSameInEverySystem() {
        Envelope degrees = new Envelope(106.38, 106.44, 10.5, 10.56);
        Geometry ground =
                Geometries.transform(Geometries.factory(Crs.WGS84).toGeometry(degrees), Crs.WGS84, Crs.NATIONAL);
        Envelope metres = ground.getEnvelopeInternal();
        long expected = count("http://www.opengis.net/def/crs/EPSG/0/9210", metres, false);
        assertThat(expected).isPositive();
        for (Crs crs : Crs.supported()) {
            Geometry box = Geometries.transform(Geometries.NATIONAL.toGeometry(metres), Crs.NATIONAL, crs);
            long found = count(crs.uri(), box.getEnvelopeInternal(), crs.northingFirst());
            // the box of a turned box is a little larger
            assertThat(found).as(crs.code()).isBetween(expected, expected + 60);
        }
    }

    /** As the official suite asks: the corners of the declared extent, moved into every system, find everything. */
    @Test
    void theExtentFindsEverythingInEverySystem() {
        collections().forEach(collection -> {
            JsonNode box = collection.at("/extent/spatial/bbox/0");
            List<Long> all = firstPage(items(collection) + "?limit=1000");
            for (Crs crs : Crs.supported()) {
                Coordinate low = moved(box.get(0).asDouble(), box.get(1).asDouble(), crs);
                Coordinate high = moved(box.get(2).asDouble(), box.get(3).asDouble(), crs);
                String text = low.x + "," + low.y + "," + high.x + "," + high.y;
                assertThat(firstPage(items(collection) + "?limit=1000&bbox-crs=" + crs.uri() + "&bbox=" + text))
                        .as(collection.get("id") + " " + crs)
                        .isEqualTo(all);
            }
        });
    }

    private List<Long> firstPage(String path) {
        return client.get(path + "&properties=name&skipGeometry=true")
                .json()
                .get("features")
                .valueStream()
                .map(feature -> feature.get("id").asLong())
                .toList();
    }

    private static Coordinate moved(double longitude, double latitude, Crs crs) {
        Coordinate corner = Geometries.transform(
                        Geometries.factory(Crs.WGS84).createPoint(new Coordinate(longitude, latitude)), Crs.WGS84, crs)
                .getCoordinate();
        return crs.northingFirst() ? new Coordinate(corner.y, corner.x) : corner;
    }

    private long count(String uri, Envelope box, boolean northingFirst) {
        String text = northingFirst
                ? box.getMinY() + "," + box.getMinX() + "," + box.getMaxY() + "," + box.getMaxX()
                : box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY();
        return client.get("/ogc/collections/land-allocation/items?limit=1&bbox-crs=" + uri + "&bbox=" + text)
                .json()
                .get("numberMatched")
                .asLong();
    }

    /**
     * The corner of one feature in four systems against coordinates computed by PROJ apart from this code: its
     * transformation and the order of its axes.
     */
    @Test
    void knownCoordinatesComeOutInTheOrderOfTheirAuthority() {
        JsonNode feature = client.get("/ogc/collections/urban/items?class=URBAN_I&limit=1")
                .json()
                .at("/features/0");
        String one = "/ogc/collections/urban/items/" + feature.get("id").asLong() + "?crs=";
        Coordinate stored = corner(one + "http://www.opengis.net/def/crs/EPSG/0/9210");
        Coordinate degrees = corner(one + "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        Coordinate latitudeFirst = corner(one + "http://www.opengis.net/def/crs/EPSG/0/4326");
        Coordinate web = corner(one + "http://www.opengis.net/def/crs/EPSG/0/3857");
        assertThat(stored.x).isBetween(560_000.0, 585_000.0);
        assertThat(stored.y).isBetween(1_155_000.0, 1_175_000.0);
        assertThat(latitudeFirst.x).isEqualTo(degrees.y);
        assertThat(latitudeFirst.y).isEqualTo(degrees.x);
        // web Mercator from degrees by its own formula
        double radius = 6_378_137;
        assertThat(web.x).isCloseTo(Math.toRadians(degrees.x) * radius, Offset.offset(0.01));
        assertThat(web.y)
                .isCloseTo(
                        Math.log(Math.tan(Math.PI / 4 + Math.toRadians(degrees.y) / 2)) * radius, Offset.offset(0.01));
    }

    private Coordinate corner(String path) {
        JsonNode corner = client.get(path).json().at("/geometry/coordinates/0/0/0");
        return new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble());
    }
}
