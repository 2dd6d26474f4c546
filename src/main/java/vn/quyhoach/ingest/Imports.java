package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Digest;
import vn.quyhoach.vectorfile.ReadingHints;

/** Brings files into draft versions, each whole or not at all. */
@Component
public class Imports {

    private final ImportRequests requests;
    private final ImportRun run;
    private final ImportReports reports;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportRequests requests,
            ImportRun run,
            ImportReports reports,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.run = run;
        this.reports = reports;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads a file into a layer of a draft. One blocking finding, and nothing is stored but the report.
     *
     * @param fileName what the sender calls the file
     * @param progress hears how many objects have been read
     * @throws ProblemException for a file that is none, or options that cannot be followed; then there is no report
     */
    @PlannersOnly
    public ImportReport run(ImportOptions options, Path file, String fileName, LongConsumer progress) {
        // 1. what was asked for exists and may be filled
        ImportJob job = requests.open(options, file, fileName, progress);
        // 2. the bytes as they were delivered
        String sha256 = Digest.hex(file);
        // 3. read, judged and stored in one transaction, which ends in nothing if something blocks
        ImportReport stored = transaction.execute(status -> {
            ImportRun.Outcome outcome = run.run(job);
            ImportReport report = report(job, sha256, outcome);
            if (report.status() == ImportReport.Status.REJECTED) {
                status.setRollbackOnly();
            } else {
                keep(report, options, "import-done");
                events.publishEvent(new LayerChanged(
                        PublishedLayer.draftId(job.layer().id(), job.version().id())));
            }
            return report;
        });
        ImportReport report = Objects.requireNonNull(stored);
        // 4. of a rejected one the report is kept, in a transaction of its own
        if (report.status() == ImportReport.Status.REJECTED) {
            transaction.executeWithoutResult(status -> keep(report, options, "import-rejected"));
        }
        return report;
    }

    /** @throws ProblemException for a file that cannot be read, or an encoding nobody knows */
    @PlannersOnly
    public FilePreview preview(Path file, String fileName, ReadingHints hints) {
        return FilePreview.of(file, fileName, hints);
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @PlannersOnly
    public ImportReport get(UUID id) {
        return reports.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("lần nhập " + id, "import " + id))));
    }

    private ImportReport report(ImportJob job, String sha256, ImportRun.Outcome outcome) {
        boolean rejected = job.findings().blocking() > 0;
        Map<String, Long> counts = new TreeMap<>(job.findings().counts());
        counts.put("read", outcome.read());
        counts.put("stored", outcome.stored());
        counts.put("blocking", job.findings().blocking());
        return new ImportReport(
                UUID.randomUUID(),
                clock.instant(),
                CurrentUser.get().username(),
                rejected ? ImportReport.Status.REJECTED : ImportReport.Status.DONE,
                job.version().id(),
                job.layer().id(),
                job.fileName(),
                sha256,
                code(outcome.crs()),
                counts,
                List.copyOf(job.findings().list()));
    }

    private static @Nullable String code(@Nullable Crs crs) {
        return crs == null ? null : crs.code();
    }

    private void keep(ImportReport report, ImportOptions options, String action) {
        reports.add(report, options);
        events.publishEvent(new AuditedEvent(
                action,
                "plan-version:" + report.versionId(),
                Map.of("import", report.id(), "layer", report.layer(), "sha256", report.fileSha256())));
    }
}
