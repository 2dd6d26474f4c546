package vn.quyhoach.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.text.Bilingual;

/** Starts batches: one of an account at a time. */
@Component
class Batches {

    static final String KIND = "conformity-check-batch";

    private static final Duration KEPT = Duration.ofDays(365);

    private final BatchRecords records;
    private final RowIntake intake;
    private final RegisterRows register;
    private final Jobs jobs;
    private final Selections selections;
    private final Clock clock;

    Batches(
            BatchRecords records,
            RowIntake intake,
            RegisterRows register,
            Jobs jobs,
            Selections selections,
            Clock clock) {
        this.records = records;
        this.intake = intake;
        this.register = register;
        this.jobs = jobs;
        this.selections = selections;
        this.clock = clock;
    }

    /** What can be chosen of a file; nothing of it is kept. */
    @OfficersOnly
    public List<BatchFile.Part> preview(Path file, String name) {
        return new BatchFile(file, name).parts();
    }

    /**
     * Puts all places of a file into the queue.
     *
     * @throws ProblemException for a file or options that cannot be read, {@code STATE_CONFLICT} while another batch of
     *     the account runs; never for a single row
     */
    @OfficersOnly
    @Transactional
    public Batch start(Path file, String name, BatchOptions options) {
        BatchFile rows = new BatchFile(file, name);
        return start(name, options, taker -> rows.read(options, taker));
    }

    /**
     * Puts projects of the register into the queue.
     *
     * @throws ProblemException as {@link #start(Path, String, BatchOptions)}, {@code UNIT_UNKNOWN}
     */
    @OfficersOnly
    @Transactional
    public Batch start(ProjectSelection projects, BatchOptions options) {
        return start(register.title(projects), options, taker -> register.read(projects, taker));
    }

    private Batch start(String title, BatchOptions options, Consumer<Consumer<RowDraft>> reader) {
        options.require();
        String owner = CurrentUser.get().username();
        records.lock(owner);
        requireNoneRunning();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        records.deleteOlder(owner, now.minus(KEPT));
        Batch batch = new Batch(
                UUID.randomUUID(),
                null,
                owner,
                now,
                title,
                day(options.asOf()),
                options.accuracy(),
                kept(options.projectClass()),
                kept(options.crs()),
                0);
        records.add(batch);
        if (intake.fill(batch.id(), reader) == 0) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        UUID job = jobs.start(
                KIND,
                new Bilingual("Đối chiếu hàng loạt: " + title, "Checks of many places: " + title),
                new BatchRun.BatchInput(batch.id()));
        records.complete(batch.id(), job);
        return records.find(batch.id()).orElseThrow();
    }

    private void requireNoneRunning() {
        boolean running = jobs.list().stream()
                .anyMatch(job -> job.kind().equals(KIND) && !job.status().isFinished());
        if (running) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    "đang có một đợt đối chiếu hàng loạt chưa xong; đợi hoặc hủy đợt đó",
                                    "another batch of the account is not finished; wait or cancel it")));
        }
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The day is fixed now: a batch may run past midnight. */
    private LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return selections.today();
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of(
                            "parameter",
                            "asOf",
                            "value",
                            text,
                            "reason",
                            new Bilingual(
                                    "Dùng dạng năm-tháng-ngày: 2026-01-31.", "Expected year-month-day: 2026-01-31.")));
        }
    }
}
