package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;

/** Drafts as layers: there for planners in every service, for nobody else, and nowhere where it says what holds. */
@HttpTest
class DraftLayersIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private long plan;
    private long draft;
    private String id;

    @BeforeEach
    void startWithADraftBesideAPlanInForce() {
        Rows rows = new Rows(jdbc).clear().classes();
        long west = rows.units();
        plan = rows.plan("long-an-2021-2030");
        long inForce = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        rows.zone(inForce, "land-allocation", "CU", "LUC", box(0, 0, 1_000, 1_000));
        draft = rows.version(plan, 2, "DRAFT", LocalDate.of(2026, 1, 1));
        rows.zone(draft, "land-allocation", "MOI", "SKK", box(0, 0, 1_000, 1_000));
        long other = rows.version(rows.plan("khac"), 1, "DRAFT", LocalDate.of(2026, 1, 1));
        rows.zone(other, "land-allocation", "KHAC", "ONT", box(0, 0, 1_000, 1_000));
        admin = client.as("admin");
        admin.post(
                "/api/accounts",
                "{\"username\":\"can-bo\",\"displayName\":\"Cán bộ\",\"role\":\"OFFICER\",\"password\":\""
                        + ApiClient.PASSWORD + "\",\"unitIds\":[" + west + "]}");
        id = "land-allocation-draft-" + draft;
    }

    @Test
    void showsPlannersALayerOfEachOpenVersionAlsoWhereItIsEmpty() {
        List<String> ids = collections(admin);
        assertThat(ids).contains(id, "urban-draft-" + draft, "technical-infrastructure-lines-draft-" + draft);
        assertThat(ids.indexOf(id)).isEqualTo(ids.indexOf("land-allocation") + 1);
        assertThat(ids).noneMatch(each -> each.startsWith("projects-draft") || each.startsWith("communes-draft"));
        JsonNode empty =
                admin.get("/ogc/collections/urban-draft-" + draft + "/items").json();
        assertThat(empty.get("numberMatched").asInt()).isZero();
        JsonNode described = admin.get("/ogc/collections/" + id).json();
        assertThat(described.get("title").asString()).isEqualTo("Land allocation (draft " + draft + ")");
        assertThat(described.get("itemCount").asInt()).isEqualTo(1);
    }

    @Test
    void isNotThereForAnybodyElse() {
        for (ApiClient other : List.of(client, client.as("can-bo"))) {
            assertThat(collections(other)).noneMatch(each -> each.contains("draft"));
            for (String path : List.of(
                    "/ogc/collections/" + id,
                    "/ogc/collections/" + id + "/items",
                    "/ogc/collections/" + id + "/items/1",
                    "/tiles/" + id + ".json",
                    "/tiles/" + id + "/9/407/240.mvt",
                    "/styles/" + id + ".sld",
                    "/api/exports/" + id + ".gpkg")) {
                Answer answer = other.get(path);
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(answer.code()).as(path).isEqualTo("LAYER_UNKNOWN");
            }
            assertThat(other.send("OPTIONS", "/ogc/collections/" + id + "/items", null)
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/ogc/api").text()).doesNotContain("draft-");
            assertThat(other.get("/ogc?f=html").text()).doesNotContain("draft-");
        }
    }

    @Test
    void holdsTheObjectsOfItsVersionAndNoOther() {
        JsonNode items = admin.get("/ogc/collections/" + id + "/items").json();
        assertThat(items.get("features").findValuesAsString("code")).containsExactly("MOI");
        assertThat(items.at("/features/0/properties/row_version").asInt()).isEqualTo(1);
        assertThat(admin.get("/ogc/collections/land-allocation/items")
                        .json()
                        .get("features")
                        .findValuesAsString("code"))
                .containsExactly("CU");
        long foreign = jdbc.sql("select id from planning.zone where code = 'KHAC'")
                .query(Long.class)
                .single();
        assertThat(admin.get("/ogc/collections/" + id + "/items/" + foreign).status())
                .isEqualTo(404);
        assertThat(admin.get("/ogc/collections/" + id + "/items?datetime=2000-01-01")
                        .json()
                        .get("numberMatched")
                        .asInt())
                .as("a draft has no time yet")
                .isEqualTo(1);
    }

    /** A decision that has no day yet is unknown, and a validity that has none is open. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T_AFTER(decision_date, DATE('2000-01-01'))                                                | 0
            T_INTERSECTS(INTERVAL(decision_date, '..'), INTERVAL('..', '..'))                         | 0
            NOT T_INTERSECTS(INTERVAL(decision_date, '..'), INTERVAL('2000-01-01', '2030-01-01'))     | 0
            T_INTERSECTS(INTERVAL(decision_date, '..'), INTERVAL('2000-01-01', '2030-01-01')) IS NULL | 1
            T_CONTAINS(INTERVAL(valid_from, valid_to), INTERVAL('2000-01-01', '2030-01-01'))          | 1
            """)
    void daysThatAreNotSetAreUnknown(String filter, int expected) {
        assertThat(admin.get("/ogc/collections/" + id + "/items?filter="
                                + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                        .json()
                        .get("numberMatched")
                        .asInt())
                .isEqualTo(expected);
    }

    @Test
    void isServedByEveryServiceWithTheLooksOfItsLayerAndForNobodysCache() {
        for (String path : List.of(
                "/tiles/" + id + ".json",
                "/styles/" + id + ".json",
                "/styles/" + id + ".qml",
                "/ogc/collections/" + id + "?f=html",
                "/ogc/collections/" + id + "/items?f=html",
                "/api/exports/" + id + ".gpkg")) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(admin.get("/styles/" + id + ".sld").text().replace(id, "land-allocation"))
                .contains("SKK")
                .hasSizeGreaterThan(10_000);
        Answer items = admin.get("/ogc/collections/" + id + "/items");
        assertThat(items.header("Cache-Control")).startsWith("private");
        Answer tile = admin.get("/tiles/" + id + "/10/815/481.mvt");
        assertThat(tile.status()).isIn(200, 204);
        assertThat(tile.header("Cache-Control")).startsWith("private");
    }

    @Test
    void isNoPartOfTheMapOfAnAnswerOrOfASearch() {
        assertThat(admin.get("/api/layers").text()).doesNotContain("draft");
        assertThat(admin.get("/styles/map.json").text()).doesNotContain("draft");
        Answer lookup = admin.get("/api/lookup?lon=106.302&lat=10.586");
        assertThat(lookup.status()).as(lookup.text()).isEqualTo(200);
        assertThat(lookup.text()).contains("\"CU\"").doesNotContain("MOI");
        assertThat(admin.get("/api/search?q=MOI").text()).doesNotContain("draft");
        assertThat(admin.get("/api/zones?bbox=106,10,107,11")
                        .json()
                        .get("items")
                        .findValuesAsString("code"))
                .containsExactly("CU");
        Answer check = admin.post(
                "/api/conformity-checks",
                "{\"footprint\":" + Rows.ring(100, 100, 200, 200)
                        + ",\"crs\":\"EPSG:9210\",\"projectClass\":\"INDUSTRIAL_PARK\"}");
        assertThat(check.text()).contains("\"CU\"").doesNotContain("MOI").doesNotContain("draft-");
    }

    @Test
    void isGoneOnceTheVersionIsPublished() {
        new Rows(jdbc).account("hai", "PLANNER");
        Answer published = new Lifecycle(client, "admin", "hai")
                .publish(
                        "/api/plans/" + plan + "/versions/" + draft,
                        "{\"decisionNo\":\"2/QĐ\",\"decisionDate\":\"2026-01-01\",\"validFrom\":\"2026-01-02\"}");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(admin.get("/ogc/collections/" + id).status()).isEqualTo(404);
        assertThat(collections(admin)).noneMatch(each -> each.endsWith("-draft-" + draft));
    }

    @Test
    void showsWhatAFileBroughtAtOnce() {
        String items = "/ogc/collections/" + id + "/items";
        String before = admin.get(items).etag();
        String file = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"EPSG:9210\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"TEP\",\"name\":\"Ô\","
                + "\"class_code\":\"LUC\"},\"geometry\":" + Rows.ring(2_000, 0, 3_000, 1_000) + "}]}";
        String form = "--cut\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n{\"versionId\":" + draft
                + ",\"layer\":\"land-allocation\"}\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; "
                + "filename=\"dat.geojson\"\r\n\r\n" + file + "\r\n--cut--\r\n";
        Answer imported =
                admin.send("POST", "/api/imports", "multipart/form-data; boundary=cut", BodyPublishers.ofString(form));
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        Answer after = admin.with("If-None-Match", before).get(items);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().get("numberMatched").asInt()).isEqualTo(2);
    }

    private static List<String> collections(ApiClient caller) {
        return caller.get("/ogc/collections").json().get("collections").findValuesAsString("id");
    }
}
