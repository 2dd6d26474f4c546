package vn.quyhoach.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OnBehalf;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.text.Bilingual;

/** Long work from the queue to its result, and everything that may come in between. */
@PostgisTest(alone = true)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "quyhoach.security.admin-password=" + ApiClient.PASSWORD,
            "quyhoach.jobs.polling-interval=100ms",
            "quyhoach.jobs.heartbeat-interval=200ms"
        })
@Import({ApiClient.class, JobsIT.Kinds.class})
class JobsIT {

    private static final Bilingual TITLE = new Bilingual("Thử", "Trial");

    /** Where a job that waits meets its test. */
    private static volatile CountDownLatch begun = new CountDownLatch(1);

    private static volatile CountDownLatch goOn = new CountDownLatch(1);

    record Counted(int rows) {}

    @TestConfiguration
    static class Kinds {

        @Bean
        JobKind<Counted> counting() {
            return new JobKind<>("count", Counted.class, (input, progress) -> {
                progress.total(input.rows());
                for (int i = 1; i <= input.rows(); i++) {
                    progress.keep(Map.of("line", i));
                    progress.advance(1);
                }
                return Map.of(
                        "by",
                        CurrentUser.get().username(),
                        "role",
                        CurrentUser.get().role());
            });
        }

        @Bean
        JobKind<Counted> waiting() {
            return new JobKind<>("wait", Counted.class, (input, progress) -> {
                progress.keep(Map.of("line", 1));
                progress.total(10);
                progress.advance(3);
                begun.countDown();
                await(goOn);
                progress.total(20);
                return Map.of();
            });
        }

        @Bean
        JobKind<Counted> refused() {
            return new JobKind<>("refuse", Counted.class, (input, progress) -> {
                throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", "the thing"));
            });
        }

        @Bean
        JobKind<Counted> broken() {
            return new JobKind<>("break", Counted.class, (input, progress) -> {
                progress.keep(Map.of("line", 1));
                throw new IllegalStateException("secret cause");
            });
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobRecords records;

    @Autowired
    private JobWorker worker;

    @Autowired
    private OnBehalf accounts;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        jdbc.sql("delete from job.job").update();
        jdbc.sql("delete from job.scheduled_task").update();
        begun = new CountDownLatch(1);
        goOn = new CountDownLatch(1);
    }

    @Test
    void doesTheWorkAsWhoStartedItAndKeepsEveryLine() {
        UUID id = start("count", 1_234);
        await(id, JobStatus.DONE);
        var job = admin().get("/api/jobs/" + id).json();
        assertThat(job.get("done").asLong()).isEqualTo(1_234);
        assertThat(job.get("total").asLong()).isEqualTo(1_234);
        assertThat(job.at("/summary/by").asString()).isEqualTo("admin");
        assertThat(job.at("/summary/role").asString()).isEqualTo("ADMIN");
        assertThat(job.get("rows").asString()).endsWith("/api/jobs/" + id + "/rows");
        var page = admin().get("/api/jobs/" + id + "/rows?limit=1000").json();
        assertThat(page.get("rows")).hasSize(1_000);
        assertThat(page.at("/rows/999/content/line").asInt()).isEqualTo(1_000);
        var rest = admin().get("/api/jobs/" + id + "/rows?limit=1000&after=" + page.get("next"))
                .json();
        assertThat(rest.get("rows")).hasSize(234);
        assertThat(rest.get("next")).isNull();
        assertThat(admin().get("/api/jobs").json().get(0).get("id").asString()).isEqualTo(id.toString());
    }

    @Test
    void showsItsProgressAndNoResultBeforeItsEnd() throws InterruptedException {
        UUID id = start("wait", 0);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        var job = admin().get("/api/jobs/" + id).json();
        assertThat(job.get("status").asString()).isEqualTo("RUNNING");
        assertThat(job.get("total").asLong()).isEqualTo(10);
        assertThat(job.get("rows")).isNull();
        assertThat(admin().get("/api/jobs/" + id + "/rows").code()).isEqualTo("STATE_CONFLICT");
        goOn.countDown();
        await(id, JobStatus.DONE);
    }

    @Test
    void stopsWhenItIsCancelledAndLeavesNothing() throws InterruptedException {
        UUID id = start("wait", 0);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(admin().delete("/api/jobs/" + id).status()).isEqualTo(204);
        goOn.countDown();
        await(id, JobStatus.CANCELLED);
        assertThat(records.rows(id, 0, 10)).isEmpty();
        assertThat(admin().delete("/api/jobs/" + id).status()).isEqualTo(204);
        assertThat(admin().get("/api/jobs/" + id).status()).isEqualTo(404);
    }

    @Test
    void tellsAProblemInWords() {
        UUID id = start("refuse", 0);
        await(id, JobStatus.FAILED);
        var problem = admin().get("/api/jobs/" + id).json().get("problem");
        assertThat(problem.get("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(problem.at("/detail/en").asString()).contains("the thing");
        assertThat(problem.at("/remedy/vi").asString()).isNotBlank();
    }

    @Test
    void keepsTheCauseOfABugToItself() {
        for (String kind : List.of("break", "no-such-kind")) {
            UUID id = start(kind, 0);
            await(id, JobStatus.FAILED);
            String answer = admin().get("/api/jobs/" + id).text();
            assertThat(answer).contains("INTERNAL_ERROR").doesNotContain("secret cause");
            assertThat(records.rows(id, 0, 10)).isEmpty();
        }
    }

    @Test
    void beginsAnewWhatADeadProcessLeft() {
        UUID id = UUID.randomUUID();
        records.add(id, "count", TITLE, "admin", new Counted(3));
        records.begin(id);
        records.addRows(id, 1, List.of(Map.of("line", "of the dead")));
        jdbc.sql("insert into job.scheduled_task (task_name, task_instance, execution_time, picked, picked_by, "
                        + "last_heartbeat, version) values ('job', :id, now() - interval '1 hour', true, 'gone', "
                        + "now() - interval '1 hour', 1)")
                .param("id", id.toString())
                .update();
        await(id, JobStatus.DONE);
        assertThat(records.rows(id, 0, 10)).extracting(Jobs.ResultRow::content).hasSize(3);
        assertThat(records.rows(id, 0, 1).get(0).content().get("line").asInt()).isEqualTo(1);
    }

    @Test
    void givesUpWhatNeverComesToAnEnd() {
        UUID id = UUID.randomUUID();
        records.add(id, "count", TITLE, "admin", new Counted(3));
        for (int i = 0; i < 5; i++) {
            records.begin(id);
        }
        worker.run(id);
        assertThat(records.find(id).orElseThrow().status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void leavesTheJobInTheQueueWhenTheServiceStops() {
        UUID id = UUID.randomUUID();
        records.add(id, "count", TITLE, "admin", new Counted(3));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> worker.run(id)).isInstanceOf(RuntimeException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(records.find(id).orElseThrow().status()).isNotIn(JobStatus.FAILED, JobStatus.CANCELLED);
    }

    @Test
    void isNotThereWhenTheTransactionThatStartedItFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    start("count", 1);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(jdbc.sql("select count(*) from job.scheduled_task")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(records.list("admin")).isEmpty();
    }

    @Test
    void belongsToWhoStartedIt() {
        jdbc.sql("insert into security.account (username, display_name, password_hash, role) "
                        + "select 'can-bo', 'Cán bộ', password_hash, 'OFFICER' from security.account "
                        + "where username = 'admin' on conflict do nothing")
                .update();
        UUID id = start("count", 1);
        await(id, JobStatus.DONE);
        assertThat(client.as("can-bo").get("/api/jobs/" + id).status()).isEqualTo(404);
        assertThat(client.as("can-bo").get("/api/jobs/" + id + "/rows").status())
                .isEqualTo(404);
        assertThat(client.as("can-bo").delete("/api/jobs/" + id).status()).isEqualTo(404);
        assertThat(client.as("can-bo").get("/api/jobs").text()).isEqualTo("[]");
        assertThat(client.get("/api/jobs/" + id).status()).isEqualTo(401);
    }

    @Test
    void doesNothingForAnAccountThatIsClosed() {
        UUID id = UUID.randomUUID();
        records.add(id, "count", TITLE, "nobody", new Counted(3));
        worker.run(id);
        assertThat(records.find(id).orElseThrow().problem().get("code").asString())
                .isEqualTo("ROLE_MISSING");
    }

    @Test
    void letsOneAccountNotKeepTheOthersWaiting() {
        for (int i = 0; i < Jobs.MOST_OPEN; i++) {
            records.add(UUID.randomUUID(), "count", TITLE, "admin", new Counted(1));
        }
        assertThatThrownBy(() -> start("count", 1)).isInstanceOf(ProblemException.class);
    }

    private UUID start(String kind, int rows) {
        return accounts.call("admin", () -> jobs.start(kind, TITLE, new Counted(rows)));
    }

    private void await(UUID id, JobStatus status) {
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> records.find(id).orElseThrow().status() == status);
    }

    private ApiClient admin() {
        return client.as("admin");
    }
}
