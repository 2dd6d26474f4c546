package vn.quyhoach.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.encoding.EncodingRows.SCHEMA;
import static vn.quyhoach.encoding.EncodingRows.encoded;
import static vn.quyhoach.encoding.EncodingRows.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;

/** What the formats that are text make of values and geometries. */
class TextEncodingsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Crs LATITUDE_FIRST = Crs.of("EPSG:4326");

    private static String write(FeatureEncoding encoding, EncodedLayer layer, FeatureRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FeatureSink sink = encoding.open(out, layer)) {
            for (FeatureRow row : rows) {
                sink.write(row);
            }
            sink.finish(Map.of("links", List.of("a \"link\"")));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 0",
        "-0.0004, 3, 0",
        "551234.5678, 3, 551234.568",
        "-1.0500, 3, -1.05",
        "106.123456789123, 9, 106.123456789",
        "10.000000001, 9, 10.000000001",
        "1e18, 3, 1000000000000000000"
    })
    void roundsCoordinates(double value, int decimals, String text) {
        StringBuilder out = new StringBuilder();
        Numbers.coordinate(out, value, decimals);
        assertThat(out.toString()).isEqualTo(text);
    }

    @Test
    void geoJsonHasTheOrderOfTheAuthorityAndEscapesText() throws IOException {
        JsonNode collection = JSON.readTree(write(
                new GeoJsonEncoding(JSON),
                encoded(GeometryKind.POINT, SCHEMA, LATITUDE_FIRST).counted(12),
                row("POINT (106.25 10.5)", LATITUDE_FIRST, "a \"b\" \\ \n\u0001 Đất", 4_494_794_000.25, null, true),
                row(new byte[0], null, Double.NaN, LocalDate.of(2023, 6, 13), null)));
        assertThat(collection.get("numberMatched").asInt()).isEqualTo(12);
        assertThat(collection.get("numberReturned").asInt()).isEqualTo(2);
        assertThat(collection.at("/links/0").asString()).isEqualTo("a \"link\"");
        JsonNode first = collection.at("/features/0");
        assertThat(first.at("/geometry").toString())
                .isEqualTo("{\"type\":\"MultiPoint\",\"coordinates\":[[10.5,106.25]]}");
        assertThat(first.at("/properties/name").asString()).isEqualTo("a \"b\" \\ \n\u0001 Đất");
        assertThat(first.at("/properties/area_m2").asDouble()).isEqualTo(4_494_794_000.25);
        JsonNode second = collection.at("/features/1");
        assertThat(second.get("geometry").isNull()).isTrue();
        assertThat(second.at("/properties/area_m2").isNull()).isTrue();
        assertThat(second.at("/properties/valid_from").asString()).isEqualTo("2023-06-13");
    }

    @Test
    void geoJsonWindsRingsByTheRightHand() throws IOException {
        JsonNode feature = JSON.readTree(write(
                new GeoJsonEncoding(JSON),
                encoded(GeometryKind.POLYGON, SCHEMA, Crs.NATIONAL).one(),
                row("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))", Crs.NATIONAL, "a", 1.5, null, null)));
        assertThat(feature.get("type").asString()).isEqualTo("Feature");
        assertThat(feature.at("/geometry/coordinates").toString()).isEqualTo("[[[[0,0],[9,0],[9,9],[0,9],[0,0]]]]");
        assertThat(feature.get("links")).hasSize(1);
    }

    @Test
    void jsonFgSaysTypeTimeAndPlace() throws IOException {
        FeatureRow here = row("POINT (551000 1174000)", Crs.NATIONAL, "a", 1.5, LocalDate.of(2023, 6, 13), null);
        JsonNode collection = JSON.readTree(write(
                new JsonFgEncoding(JSON),
                encoded(GeometryKind.POINT, SCHEMA, Crs.NATIONAL).described("http://host/schema"),
                here));
        assertThat(collection.get("conformsTo").toString()).contains("/json-fg-1/1.0/conf/core");
        assertThat(collection.get("featureType").asString()).isEqualTo("land-allocation");
        assertThat(collection.get("featureSchema").asString()).isEqualTo("http://host/schema");
        assertThat(collection.get("coordRefSys").asString()).isEqualTo(Crs.NATIONAL.uri());
        JsonNode feature = collection.at("/features/0");
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.at("/place/coordinates/0/0").asDouble()).isEqualTo(551_000);
        assertThat(feature.get("time").toString()).isEqualTo("{\"interval\":[\"2023-06-13\",\"..\"]}");
    }

    @Test
    void jsonFgOnWgs84IsGeoJson() throws IOException {
        JsonNode feature = JSON.readTree(write(
                new JsonFgEncoding(JSON),
                encoded(GeometryKind.POINT, SCHEMA, Crs.WGS84).one(),
                row("POINT (106.25 10.5)", Crs.WGS84, "a", 1.5, null, null)));
        assertThat(feature.get("place").isNull()).isTrue();
        assertThat(feature.get("time").isNull()).isTrue();
        assertThat(feature.at("/geometry/coordinates/0/0").asDouble()).isEqualTo(106.25);
        assertThat(feature.get("conformsTo")).isNotEmpty();
    }

    @Test
    void csvQuotesWhatNeedsItAndBeginsWithAMark() throws IOException {
        String csv = write(
                new CsvEncoding(),
                encoded(GeometryKind.LINE, SCHEMA, LATITUDE_FIRST),
                row("LINESTRING (106 10, 107 11)", LATITUDE_FIRST, "Đất \"ở\", mới", 1.5, null, true),
                row(new byte[0], "", null, LocalDate.of(2023, 6, 13), null));
        assertThat(csv)
                .isEqualTo("\uFEFFid,name,area_m2,valid_from,schematic,WKT,crs\r\n"
                        + "7,\"Đất \"\"ở\"\", mới\",1.5,,true,\"MULTILINESTRING ((106 10, 107 11))\",EPSG:4326\r\n"
                        + "7,\"\",,2023-06-13,,,EPSG:4326\r\n");
    }

    @Test
    void csvWritesHolesAndParts() throws IOException {
        String csv = write(
                new CsvEncoding(),
                encoded(GeometryKind.POLYGON, SCHEMA, Crs.NATIONAL),
                row(
                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)), ((20 0, 30 0, 30 9, 20 0)))",
                        Crs.NATIONAL,
                        "a",
                        1.0,
                        null,
                        null));
        assertThat(csv)
                .contains("\"MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)), "
                        + "((20 0, 30 0, 30 9, 20 0)))\"");
    }

    @Test
    void gmlHasTheCollectionOfOgcApi() throws IOException {
        String gml = write(
                new GmlEncoding(),
                encoded(GeometryKind.POINT, SCHEMA, LATITUDE_FIRST).described("http://host/s?f=xsd&a=1"),
                row("POINT (106.25 10.5)", LATITUDE_FIRST, "a", null, null, null));
        assertThat(gml)
                .contains("<sf:FeatureCollection xmlns:sf=\"http://www.opengis.net/ogcapi-features-1/1.0/sf\"")
                .contains("<sf:featureMember><qh:land-allocation gml:id=\"land-allocation.7\">")
                .contains(GmlWriter.NAMESPACE + " http://host/s?f=xsd&amp;a=1\"")
                .contains("<gml:pos>10.5 106.25</gml:pos>")
                .endsWith("</sf:FeatureCollection>\n");
    }
}
