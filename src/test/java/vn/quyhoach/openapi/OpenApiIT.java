package vn.quyhoach.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;

/** The description of the API: whole, and open to everybody. */
@HttpTest
class OpenApiIT {

    @Autowired
    private ApiClient client;

    @Test
    void describesEveryOperation() {
        JsonNode api = client.get("/api/openapi.json").json();
        List<String> bare = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode said = operation.getValue();
                    boolean whole = said.path("summary").asString("").contains(" | ")
                            && !said.path("tags").toString().contains("Other")
                            && said.path("responses").has("400");
                    if (!whole) {
                        bare.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(bare).isEmpty();
        assertThat(api.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void saysWhoMayCallWhatChangesSomething() {
        JsonNode paths = client.get("/api/openapi.json").json().get("paths");
        assertThat(paths.get("/api/projects").get("post").has("security")).isTrue();
        assertThat(paths.get("/api/projects").get("get").has("security")).isFalse();
        assertThat(paths.get("/api/projects/{id}").get("put").get("responses").has("428"))
                .isTrue();
    }

    @Test
    void showsAPageForPeople() {
        ApiClient.Answer redirect = client.get("/api/docs");
        assertThat(redirect.status()).isEqualTo(302);
        ApiClient.Answer page = client.get(redirect.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    }
}
