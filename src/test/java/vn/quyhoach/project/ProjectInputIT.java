package vn.quyhoach.project;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.project.ProjectBodies.body;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** What is refused of a project, field by field. */
@HttpTest
class ProjectInputIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private Rows rows;

    @BeforeEach
    void startWithAnEmptyRegister() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        admin = client.as("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "name.vi", "projectClass", "status"})
    void needsWhatAProjectCannotBeWithout(String field) {
        Answer answer = admin.post("/api/projects", "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("fields").propertyNames()).contains(field);
    }

    @Test
    void tellsANumberThatIsTooLargeFromBrokenJson() {
        ApiClient vietnamese = admin.with("Accept-Language", "vi");
        for (String number : new String[] {"99999999999999999999", "99999999999"}) {
            Answer answer = vietnamese.post("/api/projects", "{\"startYear\": " + number + "}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("BODY_UNREADABLE");
            assertThat(answer.json().get("detail").asString())
                    .contains("startYear", "vượt quá phạm vi")
                    .doesNotContain("cú pháp");
        }
    }

    @Test
    void offersTheKindsOfProjectByTheirNames() {
        Answer answer = admin.post(
                "/api/projects", ProjectBodies.body("DA-1", null).replace("INDUSTRIAL_PARK", "KHU CONG NGHIEP"));
        assertThat(answer.code()).isEqualTo("CLASS_UNKNOWN");
        assertThat(answer.json().get("remedy").asString())
                .startsWith("Choose a code of the list; the nearest: INDUSTRIAL_PARK (");
    }

    @ParameterizedTest
    @CsvSource({
        "code, '\"a b\"', FIELDS_INVALID",
        "projectClass, '\"NOTHING\"', CLASS_UNKNOWN",
        "status, '\"LOST\"', BODY_UNREADABLE",
        "startYear, -1, FIELDS_INVALID",
        "startYear, 99999999999, BODY_UNREADABLE",
        "startYear, '\"soon\"', BODY_UNREADABLE",
        "endYear, 2101, FIELDS_INVALID",
        "investmentBnVnd, -0.001, FIELDS_INVALID",
        "investmentBnVnd, 1e300, FIELDS_INVALID",
        "taskNumber, '\"T-99\"', FIELDS_INVALID",
        "indicative, '\"perhaps\"', BODY_UNREADABLE",
        "name, '\"text\"', BODY_UNREADABLE",
        "locations, '{}', BODY_UNREADABLE",
        "locations, '[{}]', GEOMETRY_EMPTY"
    })
    void saysWhichValueIsWrong(String field, String value, String code) {
        String body = body("DA-01", null).replaceFirst("}$", ",\"" + field + "\":" + value + "}");
        assertThat(admin.post("/api/projects", body).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Polygon\",\"coordinates\":[[[561000,1171000],[562000,1172000],[562000,1171000],"
                        + "[561000,1172000],[561000,1171000]]]} | EPSG:9210 | GEOMETRY_INVALID",
                "{\"type\":\"Point\",\"coordinates\":[106.4,10.65]} | EPSG:9210 | GEOMETRY_OUTSIDE_PROVINCE",
                "{\"type\":\"Point\",\"coordinates\":[10.65,106.4]} | OGC:CRS84 | COORDINATES_OUT_OF_RANGE",
                "{\"type\":\"Point\",\"coordinates\":[0,0]} | OGC:CRS84 | COORDINATES_OUT_OF_RANGE",
                "{\"type\":\"Point\",\"coordinates\":[106.4,10.65]} | EPSG:1 | CRS_UNSUPPORTED",
                "{\"type\":\"Point\",\"coordinates\":[105.0,21.0]} | OGC:CRS84 | GEOMETRY_OUTSIDE_PROVINCE",
                "{\"type\":\"Point\",\"coordinates\":[\"a\",\"b\"]} | OGC:CRS84 | GEOMETRY_UNREADABLE",
                "{\"type\":\"Circle\",\"coordinates\":[106.4,10.65]} | OGC:CRS84 | GEOMETRY_UNREADABLE",
                "{\"type\":\"Polygon\",\"coordinates\":[]} | OGC:CRS84 | GEOMETRY_EMPTY",
                "{\"type\":\"Polygon\",\"coordinates\":[[[106.4,10.65],[106.5,10.65]]]} | OGC:CRS84 | GEOMETRY_UNREADABLE",
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[106.4,10.65]}]}"
                        + " | OGC:CRS84 | GEOMETRY_TYPE_UNSUPPORTED",
                "\"POINT(1 2)\" | OGC:CRS84 | GEOMETRY_UNREADABLE",
                "null | OGC:CRS84 | GEOMETRY_EMPTY"
            })
    void saysWhatIsWrongWithAPlace(String geometry, String crs, String code) {
        String body = body("DA-01", null).replaceFirst("}$", ",\"locations\":[{\"geometry\":%s,\"crs\":\"%s\"}]}");
        assertThat(admin.post("/api/projects", body.formatted(geometry, crs)).code())
                .isEqualTo(code);
        assertThat(rows.count("planning.project")).isZero();
    }

    @Test
    void refusesMoreCornersThanABoundaryHas() {
        StringBuilder corners = new StringBuilder("[561000,1171000]");
        for (int i = 0; i < ProjectChecks.MOST_VERTICES; i++) {
            corners.append(",[")
                    .append(561_000 + i * 0.01)
                    .append(',')
                    .append(1_171_000 + i % 2)
                    .append(']');
        }
        String line = "{\"type\":\"LineString\",\"coordinates\":[" + corners + "]}";
        assertThat(create("DA-01", line).code()).isEqualTo("GEOMETRY_TOO_LARGE");
    }

    @Test
    void dropsHeightsAndKeepsLettersComposed() {
        Answer created = admin.post(
                "/api/projects",
                body("DA-01", "{\"type\":\"Point\",\"coordinates\":[561000,1171000,12.5]}")
                        .replace("Khu công nghiệp", "Khu co\u0302ng nghie\u0323\u0302p"));
        assertThat(created.json().get("name").get("vi").asString()).startsWith("Khu công nghiệp");
        assertThat(created.json()
                        .get("locations")
                        .get(0)
                        .get("geometry")
                        .get("coordinates")
                        .get(0)
                        .size())
                .isEqualTo(2);
    }

    @Test
    void refusesACodeThatIsTaken() {
        create("DA-01", null);
        assertThat(create("DA-01", null).json().get("fields").propertyNames()).containsExactly("code");
    }

    private Answer create(String code, String geometry) {
        return admin.post("/api/projects", body(code, geometry));
    }
}
