package vn.quyhoach.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running service as somebody: {@code client.as("admin").post("/api/plans", "{…}")}. */
public final class ApiClient {

    /** Of all accounts that tests make. */
    public static final String PASSWORD = "mot-hai-ba-bon-nam";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;
    private final Map<String, String> headers;

    @Autowired
    ApiClient(Environment environment) {
        this(environment, Map.of("Accept-Language", "en"));
    }

    private ApiClient(Environment environment, Map<String, String> headers) {
        this.environment = environment;
        this.headers = headers;
    }

    /** Everything a test looks at. */
    public record Answer(int status, String text, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The public code of a problem. */
        public String code() {
            return json().path("code").asString("");
        }

        public String etag() {
            return header("ETag");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public long id() {
            return json().get("id").asLong();
        }
    }

    public ApiClient as(String username) {
        String pair = username + ":" + PASSWORD;
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public ApiClient ifMatch(String tag) {
        return with("If-Match", tag);
    }

    public ApiClient with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiClient(environment, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** The job that an answer names, when it has come to a good end. */
    public JsonNode done(Answer started) {
        String job = "/api/jobs/" + started.json().get("job").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !get(job).json().get("status").asString().matches("QUEUED|RUNNING"));
        JsonNode end = get(job).json();
        assertThat(end.get("status").asString()).as(end.toString()).isEqualTo("DONE");
        return end;
    }

    public Answer send(String method, String path, @Nullable String json) {
        return send(
                method,
                path,
                "application/json",
                json == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = request(path).method(method, body).header("Content-Type", contentType);
        HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** A file that is no text. */
    public HttpResponse<byte[]> file(String path) {
        return exchange(request(path), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        URI address = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> form) {
        try {
            return http.send(request.build(), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
