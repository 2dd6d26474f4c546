package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.ows.OwsClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** The programs of our users open the layers themselves. */
@SampleTest
class WmsClientsIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private Environment environment;

    @Test
    void qgisOpensEveryLayerInEachSystem() {
        List<String> names = StreamSupport.stream(api.get("/api/layers").json().spliterator(), false)
                .map(layer -> layer.get("id").asString())
                .toList();
        assertThat(names).hasSizeGreaterThan(15);
        JsonNode answers = Qgis.run(
                        WmsClientsIT.class,
                        "qgis_wms.py",
                        new OwsClient(environment).base() + "/ows",
                        JsonMapper.shared().writeValueAsString(names))
                .get("answers");
        assertThat(answers).hasSize(3 * names.size()).allSatisfy(answer -> {
            assertThat(answer.get("valid").asBoolean()).as("%s", answer).isTrue();
            assertThat(answer.get("errors")).as("%s", answer).isEmpty();
        });
        assertThat(answers)
                .filteredOn(answer -> answer.get("layer").asString().equals("land-allocation"))
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.get("colours").asInt())
                        .as("%s", answer)
                        .isGreaterThan(3));
        assertThat(answers)
                .filteredOn(answer ->
                        answer.has("words") && answer.get("layer").asString().equals("land-allocation"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.get("words").asString()).contains("land-allocation.");
                    assertThat(answer.get("html").asInt()).as("%s", answer).isPositive();
                    assertThat(answer.get("feature").asInt()).as("%s", answer).isPositive();
                });
    }

    @Test
    void gdalFindsTheLayersAndFetchesAMap() {
        JsonNode answer = Gdal.run(
                WmsClientsIT.class, "gdal_wms.py", new OwsClient(environment).base() + "/ows?", "land-allocation");
        assertThat(answer.get("layers").asInt()).isGreaterThan(15);
        assertThat(answer.get("width").asInt()).isEqualTo(300);
        assertThat(answer.get("colours").asInt()).as("%s", answer).isGreaterThan(3);
    }
}
