package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Qgis;

/** Two planners with QGIS on one draft: nobody overwrites the other, and boundaries stay where they are. */
@HttpTest
class QgisEditsIT {

    /** The first QGIS that edits OGC API Features. */
    private static final int FIRST_WRITER = 33_200;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void opensADraftAndChangesIt() {
        EditRows rows = new EditRows(jdbc, client.as("admin"));
        String before = shape();
        JsonNode done = Qgis.run(
                QgisEditsIT.class,
                "qgis_edit.py",
                "http://127.0.0.1:" + port + "/ogc",
                "land-allocation-draft-" + rows.draft,
                rows.object,
                ApiClient.PASSWORD);
        assertThat(done.get("valid").asBoolean()).as(done.toString()).isTrue();
        assertThat(done.get("public").asBoolean()).isFalse();
        assertThat(done.get("fields").toString()).contains("row_version");
        assertThat(done.at("/changed/status").asInt()).as(done.toString()).isEqualTo(204);
        assertThat(done.at("/stale/status").asInt()).isEqualTo(409);
        assertThat(done.at("/stale/code").asString()).isEqualTo("EDIT_CONFLICT");
        assertThat(done.at("/again/status").asInt()).isEqualTo(204);
        assertThat(done.at("/blind/status").asInt()).isEqualTo(428);
        assertThat(done.at("/added/status").asInt()).isEqualTo(201);
        assertThat(done.get("seen").toString()).contains("Đất mới").contains("Tên sau cùng của Lan");
        assertThat(done.at("/removed/status").asInt()).isEqualTo(204);
        assertThat(done.get("left").toString()).isEqualTo("[\"Tên sau cùng của Lan\"]");
        // QGIS writes degrees with six decimals; a corrected name moves no boundary
        assertThat(shape()).isEqualTo(before);
    }

    /** What QGIS itself does where it can write; the replay above stands in for it where it cannot. */
    @Test
    void commitsThroughItsOwnProvider() {
        EditRows rows = new EditRows(jdbc, client.as("admin"));
        JsonNode done = Qgis.run(
                QgisEditsIT.class,
                "qgis_commit.py",
                "http://127.0.0.1:" + port + "/ogc",
                "land-allocation-draft-" + rows.draft,
                ApiClient.PASSWORD);
        boolean writer = done.get("version").asInt() >= FIRST_WRITER;
        assertThat(done.get("writes").asBoolean()).as(done.toString()).isEqualTo(writer);
        if (writer) {
            assertThat(done.get("crs").asString()).isEqualTo("EPSG:9210");
            assertThat(done.get("steps").toString())
                    .isEqualTo("{\"added\":true,\"renamed\":true,\"stale\":false,\"moved\":true,"
                            + "\"removedByAnother\":false,\"removed\":true}");
            assertThat(done.get("name").asString()).isEqualTo("Tên của Lan");
            assertThat(done.get("west").asDouble()).isEqualTo(571_100);
            assertThat(done.get("left").toString()).isEqualTo("[\"A1\"]");
        }
    }

    private String shape() {
        return jdbc.sql("select st_astext(geom) from planning.zone where code = 'A1'")
                .query(String.class)
                .single();
    }
}
