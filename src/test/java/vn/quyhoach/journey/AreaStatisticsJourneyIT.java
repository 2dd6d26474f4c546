package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** The planner's table of all units: whatever the units, it says of the province what the province's own table says. */
@Journey
class AreaStatisticsJourneyIT {

    @Autowired
    private ApiClient client;

    @ParameterizedTest
    @CsvSource({
        "land-allocation, district, 2025-06-30, 15",
        "land-allocation, commune, 2025-06-30, 186",
        "land-allocation, commune, 2024-06-30, 188",
        "land-allocation, commune, 2026-01-01, 60",
        "functional-areas, commune, 2026-01-01, 60",
        "environment, district, 2025-06-30, 15"
    })
    void agreesWithTheTableOfTheProvince(String layer, String level, String date, int units) {
        JsonNode all =
                json(client.get("/api/area-statistics?layer=" + layer + "&version=1&level=" + level + "&date=" + date));
        assertThat(all.get("columns")).hasSize(units).allMatch(column -> column.has("unit"));
        JsonNode own = json(client.post(
                "/api/area-tables",
                "{\"unitId\": %d, \"layer\": \"%s\", \"version\": \"1\"}"
                        .formatted(all.at("/unit/id").asLong(), layer)));
        Map<String, Double> byClass = new HashMap<>();
        double groups = 0;
        for (JsonNode line : all.get("lines")) {
            JsonNode areas = line.get("areas");
            byClass.put(line.get("classCode").asString(), areas.get("totalM2").asDouble());
            assertThat(sum(areas.get("areasM2"))).isCloseTo(areas.get("totalM2").asDouble(), within(0.01));
            assertThat(sum(areas.get("areasHa"))).isCloseTo(areas.get("totalHa").asDouble(), within(1e-6));
            assertThat(areas.get("totalHa").asDouble())
                    .isCloseTo(
                            areas.get("totalM2").asDouble() / 10_000,
                            within(0.02 * all.get("lines").size()));
            groups += line.get("depth").asInt() == 0 ? areas.get("totalHa").asDouble() : 0;
        }
        assertThat(own.get("rows")).isNotEmpty();
        for (JsonNode row : own.get("rows")) {
            assertThat(byClass.get(row.get("classCode").asString()))
                    .as(row.get("classCode").asString())
                    .isCloseTo(row.get("areaM2").asDouble(), within(1.0));
        }
        assertThat(all.at("/ground/totalM2").asDouble())
                .isCloseTo(own.get("areaM2").asDouble(), within(1.0));
        assertThat(all.at("/uncovered/totalM2").asDouble())
                .isCloseTo(own.get("uncoveredM2").asDouble(), within(1.0 * units));
        assertThat(groups
                        + all.at("/uncovered/totalHa").asDouble()
                        - all.at("/overlap/totalHa").asDouble())
                .isCloseTo(all.at("/ground/totalHa").asDouble(), within(1e-6));
    }

    private static double sum(JsonNode cells) {
        return cells.valueStream().mapToDouble(JsonNode::asDouble).sum();
    }

    private static JsonNode json(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
