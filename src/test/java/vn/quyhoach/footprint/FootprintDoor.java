package vn.quyhoach.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.PlanRows;

/** {@code /api/footprints}, as tests knock at it. */
record FootprintDoor(MockMvcTester http, JsonMapper json) {

    /** In a province so wide that some coordinates fall inside in two zones, as in the real one. */
    static FootprintDoor inAWideProvince(MockMvcTester http, JsonMapper json, JdbcClient jdbc) {
        new PlanRows(jdbc)
                .unit(
                        "province",
                        "80",
                        "Tỉnh",
                        "Long An",
                        "POLYGON((500000 1150000, 608000 1150000, 608000 1220000, 500000 1220000, 500000 1150000))");
        return new FootprintDoor(http, json);
    }

    JsonNode text(String text) {
        return body(exchange(text));
    }

    JsonNode textProblem(String text) {
        return problem(exchange(text));
    }

    /** @param query such as {@code ?layer=RANH} */
    JsonNode file(String query, byte[] content) {
        return body(post(query, content));
    }

    JsonNode fileProblem(String query, byte[] content) {
        return problem(post(query, content));
    }

    private MvcTestResult post(String query, byte[] content) {
        return http.post()
                .uri("/api/footprints" + query)
                .multipart()
                .file(new MockMultipartFile("file", "tệp", "application/octet-stream", content))
                .exchange();
    }

    private MvcTestResult exchange(String text) {
        return http.post()
                .uri("/api/footprints")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("text", text)))
                .exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return read(answer);
    }

    private JsonNode problem(MvcTestResult answer) {
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = read(answer);
        assertThat(problem.at("/detail").asString()).isNotBlank().doesNotContain("{", "Exception");
        assertThat(problem.at("/remedy").asString()).isNotBlank();
        return problem;
    }

    private JsonNode read(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    static void assertArea(JsonNode place, double area, String crs, boolean detected) {
        assertThat(place.at("/areaM2").asDouble()).isCloseTo(area, within(1e-3));
        assertThat(place.at("/crs/code").asString()).isEqualTo(crs);
        assertThat(place.at("/crs/detected").asBoolean()).isEqualTo(detected);
    }

    static void assertNotes(JsonNode place, String... codes) {
        assertThat(place.at("/notes").findValuesAsString("code")).contains(codes);
    }
}
