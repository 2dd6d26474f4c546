package vn.quyhoach.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** Whoever refuses, the answer has one form. */
@HttpTest
class ProblemErrorIT {

    @Autowired
    private ApiClient client;

    @Test
    void answersWhatTheContainerRefuses() {
        Answer traced = client.send("TRACE", "/api/plans", null);
        assertThat(traced.status()).isEqualTo(405);
        assertThat(traced.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(client.get("/error").code()).isEqualTo("NOT_FOUND");
        assertThat(client.get("/api/plans;a=b").code()).isEqualTo("NOT_FOUND");
    }

    /** Refused before any servlet is asked. */
    @Test
    void anAddressTheContainerCannotReadIsAProblemToo() {
        Answer refused = client.get("/ogc/styles/..%2f");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("BODY_UNREADABLE");
        assertThat(refused.text()).doesNotContain("Tomcat");
    }

    @Test
    void saysWhatIsMissing() {
        Answer half = client.get("/api/lookup?lon=106.4");
        assertThat(half.code()).isEqualTo("PARAMETER_INVALID");
        assertThat(half.json().get("detail").asString()).contains("\"lat\"", "is missing");
    }

    @Test
    void speaksTheCallersLanguage() {
        Answer english = client.get("/api/plans/0");
        assertThat(english.json().get("detail").asString()).contains("plan 0");
        Answer vietnamese = client.with("Accept-Language", "vi").get("/api/plans/0");
        assertThat(vietnamese.json().get("detail").asString()).contains("quy hoạch 0");
        assertThat(vietnamese.json().get("remedy").asString()).isNotBlank();
    }
}
