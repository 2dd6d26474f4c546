package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** The district officer: does this location fit the plan, with reasons and numbers she can sign? */
@Journey
class OfficerJourneyIT {

    /** 400 m by 500 m near Tân An, as it stands on a paper: X is the northing, Y the easting; not closed. */
    private static final String CORNERS = """
            Số hiệu\tX (m)\tY (m)
            1\t1165300,00\t571800,00
            2\t1165300,00\t572300,00
            3\t1164900,00\t572300,00
            4\t1164900,00\t571800,00
            """;

    @Autowired
    private ApiClient client;

    @Test
    void pastesCornersOffAPaperAndSeesWhatTheyMean() {
        JsonNode footprint = footprint(CORNERS);
        assertThat(footprint.get("crs").get("code").asString()).isEqualTo("EPSG:9210");
        assertThat(footprint.get("areaM2").asDouble()).isCloseTo(200_000, within(0.5));
        assertThat(footprint.get("corners").get(0).get("x").asDouble()).isEqualTo(1_165_300.0);
        assertThat(footprint.get("corners").get(0).get("y").asDouble()).isEqualTo(571_800.0);
        assertThat(footprint.get("units").toString()).contains("Long An");
    }

    @Test
    void getsAVerdictWhoseSharesCoverTheFootprint() {
        JsonNode check = check(footprint(CORNERS), "URBAN_RESIDENTIAL");
        assertThat(check.get("verdict").asString()).isNotBlank();
        assertThat(check.get("reason").get("vi").asString()).isNotBlank();
        assertThat(check.get("schematic").asBoolean()).isTrue();
        JsonNode plan = check.get("plans").get(0);
        double percent = plan.get("zones")
                .valueStream()
                .mapToDouble(zone -> zone.get("percent").asDouble())
                .sum();
        assertThat(percent).isCloseTo(100, within(0.5));
        assertThat(plan.get("zones")
                        .valueStream()
                        .map(zone -> zone.get("permission").asString()))
                .isSubsetOf("PERMITTED", "CONDITIONAL", "PROHIBITED", "NOT_REGULATED");
        assertThat(check.get("notAffected").size()).isPositive();
    }

    @Test
    void findsTheSameRecordAgainByItsAddress() {
        JsonNode check = check(footprint(CORNERS), "URBAN_RESIDENTIAL");
        JsonNode again = get("/api/conformity-checks/" + check.get("id").asString());
        assertThat(again).isEqualTo(check);
    }

    @Test
    void checksARegisteredProjectByItsNumber() {
        JsonNode projects = get("/api/projects?limit=5");
        JsonNode list = projects.isArray() ? projects : projects.get("items");
        JsonNode check = post(
                "/api/conformity-checks", """
                {"projectId": %d, "asOf": "2026-01-01"}""".formatted(list.get(0).get("id").asLong()), 201);
        assertThat(check.get("verdict").asString()).isNotBlank();
    }

    @Test
    void isToldWhenTheLocationIsNotInTheProvince() {
        JsonNode problem = post("/api/conformity-checks", """
                {"footprint": {"type": "Point", "coordinates": [105.85, 21.03]},
                 "projectClass": "URBAN_RESIDENTIAL", "asOf": "2026-01-01"}""", 422);
        assertThat(problem.get("code").asString()).isEqualTo("GEOMETRY_OUTSIDE_PROVINCE");
        assertThat(problem.get("remedy").asString()).isNotBlank();
    }

    private JsonNode footprint(String corners) {
        String body =
                JsonMapper.shared().createObjectNode().put("text", corners).toString();
        return post("/api/footprints", body, 200);
    }

    private JsonNode check(JsonNode footprint, String projectClass) {
        return post("/api/conformity-checks", """
                {"footprint": %s, "projectClass": "%s", "asOf": "2026-01-01", "accuracyMetres": 0.1}""".formatted(footprint.get("geometry"), projectClass), 201);
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
