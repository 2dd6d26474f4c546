package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.TusUpload;
import vn.quyhoach.vectorfile.StagingFolder;

/** Imports of uploaded files as jobs: their end, their cancelling, their death and what is told meanwhile. */
@HttpTest
class QueuedImportsIT {

    private static final String OPTIONS = "{\"versionId\":%d,\"layer\":\"land-allocation\",\"crs\":\"EPSG:9210\"%s}";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

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
    void importsWhatWasUploaded() throws IOException {
        String upload = TusUpload.send(admin(), zones());
        Answer started = start(upload, "");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(started.header("Location"))
                .endsWith("/api/jobs/" + started.json().get("job").asString());
        JsonNode job = admin().done(started);
        assertThat(job.get("summary").get("status").asString())
                .as(job.toString())
                .isEqualTo("DONE");
        assertThat(job.get("done").asLong()).isEqualTo(2);
        assertThat(job.get("title").get("en").asString()).isEqualTo("Import of zones.gpkg");
        JsonNode line = job.get("summary").get("imports").get(0);
        assertThat(line.get("stored").asLong()).isEqualTo(2);
        assertThat(admin().get("/api/imports/" + line.get("id").asString())
                        .json()
                        .get("fileName")
                        .asString())
                .isEqualTo("zones.gpkg");
        assertThat(stored()).isEqualTo(2);
        assertThat(admin().get("/api/uploads").text()).as("it was used").isEqualTo("[]");
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    @Test
    void keepsTheFileOfARefusedImport() throws IOException {
        String upload = TusUpload.send(admin(), zones());
        JsonNode job = admin().done(start(upload, ",\"mapping\":{\"code\":\"nowhere\"}"));
        assertThat(job.get("summary").get("status").asString()).isEqualTo("REJECTED");
        String report = job.get("summary").get("imports").get(0).get("id").asString();
        assertThat(admin().get("/api/imports/" + report).text()).contains("QH-FIELD-MISSING");
        assertThat(stored()).isZero();
        assertThat(admin().get("/api/uploads").json()).hasSize(1);
    }

    @Test
    void importsADossierOfSeveralUploads() throws IOException {
        String one = TusUpload.send(admin(), GdalFile.zones(folder, "a.gpkg", "-f", "GPKG"));
        String other = TusUpload.send(admin(), GdalFile.zones(folder, "b.fgb", "-f", "FlatGeobuf"));
        String uploads = "\"uploads\":[\"%s\",\"%s\"]".formatted(one, other);
        JsonNode preview = admin().post("/api/imports/dossiers/preview", "{" + uploads + "}")
                .json();
        assertThat(preview.get("sources")
                        .valueStream()
                        .map(source -> source.get("file").asString()))
                .containsExactly("a.gpkg", "b.fgb");
        String manifest = "{\"versionId\":%d,\"layers\":[{\"file\":\"b.fgb\",\"sourceLayer\":\"%s\",\"layer\":"
                        .formatted(
                                draft.version(),
                                preview.at("/sources/1/layer/name").asString())
                + "\"land-allocation\",\"crs\":\"EPSG:9210\"}]}";
        JsonNode job =
                admin().done(admin().post("/api/imports/dossiers", "{" + uploads + ",\"manifest\":" + manifest + "}"));
        assertThat(job.get("summary").get("status").asString())
                .as(job.toString())
                .isEqualTo("DONE");
        assertThat(job.get("summary").get("passedOver").get(0).asString()).startsWith("a.gpkg#");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void leavesNothingWhenItIsCancelled() throws IOException {
        String upload = TusUpload.send(admin(), zones());
        List<String> job = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            holdTheVersion();
            job.add(start(upload, "").json().get("job").asString());
            awaitStatus(job.get(0), "RUNNING");
            assertThat(admin().delete("/api/jobs/" + job.get(0)).status()).isEqualTo(204);
        });
        awaitStatus(job.get(0), "CANCELLED");
        assertThat(stored()).isZero();
        assertThat(jdbc.sql("select count(*) from planning.import")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(admin().get("/api/uploads").json()).as("to try again").hasSize(1);
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    @Test
    void isDoneOnceWhateverDies() throws IOException {
        String upload = TusUpload.send(admin(), zones());
        Answer started = start(upload, "");
        admin().done(started);
        String job = started.json().get("job").asString();
        // its process died after the commit, before the job was called done
        dieAndRevive(job);
        awaitStatus(job, "DONE");
        assertThat(stored()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from planning.import")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        // another died before the commit: nothing of it is there but the job
        jdbc.sql("delete from planning.import").update();
        jdbc.sql("delete from planning.zone").update();
        String again = TusUpload.send(admin(), zones());
        jdbc.sql("update job.job set input = jsonb_set(input, '{uploads}', to_jsonb(array[cast(:upload as text)]))")
                .param("upload", again)
                .update();
        dieAndRevive(job);
        awaitStatus(job, "DONE");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void namesWhatCannotBegin() throws IOException {
        String upload = TusUpload.send(admin(), zones());
        assertThat(start(UUID.randomUUID().toString(), "").status()).isEqualTo(404);
        assertThat(start("../../etc/passwd", "").status()).isEqualTo(400);
        assertThat(start(upload, ",\"layer\":\"none\"").status()).isIn(400, 404);
        assertThat(admin().post("/api/imports", "{\"uploads\":[\"" + upload + "\"]}")
                        .code())
                .isEqualTo("BODY_UNREADABLE");
        for (String body : new String[] {"{}", "{\"uploads\":[]}", "{\"uploads\":[\"" + upload + "\"]}"}) {
            assertThat(admin().post("/api/imports/dossiers", body).code())
                    .as(body)
                    .isEqualTo("FIELDS_INVALID");
        }
        assertThat(admin().post("/api/imports/dossiers", "{\"uploads\":[null],\"manifest\":{\"versionId\":1}}")
                        .code())
                .isEqualTo("BODY_UNREADABLE");
        assertThat(client.post("/api/imports", "{}").status()).isEqualTo(401);
        String begun = admin().with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", "10")
                .post("/api/uploads", "")
                .header("Location");
        assertThat(start(begun.substring(begun.lastIndexOf('/') + 1), "").code())
                .as("not whole")
                .isEqualTo("STATE_CONFLICT");
    }

    @Test
    void failsWhenItsUploadIsDeletedMeanwhile() throws IOException {
        String upload = TusUpload.send(admin(), zones());
        Answer started = start(upload, "");
        admin().done(started);
        String job = started.json().get("job").asString();
        jdbc.sql("delete from planning.import").update();
        dieAndRevive(job);
        awaitStatus(job, "FAILED");
        assertThat(admin().get("/api/jobs/" + job).json().at("/problem/code").asString())
                .isEqualTo("NOT_FOUND");
    }

    private Path zones() throws IOException {
        return GdalFile.zones(folder, "zones.gpkg", "-f", "GPKG");
    }

    private void dieAndRevive(String job) {
        jdbc.sql("update job.job set status = 'RUNNING', attempts = 1, finished_at = null, summary = null")
                .update();
        jdbc.sql("insert into job.scheduled_task (task_name, task_instance, execution_time, picked, version) "
                        + "values ('job', :id, now(), false, 1)")
                .param("id", job)
                .update();
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

    private long stored() {
        return jdbc.sql("select count(*) from planning.zone where plan_version_id = :draft")
                .param("draft", draft.version())
                .query(Long.class)
                .single();
    }

    private ApiClient admin() {
        return client.as("admin");
    }
}
