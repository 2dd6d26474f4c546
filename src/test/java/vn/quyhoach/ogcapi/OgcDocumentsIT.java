package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Golden;
import vn.quyhoach.support.SampleTest;

/** The documents around the features: what a client reads before its first item. */
@SampleTest
class OgcDocumentsIT {

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "landing.json, /ogc",
        "conformance.json, /ogc/conformance",
        "collection.json, /ogc/collections/districts"
    })
    void documentsDependedOnStayAsTheyAre(String file, String path) {
        JsonNode json = client.with("Accept-Language", "vi").get(path).json();
        Golden.assertJsonMatches(OgcDocumentsIT.class, file, json);
    }

    @Test
    void qgisFindsItsPageSize() {
        JsonNode limit = client.with("Accept", "application/vnd.oai.openapi+json;version=3.0, */*;q=0.1")
                .get("/ogc/api")
                .json()
                .at("/components/parameters/limit/schema");
        assertThat(limit.get("default").asInt()).isEqualTo(ItemRequest.DEFAULT_LIMIT);
        assertThat(limit.get("maximum").asInt()).isEqualTo(ItemRequest.MAX_LIMIT);
    }

    @Test
    void theInterfaceIsDescribedInOneDocument() {
        Answer answer = client.get("/ogc/api");
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        JsonNode api = answer.json();
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:" + port + "/ogc");
        List<String> references = new ArrayList<>();
        Pattern.compile("\"\\$ref\":\"([^\"]+)\"")
                .matcher(answer.text())
                .results()
                .forEach(match -> references.add(match.group(1)));
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
        JsonNode items = api.at("/paths/~1collections~1urban~1items/get");
        assertThat(items.get("parameters").findValuesAsString("name")).contains("code", "class_code", "decision_date");
        List<String> ids = api.get("paths").findValuesAsString("operationId");
        assertThat(ids).doesNotHaveDuplicates();
    }

    /** Every parameter the document names is taken, and every one it does not name is refused. */
    @Test
    void theDescriptionIsTrue() {
        JsonNode parameters = client.get("/ogc/api").json().at("/paths/~1collections~1urban~1items/get/parameters");
        for (JsonNode parameter : parameters) {
            if (parameter.has("name")) {
                String name = parameter.get("name").asString();
                assertThat(client.get("/ogc/collections/urban/items?" + name + "=%00")
                                .code())
                        .as(name)
                        .isNotEqualTo("PARAMETER_UNKNOWN");
            }
        }
        assertThat(client.get("/ogc/collections/urban/items?colour=red").code()).isEqualTo("PARAMETER_UNKNOWN");
    }

    @Test
    void theExtentHoldsAllFeatures() {
        JsonNode box = client.get("/ogc/collections/urban").json().at("/extent/spatial/bbox/0");
        String text = "%s,%s,%s,%s".formatted(box.get(0), box.get(1), box.get(2), box.get(3));
        JsonNode all = client.get("/ogc/collections/urban/items?limit=1").json();
        JsonNode inside =
                client.get("/ogc/collections/urban/items?limit=1&bbox=" + text).json();
        assertThat(inside.get("numberMatched")).isEqualTo(all.get("numberMatched"));
        assertThat(client.get("/ogc/collections/urban").json().get("itemCount")).isEqualTo(all.get("numberMatched"));
    }

    @Test
    void aLayerWhoseTimeIsOverSaysSo() {
        assertThat(client.get("/ogc/collections/districts")
                        .json()
                        .get("description")
                        .asString())
                .contains("None is valid after 2025-06-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/",
                "/ogc/conformance",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/urban",
                "/ogc/collections/urban/schema",
                "/ogc/collections/urban/queryables",
                "/ogc/collections/urban/sortables",
                "/ogc/collections/urban/items"
            })
    void everyPageIsForPeopleToo(String path) {
        Answer page = client.with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.text()).startsWith("<!doctype html>").contains("<h1>").doesNotContain("{{", "<script");
        assertThat(client.with("Accept", "text/html")
                        .get(path + (path.contains("?") ? "&" : "?") + "f=json")
                        .json())
                .isNotEmpty();
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        for (String path : List.of("/ogc", "/ogc/api", "/ogc/collections/urban", "/ogc/collections/urban/items")) {
            String tag = client.get(path).etag();
            assertThat(tag).as(path).isNotBlank();
            assertThat(client.with("If-None-Match", tag).get(path).status())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc?f=xml, 400, PARAMETER_INVALID",
        "/ogc?limit=1, 400, PARAMETER_UNKNOWN",
        "/ogc/conformance?q=1, 400, PARAMETER_UNKNOWN",
        "/ogc/collections?bbox=1, 400, BBOX_MALFORMED",
        "/ogc/collections?colour=red, 400, PARAMETER_UNKNOWN",
        "/ogc/collections/nothing, 404, LAYER_UNKNOWN",
        "/ogc/collections/urban?x=1, 400, PARAMETER_UNKNOWN",
        "/ogc/nothing, 404, NOT_FOUND"
    })
    void refusesWithAReason(String path, int status, String code) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void sendsNothingThatWasNotAskedFor() {
        assertThat(client.with("Accept", "image/png").get("/ogc").status()).isEqualTo(406);
    }
}
