package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.HttpTest;

/** The record of a check, over HTTP: complete, repeatable, never changed; and what cannot be checked is said. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformityRecordIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void rows() {
        ConformityRows.save(jdbc);
    }

    @Test
    void tellsWhatDoesNotApplyAndNeverAsksTheStructure() {
        ConformityCheck check = industry("POLYGON((571000 1165000,571100 1165000,571100 1165100,571000 1165000))");
        assertThat(check.notAffected())
                .extracting(ConformityCheck.NotAffected::layer)
                .contains("environment", "disaster-climate", "technical-infrastructure-lines")
                .doesNotContain("structure", "land-allocation", "projects");
        assertThat(check.notAffected())
                .extracting(ConformityCheck.NotAffected::rule)
                .contains("setback:ROAD", "setback:WATER_SOURCE", "overlay:environment/NATURE_RESERVE");
        assertThat(json.writeValueAsString(check)).doesNotContain("Vùng sinh thái");
    }

    @Test
    void givesTheSameBytesAgain() {
        String place =
                "POLYGON((574900.1234 1162900.77,575120.3 1162999.91,575020.5 1165100.1,574900.1234 1162900.77))";
        assertThat(withoutIdentity(industry(place))).isEqualTo(withoutIdentity(industry(place)));
    }

    @Test
    void keepsTheRecordAsItWasWritten() {
        ConformityCheck made = industry("POLYGON((574900 1163000,575020 1163000,575020 1165100,574900 1163000))");
        ConformityCheck kept = checks.get(made.id());
        assertThat(json.writeValueAsString(kept)).isEqualTo(json.writeValueAsString(made));
        assertThat(kept.rulePack()).startsWith("long-an-v0@");
        assertThatThrownBy(() -> jdbc.sql("update planning.conformity_check set verdict = 'CONFORMS' where id = :id")
                        .param("id", made.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("select action || ' ' || actor from audit.event where subject = :subject")
                        .param("subject", "conformity-check:" + made.id())
                        .query(String.class)
                        .single())
                .isEqualTo("conformity-checked public");
    }

    @Test
    void answersOverHttpWithThePlaceOfTheRecord() {
        MvcTestResult made = post("""
                {"footprint": {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
                 [[[571000,1165000],[571100,1165000],[571100,1165100],[571000,1165000]]]}},
                 "crs": "EPSG:9210", "projectClass": "INDUSTRIAL_PARK", "asOf": "2026-01-01", "name": "Khu thử"}
                """);
        assertThat(made).hasStatus(201);
        JsonNode check = body(made);
        String id = check.at("/id").asString();
        assertThat(made.getResponse().getHeader("Location")).endsWith("/api/conformity-checks/" + id);
        assertThat(check.at("/verdict").asString()).isEqualTo("CONFORMS");
        assertThat(check.at("/name").asString()).isEqualTo("Khu thử");
        assertThat(check.at("/footprint/geometry/coordinates/0/0/0").asDouble()).isBetween(106.0, 107.0);
        MvcTestResult read = http.get().uri("/api/conformity-checks/" + id).exchange();
        assertThat(body(read)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | BODY_UNREADABLE",
                "{\"footprint\": POINT, \"projectClass\": \"ROAD_RAIL\", \"accuracyMeters\": 20} | BODY_UNREADABLE",
                "{\"footprint\": POINT, \"projectClass\": \"ROAD_RAIL\", \"name\": \"a\\ud800b\"} | FIELDS_INVALID",
                "{} | PARAMETER_INVALID",
                "{\"footprint\": null, \"projectClass\": \"ROAD_RAIL\"} | PARAMETER_INVALID",
                "{\"projectId\": 1, \"footprint\": {\"type\":\"Point\",\"coordinates\":[106.4,10.5]}} | PARAMETER_INVALID",
                "{\"projectId\": 999999} | NOT_FOUND",
                "{\"footprint\": POINT} | CLASS_UNKNOWN",
                "{\"footprint\": POINT, \"projectClass\": \"CASINO\"} | CLASS_UNKNOWN",
                "{\"footprint\": POINT, \"projectClass\": \"ROAD_RAIL\", \"asOf\": \"tomorrow\"} | PARAMETER_INVALID",
                "{\"footprint\": POINT, \"projectClass\": \"ROAD_RAIL\", \"asOf\": \"0001-01-01\"} | PARAMETER_INVALID",
                "{\"footprint\": POINT, \"projectClass\": \"ROAD_RAIL\", \"crs\": \"EPSG:1\"} | CRS_UNSUPPORTED",
                "{\"footprint\": POINT, \"projectClass\": \"ROAD_RAIL\", \"accuracyMetres\": -1} | FIELDS_INVALID",
                "{\"footprint\": POINT, \"projectClass\": \"ROAD_RAIL\", \"accuracyMetres\": 1e9} | FIELDS_INVALID",
                "{\"footprint\": {\"type\":\"Point\",\"coordinates\":[106,1165000]}, \"projectClass\": \"ROAD_RAIL\"} | COORDINATES_OUT_OF_RANGE",
                "{\"footprint\": {\"type\":\"Point\",\"coordinates\":[10.5,106.4]}, \"projectClass\": \"ROAD_RAIL\"} | COORDINATES_OUT_OF_RANGE",
                "{\"footprint\": {\"type\":\"Point\",\"coordinates\":[107.5,11]}, \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_OUTSIDE_PROVINCE",
                "{\"footprint\": {\"type\":\"Point\",\"coordinates\":[575000,1165000]}, \"crs\": \"EPSG:9209\", \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_OUTSIDE_PROVINCE",
                "{\"footprint\": {\"type\":\"Polygon\",\"coordinates\":[]}, \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_EMPTY",
                "{\"footprint\": {\"type\":\"Polygon\",\"coordinates\":[[[106.4,10.53],[106.41,10.54],[106.41,10.53],[106.4,10.54],[106.4,10.53]]]}, \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_INVALID",
                "{\"footprint\": {\"type\":\"Polygon\",\"coordinates\":[[[106.4,10.53],[106.41,10.54]]]}, \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_UNREADABLE",
                "{\"footprint\": {\"type\":\"GeometryCollection\",\"geometries\":[POINT]}, \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_TYPE_UNSUPPORTED",
                "{\"footprint\": {\"type\":\"Polygon\",\"coordinates\":[[[105,10],[107,10],[107,11.5],[105,11.5],[105,10]]]}, \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_TOO_LARGE",
                "{\"footprint\": \"here\", \"projectClass\": \"ROAD_RAIL\"} | GEOMETRY_UNREADABLE"
            })
    void saysWhatCannotBeChecked(String content, String code) {
        MvcTestResult answer =
                post(content.replace("POINT", "{\"type\":\"Point\",\"coordinates\":[106.4083,10.5333]}"));
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = body(answer);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(problem.at("/remedy").asString()).isNotBlank();
    }

    @Test
    void refusesAPlaceOfTooManyCorners() {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 10_001; i++) {
            ring.append('[').append(106.4 + i * 1e-7).append(',').append(10.53).append("],");
        }
        JsonNode problem =
                body(post("{\"projectClass\":\"ROAD_RAIL\",\"footprint\":{\"type\":\"Polygon\",\"coordinates\":[["
                        + ring + "[106.4,10.54],[106.4,10.53]]]}}"));
        assertThat(problem.at("/code").asString()).isEqualTo("GEOMETRY_TOO_LARGE");
    }

    @Test
    void saysWhichRecordThereIsNot() {
        assertThat(http.get().uri("/api/conformity-checks/" + new UUID(0, 7))).hasStatus(404);
        assertThat(http.get().uri("/api/conformity-checks/x")).hasStatus(400);
        assertThat(http.put().uri("/api/conformity-checks/" + new UUID(0, 7))).hasStatus(401);
    }

    private MvcTestResult post(String content) {
        return http.post()
                .uri("/api/conformity-checks")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private ConformityCheck industry(String wkt) {
        return check("INDUSTRIAL_PARK", wkt, "2026-01-01", 0);
    }

    private ConformityCheck check(String projectClass, String wkt, String asOf, double accuracy) {
        return checks.run(new CheckRequest(
                json.readTree(ConformityRows.geoJson(wkt)), "EPSG:9210", null, projectClass, asOf, accuracy, null));
    }

    private String withoutIdentity(ConformityCheck check) {
        return json.writeValueAsString(check)
                .replace(check.id().toString(), new UUID(0, 0).toString())
                .replace(String.valueOf(check.number()), "DC")
                .replace(check.createdAt().toString(), "then");
    }
}
