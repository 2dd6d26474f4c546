package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** A local adjustment changes its area or its layers; everything else is as in the version in force. */
@HttpTest
class LocalAdjustmentsIT {

    /** The area that is adjusted: the second kilometre, of which the south is planned. */
    private static final String AREA = Rows.ring(1_000, 0, 2_000, 2_000);

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private ApiClient lan;
    private String versions;
    private long base;

    /** In force: one zone outside, one across the border of the area, one inside. */
    @BeforeEach
    void startWithAPlanInForce() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "PLANNER");
        long plan = rows.plan("long-an-2021-2030");
        base = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        rows.zone(base, "land-allocation", "NGOAI", "LUC", box(0, 0, 500, 1_000));
        rows.zone(base, "land-allocation", "CAT", "LUC", box(500, 0, 1_500, 1_000));
        rows.zone(base, "land-allocation", "TRONG", "LUC", box(1_500, 0, 2_000, 1_000));
        rows.zone(base, "urban", "DT", "URBAN", box(0, 0, 500, 500));
        versions = "/api/plans/" + plan + "/versions";
        lan = client.as("lan").with("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/9210>");
    }

    @Test
    void changesItsAreaOnly() {
        long draft = adjust("{\"area\":" + AREA + ",\"crs\":\"EPSG:9210\"}").id();
        String items = "/ogc/collections/land-allocation-draft-" + draft + "/items";
        assertThat(rows.count("planning.zone where plan_version_id = " + draft)).isEqualTo(4);
        ApiClient any = lan.ifMatch("*");
        // beyond it nothing
        Answer refused = any.delete(items + "/" + id(draft, "NGOAI"));
        assertThat(refused.code()).isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(refused.json().get("where").asString()).contains("land-allocation", "560000");
        assertThat(patch(any, items, draft, "NGOAI", "{\"class_code\":\"ONT\"}", null)
                        .code())
                .isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(lan.post(items, feature("MOI", Rows.ring(900, 0, 1_100, 100)))
                        .code())
                .isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(client.as("lan")
                        .ifMatch("*")
                        .delete("/ogc/collections/urban-draft-" + draft + "/items/" + id(draft, "DT"))
                        .code())
                .isEqualTo("OUTSIDE_ADJUSTMENT");
        // across the border: the part inside may go, the part outside and the words stay
        assertThat(any.delete(items + "/" + id(draft, "CAT")).code()).isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(patch(any, items, draft, "CAT", "{\"class_code\":\"ONT\"}", null)
                        .code())
                .isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(patch(any, items, draft, "CAT", "{}", Rows.ring(600, 0, 1_000, 1_000))
                        .code())
                .isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(patch(any, items, draft, "CAT", "{}", Rows.ring(500, 0, 1_000, 1_000))
                        .status())
                .isIn(200, 204);
        // inside everything
        assertThat(lan.post(items, feature("MOI", Rows.ring(1_000, 0, 1_500, 1_000)))
                        .status())
                .isEqualTo(201);
        assertThat(any.delete(items + "/" + id(draft, "TRONG")).status()).isIn(200, 204);

        new Lifecycle(client, "lan", "admin").publish(versions + "/" + draft);
        assertThat(client.get("/api/zones?datetime=2026-02-01&layer=land-allocation")
                        .json()
                        .get("items")
                        .findValuesAsString("code"))
                .containsExactlyInAnyOrder("NGOAI", "CAT", "MOI");
        assertThat(client.get("/api/zones?datetime=2026-02-01&layer=urban").text())
                .as("taken over")
                .contains("\"DT\"");
        JsonNode scope = client.get(versions + "/" + draft + "/scope").json();
        assertThat(scope.get("base").asLong()).isEqualTo(base);
        assertThat(scope.at("/area/type").asString()).isEqualTo("MultiPolygon");
    }

    @Test
    void changesItsLayersOnly() {
        long draft = adjust("{\"layers\":[\"urban\"]}").id();
        assertThat(lan.ifMatch("*")
                        .delete("/ogc/collections/land-allocation-draft-" + draft + "/items/" + id(draft, "TRONG"))
                        .code())
                .isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(lan.ifMatch("*")
                        .delete("/ogc/collections/urban-draft-" + draft + "/items/" + id(draft, "DT"))
                        .status())
                .isIn(200, 204);
        assertThat(upload(draft, "land-allocation", Rows.ring(5_000, 0, 6_000, 1_000), false)
                        .code())
                .isEqualTo("OUTSIDE_ADJUSTMENT");
    }

    @Test
    void takesFilesWithinItsAreaOnly() {
        long draft = adjust("{\"area\":" + AREA + ",\"crs\":\"EPSG:9210\"}").id();
        Answer beyond = upload(draft, "land-allocation", Rows.ring(5_000, 0, 6_000, 1_000), false);
        assertThat(beyond.code()).as(beyond.text()).isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(beyond.json().get("where").asString()).contains("land-allocation/TEP");
        assertThat(upload(draft, "land-allocation", Rows.ring(1_100, 1_100, 1_200, 1_200), true)
                        .code())
                .as("in place of the whole layer")
                .isEqualTo("OUTSIDE_ADJUSTMENT");
        assertThat(rows.count("planning.zone where plan_version_id = " + draft)).isEqualTo(4);
        assertThat(upload(draft, "land-allocation", Rows.ring(1_100, 1_100, 1_200, 1_200), false)
                        .status())
                .isEqualTo(201);
    }

    /** Whoever changes rows past the doors is found before it takes effect. */
    @Test
    void isComparedOnceMoreBeforeItTakesEffect() {
        long draft = adjust("{\"area\":" + AREA + ",\"crs\":\"EPSG:9210\"}").id();
        jdbc.sql("update planning.zone set class_code = 'ONT' where code = 'NGOAI' and plan_version_id = :draft")
                .param("draft", draft)
                .update();
        Lifecycle steps = new Lifecycle(client, "lan", "admin").appraise(versions + "/" + draft);
        String decision = """
                {"decisionNo": "2/QĐ", "decisionDate": "2025-01-01", "validFrom": "2025-01-02"}""";
        Answer refused = steps.decide(versions + "/" + draft, decision);
        assertThat(refused.json().get("where").asString()).isEqualTo("land-allocation/NGOAI");
        jdbc.sql("update planning.zone set class_code = 'LUC' where code = 'NGOAI'")
                .update();
        jdbc.sql("update planning.plan_version set status = 'SUPERSEDED', valid_to = '2024-01-01' where id = :base")
                .param("base", base)
                .update();
        assertThat(steps.decide(versions + "/" + draft, decision).text())
                .contains("STATE_CONFLICT", "not in force any more");
    }

    @Test
    void takesNoEffectWithoutAnythingToReplace() {
        String draft = versions + "/"
                + client.as("lan")
                        .post(
                                versions,
                                "{\"kind\":\"LOCAL_ADJUSTMENT\",\"title\":{\"vi\":\"Cục bộ\"},\"copyOf\":" + base + "}")
                        .id();
        Lifecycle steps = new Lifecycle(client, "lan", "admin");
        Answer refused = steps.publish(draft, """
                {"decisionNo": "2/QĐ", "decisionDate": "2026-01-01", "validFrom": "2026-01-02"}""");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("STATE_CONFLICT", "no area or layers", "ADJUSTMENT");
        JsonNode obstacles = client.as("admin").get(draft + "/readiness").json().get("obstacles");
        assertThat(obstacles).hasSize(1);
        assertThat(obstacles.get(0).at("/reason/vi").asString()).contains("chưa nêu vùng hoặc lớp được thay");
        // what replaces everything says so
        lan.post(draft + "/appraisal/return", "{\"reason\":\"Đổi loại\"}");
        String tag = lan.get(draft).etag();
        assertThat(lan.ifMatch(tag)
                        .put(draft, "{\"kind\":\"ADJUSTMENT\",\"title\":{\"vi\":\"Toàn bộ\"}}")
                        .status())
                .isEqualTo(200);
        steps.publish(draft);
    }

    @Test
    void leavesWhatItReplacesInTheTrail() {
        for (String replaces : List.of(
                "{\"area\":" + AREA + ",\"crs\":\"EPSG:9210\"}", "{\"layers\":[\"urban\",\"land-allocation\"]}")) {
            long draft = adjust(replaces).id();
            JsonNode scoped = client.as("admin")
                    .get("/api/audit?subject=plan-version:" + draft)
                    .json()
                    .get(0);
            assertThat(scoped.get("action").asString()).isEqualTo("plan-version-scoped");
            assertThat(scoped.get("actor").asString()).isEqualTo("lan");
            assertThat(scoped.at("/details/base").asLong()).isEqualTo(base);
            boolean area = replaces.contains("area");
            assertThat(scoped.at("/details/areaM2").asLong()).isEqualTo(area ? 2_000_000 : 0);
            assertThat(scoped.at("/details/layers").toString())
                    .isEqualTo(area ? "[]" : "[\"land-allocation\",\"urban\"]");
        }
    }

    @Test
    void saysWhatIsWrongWithItsScope() {
        assertThat(adjust("{}").json().get("fields").propertyNames()).contains("replaces");
        assertThat(adjust("{\"layers\":[\"no-such\"]}").json().get("fields").propertyNames())
                .contains("replaces.layers");
        assertThat(adjust("{\"area\":" + Rows.ring(90_000, 0, 99_000, 100) + ",\"crs\":\"EPSG:9210\"}")
                        .code())
                .isEqualTo("GEOMETRY_OUTSIDE_PROVINCE");
        assertThat(adjust("{\"area\":{\"type\":\"Point\",\"coordinates\":[561000,1171000]},\"crs\":\"EPSG:9210\"}")
                        .code())
                .isEqualTo("GEOMETRY_TYPE_UNSUPPORTED");
        assertThat(rows.count("planning.plan_version")).isEqualTo(1);
    }

    private Answer adjust(String replaces) {
        return client.as("lan")
                .post(
                        versions,
                        "{\"kind\":\"LOCAL_ADJUSTMENT\",\"title\":{\"vi\":\"Cục bộ\"},\"replaces\":" + replaces + "}");
    }

    private long id(long version, String code) {
        return jdbc.sql("select id from planning.zone where plan_version_id = :version and code = :code")
                .param("version", version)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private Answer patch(ApiClient who, String items, long draft, String code, String properties, String geometry) {
        return who.send(
                "PATCH",
                items + "/" + id(draft, code),
                "{" + (geometry == null ? "" : "\"geometry\":" + geometry + ",") + "\"properties\":" + properties
                        + "}");
    }

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{\"code\":\"" + code
                + "\",\"name\":\"Mới\",\"class_code\":\"ONT\"}}";
    }

    private Answer upload(long draft, String layer, String geometry, boolean replace) {
        String file = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"EPSG:9210\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"TEP\",\"name\":\"Ô\","
                + "\"class_code\":\"LUC\"},\"geometry\":" + geometry + "}]}";
        return new Upload()
                .text(
                        "options",
                        "{\"versionId\":" + draft + ",\"layer\":\"" + layer + "\",\"replace\":" + replace + "}")
                .file("dat.geojson", file.getBytes(StandardCharsets.UTF_8))
                .send(client.as("lan"), "/api/imports");
    }
}
