package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** What not everybody may see: no service shows it, and a check tells no more than which authority must be asked. */
@HttpTest
class RestrictedLayersIT {

    private static final String CHECKS = "/api/conformity-checks";

    /** Of the secret object; nothing else in the database has such words. */
    private static final String NAME = "Kho-bí-mật-77";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private ApiClient planner;
    private long plan;
    private long version;
    private long secret;

    /** Industry everywhere; one secret of 100 m by 100 m in the middle of a square of the kilometre grid. */
    @BeforeEach
    void drawOneSecret() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        plan = rows.plan("long-an-2021-2030");
        version = rows.version(plan, 1, "IN_FORCE", LocalDate.parse("2024-01-01"));
        rows.zone(version, "land-allocation", "W", "SKK", Rows.box(0, 0, 20_000, 20_000));
        secret = rows.zone(version, "defence", NAME, "MILITARY_AREA", Rows.box(4_450, 4_450, 4_550, 4_550));
        client.as("admin").post("/api/accounts", """
                        {"username": "quy-hoach", "displayName": "Quy hoạch", "role": "PLANNER", "password": "%s"}""".formatted(ApiClient.PASSWORD));
        planner = client.as("quy-hoach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/layers",
                "/ogc/collections?limit=1000",
                "/ogc/collections/defence",
                "/ogc/collections/defence/items",
                "/ogc/collections/defence/items/SECRET",
                "/ogc/collections/defence/map?bbox=106,10,107,11&width=64&height=64",
                "/ogc/collections/defence/styles",
                "/ogc/styles",
                "/ogc/api",
                "/ows?service=WMS&request=GetCapabilities",
                "/ows?service=WMS&version=1.3.0&request=GetMap&layers=defence&styles=&crs=EPSG:9210"
                        + "&bbox=1174000,564000,1175000,565000&width=64&height=64&format=image/png",
                "/ows?service=WMS&version=1.3.0&request=GetFeatureInfo&layers=defence&query_layers=defence&styles="
                        + "&crs=EPSG:9210&bbox=1174000,564000,1175000,565000&width=64&height=64&i=32&j=32"
                        + "&format=image/png&info_format=application/json",
                "/ows?service=WFS&request=GetCapabilities",
                "/ows?service=WFS&version=2.0.0&request=GetFeature&typenames=defence",
                "/ows?service=WFS&version=2.0.0&request=DescribeFeatureType",
                "/ows?service=WMTS&request=GetCapabilities",
                "/tiles/defence/10/815/482.mvt",
                "/tiles/defence/10/815/482.png",
                "/tiles/defence.json",
                "/styles/defence.json",
                "/styles/defence.sld",
                "/styles/map.json",
                "/api/exports/defence.geojson",
                "/api/exports/defence.gpkg",
                "/api/zones?limit=1000",
                "/api/zones?layer=defence",
                "/api/zones/defence/SECRET",
                "/api/lookup?lon=106.347&lat=10.631&radius=1000",
                "/api/search?q=Kho-b%C3%AD-m%E1%BA%ADt-77",
                "/api/projects?zone=SECRET",
                "/api/projects?zone=defence/SECRET",
                "/api/plans",
                "/api/plans/PLAN/versions/VERSION/contents",
                "/api/history/defence/SECRET"
            })
    void noServiceShowsItToThePublic(String path) {
        Answer answer = client.get(
                path.replace("SECRET", "" + secret).replace("PLAN", "" + plan).replace("VERSION", "" + version));
        // a problem repeats the caller's own word for the layer and nothing else
        String told = answer.status() < 400 && !isException(answer)
                ? answer.text()
                : answer.text().replace("defence", "");
        // classes of land use may be called so in public; the layer, its classes and what is in it may not
        assertThat(told.toLowerCase(Locale.ROOT))
                .as(path)
                .doesNotContain("\"defence\"", ">defence<", "/defence", "=defence", "defence and security")
                .doesNotContain("quốc phòng, an ninh", "military_area", NAME.toLowerCase(Locale.ROOT));
        if (path.contains("SECRET") || path.contains("collections/defence") || path.contains("tiles/defence")) {
            assertThat(answer.status()).as(path).isIn(401, 404);
        }
    }

    private static boolean isException(Answer answer) {
        return answer.text().contains("ExceptionReport");
    }

    @Test
    void plannersSeeItLikeAnyOtherLayer() {
        assertThat(planner.get("/api/layers").text()).contains("\"defence\"");
        assertThat(planner.get("/ogc/collections/defence/items").text()).contains(NAME);
        assertThat(planner.get("/api/zones/defence/" + secret).status()).isEqualTo(200);
        assertThat(planner.get("/ows?service=WMS&request=GetCapabilities").text())
                .contains("<Name>defence</Name>");
        assertThat(planner.get("/api/plans/" + plan + "/versions/" + version + "/contents")
                        .text())
                .contains("\"defence\"");
        assertThat(planner.get("/tiles/defence.json").header("Cache-Control")).doesNotContain("public");
    }

    @Test
    void namesOnlyTheAuthorityToAsk() {
        JsonNode check = check(client, 4_480);
        assertThat(check.path("verdict").asString()).isEqualTo("NEEDS_REVIEW");
        assertThat(check.path("reason").path("vi").asString()).contains("Bộ Chỉ huy Quân sự tỉnh");
        assertThat(check.path("findings").findValuesAsString("code")).contains("ASK_AUTHORITY");
        assertThat(check.has("restricted")).isFalse();
        assertThat(check.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("defence", "quốc phòng", "military_area", NAME.toLowerCase(Locale.ROOT));
    }

    /** The squares of the kilometre grid answer, so that moving a place about finds neither border nor size nor number. */
    @Test
    void tellsNeitherPlaceNorSizeNorNumberByRepeatedChecks() {
        for (int at = 4_010; at <= 4_980; at += 97) {
            assertThat(check(client, at).path("verdict").asString())
                    .as("at %s", at)
                    .isEqualTo("NEEDS_REVIEW");
        }
        assertThat(check(client, 3_980).path("verdict").asString()).isEqualTo("CONFORMS");
        assertThat(check(client, 5_010).path("verdict").asString()).isEqualTo("CONFORMS");
        JsonNode one = check(client, 4_480);
        JsonNode beside = check(client, 4_020);
        rows.zone(version, "defence", "Q2", "MILITARY_AREA", Rows.box(4_050, 4_050, 4_900, 4_400));
        JsonNode two = check(client, 4_480);
        assertThat(two.path("hash")).isEqualTo(one.path("hash"));
        assertThat(two.toString()).hasSameSizeAs(one.toString());
        assertThat(beside.path("reason")).isEqualTo(one.path("reason"));
        assertThat(beside.path("findings")).isEqualTo(one.path("findings"));
    }

    @Test
    void tellsMoreToWhoMaySeeItAndKeepsThatOutOfTheRecord() {
        JsonNode seen = check(planner, 4_480);
        assertThat(seen.at("/restricted/overlays/0/code").asString()).isEqualTo(NAME);
        assertThat(seen.at("/restricted/overlays/0/overlapM2").asDouble()).isPositive();
        assertThat(seen.path("hash")).isEqualTo(check(client, 4_480).path("hash"));
        String path = CHECKS + "/" + seen.path("id").asString();
        assertThat(client.get(path).json().has("restricted")).isFalse();
        assertThat(client.get(path + "/reproduction").json().path("same").asBoolean())
                .isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from planning.conformity_check where result::text like '%' || :name || '%'")
                        .param("name", NAME)
                        .query(Long.class)
                        .single())
                .isZero();
        JsonNode elsewhere = check(planner, 8_000);
        assertThat(elsewhere.path("verdict").asString()).isEqualTo("CONFORMS");
        assertThat(elsewhere.at("/restricted/notAffected/0/layer").asString()).isEqualTo("defence");
    }

    private static JsonNode check(ApiClient caller, int at) {
        Answer answer = caller.post(CHECKS, """
                        {"projectClass": "INDUSTRIAL_PARK", "crs": "EPSG:9210", "asOf": "2026-01-01", "footprint": %s}""".formatted(Rows.ring(at, 4_480, at + 10, 4_490)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
