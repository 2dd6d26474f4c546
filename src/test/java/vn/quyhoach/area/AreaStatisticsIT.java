package vn.quyhoach.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ComparisonRows;
import vn.quyhoach.support.HttpTest;

/** All units side by side over HTTP: every number computed by hand from the drawing in {@link ComparisonRows}. */
@HttpTest
class AreaStatisticsIT {

    private static final String BEFORE = "&date=2025-01-01";
    private static final String SINCE = "&date=2026-01-01";

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
    void putsDistrictsSideBySideWithTheirGroups() {
        JsonNode table = table(BEFORE);
        assertThat(table.at("/unit/name").asString()).isEqualTo("Long An");
        assertThat(table.get("columns").findValuesAsString("name")).containsExactly("Tây", "Đông");
        assertThat(hectares(table))
                .containsExactly(
                        Map.entry("1 NNP*", List.of(4000.0, 4000.0, 0.0)),
                        Map.entry("1.1 LUC", List.of(4000.0, 4000.0, 0.0)),
                        Map.entry("2 PNN*", List.of(5400.0, 900.0, 4500.0)),
                        Map.entry("2.1 ONT", List.of(5400.0, 900.0, 4500.0)),
                        Map.entry("3 CSD*", List.of(0.0, 0.0, 0.0)));
        assertThat(row(table.get("ground"))).containsExactly(10_000.0, 5000.0, 5000.0);
        assertThat(row(table.get("uncovered"))).containsExactly(600.0, 100.0, 500.0);
        assertThat(row(table.get("overlap"))).containsExactly(0.0, 0.0, 0.0);
        assertThat(table.get("lines").get(2).get("percent").asDouble()).isCloseTo(54, within(1e-9));
        assertThat(table.at("/lines/2/areas/areasM2/1").asDouble()).isCloseTo(45e6, within(1e-3));
        assertThat(table.get("classScheme").asString()).isEqualTo("2024");
    }

    @Test
    void putsTheCommunesOfEitherEraSideBySide() {
        JsonNode since = table(SINCE);
        assertThat(since.get("columns").findValuesAsString("name")).containsExactly("Nam", "Bắc");
        assertThat(hectares(since))
                .containsEntry("1.1 LUC", List.of(4000.0, 2000.0, 2000.0))
                .containsEntry("2.1 ONT", List.of(5400.0, 3000.0, 2400.0));
        assertThat(row(since.get("uncovered"))).containsExactly(600.0, 0.0, 600.0);
        JsonNode before = table(BEFORE + "&level=commune");
        assertThat(before.get("columns").findValuesAsString("name")).containsExactly("Tây Nam", "Tây Bắc", "Đông");
        assertThat(hectares(before)).containsEntry("2.1 ONT", List.of(5400.0, 500.0, 400.0, 4500.0));
        JsonNode west = table(BEFORE + "&unit=" + rows.west);
        assertThat(hectares(west)).containsEntry("1.1 LUC", List.of(4000.0, 2000.0, 2000.0));
    }

    @Test
    void tellsWhatIsLeftBesideTheUnits() {
        jdbc.sql("delete from planning.admin_unit where code = '3' and level = 'commune'")
                .update();
        JsonNode table = table(BEFORE + "&level=commune");
        assertThat(table.get("columns")).hasSize(3);
        assertThat(table.get("columns").get(2).has("unit")).isFalse();
        assertThat(hectares(table)).containsEntry("2.1 ONT", List.of(5400.0, 500.0, 400.0, 4500.0));
        assertThat(row(table.get("ground"))).containsExactly(10_000.0, 2500.0, 2500.0, 5000.0);
    }

    @Test
    void agreesWithTheTableOfTheProvince() {
        for (String layer : new String[] {"land-allocation", "environment"}) {
            JsonNode own = client.post(
                            "/api/area-tables",
                            "{\"unitId\": %d, \"layer\": \"%s\", \"version\": \"%d\"}"
                                    .formatted(rows.province, layer, rows.first))
                    .json();
            JsonNode all = table(SINCE + "&layer=" + layer);
            Map<String, Double> byClass = new LinkedHashMap<>();
            all.get("lines")
                    .forEach(line -> byClass.put(
                            line.get("classCode").asString(),
                            line.at("/areas/totalM2").asDouble()));
            assertThat(own.get("rows")).isNotEmpty();
            own.get("rows")
                    .forEach(row -> assertThat(byClass.get(row.get("classCode").asString()))
                            .isCloseTo(row.get("areaM2").asDouble(), within(0.01)));
            for (String sum : new String[] {"uncovered", "overlap"}) {
                assertThat(all.at("/" + sum + "/totalM2").asDouble())
                        .as(sum)
                        .isCloseTo(own.get(sum + "M2").asDouble(), within(0.01));
            }
        }
    }

    @Test
    void countsOverlapsOfLayersThatOverlap() {
        JsonNode table = table(BEFORE + "&layer=environment");
        assertThat(table.get("zoning").asBoolean()).isFalse();
        // two reserves of 2 km by 2 km, a kilometre apart
        assertThat(hectares(table)).containsExactly(Map.entry("1 NATURE_RESERVE", List.of(800.0, 800.0, 0.0)));
        assertThat(row(table.get("overlap"))).containsExactly(200.0, 200.0, 0.0);
        assertThat(row(table.get("uncovered"))).containsExactly(9400.0, 4400.0, 5000.0);
    }

    @Test
    void putsQuotasBesideInTheUnitsOfEitherEra() {
        quota(rows.formerProvince, "ONT", 5000);
        quota(rows.west, "LUC", 3900);
        quota(rows.east, "LUC", 100);
        succession(rows.formerProvince, rows.province, 1);
        succession(rows.west, rows.south, 0.5);
        succession(rows.east, rows.south, 0.5);
        JsonNode before = table(BEFORE + "&year=2026");
        assertThat(before.at("/quotas/0/quotaHa").asDouble()).isEqualTo(5000);
        assertThat(before.at("/quotas/0/differenceHa").asDouble()).isCloseTo(400, within(1e-6));
        JsonNode west = before.at("/columns/0/quotas/0");
        assertThat(west.get("drawnHa").asDouble()).isCloseTo(4000, within(1e-6));
        assertThat(west.get("differenceHa").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(before.at("/columns/1/quotas/0/drawnHa").asDouble()).isZero();
        JsonNode since = table(SINCE + "&year=2026");
        assertThat(since.at("/quotas/0/estimated").asBoolean()).isTrue();
        assertThat(since.at("/columns/0/quotas/0/quotaHa").asDouble()).isEqualTo(2000);
        assertThat(since.at("/columns/1/quotas")).isEmpty();
    }

    @Test
    void readsOlderCodesInTheWordsOfTheNewerList() {
        // the same ground by the list of 2014: exact under another code, wider, divided
        scheme("A", "BHK");
        scheme("B", "OCT");
        scheme("C", "NKH");
        jdbc.sql("update planning.zone set geom = st_multi(st_geomfromtext(:wkt, 9210)) where code = 'C'")
                .param("wkt", ComparisonRows.box(576, 1160, 578, 1170))
                .update();
        jdbc.sql("insert into planning.zone (plan_version_id, layer_id, code, name_vi, class_code, class_scheme, "
                        + "position_basis, geom) values (:version, 'land-allocation', 'N', 'Mới', 'HNK', '2024', "
                        + "'LEGAL_BOUNDARY', st_multi(st_geomfromtext(:wkt, 9210)))")
                .param("version", rows.first)
                .param("wkt", ComparisonRows.box(578, 1160, 580, 1170))
                .update();
        JsonNode table = table(SINCE);
        assertThat(hectares(table))
                .containsEntry("1.1 HNK", List.of(6000.0, 3000.0, 3000.0))
                .containsEntry("1.2 NKH (2014)", List.of(2000.0, 1000.0, 1000.0))
                .containsEntry("2.1 OTC", List.of(1800.0, 1000.0, 800.0));
        assertThat(table.get("classMapping").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("BROADER", "SPLIT", "EXACT");
    }

    @Test
    void showsDraftsToPlannersOnly() {
        String draft = "/api/area-statistics?layer=land-allocation-draft-" + rows.draft + BEFORE;
        for (String form : new String[] {"", ".csv", ".xlsx"}) {
            assertThat(client.get(draft.replace("statistics", "statistics" + form))
                            .code())
                    .isEqualTo("LAYER_UNKNOWN");
        }
        JsonNode seen = client.as("admin").get(draft).json();
        assertThat(hectares(seen)).containsEntry("2.1 SKK", List.of(7600.0, 3000.0, 4600.0));
        assertThat(seen.at("/version/number").asInt()).isEqualTo(3);
        assertThat(client.get(draft).code()).isEqualTo("LAYER_UNKNOWN");
    }

    @Test
    void takesADraftByItsVersionFromPlannersOnly() {
        String draft = "/api/area-statistics?version=" + rows.draft + BEFORE;
        ApiClient planner = client.as("admin");
        JsonNode seen = planner.get(draft).json();
        assertThat(hectares(seen)).containsEntry("2.1 SKK", List.of(7600.0, 3000.0, 4600.0));
        assertThat(seen.at("/version/number").asInt()).isEqualTo(3);
        assertThat(planner.get(draft.replace("statistics", "statistics.csv")).text())
                .contains("2.1,SKK");
        assertThat(planner.get(draft + "&datetime=2026-01-01").code()).isEqualTo("PARAMETER_INVALID");
        String body = "{\"unitId\": %d, \"version\": \"%d\"}".formatted(rows.west, rows.draft);
        assertThat(planner.post("/api/area-tables", body).json().get("rows").findValuesAsString("classCode"))
                .contains("SKK");
        // to others it is as if there were none
        String never = draft.replace("version=" + rows.draft, "version=999999");
        for (String form : new String[] {"", ".csv", ".xlsx"}) {
            for (String address : new String[] {draft, never}) {
                ApiClient.Answer refused = client.get(address.replace("statistics", "statistics" + form));
                assertThat(refused.status()).isEqualTo(404);
                assertThat(refused.code()).isEqualTo("NOT_FOUND");
            }
        }
        assertThat(client.post("/api/area-tables", body).status()).isEqualTo(404);
    }

    @Test
    void saysWhichTiersThereAre() {
        assertThat(client.with("Accept-Language", "vi")
                        .get("/api/area-statistics?level=village")
                        .json()
                        .get("detail")
                        .asString())
                .contains("Cấp đơn vị là một trong: province (tỉnh), district (huyện), commune (xã).");
    }

    @ParameterizedTest
    @CsvSource({
        "layer=secret, LAYER_UNKNOWN",
        "layer=defence, LAYER_UNKNOWN",
        "layer=communes, PARAMETER_INVALID",
        "layer=technical-infrastructure-lines, PARAMETER_INVALID",
        "level=village, PARAMETER_INVALID",
        "level=district&date=2026-01-01, PARAMETER_INVALID",
        "date=yesterday, PARAMETER_INVALID",
        "unit=999999, NOT_FOUND",
        "version=999999, NOT_FOUND",
        "datetime=2024-01-01/2026-01-01, PARAMETER_INVALID",
        "year=soon, PARAMETER_INVALID",
        "year=1812, PARAMETER_INVALID",
        "colour=red, PARAMETER_UNKNOWN"
    })
    void saysWhatIsWrong(String query, String code) {
        for (String form : new String[] {"", ".csv", ".xlsx"}) {
            assertThat(client.get("/api/area-statistics" + form + "?" + query).code())
                    .isEqualTo(code);
        }
    }

    private JsonNode table(String more) {
        ApiClient.Answer answer = client.get("/api/area-statistics?version=" + rows.first + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** By number and code, groups with a star: the total, then the units. */
    private static Map<String, List<Double>> hectares(JsonNode table) {
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        table.get("lines")
                .forEach(line -> lines.put(
                        line.get("number").asString() + " "
                                + line.get("classCode").asString()
                                + (line.get("group").asBoolean() ? "*" : ""),
                        row(line.get("areas"))));
        return lines;
    }

    private static List<Double> row(JsonNode areas) {
        List<Double> row = new ArrayList<>();
        row.add(areas.get("totalHa").asDouble());
        areas.get("areasHa").forEach(cell -> row.add(cell.asDouble()));
        return row;
    }

    private void scheme(String zone, String code) {
        jdbc.sql("update planning.zone set class_scheme = '2014', class_code = :code "
                        + "where code = :zone and plan_version_id = :version")
                .param("code", code)
                .param("zone", zone)
                .param("version", rows.first)
                .update();
    }

    private void quota(long unit, String landUse, double hectares) {
        jdbc.sql("insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha, "
                        + "project_classes) values (:version, '2024', :class, :unit, 2030, :area, '{}')")
                .param("version", rows.first)
                .param("class", landUse)
                .param("unit", unit)
                .param("area", hectares)
                .update();
    }

    private void succession(long old, long successor, double share) {
        jdbc.sql("insert into planning.admin_succession values (:old, :new, 'split', :share)")
                .param("old", old)
                .param("new", successor)
                .param("share", share)
                .update();
    }
}
