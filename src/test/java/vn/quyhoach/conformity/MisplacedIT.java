package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.SampleTest;

/** What a check cannot be asked like: told in the language of whoever asks, with what to do. */
@SampleTest
class MisplacedIT {

    @Autowired
    private ApiClient client;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    degrees said to be metres       | EPSG:9210 | 106.4,10.53         | khai "crs": "OGC:CRS84"
                    metres said to be degrees       |           | 571800,1164900      | khai "crs": "EPSG:9210"
                    northing before easting         | EPSG:9210 | 1164900,571800      | đổi thứ tự hai số và khai "crs": "EPSG:9210"
                    latitude before longitude       |           | 10.53,106.4         | đổi thứ tự hai số và khai "crs": "OGC:CRS84"
                    6° zone said to be 105°45'      | EPSG:9210 | 653264,1164500      | khai "crs": "EPSG:3405"
                    105°45' said to be the 6° zone  | EPSG:3405 | 571800,1164900      | khai "crs": "EPSG:9210"
                    105°30' said to be 105°45'      | EPSG:9210 | 620000,1164900      | khai "crs": "EPSG:9209"
                    """)
    void saysWhatWouldLieInTheProvince(String name, String crs, String at, String remedy) {
        String body = body(crs, "{\"type\": \"Point\", \"coordinates\": [" + at + "]}");
        JsonNode vietnamese = refused(reader("vi"), body);
        assertThat(vietnamese.get("code").asString()).matches("GEOMETRY_OUTSIDE_PROVINCE|COORDINATES_OUT_OF_RANGE");
        assertThat(vietnamese.get("remedy").asString()).contains("Hình sẽ nằm trong tỉnh nếu", remedy);
        assertThat(refused(reader("en"), body).get("remedy").asString())
                .contains("It would lie in the province if you")
                .doesNotContain("khai");
    }

    @Test
    void saysNothingMoreWhereNothingFits() {
        for (String at : new String[] {"108.2,16.05", "1e300,1e300", "-1e9,5"}) {
            assertThat(refused(reader("vi"), body(null, "{\"type\": \"Point\", \"coordinates\": [" + at + "]}"))
                            .get("remedy")
                            .asString())
                    .endsWith(".")
                    .doesNotContain("Hình sẽ nằm");
        }
        JsonNode huge =
                refused(reader("vi"), body("EPSG:9210", "{\"type\": \"Point\", \"coordinates\": [1e300,1e300]}"));
        assertThat(huge.get("code").asString()).isEqualTo("COORDINATES_OUT_OF_RANGE");
        assertThat(huge.get("detail").asString()).hasSizeLessThan(120);
    }

    @Test
    void saysInBothLanguagesWhyAShapeCannotBeRead() {
        String open = body(
                "EPSG:9210",
                "{\"type\": \"Polygon\", \"coordinates\": [[[571800,1164900],[572000,1164900],[572000,1165100],[571800,1165100]]]}");
        assertThat(refused(reader("vi"), open).get("detail").asString()).contains("chưa khép kín", "lặp lại điểm đầu");
        assertThat(refused(reader("en"), open).get("detail").asString()).contains("not closed", "repeats the first");
        for (String shape : new String[] {
            "{\"type\": \"Point\", \"coordinates\": [\"a\", \"b\"]}",
            "{\"type\": \"Kreis\", \"coordinates\": [1, 2]}",
            "{\"coordinates\": [1, 2]}",
            "[1, 2]"
        }) {
            JsonNode problem = refused(reader("vi"), body(null, shape));
            assertThat(problem.get("code").asString()).as(shape).isEqualTo("GEOMETRY_UNREADABLE");
            assertThat(problem.get("detail").asString()).as(shape).contains("cần một hình GeoJSON");
        }
    }

    @Test
    void namesInHerLanguageWhatIsNotThere() {
        ApiClient admin = reader("vi");
        String nobody = "/00000000-0000-0000-0000-000000000000";
        assertThat(admin.get("/api/jobs" + nobody).json().get("detail").asString())
                .startsWith("Không tìm thấy công việc");
        assertThat(reader("vi")
                        .get("/api/rule-packs/999999")
                        .json()
                        .get("detail")
                        .asString())
                .startsWith("Không tìm thấy bộ quy tắc");
        assertThat(reader("vi")
                        .get("/api/conformity-checks/abc")
                        .json()
                        .get("detail")
                        .asString())
                .contains("Cần mã gồm 32 chữ số");
        assertThat(admin.get("/api/conformity-checks?state=ALTE")
                        .json()
                        .get("detail")
                        .asString())
                .contains("Cần một trong: CURRENT, STALE");
    }

    /** Taken for one that was not sent it would count as 0 m, and a batch would take the whole register. */
    @Test
    void namesTheFieldsWhereOneIsMisspelt() {
        String point = body(null, "{\"type\": \"Point\", \"coordinates\": [106.4, 10.53]}");
        assertThat(refused(reader("vi"), point.replace("\"projectClass\"", "\"tolerence\": 20, \"projectClass\""))
                        .get("detail")
                        .asString())
                .contains("không có trường \"tolerence\"", "accuracyMetres", "projectClass");
        Answer batch =
                reader("en").post("/api/conformity-check-batches", "{\"projects\": {\"agncy\": \"Sở Xây dựng\"}}");
        assertThat(batch.status()).as(batch.text()).isEqualTo(400);
        assertThat(batch.json().get("detail").asString()).contains("there is no field \"agncy\"", "agency");
    }

    private ApiClient reader(String language) {
        return client.as("admin").with("Accept-Language", language);
    }

    private static String body(String crs, String footprint) {
        return "{\"projectClass\": \"INDUSTRIAL_PARK\", \"footprint\": " + footprint
                + (crs == null ? "" : ", \"crs\": \"" + crs + "\"") + "}";
    }

    private static JsonNode refused(ApiClient client, String body) {
        Answer answer = client.post("/api/conformity-checks", body);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        return answer.json();
    }
}
