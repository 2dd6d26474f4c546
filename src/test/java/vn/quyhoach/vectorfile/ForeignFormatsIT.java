package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;

/** What an operator is told of the formats this machine reads. */
@HttpTest
class ForeignFormatsIT {

    @Autowired
    private ApiClient client;

    @Test
    void saysWhatGdalIsThere() {
        JsonNode gdal = client.get("/actuator/info").json().get("gdal");
        assertThat(gdal.get("installed").asBoolean()).isTrue();
        assertThat(gdal.get("release").asString()).startsWith("GDAL ");
        assertThat(gdal.get("reads").valueStream().map(JsonNode::asString))
                .contains("MapInfo TAB", "Esri File Geodatabase");
    }
}
