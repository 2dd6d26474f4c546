package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** The planner: what is planned here, for when, under which decision, and how much of it. */
@Journey
class PlannerJourneyIT {

    private static final String BEFORE_ADJUSTMENT = "2024-01-01";
    private static final String AFTER_ADJUSTMENT = "2026-01-01";

    @Autowired
    private ApiClient client;

    @Test
    void seesEveryThemeOfThePlanAsALayerWithColours() {
        JsonNode layers = get("/api/layers");
        List<String> ids =
                layers.valueStream().map(layer -> layer.get("id").asString()).toList();
        assertThat(ids)
                .contains(
                        "structure",
                        "urban",
                        "rural",
                        "functional-areas",
                        "technical-infrastructure",
                        "technical-infrastructure-lines",
                        "social-infrastructure",
                        "land-allocation",
                        "district-planning",
                        "environment",
                        "natural-resources",
                        "disaster-climate",
                        "projects",
                        "districts",
                        "communes",
                        "province");
        assertThat(layers.valueStream().flatMap(layer -> layer.get("classes").valueStream()))
                .allSatisfy(entry -> {
                    assertThat(entry.get("name").get("vi").asString()).isNotBlank();
                    assertThat(entry.toString()).containsPattern("#[0-9a-fA-F]{6}");
                });
    }

    @Test
    void isToldWhichDecisionAppliesOnTheDay() {
        assertThat(decisionAt(BEFORE_ADJUSTMENT)).contains("686/QĐ-TTg");
        assertThat(decisionAt(AFTER_ADJUSTMENT)).doesNotContain("686/QĐ-TTg").startsWith("MẪU");
    }

    @Test
    void getsOneLandUseClassForAPointAndTheUnitsOfBothEras() {
        JsonNode answer = get("/api/lookup?lon=106.41&lat=10.54&datetime=" + BEFORE_ADJUSTMENT);
        JsonNode land = layer(answer, "land-allocation");
        assertThat(land.get("features")).hasSize(1);
        JsonNode zone = land.get("features").get(0);
        assertThat(zone.get("classCode").asString()).isNotBlank();
        assertThat(zone.get("areaM2").asDouble()).isPositive();
        assertThat(zone.get("version").get("decisionNo").asString()).isEqualTo("686/QĐ-TTg");
        assertThat(zone.get("legalBasis").asString()).isNotBlank();
        assertThat(answer.get("schematic").asBoolean()).isTrue();
        assertThat(answer.get("units")
                        .valueStream()
                        .map(unit -> unit.get("level").asString()))
                .contains("province", "district", "commune");
    }

    @Test
    void findsAPlaceWithAndWithoutDiacritics() {
        String withDiacritics = first("Đức Hòa Thượng");
        assertThat(withDiacritics).contains("Đức Hòa Thượng");
        assertThat(first("duc hoa thuong")).isEqualTo(withDiacritics);
        assertThat(first("794")).contains("Tân An");
    }

    @Test
    void getsAnAreaTableOfADistrictThatAddsUpToItsArea() {
        JsonNode district =
                get("/api/admin-units?level=district&date=" + BEFORE_ADJUSTMENT).get(0);
        JsonNode table =
                post("/api/area-tables", """
                {"unitId": %d, "layer": "land-allocation", "datetime": "%s"}""".formatted(district.get("id").asLong(), BEFORE_ADJUSTMENT), 200);
        double rows = table.get("rows")
                .valueStream()
                .mapToDouble(row -> row.get("areaM2").asDouble())
                .sum();
        assertThat(table.get("rows").size()).isGreaterThan(5);
        assertThat(rows + table.get("uncoveredM2").asDouble())
                .isCloseTo(table.get("areaM2").asDouble(), within(1.0));
        double percent = table.get("rows")
                .valueStream()
                .mapToDouble(row -> row.get("percent").asDouble())
                .sum();
        assertThat(percent).isCloseTo(100, within(0.5));
    }

    @Test
    void seesTheMapAsVectorTilesOfAVersion() {
        String address = "/tiles/land-allocation/11/1629/963.mvt";
        Answer tile = client.get(address);
        assertThat(tile.status()).isEqualTo(200);
        assertThat(tile.header("Content-Type")).contains("mapbox-vector-tile");
        assertThat(tile.text()).contains("land-allocation").contains("class_code");
        JsonNode versions = get("/api/plans").get(0).get("versions");
        String approved = client.get(
                        address + "?version=" + versions.get(0).get("id").asLong())
                .text();
        String adjusted = client.get(
                        address + "?version=" + versions.get(1).get("id").asLong())
                .text();
        assertThat(approved).isNotEqualTo(adjusted);
    }

    private String decisionAt(String day) {
        JsonNode answer = get("/api/lookup?lon=106.41&lat=10.54&datetime=" + day);
        return layer(answer, "land-allocation")
                .get("features")
                .get(0)
                .get("version")
                .get("decisionNo")
                .asString();
    }

    private String first(String words) {
        JsonNode hits = get("/api/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(hits.size()).as(words).isPositive();
        return hits.get(0).get("title").asString();
    }

    private static JsonNode layer(JsonNode lookup, String id) {
        return lookup.get("layers")
                .valueStream()
                .filter(layer -> layer.get("layer").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode post(String path, String body, int status) {
        Answer answer = client.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }
}
