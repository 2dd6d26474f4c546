package vn.quyhoach.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** Files that a job makes and that are fetched later, by who may see them to that day. */
@HttpTest
class QueuedExportsIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private String layer;

    @BeforeEach
    void startWithADraft() {
        jdbc.sql("delete from job.job").update();
        Rows rows = new Rows(jdbc).clear().classes();
        rows.units();
        layer = "land-allocation-draft-"
                + rows.version(rows.plan("long-an-2021-2030"), 2, "DRAFT", LocalDate.of(2025, 1, 1));
        jdbc.sql("delete from security.account where username <> 'admin'").update();
        jdbc.sql(
                        "insert into security.account (username, display_name, password_hash, role) "
                                + "select 'planner', 'P', password_hash, 'PLANNER' from security.account where username = 'admin'")
                .update();
    }

    @Test
    void makesAFileThatIsFetchedInPieces() {
        Answer started = planner().post("/api/exports/" + layer + ".csv?bbox=105,10,107,11", "");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        JsonNode job = planner().done(started);
        assertThat(job.at("/summary/fileName").asString()).startsWith(layer).endsWith(".csv");
        String path = path(started);
        Answer whole = planner().get(path);
        assertThat(whole.status()).as(whole.text()).isEqualTo(200);
        assertThat(whole.header("Content-Disposition")).contains("attachment", layer);
        assertThat(whole.header("Content-Type")).startsWith("text/csv");
        int bytes = whole.text().getBytes(StandardCharsets.UTF_8).length;
        assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(bytes));
        Answer part = planner().with("Range", "bytes=4-").get(path);
        assertThat(part.status()).isEqualTo(206);
        assertThat(whole.text()).endsWith(part.text());
        assertThat(planner().with("Range", "bytes=99999999-").get(path).status())
                .isEqualTo(416);
        assertThat(planner()
                        .with("Range", "bytes=4-")
                        .with("If-Range", whole.etag())
                        .get(path)
                        .text())
                .isEqualTo(part.text());
        Answer other = planner()
                .with("Range", "bytes=4-")
                .with("If-Range", "\"another\"")
                .get(path);
        assertThat(other.status()).as("of another file").isEqualTo(200);
        assertThat(other.text()).isEqualTo(whole.text());
        assertThat(planner().with("If-None-Match", whole.etag()).get(path).status())
                .isEqualTo(304);
        Answer head = planner().send("HEAD", path, null);
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(bytes));
    }

    /** Who fetches in pieces counts in bytes of the file, not of what was packed on the way. */
    @Test
    void isNotPackedOnTheWay() {
        Answer started = planner().post("/api/exports/" + layer + ".geojson", "");
        planner().done(started);
        Answer whole = planner().with("Accept-Encoding", "gzip").get(path(started));
        assertThat(whole.header("Content-Encoding")).doesNotContain("gzip");
        assertThat(whole.text()).contains("FeatureCollection");
        assertThat(whole.etag()).doesNotStartWith("W/");
    }

    @Test
    void makesAThemeInOneFile() {
        Answer started = planner().post("/api/exports/themes/land-allocation.gpkg", "");
        JsonNode job = planner().done(started);
        assertThat(job.get("file").asString()).endsWith(path(started));
        byte[] file = planner().file(path(started)).body();
        assertThat(new String(file, 0, 15, StandardCharsets.US_ASCII)).isEqualTo("SQLite format 3");
    }

    @Test
    void isForTheOwnerAsLongAsHeMaySeeIt() {
        Answer started = planner().post("/api/exports/" + layer + ".geojson", "");
        planner().done(started);
        String path = path(started);
        assertThat(client.as("admin").get(path).status()).as("who sees the job").isEqualTo(404);
        assertThat(client.get(path).status()).isEqualTo(401);
        jdbc.sql("update planning.plan_version set status = 'WITHDRAWN' where status = 'DRAFT'")
                .update();
        Answer hidden = planner().get(path);
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(404);
        jdbc.sql("update planning.plan_version set status = 'DRAFT' where status = 'WITHDRAWN'")
                .update();
        assertThat(planner().get(path).status()).isEqualTo(200);
        jdbc.sql("update security.account set role = 'ADMIN' where username = 'planner'")
                .update();
        assertThat(planner().get(path).status()).as("as another").isEqualTo(404);
    }

    @Test
    void goesAfterAWhile() {
        Answer started = planner().post("/api/exports/urban.geojson", "");
        planner().done(started);
        assertThat(planner().get(path(started)).status()).isEqualTo(200);
        jdbc.sql("update job.result_file set expires_at = now() - interval '1 second'")
                .update();
        Answer gone = planner().get(path(started));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("file of job");
        Answer again = planner().post("/api/exports/urban.geojson", "");
        planner().done(again);
        assertThat(jdbc.sql("select count(*) from job.result_file")
                        .query(Long.class)
                        .single())
                .as("the next one takes it away")
                .isEqualTo(1);
    }

    @Test
    void namesWhatCannotBegin() {
        assertThat(client.post("/api/exports/urban.gpkg", "").status()).isEqualTo(401);
        assertThat(planner().post("/api/exports/urban.exe", "").status()).isEqualTo(404);
        assertThat(planner().post("/api/exports/nothing.gpkg", "").code()).isEqualTo("LAYER_UNKNOWN");
        assertThat(planner().post("/api/exports/urban.gpkg?colour=red", "").code())
                .isEqualTo("PARAMETER_UNKNOWN");
        assertThat(planner().post("/api/exports/urban.gpkg?bbox=1,2", "").code())
                .isEqualTo("BBOX_MALFORMED");
        assertThat(jdbc.sql("select count(*) from job.job").query(Long.class).single())
                .isZero();
    }

    private static String path(Answer started) {
        return started.json().get("file").asString().replaceFirst("^http://[^/]*", "");
    }

    private ApiClient planner() {
        return client.as("planner");
    }
}
