package vn.quyhoach.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.security.CurrentUser;

/** Writes down what came of an import and tells those who want to know. */
@Component
class ImportKeeping {

    private final ImportReports reports;
    private final ImportRepairs repairs;
    private final Layers layers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportKeeping(
            ImportReports reports,
            ImportRepairs repairs,
            Layers layers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.repairs = repairs;
        this.layers = layers;
        this.events = events;
        this.clock = clock;
    }

    ImportReport report(ImportJob job, String sha256, ImportRun.Outcome outcome) {
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
                FoundText.readable(job.fileName()),
                sha256,
                outcome.crs() == null ? null : outcome.crs().code(),
                counts,
                List.copyOf(job.findings().list()),
                job.options().isTrial() ? outcome.repaired() : null);
    }

    /** In the transaction of the caller. */
    void keep(ImportReport report, ImportOptions options) {
        boolean done = report.status() == ImportReport.Status.DONE;
        reports.add(report, options);
        if (done) {
            repairs.keep(report, options);
        }
        events.publishEvent(new AuditedEvent(
                done ? "import-done" : "import-rejected",
                "plan-version:" + report.versionId(),
                Map.of("import", report.id(), "layer", report.layer(), "sha256", report.fileSha256())));
        if (done && report.versionId() != null) {
            events.publishEvent(new LayerChanged(PublishedLayer.draftId(report.layer(), report.versionId())));
        }
    }

    /** Empty also for a report on a layer the caller may not see: its findings show where its objects are. */
    Optional<ImportReport> find(UUID id) {
        return reports.find(id)
                .filter(report ->
                        layers.published().stream().anyMatch(layer -> layer.id().equals(report.layer())));
    }
}
