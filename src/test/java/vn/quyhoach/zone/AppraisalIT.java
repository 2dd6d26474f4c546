package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** In appraisal a version stands still, and is read by who was asked and by planners. */
@HttpTest
class AppraisalIT {

    private static final String AREA = """
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[106.3402,10.6244],
            [106.3404,10.6244],[106.3404,10.6246],[106.3402,10.6244]]]}, "properties": {"code": "%s",
            "name": "Ô mới", "class_code": "ONT"}}""";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private ApiClient lan;
    private ApiClient reviewer;
    private String versions;
    private long draft;
    private String version;
    private String layer;
    private long object;

    @BeforeEach
    void startWithADraft() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "PLANNER");
        rows.account("tham-dinh", "OFFICER");
        rows.account("can-bo", "OFFICER");
        long plan = rows.plan("long-an-2021-2030");
        versions = "/api/plans/" + plan + "/versions";
        rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        draft = rows.version(plan, 2, "DRAFT", null);
        object = rows.zone(draft, "land-allocation", "A1", "ONT", box(0, 0, 1_000, 1_000));
        rows.zone(draft, "defence", "Q1", "MILITARY_AREA", box(0, 0, 100, 100));
        version = versions + "/" + draft;
        layer = "/ogc/collections/land-allocation-draft-" + draft;
        lan = client.as("lan");
        reviewer = client.as("tham-dinh");
    }

    @Test
    void isReadByWhoWasAskedAndByNobodyElse() {
        assertThat(reviewer.get(version).status()).as("before").isEqualTo(404);
        assertThat(appraise("tham-dinh").json().get("status").asString()).isEqualTo("APPRAISAL");
        for (String path : List.of(
                version,
                version + "/readiness",
                version + "/documents",
                layer,
                layer + "/items",
                layer + "/items/" + object,
                "/api/zones?version=" + draft,
                "/tiles/land-allocation-draft-" + draft + "/14/13031/7705.mvt",
                "/api/exports/land-allocation-draft-" + draft + ".geojson",
                "/ows?service=WFS&version=2.0.0&request=GetFeature&typeNames=land-allocation-draft-" + draft)) {
            assertThat(reviewer.get(path).status()).as(path).isIn(200, 204);
            assertThat(client.as("can-bo").get(path).status()).as(path).isIn(400, 404);
            assertThat(client.get(path).status()).as(path).isIn(400, 401, 404);
        }
        assertThat(reviewer.get("/ogc/collections").text()).contains("land-allocation-draft-" + draft);
        assertThat(reviewer.get("/ows?service=WMS&request=GetCapabilities").text())
                .contains("land-allocation-draft-" + draft);
        assertThat(client.as("can-bo").get("/ogc/collections").text()).doesNotContain("-draft-");
        assertThat(client.as("can-bo")
                        .get("/ows?service=WMS&request=GetCapabilities")
                        .text())
                .as("not from what the reviewer got")
                .doesNotContain("-draft-");
        assertThat(reviewer.get("/ogc/collections/defence-draft-" + draft).status())
                .as("what a role does not see an appraisal does not show")
                .isEqualTo(404);
        assertThat(reviewer.get("/api/zones?version=" + draft).text())
                .contains("A1")
                .doesNotContain("Q1");
    }

    @Test
    void showsReviewersTheirVersionOnlyAndOnlyWhileTheyAreAsked() {
        long other = client.as("admin")
                .post(versions, "{\"kind\":\"ADJUSTMENT\",\"title\":{\"vi\":\"Khác\"},\"copyOf\":" + draft + "}")
                .id();
        lan.post(versions + "/" + other + "/appraisal", "{\"reviewers\":[\"can-bo\"]}");
        appraise("tham-dinh");
        assertThat(reviewer.get(versions + "/" + other).status()).isEqualTo(404);
        assertThat(reviewer.get("/ogc/collections/land-allocation-draft-" + other)
                        .status())
                .isEqualTo(404);
        assertThat(lan.put(version + "/appraisal", "{\"reviewers\":[\"can-bo\"]}")
                        .status())
                .isEqualTo(200);
        JsonNode changed = client.as("admin")
                .get("/api/audit?subject=plan-version:" + draft)
                .json()
                .get(0);
        assertThat(changed.get("action").asString()).isEqualTo("plan-version-reviewers-changed");
        assertThat(changed.get("actor").asString()).isEqualTo("lan");
        assertThat(changed.get("details").toString()).isEqualTo("{\"after\":[\"can-bo\"],\"before\":[\"tham-dinh\"]}");
        assertThat(reviewer.get(version).status()).as("not asked any more").isEqualTo(404);
        assertThat(reviewer.get(layer + "/items").status()).isEqualTo(404);
        assertThat(client.as("can-bo").get(layer + "/items").status()).isEqualTo(200);
        assertThat(lan.post(version + "/appraisal/return", "{\"reason\":\"Sửa ô A1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.as("can-bo").get(layer + "/items").status()).isEqualTo(404);
    }

    @Test
    void standsStillUntilItIsADraftAgain() {
        String tag = appraise("tham-dinh").etag();
        ApiClient any = lan.ifMatch("*");
        for (Answer refused : List.of(
                lan.post(layer + "/items", AREA.formatted("B1")),
                any.send("PATCH", layer + "/items/" + object, "{\"properties\":{\"name\":\"Khác\"}}"),
                any.delete(layer + "/items/" + object),
                upload(lan),
                any.put(version, "{\"kind\":\"ADJUSTMENT\",\"title\":{\"vi\":\"Tên khác\"}}"),
                lan.delete(version),
                lan.post(version + "/appraisal", "{\"reviewers\":[\"can-bo\"]}"))) {
            assertThat(refused.code()).as(refused.text()).isEqualTo("STATE_CONFLICT");
        }
        Answer wfs = lan.send("POST", "/ows/edit", "text/xml", BodyPublishers.ofString("""
                <Transaction service="WFS" version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0"
                 xmlns:fes="http://www.opengis.net/fes/2.0"><Delete typeName="land-allocation-draft-%1$d"><fes:Filter>
                <fes:ResourceId rid="land-allocation-draft-%1$d.%2$d"/></fes:Filter></Delete></Transaction>""".formatted(draft, object)));
        assertThat(wfs.text()).contains("appraisal");
        assertThat(reviewer.post(layer + "/items", AREA.formatted("B1")).status())
                .as("who was asked to read reads")
                .isEqualTo(405);
        assertThat(rows.count("planning.zone")).isEqualTo(2);

        assertThat(lan.post(version + "/appraisal/return", "{}").code()).isEqualTo("FIELDS_INVALID");
        assertThat(reviewer.post(version + "/appraisal/return", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("ROLE_MISSING");
        assertThat(lan.ifMatch("\"77\"")
                        .post(version + "/appraisal/return", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("PRECONDITION_FAILED");
        assertThat(lan.ifMatch(tag)
                        .post(version + "/appraisal/return", "{\"reason\":\"Thiếu ô B1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(lan.post(layer + "/items", AREA.formatted("B1")).status()).isEqualTo(201);
        assertThat(client.as("admin")
                        .get("/api/audit?subject=plan-version:" + draft)
                        .text())
                .contains("plan-version-appraisal-returned", "Thiếu ô B1");
    }

    @Test
    void asksPeopleThereAre() {
        assertThat(lan.post(version + "/appraisal", "{}").code()).isEqualTo("FIELDS_INVALID");
        assertThat(lan.post(version + "/appraisal", "{\"reviewers\":[]}").code())
                .isEqualTo("FIELDS_INVALID");
        jdbc.sql("update security.account set enabled = false where username = 'can-bo'")
                .update();
        Answer refused = lan.post(version + "/appraisal", "{\"reviewers\":[\"can-bo\",\"ma\",\"tham-dinh\"]}");
        assertThat(refused.text()).contains("FIELDS_INVALID", "can-bo, ma").doesNotContain("tham-dinh");
        assertThat(reviewer.post(version + "/appraisal", "{\"reviewers\":[\"lan\"]}")
                        .code())
                .isEqualTo("ROLE_MISSING");
        assertThat(lan.get("/api/people").json().findValuesAsString("username"))
                .contains("lan", "tham-dinh")
                .doesNotContain("can-bo");
        assertThat(reviewer.get("/api/people").code()).isEqualTo("ROLE_MISSING");
        long empty = rows.version(Long.parseLong(versions.split("/")[3]), 3, "DRAFT", null);
        assertThat(lan.post(versions + "/" + empty + "/appraisal", "{\"reviewers\":[\"lan\"]}")
                        .text())
                .contains("no objects");
    }

    /** What was drawn before it stays, what comes later is refused, and nothing comes in between. */
    @Test
    void beginsBetweenTwoEdits() {
        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .map(i -> i == 12
                        ? appraise("tham-dinh").status()
                        : lan.post(layer + "/items", AREA.formatted("N" + i)).status())
                .boxed()
                .toList();
        assertThat(answers).containsOnlyOnce(200);
        long drawn = answers.stream().filter(status -> status == 201).count();
        assertThat(answers.stream().filter(status -> status == 409).count()).isEqualTo(23 - drawn);
        assertThat(rows.count("planning.zone where layer_id = 'land-allocation'"))
                .isEqualTo(1 + drawn);
    }

    private Answer appraise(String who) {
        return lan.post(version + "/appraisal", "{\"reviewers\":[\"" + who + "\"]}");
    }

    private Answer upload(ApiClient who) {
        String file = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"EPSG:9210\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"TEP\",\"name\":\"Ô\","
                + "\"class_code\":\"LUC\"},\"geometry\":" + Rows.ring(2_000, 0, 3_000, 1_000) + "}]}";
        return new Upload()
                .text("options", "{\"versionId\":" + draft + ",\"layer\":\"land-allocation\"}")
                .file("dat.geojson", file.getBytes(StandardCharsets.UTF_8))
                .send(who, "/api/imports");
    }
}
