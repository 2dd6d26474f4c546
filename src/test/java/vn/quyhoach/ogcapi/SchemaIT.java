package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.SampleTest;

/** What a collection says its features consist of (OGC API Features Part 5). */
@SampleTest
class SchemaIT {

    private static final String LAND = "/ogc/collections/land-allocation";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void titlesTypesRolesAndOrder() {
        Answer answer = client.get(LAND + "/schema");
        assertThat(answer.header("Content-Type")).isEqualTo("application/schema+json");
        JsonNode schema = answer.json();
        assertThat(schema.get("$id").asString()).endsWith(LAND + "/schema");
        assertThat(schema.get("$schema").asString()).contains("2020-12");
        JsonNode properties = schema.get("properties");
        assertThat(properties.at("/id/x-ogc-role").asString()).isEqualTo("id");
        assertThat(properties.at("/geometry/x-ogc-role").asString()).isEqualTo("primary-geometry");
        assertThat(properties.at("/geometry/format").asString()).isEqualTo("geometry-multipolygon");
        assertThat(properties.get("geometry").has("type")).isFalse();
        assertThat(properties.at("/valid_from/x-ogc-role").asString()).isEqualTo("primary-interval-start");
        assertThat(properties.at("/valid_from/format").asString()).isEqualTo("date");
        assertThat(properties.at("/area_m2/title").asString()).isEqualTo("Diện tích (m²)");
        assertThat(properties.at("/area_m2/type").asString()).isEqualTo("number");
        assertThat(properties.at("/area_m2/readOnly").asBoolean()).isTrue();
        assertThat(properties.at("/version_id/type").asString()).isEqualTo("integer");
        List<Integer> places = properties
                .valueStream()
                .map(property -> property.get("x-ogc-propertySeq").asInt())
                .toList();
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    /** A code that is not in the list would make a form refuse what is there. */
    @Test
    void everyCodeOfTheDataIsInItsList() {
        for (JsonNode collection : client.get("/ogc/collections").json().get("collections")) {
            String id = collection.get("id").asString();
            JsonNode codes =
                    client.get("/ogc/collections/" + id + "/schema").json().at("/properties/class_code/oneOf");
            assertThat(codes.findValuesAsString("const"))
                    .as(id)
                    .containsAll(jdbc.sql("select distinct class_code from publish." + id.replace('-', '_'))
                            .query(String.class)
                            .list());
        }
    }

    @Test
    void propertiesOfFeaturesAreThoseOfTheSchema() {
        JsonNode schema = client.get(LAND + "/schema").json().get("properties");
        JsonNode feature = client.get(LAND + "/items?limit=1").json().at("/features/0/properties");
        assertThat(schema.propertyNames()).containsAll(feature.propertyNames());
        assertThat(schema.size()).isEqualTo(feature.size() + 2);
    }

    @Test
    void theCollectionLeadsToIt() {
        JsonNode links = client.get(LAND).json().get("links");
        assertThat(links.valueStream().map(JsonNode::toString))
                .anyMatch(link -> link.contains("http://www.opengis.net/def/rel/ogc/1.0/schema")
                        && link.contains("application/schema+json"));
        assertThat(client.with("Accept", "text/html").get(LAND + "/schema").text())
                .contains("area_m2");
    }

    @Test
    void gmlHasItsXmlSchema() {
        Answer answer = client.get(LAND + "/schema?f=xsd");
        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        assertThat(answer.text())
                .contains("targetNamespace=\"" + GmlWriter.NAMESPACE + "\"", "gml:MultiSurfacePropertyType");
        assertThat(client.get(LAND + "/items?limit=1&f=gml").text()).contains(LAND + "/schema?f=xsd");
    }

    @Test
    void collectionsAreFoundByWordPlaceAndTime() {
        assertThat(found("q=phan%20bo%20dat")).contains("land-allocation").doesNotContain("communes");
        assertThat(found("q=%C4%90%C6%A0N%20V%E1%BB%8A%20h%C3%A0nh%20ch%C3%ADnh"))
                .contains("communes");
        assertThat(found("q=khong-co-lop-nay")).isEmpty();
        assertThat(found("bbox=106.4,10.5,106.5,10.6")).contains("land-allocation");
        assertThat(found("bbox=10,50,11,51")).isEmpty();
        assertThat(found("datetime=2026-01-01")).contains("communes").doesNotContain("districts");
        assertThat(found("datetime=2024-01-01&q=district")).contains("districts");
        assertThat(client.get("/ogc/collections?bbox=1").code()).isEqualTo("BBOX_MALFORMED");
        assertThat(client.get("/ogc/collections?datetime=now").code()).isEqualTo("PARAMETER_INVALID");
    }

    private List<String> found(String query) {
        return client.get("/ogc/collections?" + query)
                .json()
                .get("collections")
                .valueStream()
                .map(collection -> collection.get("id").asString())
                .toList();
    }
}
