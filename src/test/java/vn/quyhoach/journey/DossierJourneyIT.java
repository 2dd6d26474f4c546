package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Lifecycle;

/** The GIS specialist brings a file written by another program into a draft, and the planner puts it in force. */
@Journey
class DossierJourneyIT {

    private static final String BOUNDARY = "quyhoach-journey-7MA4YWxkTrZu0gW";

    /** A park of 1 km by 1 km near Thủ Thừa; in force only from 2031, so that other journeys do not see it. */
    private static final String PARK = """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
             "properties": {"ma": "KCN-MOI", "ten": "Khu công nghiệp mới (thử)", "loai": "INDUSTRIAL_PARK_PLANNED"},
             "geometry": {"type": "Polygon", "coordinates":
               [[[106.38, 10.62], [106.389, 10.62], [106.389, 10.629], [106.38, 10.629], [106.38, 10.62]]]}}]}
            """;

    @Autowired
    private ApiClient client;

    @TempDir
    private Path folder;

    @Test
    void bringsAGeoPackageIntoADraftAndPutsItInForce() throws IOException {
        ApiClient planner = client.as("admin");
        long plan = client.get("/api/plans").json().get(0).get("id").asLong();
        String drafts = "/api/plans/" + plan + "/versions";
        Answer draft = planner.post(drafts, """
                {"kind": "ADJUSTMENT", "title": {"vi": "Điều chỉnh thử", "en": "Trial adjustment"}}""");
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);

        Answer imported = upload(planner, geoPackage(), plan, draft.id());
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        assertThat(imported.json().get("status").asString()).isEqualTo("DONE");
        assertThat(parksAt("2031-06-01")).as("a draft is nobody's business").doesNotContain("KCN-MOI");

        String publication = """
                {"decisionNo": "THỬ-01/2026", "decisionDate": "2026-01-01", "validFrom": "2031-02-01"}""";
        assertThat(client.post(drafts + "/" + draft.id() + "/publication", publication)
                        .status())
                .as("only a planner publishes")
                .isEqualTo(401);
        assertThat(planner.post("/api/accounts", """
                        {"username": "cong-bo", "displayName": "Người công bố", "role": "PLANNER", "password": "%s"}""".formatted(ApiClient.PASSWORD))
                        .status())
                .isEqualTo(201);
        Answer published = new Lifecycle(client, "admin", "cong-bo").publish(drafts + "/" + draft.id(), publication);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(parksAt("2031-06-01")).contains("KCN-MOI");
        assertThat(parksAt("2026-01-01")).as("before its day").doesNotContain("KCN-MOI");
    }

    private String parksAt(String day) {
        Answer answer = client.get("/api/lookup?lon=106.3845&lat=10.6245&datetime=" + day);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        StringBuilder codes = new StringBuilder();
        for (JsonNode layer : answer.json().get("layers")) {
            layer.get("features")
                    .forEach(feature ->
                            codes.append(feature.get("code").asString()).append(' '));
        }
        return codes.toString();
    }

    private Path geoPackage() throws IOException {
        Path source = folder.resolve("park.geojson");
        Files.writeString(source, PARK);
        Path file = folder.resolve("park.gpkg");
        Gdal.convert("-t_srs", "EPSG:9210", "-nln", "khu_cong_nghiep", file.toString(), source.toString());
        return file;
    }

    private Answer upload(ApiClient planner, Path file, long plan, long version) throws IOException {
        String options = """
                {"planId": %d, "versionId": %d, "layer": "functional-areas",
                 "mapping": {"code": "ma", "name": "ten", "classCode": "loai"}}""".formatted(plan, version);
        String head = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"options\"\r\nContent-Type: application/json\r\n\r\n"
                + options + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"park.gpkg\"\r\n"
                + "Content-Type: application/geopackage+sqlite3\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        return planner.send(
                "POST",
                "/api/imports",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head.getBytes(StandardCharsets.UTF_8)),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofByteArray(tail.getBytes(StandardCharsets.UTF_8))));
    }
}
