package vn.quyhoach.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ComparisonRows;
import vn.quyhoach.support.HttpTest;

/** Two versions compared over HTTP: every number computed by hand. */
@HttpTest
class PlanComparisonIT {

    private static final double KM2 = 1e6;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private ComparisonRows rows;

    @BeforeEach
    void rows() {
        rows = new ComparisonRows(jdbc);
    }

    @Test
    void tellsWhichGroundWentFromClassToClass() {
        JsonNode comparison = compare("");
        assertThat(squareKilometres(comparison.get("transitions")))
                .isEqualTo(Map.of("LUC→LUC", 20.0, "LUC→SKK", 20.0, "ONT→SKK", 18.0, "→SKK", 2.0, "ONT→ONT", 36.0));
        assertThat(comparison.get("groundM2").asDouble()).isEqualTo(100 * KM2);
        assertThat(comparison.get("comparedM2").asDouble()).isCloseTo(96 * KM2, within(1e-3));
        assertThat(comparison.get("changedM2").asDouble()).isCloseTo(40 * KM2, within(1e-3));
        assertThat(comparison.get("uncoveredM2").asDouble()).isCloseTo(4 * KM2, within(1e-3));
        assertThat(comparison.get("overlapM2").asDouble()).isCloseTo(0, within(1e-3));
        assertThat(comparison.at("/unit/name").asString()).isEqualTo("Tây Ninh");
        assertThat(comparison.get("zoning").asBoolean()).isTrue();
    }

    @Test
    void countsEachObjectOnce() {
        Map<String, String> objects = new TreeMap<>();
        compare("")
                .get("objects")
                .forEach(change -> objects.put(
                        change.get("kind").asString(),
                        change.get("objects").asInt() + " of "
                                + change.get("areaM2").asDouble() / KM2));
        assertThat(objects)
                .isEqualTo(Map.of(
                        "ADDED",
                        "1 of 40.0",
                        "REMOVED",
                        "1 of 18.0",
                        "REDRAWN",
                        "1 of 20.0",
                        "DESCRIBED",
                        "1 of 36.0"));
    }

    @Test
    void addsUpInTheUnitsOfEitherEra() {
        JsonNode districts = compare("&level=district&date=2024-06-01").get("units");
        assertThat(districts.findValuesAsString("name")).containsExactly("Tây", "Đông");
        assertThat(squareKilometres(districts.get(0).get("transitions")))
                .isEqualTo(Map.of("LUC→LUC", 20.0, "LUC→SKK", 20.0, "ONT→SKK", 9.0, "→SKK", 1.0));
        assertThat(squareKilometres(districts.get(1).get("transitions")))
                .isEqualTo(Map.of("ONT→SKK", 9.0, "→SKK", 1.0, "ONT→ONT", 36.0));

        JsonNode communes = compare("&level=commune&date=2026-06-01").get("units");
        assertThat(communes.findValuesAsString("name")).containsExactly("Nam", "Bắc");
        assertThat(squareKilometres(communes.get(1).get("transitions")))
                .isEqualTo(Map.of("LUC→LUC", 10.0, "LUC→SKK", 10.0, "ONT→SKK", 8.0, "→SKK", 2.0, "ONT→ONT", 16.0));
        assertThat(compare("&level=commune&date=2024-06-01&unit=" + rows.west)
                        .get("units")
                        .findValuesAsString("name"))
                .containsExactly("Tây Nam", "Tây Bắc");
        // the day of a unit that is no more is its own
        assertThat(compare("&unit=" + rows.east).get("date").asString()).isEqualTo("2025-06-30");
    }

    @Test
    void fillsTheOfficialTable() {
        JsonNode matrix = compare("").get("matrix");
        assertThat(matrix.get("classes").findValuesAsString("code")).containsExactly("LUC", "ONT", "SKK");
        assertThat(matrix.get("classes").get(3).has("code")).isFalse();
        JsonNode rice = matrix.get("rows").get(0);
        assertThat(rice.get("startHa").asDouble()).isEqualTo(4000);
        assertThat(rice.get("cellsHa").toString()).isEqualTo("[2000.0,0.0,2000.0,0.0]");
        assertThat(rice.get("decreaseHa").asDouble()).isEqualTo(2000);
        assertThat(rice.get("endHa").asDouble()).isEqualTo(2000);
        JsonNode industry = matrix.get("rows").get(2);
        assertThat(industry.get("startHa").asDouble()).isZero();
        assertThat(industry.get("increaseHa").asDouble()).isEqualTo(4000);
        assertThat(industry.get("changeHa").asDouble()).isEqualTo(4000);
        assertThat(industry.get("endHa").asDouble()).isEqualTo(4000);
        assertThat(matrix.get("totalHa").asDouble()).isEqualTo(9600);
    }

    @Test
    void putsTheGroupsOfTheLawIntoTheOfficialTable() {
        JsonNode table = compare("").get("table");
        assertThat(table.get("lines")
                        .valueStream()
                        .map(line -> line.path("code").asString("—")
                                + (line.get("group").asBoolean() ? "*" : "")))
                .containsExactly("NNP*", "LUC", "PNN*", "ONT", "SKK", "CSD*", "—");
        JsonNode built = table.get("rows").get(2);
        assertThat(built.get("startHa").asDouble()).isEqualTo(5400);
        // homes that became industry stayed in the group
        assertThat(built.get("cellsHa").get(2).asDouble()).isEqualTo(5400);
        assertThat(built.get("decreaseHa").asDouble()).isZero();
        assertThat(built.get("increaseHa").asDouble()).isEqualTo(2200);
        assertThat(built.get("endHa").asDouble()).isEqualTo(7600);
        // ground that neither version draws makes it the area of the province
        assertThat(table.get("rows").get(6).get("cellsHa").toString()).isEqualTo("[0.0,0.0,200.0,0.0,200.0,0.0,400.0]");
        assertThat(table.get("totalHa").asDouble()).isEqualTo(10_000);
    }

    @Test
    void takesAnotherCodeForTheSameUseAsUnchanged() {
        draw(rows.first, "C", "2014", "OCT");
        draw(rows.second, "C", "2024", "OTC");
        JsonNode comparison = compare("");
        assertThat(squareKilometres(comparison.get("transitions")))
                .isEqualTo(Map.of("LUC→LUC", 20.0, "LUC→SKK", 20.0, "ONT→SKK", 18.0, "→SKK", 2.0, "OTC→OTC", 36.0));
        assertThat(comparison.get("changedM2").asDouble()).isCloseTo(40 * KM2, within(1e-3));
        assertThat(comparison.get("objects").findValuesAsString("kind")).doesNotContain("RECLASSIFIED");
        assertThat(comparison.get("classScheme").asString()).isEqualTo("2024");
        JsonNode mapping = comparison.get("classMapping").get(0);
        assertThat(mapping.get("fromCode").asString()).isEqualTo("OCT");
        assertThat(mapping.get("kind").asString()).isEqualTo("EXACT");
        assertThat(mapping.get("said").asString()).isEqualTo("OTC");
        assertThat(client.get(path("").replace("comparisons", "comparisons.geojson"))
                        .json()
                        .get("features")
                        .valueStream()
                        .map(piece -> piece.at("/properties/to").asString("")))
                .isNotEmpty()
                .doesNotContain("OTC");
    }

    @Test
    void leavesOpenWhatTheListsLeaveOpen() {
        // other agricultural land of 2014 is concentrated livestock land or still other in 2024
        draw(rows.first, "A", "2014", "NKH");
        draw(rows.second, "A", "2024", "CNT");
        JsonNode comparison = compare("");
        assertThat(squareKilometres(comparison.get("transitions")))
                .containsEntry("NKH (2014)→CNT", 20.0)
                .containsEntry("NKH (2014)→SKK", 20.0);
        assertThat(comparison
                        .get("transitions")
                        .valueStream()
                        .filter(one -> one.get("unsure").asBoolean())
                        .map(one -> one.get("to").asString()))
                .containsExactly("CNT");
        assertThat(comparison.get("unsureM2").asDouble()).isCloseTo(20 * KM2, within(1e-3));
        assertThat(comparison.get("changedM2").asDouble()).isCloseTo(40 * KM2, within(1e-3));
        assertThat(comparison.at("/classMapping/0/to").toString()).isEqualTo("[\"CNT\",\"NKH\"]");
        // the other way round it is the same question
        JsonNode back = client.get("/api/plan-comparisons?from=" + rows.second + "&to=" + rows.first)
                .json();
        assertThat(squareKilometres(back.get("transitions"))).containsEntry("CNT→NKH (2014)", 20.0);
        assertThat(back.get("unsureM2").asDouble()).isCloseTo(20 * KM2, within(1e-3));
    }

    @Test
    void translatesNothingWhereBothUseOneList() {
        JsonNode comparison = compare("");
        assertThat(comparison.get("classMapping")).isEmpty();
        assertThat(comparison.get("unsureM2").asDouble()).isZero();
    }

    private void draw(long version, String zone, String scheme, String code) {
        jdbc.sql("update planning.zone set class_scheme = :scheme, class_code = :code "
                        + "where code = :zone and plan_version_id = :version")
                .param("scheme", scheme)
                .param("code", code)
                .param("zone", zone)
                .param("version", version)
                .update();
    }

    @Test
    void comparesEachClassWithItselfWhereObjectsMayOverlap() {
        JsonNode comparison = compare("&layer=environment");
        assertThat(comparison.get("zoning").asBoolean()).isFalse();
        assertThat(squareKilometres(comparison.get("transitions")))
                .isEqualTo(Map.of("NATURE_RESERVE→NATURE_RESERVE", 4.0, "NATURE_RESERVE→", 2.0, "→FOREST", 1.0));
    }

    @Test
    void showsDraftsToPlannersOnly() {
        String draft = "/api/plan-comparisons?from=" + rows.second + "&to=" + rows.draft;
        for (String form : new String[] {"", ".csv", ".xlsx", ".geojson"}) {
            assertThat(client.get(draft.replace("comparisons", "comparisons" + form))
                            .code())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(client.get("/api/plans/" + rows.plan + "/versions/" + rows.second + "/compare/" + rows.draft)
                        .code())
                .isEqualTo("NOT_FOUND");
        JsonNode seen = client.as("admin").get(draft).json();
        assertThat(squareKilometres(seen.get("transitions")))
                .isEqualTo(Map.of("LUC→LUC", 20.0, "SKK→SKK", 40.0, "ONT→SKK", 36.0));
        // what the planner has asked for is kept, and still nobody else's
        assertThat(client.get(draft).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void isFoundUnderThePlanToo() {
        String path = "/api/plans/" + rows.plan + "/versions/" + rows.first + "/compare/" + rows.second;
        assertThat(client.get(path + "?level=commune").text()).isEqualTo(compareText("&level=commune"));
        assertThat(client.get("/api/plans/999999/versions/" + rows.first + "/compare/" + rows.second)
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    private JsonNode compare(String more) {
        ApiClient.Answer answer = client.get(path(more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String compareText(String more) {
        return client.get(path(more)).text();
    }

    private String path(String more) {
        return "/api/plan-comparisons?from=" + rows.first + "&to=" + rows.second + more;
    }

    private static Map<String, Double> squareKilometres(JsonNode transitions) {
        Map<String, Double> areas = new TreeMap<>();
        transitions.forEach(one -> areas.put(
                one.path("from").asString("") + "→" + one.path("to").asString(""),
                Math.round(one.get("areaM2").asDouble()) / KM2));
        return areas;
    }
}
