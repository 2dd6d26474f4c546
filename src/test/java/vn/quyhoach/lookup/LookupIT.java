package vn.quyhoach.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** What is planned at a place, over HTTP: found, ranked, and never a draft. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupIT {

    /** 571853.413 E, 1164914.170 N. */
    private static final String TAN_AN = "lon=106.4083&lat=10.5333";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private long former;

    @BeforeAll
    void rows() {
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.unit(
                "district",
                "803",
                "Huyện",
                "Bến Lức",
                "POLYGON((571000 1164000, 573000 1164000, 573000 1166000, 571000 1166000, 571000 1164000))");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.landUseClass("ONT", "Đất ở tại nông thôn", "Rural residential land");
        rows.projectClass("POWER", "Điện", "Power");
        long plan = rows.plan("long-an-2021-2030", "PROVINCE");
        former = rows.version(plan, 1, "SUPERSEDED", "2023-06-13", "2025-01-01");
        long current = rows.version(plan, 2, "IN_FORCE", "2025-01-01", null);
        long draft = rows.version(plan, 3, "DRAFT", "2026-01-01", null);
        String west = "POLYGON((571000 1164000, 572000 1164000, 572000 1166000, 571000 1166000, 571000 1164000))";
        String east = "POLYGON((572000 1164000, 572900 1164000, 572900 1166000, 572000 1166000, 572000 1164000))";
        rows.zone(former).kind("LUC").at(west).save();
        rows.zone(current).code("A-1").kind("ONT").named("Khu dân cư").at(west).save();
        rows.zone(current).kind("LUC").at(east).save();
        rows.zone(draft).kind("LUC").named("Bản thảo").at(west).save();
        rows.zone(current)
                .layer("urban")
                .kind("CLASS_III")
                .named("Đô thị Bến Lức")
                .at(west)
                .save();
        rows.zone(current)
                .layer("functional-areas")
                .kind("INDUSTRIAL_PARK")
                .named("KCN Nhựt Chánh")
                .at("POLYGON((571500 1164500, 572500 1164500, 572500 1165500, 571500 1165500, 571500 1164500))")
                .save();
        rows.line(current)
                .named("Đường dây 110 kV")
                .ruled("POWER_LINE", "110KV", 3)
                .at("LINESTRING(571868.413 1164000, 571868.413 1166000)")
                .save();
        jdbc.sql("""
                        with project as (
                            insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                            values ('DA-001', 'Trạm biến áp Bến Lức', 'POWER', 'PROPOSED', 'test', 'test') returning id)
                        insert into planning.project_location (project_id, position_basis, geom)
                        select id, 'INDICATIVE_SYMBOL', st_geomfromtext('MULTIPOINT(571860 1164914)', 9210) from project
                        """).update();
    }

    @Test
    void findsEverythingAtAPointByLayer() {
        JsonNode answer = get("/api/lookup?" + TAN_AN);
        assertThat(answer.at("/point/x").asDouble()).isCloseTo(1164914.170, within(0.001));
        assertThat(answer.at("/point/y").asDouble()).isCloseTo(571853.413, within(0.001));
        assertThat(answer.at("/units").findValuesAsString("name")).containsExactly("Long An", "Bến Lức");
        JsonNode land = layer(answer, "land-allocation").at("/features");
        assertThat(land.size()).isEqualTo(1);
        assertThat(land.at("/0/classCode").asString()).isEqualTo("ONT");
        assertThat(land.at("/0/className/en").asString()).isEqualTo("Rural residential land");
        assertThat(land.at("/0/version/decisionNo").asString()).isEqualTo("686/QĐ-TTg");
        assertThat(land.at("/0/plan/name/vi").asString()).isEqualTo("Quy hoạch long-an-2021-2030");
        assertThat(layer(answer, "technical-infrastructure-lines")
                        .at("/features/0/distanceM")
                        .asDouble())
                .isCloseTo(15, within(0.001));
        assertThat(layer(answer, "projects-points").at("/features/0/name/vi").asString())
                .isEqualTo("Trạm biến áp Bến Lức");
        assertThat(answer.toString()).doesNotContain("Bản thảo");
    }

    @Test
    void findsLinesOnlyWithinTheRadius() {
        assertThat(get("/api/lookup?radius=14&" + TAN_AN).toString()).doesNotContain("Đường dây 110 kV");
    }

    @Test
    void answersOfAnotherDayAndOfANamedVersion() {
        for (String moment : new String[] {"datetime=2024-06-01", "version=" + former}) {
            JsonNode answer = get("/api/lookup?" + TAN_AN + "&" + moment);
            assertThat(layer(answer, "land-allocation")
                            .at("/features/0/classCode")
                            .asString())
                    .isEqualTo("LUC");
            assertThat(layer(answer, "urban").isMissingNode()).isTrue();
        }
        assertThat(get("/api/lookup?" + TAN_AN + "&datetime=2020-06-01")
                        .at("/layers")
                        .findValuesAsString("layer"))
                .containsExactly("projects-points");
    }

    @ParameterizedTest
    @CsvSource({
        "lon=106.4083, PARAMETER_INVALID",
        "lon=NaN&lat=10.5, PARAMETER_INVALID",
        "lon=x&lat=10.5, PARAMETER_INVALID",
        "lon=206&lat=10.5, PARAMETER_INVALID",
        "lon=106.4083&lat=10.5333&radius=501, PARAMETER_INVALID",
        "lon=106.4083&lat=10.5333&datetime=2024-13-01, PARAMETER_INVALID",
        "lon=106.4083&lat=10.5333&version=999999, NOT_FOUND",
        "lon=108&lat=12, GEOMETRY_OUTSIDE_PROVINCE",
        "lon=2&lat=48, COORDINATES_OUT_OF_RANGE"
    })
    void saysWhatIsWrongWithALookup(String query, String code) {
        MvcTestResult answer = http.get().uri("/api/lookup?" + query).exchange();
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = body(answer);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/remedy").asString()).isNotBlank();
    }

    @Test
    void hidesADraftAlsoByItsId() {
        long draft = former + 2;
        assertThat(http.get().uri("/api/lookup?" + TAN_AN + "&version=" + draft))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Bến Lức, unit, Huyện Bến Lức",
        "ben luc, unit, Huyện Bến Lức",
        "huyen ben luc, unit, Huyện Bến Lức",
        "803, unit, Huyện Bến Lức",
        "do thi ben luc, urban, Đô thị Bến Lức",
        "nhut chanh, zone, KCN Nhựt Chánh",
        "KCN Nhut Chanh, zone, KCN Nhựt Chánh",
        "nhut chan, zone, KCN Nhựt Chánh",
        "nhut canh, zone, KCN Nhựt Chánh",
        "da-001, project, Trạm biến áp Bến Lức",
        "tram bien ap, project, Trạm biến áp Bến Lức",
        "a-1, zone, Khu dân cư"
    })
    void findsPlacesByNameOrCodeWithAndWithoutMarks(String text, String kind, String title) {
        JsonNode first =
                body(http.get().uri("/api/search?q={q}", text).exchange()).get(0);
        assertThat(first.at("/kind").asString()).isEqualTo(kind);
        assertThat(first.at("/title").asString()).isEqualTo(title);
        assertThat(first.at("/bbox/0").asDouble()).isBetween(106.0, 107.0);
    }

    @ParameterizedTest
    @CsvSource(value = {"%", "_", "'", "x; drop table", "zzzzzz", "''''", "🙂", "\\"})
    void findsNothingAndBreaksNothing(String text) {
        assertThat(body(http.get().uri("/api/search?q={q}", text).exchange()).size())
                .isZero();
    }

    @Test
    void boundsASearch() {
        assertThat(body(http.get().uri("/api/search?q=ben&limit=1").exchange()).size())
                .isEqualTo(1);
        assertThat(http.get().uri("/api/search?q=ben&limit=51")).hasStatus(400);
        assertThat(http.get().uri("/api/search?q=ben&limit=0")).hasStatus(400);
        assertThat(http.get().uri("/api/search")).hasStatus(400);
        assertThat(http.get().uri("/api/search?q={q}", "x".repeat(101))).hasStatus(400);
    }

    private JsonNode get(String uri) {
        MvcTestResult answer = http.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static JsonNode layer(JsonNode answer, String id) {
        for (JsonNode layer : answer.at("/layers")) {
            if (layer.at("/layer").asString().equals(id)) {
                return layer;
            }
        }
        return answer.at("/none");
    }

    private static org.assertj.core.data.Offset<Double> within(double metres) {
        return org.assertj.core.api.Assertions.within(metres);
    }
}
