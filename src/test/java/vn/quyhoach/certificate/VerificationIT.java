package vn.quyhoach.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.conformity.ConformityRows;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Wkt;

/** Whoever holds a paper can see whether it is genuine, and learns nothing else. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private ConformityCheck check;

    @BeforeAll
    void makeACheck() {
        ConformityRows.save(jdbc);
        String place = GeoJson.write(
                Geometries.transform(
                        Wkt.wkt("POLYGON((571000 1165000,571100 1165000,571100 1165100,571000 1165000))"),
                        Crs.NATIONAL,
                        Crs.WGS84),
                Crs.WGS84);
        check = checks.run(json.readTree(place), "INDUSTRIAL_PARK", LocalDate.of(2026, 1, 1), 0, "Khu bí mật");
    }

    @Test
    void saysThatNumberAndHashBelongTogether() {
        for (String reference : new String[] {
            check.id().toString(), check.number(), check.number().toLowerCase()
        }) {
            JsonNode answer = json(reference, check.hash());
            assertThat(answer.at("/result").asString()).isEqualTo("GENUINE");
            assertThat(answer.at("/number").asString()).isEqualTo(check.number());
            assertThat(answer.at("/verdict").asString()).isEqualTo("CONFORMS");
            assertThat(answer.at("/state").asString()).isEqualTo("CURRENT");
            assertThat(answer.propertyNames()).containsExactly("result", "number", "madeOn", "verdict", "state");
        }
    }

    @Test
    void tellsTheOfficersWord() {
        jdbc.sql("insert into planning.check_decision (check_id, made_at, made_by, decision, verdict, reason)"
                        + " select id, now(), 'test', 'OVERRIDE', 'CONFLICT', 'vì' from planning.conformity_check"
                        + " where number = :number")
                .param("number", another().number())
                .update();
        JsonNode answer = json(latest.number(), latest.hash());
        assertThat(answer.at("/decision").asString()).isEqualTo("OVERRIDE");
        assertThat(answer.at("/decidedVerdict").asString()).isEqualTo("CONFLICT");
    }

    private ConformityCheck latest;

    private ConformityCheck another() {
        latest = checks.run(check.footprint().geometry(), "INDUSTRIAL_PARK", LocalDate.of(2026, 1, 1), 0, "Khác");
        return latest;
    }

    @Test
    void tellsNothingToWhoHasNotTheHash() {
        String wrong = "0".repeat(64);
        assertThat(json(check.number(), wrong).propertyNames()).containsExactly("result");
        assertThat(json(check.number(), wrong).at("/result").asString()).isEqualTo("MISMATCH");
        assertThat(json(check.number(), null).at("/result").asString()).isEqualTo("HASH_MISSING");
        assertThat(json("DC-2026-999999", wrong).at("/result").asString()).isEqualTo("UNKNOWN");
        assertThat(json(new UUID(0, 7).toString(), wrong).at("/result").asString())
                .isEqualTo("UNKNOWN");
        assertThat(json("whatever", wrong).at("/result").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void isAPageForPeopleInBothLanguages() {
        assertThat(page(check.id() + "?hash=" + check.hash()))
                .contains("<html lang=\"vi\">", "Khớp", check.number(), "Phù hợp", "Còn đúng")
                .doesNotContain("Khu bí mật", "INDUSTRIAL", "coordinates");
        assertThat(page(check.id() + "?lang=en&hash=" + check.hash())).contains("It matches", "Conforms");
        assertThat(page(check.number() + "?hash=" + "0".repeat(64)))
                .contains("Không khớp")
                .doesNotContain("Phù hợp");
        assertThat(page("x?hash=\"><script>alert(1)</script>"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void stopsWhoTriesMany() {
        MvcTestResult last = null;
        for (int i = 0; i <= 60; i++) {
            last = http.get()
                    .uri("/api/verifications/DC-2026-000001")
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.7");
                        return request;
                    })
                    .exchange();
        }
        assertThat(last).hasStatus(429);
    }

    private JsonNode json(String reference, String hash) {
        MvcTestResult answer = http.get()
                .uri("/api/verifications/" + reference + (hash == null ? "" : "?hash=" + hash))
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String page(String path) {
        MvcTestResult answer = http.get().uri("/verify/" + path).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
