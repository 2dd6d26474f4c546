package vn.quyhoach.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.text.Bilingual;

/** Results that are files: whole, or nothing of them. */
@HttpTest
class JobFilesIT {

    private static final String NAME = "land.gpkg";
    private static final String TYPE = "application/geopackage+sqlite3";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobRecords records;

    @TempDir
    private Path folder;

    private JobFiles files;
    private UUID job;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from job.job").update();
        files = files(DataSize.ofBytes(100));
        job = job();
    }

    private JobFiles files(DataSize size) {
        return new JobFiles(new JobFileProperties(folder, Duration.ofHours(1), size), jdbc, Clock.systemUTC());
    }

    private UUID job() {
        UUID id = UUID.randomUUID();
        records.add(id, "export", new Bilingual("Xuất", "Export"), "admin", Map.of());
        records.begin(id);
        return id;
    }

    @Test
    void aFileIsThereWhenItsJobIsDone() throws IOException {
        files.keep(job, NAME, TYPE, file -> {
            Files.writeString(file, "half");
            assertThat(folder.resolve(job.toString())).doesNotExist();
            Files.writeString(file, "whole");
        });
        assertThat(files.find(job)).as("before the job is done").isEmpty();
        records.finish(job, JobStatus.DONE, Map.of(), null);
        JobFile kept = files.find(job).orElseThrow();
        assertThat(kept.path()).hasContent("whole");
        assertThat(kept.length()).isEqualTo(5);
        assertThat(folder.toFile().list()).containsExactly(job.toString());
    }

    @Test
    void nothingStaysOfOneThatIsCancelledOnTheWay() {
        assertThatThrownBy(() -> files.keep(job, NAME, TYPE, file -> {
                    Files.writeString(file, "half");
                    throw new CancellationException("no longer wanted");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void nothingStaysOfOneThatIsTooLarge() {
        assertThatThrownBy(() -> files.keep(job, NAME, TYPE, file -> Files.write(file, new byte[101])))
                .isInstanceOf(ProblemException.class);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void theNextAttemptTakesAwayWhatADeadOneLeft() throws IOException {
        Path half = folder.resolve(job + "." + UUID.randomUUID() + ".part");
        Files.writeString(half, "half");
        files.keep(job, NAME, TYPE, file -> Files.writeString(file, "whole"));
        assertThat(folder.toFile().list()).containsExactly(job.toString());
    }

    @Test
    void whatBelongsToNoJobGoes() throws IOException {
        UUID other = UUID.randomUUID();
        for (String name : new String[] {other.toString(), other + "." + UUID.randomUUID() + ".part"}) {
            Path stray = folder.resolve(name);
            Files.writeString(stray, "of a job that was forgotten");
            Files.setLastModifiedTime(stray, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        Path running = folder.resolve(job + "." + UUID.randomUUID() + ".part");
        Files.writeString(running, "still at it");
        Files.setLastModifiedTime(running, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        files.purge();
        assertThat(folder.toFile().list()).containsExactly(running.getFileName().toString());
    }

    @Test
    void theOldestGoesWhereAllAreTooMuch() {
        files.keep(job, NAME, TYPE, file -> Files.write(file, new byte[60]));
        UUID second = job();
        files.keep(second, NAME, TYPE, file -> Files.write(file, new byte[60]));
        records.finish(job, JobStatus.DONE, Map.of(), null);
        records.finish(second, JobStatus.DONE, Map.of(), null);
        assertThat(files.find(job)).isEmpty();
        assertThat(files.find(second)).isPresent();
    }

    @Test
    void goesWithItsJob() {
        files.keep(job, NAME, TYPE, file -> Files.writeString(file, "whole"));
        files.delete(job);
        assertThat(folder.toFile().list()).isEmpty();
        assertThat(jdbc.sql("select count(*) from job.result_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
