package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** While a file comes into a draft the draft takes no step: half of it would be appraised or in force. */
@HttpTest
class StepDuringImportIT {

    private static final String DECISION = """
            {"decisionNo": "2/QĐ", "decisionDate": "2025-01-01", "validFrom": "2025-01-02"}""";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isRefusedUntilTheImportIsOver() {
        Rows rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "PLANNER");
        long plan = rows.plan("long-an-2021-2030");
        long draft = rows.version(plan, 1, "DRAFT", null);
        rows.zone(draft, "land-allocation", "A1", "ONT", box(0, 0, 1_000, 1_000));
        String version = "/api/plans/" + plan + "/versions/" + draft;
        ApiClient admin = client.as("admin");
        String appraisal = "{\"reviewers\":[\"admin\"]}";

        CompletableFuture<Answer> upload = transaction.execute(status -> {
            // the import can read and judge, and stands still before it stores
            jdbc.sql("lock table planning.zone in exclusive mode").update();
            CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> upload(draft));
            Awaitility.await().until(this::somebodyWaitsForTheTable);
            List<Answer> steps =
                    List.of(version + "/appraisal|" + appraisal, version + "/publication|" + DECISION).parallelStream()
                            .map(step -> admin.post(step.split("\\|")[0], step.split("\\|")[1]))
                            .toList();
            for (Answer step : steps) {
                assertThat(step.code()).as(step.text()).isEqualTo("STATE_CONFLICT");
                assertThat(step.text()).contains("an import into this version is running");
            }
            return running;
        });
        assertThat(upload).isNotNull();
        Answer imported = upload.join();
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        assertThat(admin.post(version + "/appraisal", appraisal).status()).isEqualTo(200);
        assertThat(admin.get(version + "/contents").json().get(0).get("objects").asLong())
                .as("with all that was brought in")
                .isEqualTo(2);
    }

    private boolean somebodyWaitsForTheTable() {
        return jdbc.sql("select exists (select from pg_locks where not granted and relation = 'planning.zone'::regclass"
                        + " and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    private Answer upload(long draft) {
        String file = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"EPSG:9210\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"TEP\",\"name\":\"Ô\","
                + "\"class_code\":\"LUC\"},\"geometry\":" + Rows.ring(2_000, 0, 3_000, 1_000) + "}]}";
        return new Upload()
                .text("options", "{\"versionId\":" + draft + ",\"layer\":\"land-allocation\"}")
                .file("dat.geojson", file.getBytes(StandardCharsets.UTF_8))
                .send(client.as("lan"), "/api/imports");
    }
}
