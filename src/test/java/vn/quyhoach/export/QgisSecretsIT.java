package vn.quyhoach.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;

/** A project goes from hand to hand: what is in it, and what is not. */
@HttpTest
class QgisSecretsIT {

    @Autowired
    private ApiClient client;

    private static String document(byte[] project) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(project))) {
            assertThat(zip.getNextEntry().getName()).endsWith(".qgs");
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whoever signed in to fetch it hands on what they may see, never what they signed in with. */
    @Test
    void nothingThatOpensADoorIsInside() throws IOException {
        ApiClient planner = client.as("admin");
        String token = planner.post("/api/tokens", "{\"label\": \"QGIS\", \"days\": 1}")
                .json()
                .path("token")
                .asString();
        assertThat(token).isNotBlank();
        ApiClient script = client.with("Authorization", "Bearer " + token);
        String pair = "YWRtaW46"; // "admin:" as Basic sends it
        for (ApiClient asking : List.of(planner, script)) {
            for (String connection : List.of("oapif", "wfs", "wms", "tiles")) {
                String text = document(asking.file("/api/exports/project.qgz?authcfg=quyhoac&connection=" + connection)
                        .body());
                assertThat(text)
                        .contains("quyhoach_defence", "authcfg=quyhoac")
                        .doesNotContain(ApiClient.PASSWORD, token, pair)
                        .doesNotContainIgnoringCase("bearer")
                        .doesNotContainIgnoringCase("password")
                        .doesNotContain("username");
            }
        }
        assertThat(document(client.file("/api/exports/project.qgz").body())).doesNotContain("defence", "authcfg");
    }
}
