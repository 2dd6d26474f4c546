package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.ogcapi.EditRows.VN2000;
import static vn.quyhoach.ogcapi.EditRows.area;
import static vn.quyhoach.ogcapi.EditRows.feature;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** OGC API Features, Part 4: a draft is drawn, and nobody overwrites another. */
@HttpTest
class ItemEditsIT {

    private static final String WORDS = "\"code\":\"B1\",\"name\":\"Khu mới\",\"class_code\":\"SKK\"";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private EditRows rows;
    private ApiClient lan;
    private ApiClient minh;

    @BeforeEach
    void startWithADraft() {
        rows = new EditRows(jdbc, client.as("admin"));
        lan = client.as("lan").with("Content-Crs", VN2000);
        minh = client.as("minh").with("Content-Crs", VN2000);
    }

    @Test
    void addsAFeatureThatIsThereAtOnce() {
        String before = lan.get(rows.items()).etag();
        Answer created = send(lan, "POST", rows.items(), area(2_000, 0, 3_000, 1_000, WORDS));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.header("Location")).contains(rows.items() + "/");
        assertThat(created.etag()).startsWith("\"1-");
        String path = created.header("Location").replaceFirst("^http://[^/]+", "");
        JsonNode found = client.as("minh")
                .get(path + "?crs=" + VN2000.substring(1, VN2000.length() - 1))
                .json();
        assertThat(found.at("/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(found.at("/geometry/coordinates/0/0/0/0").asDouble()).isCloseTo(562_000, within(0.001));
        assertThat(found.at("/properties/class_name").asString()).isEqualTo("Đất khu công nghiệp");
        assertThat(found.at("/properties/area_m2").asDouble()).isCloseTo(1e6, within(0.01));
        assertThat(found.at("/properties/position_basis").asString()).isEqualTo("PLAN_DIGITISED");
        Answer list = lan.with("If-None-Match", before).get(rows.items());
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().get("numberMatched").asInt()).isEqualTo(2);
        assertThat(minh.get(rows.items().replace("/items", ""))
                        .json()
                        .get("itemCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void readsDegreesWithoutAHeaderAndTheAuthoritysOrderWithOne() {
        String degrees =
                "{\"type\":\"Polygon\",\"coordinates\":[[[106.32,10.60],[106.33,10.60],[106.33,10.61],[106.32,10.60]]]}";
        Answer one = send(client.as("lan"), "POST", rows.items(), feature(degrees, WORDS));
        assertThat(one.status()).as(one.text()).isEqualTo(201);
        String flipped =
                "{\"type\":\"Polygon\",\"coordinates\":[[[10.60,106.32],[10.60,106.33],[10.61,106.33],[10.60,106.32]]]}";
        Answer other = send(
                client.as("lan").with("Content-Crs", "http://www.opengis.net/def/crs/EPSG/0/4326"),
                "POST",
                rows.items(),
                feature(flipped, WORDS.replace("B1", "B2")));
        assertThat(other.status()).as(other.text()).isEqualTo(201);
        assertThat(jdbc.sql("select count(distinct st_astext(geom)) from planning.zone where code in ('B1', 'B2')")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void replacesWhatHasBeenSeenByETag() {
        String tag = lan.get(rows.item()).etag();
        assertThat(tag).startsWith("\"1-");
        assertThat(lan.with("If-None-Match", tag).get(rows.item()).status()).isEqualTo(304);
        String body = area(0, 0, 500, 500, WORDS.replace("B1", "A1"));
        Answer replaced = send(lan.ifMatch(tag), "PUT", rows.item(), body);
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(204);
        assertThat(replaced.etag()).startsWith("\"2-");
        Answer stale = send(minh.ifMatch(tag), "PUT", rows.item(), body.replace("SKK", "ONT"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("current").asInt()).isEqualTo(2);
        Answer own = send(lan.ifMatch(tag), "PUT", rows.item(), body);
        assertThat(own.status()).as("also to its own author").isEqualTo(412);
        JsonNode now = lan.get(rows.item()).json().get("properties");
        assertThat(now.get("class_code").asString()).isEqualTo("SKK");
        assertThat(now.get("row_version").asInt()).isEqualTo(2);
    }

    @Test
    void refusesTheStaleEditOfASecondClientThatSendsNoIfMatchAndLosesNothing() {
        String seen = WORDS.replace("B1", "A1") + ",\"row_version\":1";
        assertThat(send(lan, "PUT", rows.item(), area(0, 0, 500, 500, seen)).status())
                .isEqualTo(204);
        Answer stale = send(minh, "PUT", rows.item(), area(0, 0, 900, 900, seen.replace("Khu mới", "Khu khác")));
        assertThat(stale.status()).as(stale.text()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("EDIT_CONFLICT");
        assertThat(stale.json().get("given").asInt()).isEqualTo(1);
        assertThat(stale.json().get("current").asInt()).isEqualTo(2);
        assertThat(stale.json().get("changedBy").asString()).isEqualTo("lan");
        assertThat(stale.json().at("/differences/name/yours").asString()).isEqualTo("Khu khác");
        assertThat(stale.json().at("/differences/name/current").asString()).isEqualTo("Khu mới");
        assertThat(stale.json().at("/differences/geometry").isMissingNode()).isFalse();
        // QGIS does not read again after its own change, and its author knows that change
        Answer again = send(lan, "PUT", rows.item(), area(0, 0, 600, 600, seen.replace("Khu mới", "Khu mới nhất")));
        assertThat(again.status()).as(again.text()).isEqualTo(204);
        JsonNode history = lan.get("/api/history/land-allocation-draft-" + rows.draft + "/" + rows.object)
                .json()
                .get("items");
        assertThat(history.findValuesAsString("operation")).containsExactly("REPLACE", "REPLACE", "FOUND");
        assertThat(history.at("/1/attributes/name_vi").asString()).isEqualTo("Khu mới");
        assertThat(history.at("/2/attributes/code").asString()).isEqualTo("A1");
        assertThat(history.at("/2/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(client.as("can-bo")
                        .get("/api/history/land-allocation-draft-" + rows.draft + "/" + rows.object)
                        .status())
                .isEqualTo(403);
        assertThat(client.get("/api/history/projects/1").status()).isEqualTo(401);
    }

    @Test
    void patchesWhatIsNamedAndLeavesTheRest() {
        Answer silent = patch(lan, "{\"properties\":{\"name\":\"Mới\"}}");
        assertThat(silent.status()).isEqualTo(428);
        Answer patched = patch(lan, "{\"properties\":{\"name\":\"Ruộng\",\"legal_basis\":\"QĐ 1\",\"row_version\":1}}");
        assertThat(patched.status()).as(patched.text()).isEqualTo(204);
        Answer moved = patch(lan.ifMatch(patched.etag()), "{\"geometry\":" + Rows.ring(0, 0, 100, 100) + "}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(204);
        Answer cleared = patch(lan.ifMatch("*"), "{\"properties\":{\"legal_basis\":null}}");
        assertThat(cleared.etag()).startsWith("\"4-");
        JsonNode now = lan.get(rows.item()).json().get("properties");
        assertThat(now.get("name").asString()).isEqualTo("Ruộng");
        assertThat(now.get("class_code").asString()).isEqualTo("LUC");
        assertThat(now.get("legal_basis").isNull()).isTrue();
        assertThat(now.get("area_m2").asDouble()).isCloseTo(10_000, within(0.01));
    }

    @Test
    void deletesWhatNobodyElseHasChangedAndKeepsItsHistory() {
        assertThat(patch(minh, "{\"properties\":{\"name\":\"Của Minh\",\"row_version\":1}}")
                        .status())
                .isEqualTo(204);
        Answer blind = lan.delete(rows.item());
        assertThat(blind.status()).as("QGIS deletes blindly").isEqualTo(428);
        assertThat(lan.ifMatch("\"1\"").delete(rows.item()).status()).isEqualTo(412);
        assertThat(minh.delete(rows.item()).status()).isEqualTo(204);
        assertThat(minh.get(rows.item()).status()).isEqualTo(404);
        assertThat(minh.delete(rows.item()).status()).isEqualTo(404);
        JsonNode last =
                minh.get("/api/history/land-allocation/" + rows.object).json().at("/items/0");
        assertThat(last.get("operation").asString()).isEqualTo("DELETE");
        assertThat(last.at("/attributes/name_vi").asString()).isEqualTo("Của Minh");
        JsonNode trail = client.as("admin")
                .get("/api/audit?subject=plan-version:" + rows.draft)
                .json();
        assertThat(trail.findValuesAsString("action")).containsExactly("plan-object-deleted", "plan-object-changed");
        assertThat(trail.at("/1/details/before").asInt()).isEqualTo(1);
        assertThat(trail.at("/1/details/after").asInt()).isEqualTo(2);
    }

    @Test
    void letsOneOfManyWinWhoChangeTheSameStateAtOnce() {
        List<CompletableFuture<Integer>> racers = List.of(lan, minh, lan, minh).stream()
                .map(racer -> CompletableFuture.supplyAsync(
                        () -> patch(racer.ifMatch("\"1\""), "{\"properties\":{\"name\":\"" + racer.hashCode() + "\"}}")
                                .status()))
                .toList();
        assertThat(racers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(204, 412, 412, 412);
        assertThat(lan.get(rows.item()).json().at("/properties/row_version").asInt())
                .isEqualTo(2);
    }

    @Test
    void changesThePlacesOfProjects() {
        ApiClient officer = client.as("can-bo").with("Content-Crs", VN2000);
        Answer created = send(
                officer,
                "POST",
                rows.places(),
                area(4_000, 4_000, 5_000, 5_000, "\"code\":\"DA-01\",\"label\":\"Khu B\""));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String path = created.header("Location").replaceFirst("^http://[^/]+", "");
        JsonNode place = officer.get(path).json().get("properties");
        assertThat(place.get("project_id").asLong()).isEqualTo(rows.project);
        assertThat(place.get("row_version").asInt()).isEqualTo(1);
        Answer moved = send(
                officer,
                "PUT",
                path,
                area(4_000, 4_000, 5_000, 6_000, "\"label\":\"Khu B\",\"accuracy_m\":5,\"row_version\":1"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(204);
        assertThat(moved.etag()).startsWith("\"2-");
        assertThat(client.get("/api/projects/" + rows.project)
                        .json()
                        .at("/locations/1/accuracyM")
                        .asDouble())
                .isEqualTo(5);
        Answer relabelled = send(officer, "PATCH", path, "{\"properties\":{\"label\":\"Khu C\",\"row_version\":2}}");
        assertThat(relabelled.etag()).startsWith("\"3-");
        assertThat(send(lan, "PUT", path, area(0, 0, 1, 1, "\"row_version\":1")).status())
                .isEqualTo(409);
        assertThat(officer.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(lan.get("/api/history/projects/" + id).json().get("items").findValuesAsString("operation"))
                .containsExactly("DELETE", "UPDATE", "UPDATE", "CREATE");
    }

    @Test
    void takesTheEditsOfABrowserThatSendsTheTokenOfItsPage() {
        Answer session =
                client.post("/api/session", "{\"username\":\"lan\",\"password\":\"" + ApiClient.PASSWORD + "\"}");
        ApiClient browser = client.with("Content-Crs", VN2000)
                .with("Cookie", session.header("Set-Cookie").split(";", 2)[0]);
        String body = area(2_000, 0, 3_000, 1_000, WORDS);
        assertThat(send(browser, "POST", rows.items(), body).code()).isEqualTo("CSRF_TOKEN_MISSING");
        ApiClient page =
                browser.with("X-CSRF-TOKEN", session.json().at("/csrf/token").asString());
        assertThat(send(page, "POST", rows.items(), body).status()).isEqualTo(201);
    }

    @Test
    void describesWhatTheCallerMayDo() {
        JsonNode api = lan.get("/ogc/api").json();
        String items = "/paths/~1collections~1land-allocation-draft-" + rows.draft + "~1items";
        assertThat(api.at(items).propertyNames()).containsExactlyInAnyOrder("get", "post");
        assertThat(api.at(items + "~1{featureId}").propertyNames())
                .containsExactlyInAnyOrder("get", "put", "patch", "delete");
        assertThat(api.at("/paths/~1collections~1land-allocation~1items").propertyNames())
                .containsExactly("get");
        String written = api.at(items + "/post/requestBody").toString();
        assertThat(written).contains("class_code").contains("row_version").doesNotContain("area_m2");
        assertThat(api.findValuesAsString("operationId")).doesNotHaveDuplicates();
        assertThat(client.get("/ogc/api").text()).doesNotContain("requestBody");
        JsonNode schema =
                lan.get(rows.items().replace("/items", "/schema")).json().get("properties");
        assertThat(schema.at("/name/readOnly").asBoolean(false)).isFalse();
        assertThat(schema.at("/row_version/readOnly").asBoolean(false))
                .as("it comes back")
                .isFalse();
        assertThat(schema.at("/area_m2/readOnly").asBoolean(false)).isTrue();
        assertThat(client.get("/ogc/conformance").text())
                .contains("ogcapi-features-4/1.0/conf/create-replace-delete")
                .contains("ogcapi-features-4/1.0/conf/optimistic-locking-etags");
    }

    private Answer patch(ApiClient caller, String body) {
        return caller.send("PATCH", rows.item(), "application/merge-patch+json", BodyPublishers.ofString(body));
    }

    private static Answer send(ApiClient caller, String method, String path, String body) {
        return caller.send(method, path, "application/geo+json", BodyPublishers.ofString(body));
    }
}
