package vn.quyhoach.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.batch.BatchDoor.OPTIONS;
import static vn.quyhoach.batch.BatchDoor.collection;
import static vn.quyhoach.batch.BatchDoor.feature;
import static vn.quyhoach.batch.BatchDoor.square;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.ConformityRows;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** Who may start a batch, of what, how many at once, and how it is stopped. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchAccessIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private BatchDoor admin;

    @BeforeAll
    void rows() {
        ConformityRows.save(jdbc);
        admin = new BatchDoor(client.as("admin"));
    }

    @Test
    void runsOneBatchOfAnAccountAtATimeAndStopsWhenItIsCancelled() throws IOException {
        StringBuilder features = new StringBuilder(feature(1, square(571_000, 1_164_000)));
        for (int i = 2; i <= 3_000; i++) {
            features.append(',').append(feature(i, square(571_000 + i % 50 * 60, 1_164_000 + i / 50 * 60)));
        }
        Answer started = admin.file("dài.geojson", collection(features.toString()), OPTIONS);
        String path = BatchDoor.BATCHES + "/" + started.json().path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        admin.client().get(path).json().at("/outcomes/CONFORMS").asInt() > 0);
        assertThat(admin.file("b.geojson", collection(feature(1, square(571_000, 1_165_000))), OPTIONS)
                        .code())
                .isEqualTo("STATE_CONFLICT");
        String job = "/api/jobs/" + started.json().path("job").asString();
        assertThat(admin.client().get(job).json().path("total").asInt()).isEqualTo(3_000);
        assertThat(admin.client().delete(job).status()).isEqualTo(204);
        JsonNode stopped = admin.finished(started);
        assertThat(stopped.path("status").asString()).isEqualTo("CANCELLED");
        int done = stopped.at("/outcomes/CONFORMS").asInt();
        assertThat(done).isPositive().isLessThan(3_000);
        assertThat(stopped.at("/outcomes/WAITING").asInt()).isEqualTo(3_000 - done);
        // what was done is a record like any other, and nothing is written after the end
        assertThat(jdbc.sql(
                                "select count(*) from planning.check_batch_row line join planning.conformity_check done on done.id = line.check_id where batch_id = :id")
                        .param("id", UUID.fromString(stopped.path("id").asString()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(done);
    }

    @Test
    void saysWhatIsWrongWithTheFileAsAWhole() throws IOException {
        byte[] noHeading = "A;1165000;571000\n".getBytes(StandardCharsets.UTF_8);
        assertThat(admin.file("a.csv", noHeading, OPTIONS).code()).isEqualTo("PARAMETER_INVALID");
        assertThat(admin.file("a.dwg", "AC1032".getBytes(StandardCharsets.UTF_8), OPTIONS)
                        .code())
                .isEqualTo("FILE_FORMAT_BINARY");
        assertThat(admin.file("a.geojson", collection(""), OPTIONS).code()).isEqualTo("GEOMETRY_EMPTY");
        assertThat(admin.file("a.geojson", collection(feature(1, square(1, 1))), "{\"codeField\": \"không có\"}")
                        .code())
                .isEqualTo("PARAMETER_INVALID");
        assertThat(admin.file("a.geojson", collection(feature(1, square(1, 1))), "{\"asOf\": \"hôm nay\"}")
                        .code())
                .isEqualTo("PARAMETER_INVALID");
        for (String options : new String[] {"null", "[]", "{\"accuracyMeters\": 20}"}) {
            assertThat(admin.file("a.geojson", collection(feature(1, square(1, 1))), options)
                            .code())
                    .as(options)
                    .isEqualTo("BODY_UNREADABLE");
        }
        assertThat(admin.file("a.geojson", collection(feature(1, square(1, 1))), "{\"accuracyMetres\": -1}")
                        .code())
                .isEqualTo("FIELDS_INVALID");
        String many = (feature(1, square(1, 1)) + ",").repeat(BatchFile.MOST_ROWS) + feature(2, square(1, 1));
        assertThat(admin.file("a.geojson", collection(many), OPTIONS).code()).isEqualTo("GEOMETRY_TOO_LARGE");
        assertThat(jdbc.sql("select count(*) from planning.check_batch where row_count = 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void belongsToWhoStartedIt() throws IOException {
        BatchDoor nobody = new BatchDoor(client);
        assertThat(nobody.file("a.geojson", collection(feature(1, square(571_000, 1_165_000))), OPTIONS)
                        .status())
                .isEqualTo(401);
        assertThat(client.as("admin")
                        .post("/api/accounts", """
                {"username": "can-bo-lo", "displayName": "Cán bộ", "role": "OFFICER", "password": "%s", "unitIds": [%d]}""".formatted(
                                        ApiClient.PASSWORD,
                                        jdbc.sql("select min(id) from planning.admin_unit")
                                                .query(Long.class)
                                                .single()))
                        .status())
                .isEqualTo(201);
        BatchDoor officer = new BatchDoor(client.as("can-bo-lo"));
        JsonNode others =
                admin.finished(admin.file("a.geojson", collection(feature(1, square(571_000, 1_165_000))), OPTIONS));
        String path = BatchDoor.BATCHES + "/" + others.path("id").asString();
        for (String door : List.of(path, path + "/rows", path + ".xlsx", path + ".geojson")) {
            assertThat(officer.client().get(door).status()).as(door).isEqualTo(404);
        }
        assertThat(officer.client().get(BatchDoor.BATCHES).json()).isEmpty();
        JsonNode own = officer.finished(
                officer.file("a.geojson", collection(feature(1, square(571_000, 1_165_000))), OPTIONS));
        assertThat(own.path("owner").asString()).isEqualTo("can-bo-lo");
        assertThat(client.as("admin")
                        .get(BatchDoor.BATCHES + "/" + own.path("id").asString())
                        .status())
                .isEqualTo(200);
    }
}
