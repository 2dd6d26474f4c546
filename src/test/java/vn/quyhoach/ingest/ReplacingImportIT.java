package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** What an import removes stays in the history, and only when the import is done. */
@HttpTest
class ReplacingImportIT {

    private static final String FILE = """
            --cut\r
            Content-Disposition: form-data; name="options"\r
            \r
            {"versionId": %s, "layer": "land-allocation", "replace": true,
             "mapping": {"code": "ma", "name": "ten", "classCode": "loai"}}\r
            --cut\r
            Content-Disposition: form-data; name="file"; filename="dat.geojson"\r
            \r
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::9210"}},
             "features": [{"type": "Feature", "properties": {"ma": "NEW", "ten": "Ô mới", "loai": "%s"},
              "geometry": {"type": "Polygon", "coordinates":
               [[[560000,1170000],[560100,1170000],[560100,1170100],[560000,1170100],[560000,1170000]]]}}]}\r
            --cut--\r
            """;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsWhatItRemoves() {
        Rows rows = new Rows(jdbc).clear().classes();
        rows.units();
        long draft = rows.version(rows.plan("long-an-2021-2030"), 1, "DRAFT", LocalDate.of(2025, 1, 1));
        long old = rows.zone(draft, "land-allocation", "OLD", "ONT", Rows.box(0, 0, 1_000, 1_000));
        String kept = "planning.feature_history where feature_id = " + old;

        assertThat(send(draft, "ZZZ")).as("a class that is none").isEqualTo(422);
        assertThat(rows.count(kept)).isZero();

        assertThat(send(draft, "LUC")).isEqualTo(201);
        JsonNode states = client.as("admin")
                .get("/api/history/land-allocation/" + old)
                .json()
                .get("items");
        assertThat(states).hasSize(1);
        assertThat(states.at("/0/operation").asString()).isEqualTo("DELETE");
        assertThat(states.at("/0/actor").asString()).isEqualTo("admin");
        assertThat(states.at("/0/planVersionId").asLong()).isEqualTo(draft);
        assertThat(states.at("/0/attributes/code").asString()).isEqualTo("OLD");
        assertThat(states.at("/0/attributes/class_code").asString()).isEqualTo("ONT");
        assertThat(rows.count(kept + " and st_area(geom) = 1000000")).isEqualTo(1);
    }

    private int send(long draft, String classCode) {
        return client.as("admin")
                .send(
                        "POST",
                        "/api/imports",
                        "multipart/form-data; boundary=cut",
                        BodyPublishers.ofString(FILE.formatted(draft, classCode)))
                .status();
    }
}
