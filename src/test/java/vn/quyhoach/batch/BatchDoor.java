package vn.quyhoach.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** {@code /api/conformity-check-batches}, as tests knock at it. */
record BatchDoor(ApiClient client) {

    static final String BATCHES = "/api/conformity-check-batches";
    /** Of a batch of industry on a day of the plan in force. */
    static final String OPTIONS =
            "{\"projectClass\": \"INDUSTRIAL_PARK\", \"asOf\": \"2026-01-01\", \"accuracyMetres\": 0}";

    private static final String BOUNDARY = "----batch";

    Answer file(String name, byte[] content, String options) throws IOException {
        return form(BATCHES, name, content, options);
    }

    Answer preview(String name, byte[] content) throws IOException {
        return form(BATCHES + "/preview", name, content, null);
    }

    Answer previewRows(String name, byte[] content, String options) throws IOException {
        return form(BATCHES + "/preview/rows", name, content, options);
    }

    private Answer form(String path, String name, byte[] content, String options) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        if (options != null) {
            body.writeBytes(
                    ("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"options\"\r\n\r\n" + options)
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                "POST",
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** The batch when its job has come to an end. */
    JsonNode finished(Answer started) {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String id = started.json().path("id").asString();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            String status = client.get(BATCHES + "/" + id).json().path("status").asString();
            return !status.equals("QUEUED") && !status.equals("RUNNING");
        });
        return client.get(BATCHES + "/" + id).json();
    }

    List<JsonNode> rows(JsonNode batch, String query) {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = client.get(BATCHES + "/" + batch.path("id").asString() + "/rows?limit=400" + query + after)
                    .json();
            page.path("items").forEach(rows::add);
            after = page.has("next") ? "&after=" + page.path("next").asString() : null;
        }
        return rows;
    }

    static String feature(int number, String ring) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"Mã dự án\":\"T-%d\",\"Tên\":\"Thửa %d\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}",
                number,
                number,
                ring);
    }

    static String square(double x, double y) {
        return String.format(
                Locale.ROOT, "[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]", x, y, x + 50, y + 50);
    }

    static byte[] collection(String features) {
        return ("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},\"features\":["
                        + features + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
