package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** What officers say of a check: beside the machine's verdict, complete, once and for all, and in their units only. */
@HttpTest
class CheckDecisionsIT {

    private static final String CHECKS = "/api/conformity-checks";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private Rows rows;
    private ApiClient officer;

    @BeforeEach
    void startWithOnePlan() {
        rows = new Rows(jdbc).clear().classes();
        jdbc.sql("truncate planning.check_decision, planning.conformity_check, planning.check_number")
                .update();
        long west = rows.units();
        long plan = rows.plan("long-an-2021-2030");
        long version = rows.version(plan, 1, "IN_FORCE", LocalDate.parse("2024-01-01"));
        rows.zone(version, "land-allocation", "W", "SKK", Rows.box(0, 0, 20_000, 20_000));
        officer = client.as("can-bo-tay");
        client.as("admin").post("/api/accounts", """
                        {"username": "can-bo-tay", "displayName": "Cán bộ Tây", "role": "OFFICER",
                         "password": "%s", "unitIds": [%d]}""".formatted(ApiClient.PASSWORD, west));
    }

    @Test
    void keepsTheOfficersWordBesideTheMachines() {
        String id = check(1_000).path("id").asString();
        String path = CHECKS + "/" + id + "/decisions";
        assertThat(client.post(path, "{\"decision\": \"agree\"}").status()).isEqualTo(401);
        Answer agreed = officer.post(path, "{\"decision\": \"agree\"}");
        assertThat(agreed.status()).isEqualTo(201);
        assertThat(agreed.json().path("by").asString()).isEqualTo("Cán bộ Tây");
        Answer overridden = officer.post(
                path,
                "{\"decision\": \"override\", \"verdict\": \"CONFLICT\", \"reason\": \"Đất đã giao cho dự án khác\"}");
        assertThat(overridden.status()).isEqualTo(201);
        JsonNode read = client.get(CHECKS + "/" + id).json();
        assertThat(read.path("verdict").asString()).isEqualTo("CONFORMS");
        assertThat(read.path("decisions").findValuesAsString("decision")).containsExactly("AGREE", "OVERRIDE");
        assertThat(read.path("decisions").get(1).path("verdict").asString()).isEqualTo("CONFLICT");
        assertThat(read.path("decisions").get(0).has("by")).isFalse();
        JsonNode line = officer.get(CHECKS).json().at("/items/0");
        assertThat(line.path("decision").asString()).isEqualTo("OVERRIDE");
        assertThat(line.path("decidedVerdict").asString()).isEqualTo("CONFLICT");
        assertThatThrownBy(() -> jdbc.sql("update planning.check_decision set reason = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from planning.check_decision").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql(
                                "select count(*) from audit.event where subject = :subject and action = 'conformity-decided'")
                        .param("subject", "conformity-check:" + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | FIELDS_INVALID | decision",
                "{\"decision\": \"maybe\"} | FIELDS_INVALID | decision",
                "{\"decision\": \"override\", \"verdict\": \"CONFORMS\"} | FIELDS_INVALID | reason",
                "{\"decision\": \"override\", \"verdict\": \"CONFORMS\", \"reason\": \" \"} | FIELDS_INVALID | reason",
                "{\"decision\": \"override\", \"reason\": \"vì\"} | FIELDS_INVALID | verdict",
                "{\"decision\": \"override\", \"verdict\": \"FINE\", \"reason\": \"vì\"} | FIELDS_INVALID | verdict",
                "{\"decision\": \"agree\", \"verdict\": \"CONFORMS\"} | FIELDS_INVALID | verdict",
                "nonsense | BODY_UNREADABLE | "
            })
    void refusesADecisionThatSaysTooLittle(String body, String code, String field) {
        Answer answer = officer.post(CHECKS + "/" + check(1_000).path("id").asString() + "/decisions", body);
        assertThat(answer.code()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.json().path("fields").has(field)).isTrue();
        }
        assertThat(rows.count("planning.check_decision")).isZero();
    }

    @Test
    void keepsTheSignedPaperWithItsDigest() {
        String path = CHECKS + "/" + check(1_000).path("id").asString() + "/decisions";
        Answer made = upload(path, "../Công văn 12.pdf", "%PDF-1.7 công văn");
        assertThat(made.status()).isEqualTo(201);
        JsonNode document = made.json().path("document");
        assertThat(document.path("name").asString()).isEqualTo("Công văn 12.pdf");
        assertThat(document.path("type").asString()).isEqualTo("application/pdf");
        assertThat(document.path("sha256").asString()).matches("[0-9a-f]{64}");
        Answer read = officer.get(path + "/" + made.id() + "/document");
        assertThat(read.text()).isEqualTo("%PDF-1.7 công văn");
        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        assertThat(client.get(path + "/" + made.id() + "/document").status()).isEqualTo(401);
        assertThat(officer.get(path + "/999999/document").status()).isEqualTo(404);
        assertThat(upload(path, "a.pdf", "MZ not a pdf").code()).isEqualTo("FILE_FORMAT_UNKNOWN");
        assertThat(upload(path, "a.pdf", "%PDF-" + "x".repeat(10 << 20)).code()).isEqualTo("UPLOAD_TOO_LARGE");
    }

    @Test
    void letsOfficersDecideInTheirUnitsOnly() {
        String east = check(15_000).path("id").asString();
        String decisions = CHECKS + "/" + east + "/decisions";
        assertThat(officer.post(decisions, "{\"decision\": \"agree\"}").code()).isEqualTo("UNIT_NOT_OWN");
        assertThat(client.as("admin")
                        .post(decisions, "{\"decision\": \"agree\"}")
                        .status())
                .isEqualTo(201);
        String own = officer.post(CHECKS, body(15_000)).json().path("id").asString();
        assertThat(officer.post(CHECKS + "/" + own + "/decisions", "{\"decision\": \"agree\"}")
                        .status())
                .isEqualTo(201);
        assertThat(officer.post(CHECKS + "/00000000-0000-0000-0000-000000000007/decisions", "{\"decision\": \"agree\"}")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode check(int at) {
        Answer answer = client.as("admin").post(CHECKS, body(at)); // who signs in is not throttled
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String body(int at) {
        return """
                {"projectClass": "INDUSTRIAL_PARK", "crs": "EPSG:9210",
                 "footprint": %s}""".formatted(Rows.ring(at, 1_000, at + 100, 1_100));
    }

    private Answer upload(String path, String name, String content) {
        String form = "--frontier\r\nContent-Disposition: form-data; name=\"decision\"\r\n\r\nagree\r\n"
                + "--frontier\r\nContent-Disposition: form-data; name=\"document\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--frontier--\r\n";
        return officer.send(
                "POST",
                path,
                "multipart/form-data; boundary=frontier",
                BodyPublishers.ofString(form, StandardCharsets.UTF_8));
    }
}
