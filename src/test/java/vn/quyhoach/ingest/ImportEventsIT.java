package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.TusUpload;

/** What is told of an import while it runs, as server-sent events. */
@HttpTest
class ImportEventsIT {

    private static final String OPTIONS = "{\"versionId\":%d,\"layer\":\"land-allocation\",\"crs\":\"EPSG:9210\"%s}";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    private EmptyDraft draft;

    @BeforeEach
    void startWithADraft() {
        jdbc.sql("delete from job.job").update();
        jdbc.sql("delete from upload.upload").update();
        draft = new EmptyDraft(client, jdbc);
    }

    @Test
    @Timeout(120) // a stream that never ends would hold up all the others
    void tellsOfItselfAsEvents() throws IOException {
        String upload = TusUpload.send(admin(), zones());
        List<String> job = new ArrayList<>();
        List<BufferedReader> streams = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            holdTheVersion();
            job.add(start(upload, "").json().get("job").asString());
            awaitStatus(job.get(0), "RUNNING");
            for (int i = 0; i < 11; i++) {
                streams.add(events(job.get(0)));
            }
            assertThat(readUntil(streams.remove(0), null))
                    .as("the oldest gives way to one too many")
                    .doesNotContain("event:done");
            assertThat(readUntil(streams.get(0), ":still there"))
                    .as("while nothing happens")
                    .contains("event:progress", "id:1");
        });
        awaitStatus(job.get(0), "DONE");
        for (BufferedReader stream : streams) {
            String rest = readUntil(stream, null);
            assertThat(rest).contains("event:done").contains("\"stored\":2");
            stream.close();
        }
        try (BufferedReader late = events(job.get(0))) {
            assertThat(readUntil(late, null)).as("of what is over").contains("event:done");
        }
        assertThat(admin().get("/api/jobs/" + UUID.randomUUID() + "/events").status())
                .isEqualTo(404);
        assertThat(client.get("/api/jobs/" + job.get(0) + "/events").status()).isEqualTo(401);
    }

    private Path zones() throws IOException {
        return GdalFile.zones(folder, "zones.gpkg", "-f", "GPKG");
    }

    private BufferedReader events(String job) {
        String pair =
                Base64.getEncoder().encodeToString(("admin:" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + environment.getProperty("local.server.port") + "/api/jobs/" + job + "/events"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Basic " + pair)
                .header("Accept-Encoding", "gzip")
                .header("Last-Event-ID", "nonsense")
                .build();
        var response = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .join();
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** @param end the line to stop at; null for the end of the stream */
    private static String readUntil(BufferedReader stream, @Nullable String end) {
        StringBuilder read = new StringBuilder();
        stream.lines()
                .takeWhile(line -> !line.equals(end))
                .forEach(line -> read.append(line).append('\n'));
        return read.toString();
    }

    private void holdTheVersion() {
        jdbc.sql("select id from planning.plan_version where id = :id for update")
                .param("id", draft.version())
                .query(Long.class)
                .single();
    }

    private Answer start(String upload, String more) {
        return admin().post(
                        "/api/imports",
                        "{\"upload\":\"%s\",\"options\":%s}"
                                .formatted(upload, OPTIONS.formatted(draft.version(), more)));
    }

    private void awaitStatus(String job, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin().get("/api/jobs/" + job)
                        .json()
                        .get("status")
                        .asString()
                        .equals(status));
    }

    private ApiClient admin() {
        return client.as("admin");
    }
}
