package vn.quyhoach.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** Whoever refuses, the answer has one form. */
@HttpTest
class ProblemErrorIT {

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

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
    void aBodyOfNoTypeIsToldSo() throws Exception {
        URI checks = URI.create("http://127.0.0.1:" + port + "/api/conformity-checks");
        HttpResponse<String> untyped = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(checks)
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(untyped.statusCode()).isEqualTo(415);
        assertThat(untyped.body())
                .contains("\"CONTENT_TYPE_MISSING\"", "application/json")
                .doesNotContain("null", "octet-stream");
        Answer typed = client.send("POST", "/api/conformity-checks", "text/css", BodyPublishers.ofString("x"));
        assertThat(typed.code()).isEqualTo("MEDIA_TYPE_UNSUPPORTED");
        assertThat(typed.json().get("detail").asString()).contains("text/css");
        assertThat(typed.json().get("remedy").asString()).doesNotContain("[");
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
