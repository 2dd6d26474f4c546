package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** What a file says of itself before it is imported. */
@HttpTest
class FilePreviewIT {

    private static final String FILE = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:9210"}},
             "features": [{"type": "Feature", "properties": {"Mã": "A", "Loại": "LUC"},
              "geometry": {"type": "Point", "coordinates": [571000, 1164000]}}]}""";

    @Autowired
    private ApiClient client;

    @Test
    void tellsLayersAttributesAndSystem() {
        Answer answer = send(client.as("admin"), FILE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode layer = answer.json().get("layers").get(0);
        assertThat(layer.get("attributes").valueStream().map(JsonNode::asString))
                .containsExactly("Mã", "Loại");
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.get("crsStated").asBoolean()).isTrue();
    }

    @Test
    void readsForPlannersOnlyAndOnlyMaps() {
        assertThat(send(client, FILE).status()).isEqualTo(401);
        assertThat(send(client.as("admin"), "not a map").code()).isEqualTo("FILE_FORMAT_UNKNOWN");
    }

    private static Answer send(ApiClient who, String file) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"khu.geojson\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--cut--\r\n";
        return who.send(
                "POST", "/api/imports/preview", "multipart/form-data; boundary=cut", BodyPublishers.ofString(body));
    }
}
