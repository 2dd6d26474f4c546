package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Digest;
import vn.quyhoach.vectorfile.ArchiveEntry;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorLayer;

/** Brings dossiers in: the layers of one or several files into one draft, all of them or none. */
@Component
public class Dossiers {

    private final DossierProposal proposal;
    private final ImportRequests requests;
    private final ImportRun run;
    private final DossierPapers papers;
    private final DossierReports whole;
    private final TransactionTemplate transaction;

    Dossiers(
            DossierProposal proposal,
            ImportRequests requests,
            ImportRun run,
            DossierPapers papers,
            DossierReports whole,
            TransactionTemplate transaction) {
        this.proposal = proposal;
        this.requests = requests;
        this.run = run;
        this.papers = papers;
        this.whole = whole;
        this.transaction = transaction;
    }

    /** A layer that is imported: where from, and how. */
    private record Step(ImportJob job, VectorFile file, String sha256) {}

    /**
     * Lists what the files hold and proposes what becomes of it; nothing is kept.
     *
     * @param profile name of the profile to follow; empty for none; null for the one that fits
     * @throws vn.quyhoach.problem.ProblemException for a file that cannot be read
     */
    @PlannersOnly
    public DossierPreview preview(List<DeliveredFile> files, ReadingHints hints, @Nullable String profile) {
        try (DossierFiles opened = DossierFiles.open(files, hints)) {
            DossierProposal.Whole proposed = proposal.of(opened, profile);
            List<DossierPreview.Source> sources = proposed.sources();
            List<ArchiveEntry> contents = opened.contents();
            return new DossierPreview(
                    new DossierManifest(
                            null,
                            null,
                            null,
                            hints.encoding(),
                            null,
                            proposed.entries(),
                            null,
                            DossierPapers.proposed(contents),
                            null),
                    sources,
                    paths(contents, ArchiveEntry.Kind.DOCUMENT),
                    papers.styles(contents, proposed.entries(), files),
                    paths(contents, ArchiveEntry.Kind.ARCHIVE, ArchiveEntry.Kind.OTHER),
                    proposed.profile());
        }
    }

    private static List<String> paths(List<ArchiveEntry> contents, ArchiveEntry.Kind... kinds) {
        return contents.stream()
                .filter(entry -> List.of(kinds).contains(entry.kind()))
                .map(ArchiveEntry::path)
                .toList();
    }

    /**
     * Reads the layers of the manifest into the draft. One blocking finding in one of them, and nothing of any is stored
     * but the reports.
     *
     * @param progress hears how many objects of a layer have been read
     * @throws vn.quyhoach.problem.ProblemException for files that are none, or a manifest that cannot be followed
     */
    @PlannersOnly
    public DossierReport run(DossierManifest manifest, List<DeliveredFile> files, ImportProgress progress) {
        try (DossierFiles opened = DossierFiles.open(files, ImportOptions.hints(manifest.encoding()))) {
            // 1. what was asked for exists and may be filled
            List<Step> steps = steps(manifest, opened, progress);
            // 2. all layers in one transaction, which ends in nothing if something blocks
            DossierReport stored = Objects.requireNonNull(transaction.execute(status -> {
                DossierReport report = run(steps, opened);
                if (report.status() == ImportReport.Status.REJECTED) {
                    status.setRollbackOnly();
                } else {
                    keep(report, steps);
                    papers.attach(manifest, files);
                    progress.stored(report.reports());
                }
                return report;
            }));
            // 3. of a refused one the reports are kept, in a transaction of their own
            if (stored.status() == ImportReport.Status.REJECTED) {
                transaction.executeWithoutResult(status -> keep(stored, steps));
            }
            return stored;
        }
    }

    private List<Step> steps(DossierManifest manifest, DossierFiles files, ImportProgress progress) {
        List<DossierManifest.Entry> entries = manifest.layers() != null
                ? manifest.layers()
                : proposal.of(files, manifest.profile()).entries();
        List<Step> steps = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        Map<Path, String> digests = new HashMap<>();
        for (DossierManifest.Entry entry : entries) {
            if (entry.layer() == null || entry.layer().isBlank()) {
                continue;
            }
            DossierFiles.Opened file = files.get(entry.file());
            ImportOptions options = entry.options(manifest, filled.add(entry.layer()));
            Path path = file.delivered().path();
            steps.add(new Step(
                    requests.open(options, path, file.nameOf(entry.sourceLayer()), progress),
                    file.file(),
                    digests.computeIfAbsent(path, Digest::hex)));
        }
        new FieldChecks()
                .that(
                        "layers",
                        !steps.isEmpty(),
                        "không lớp nào được gán vào lớp quy hoạch",
                        "assigns no layer to a layer of the plan")
                .orThrow();
        return steps;
    }

    private DossierReport run(List<Step> steps, DossierFiles files) {
        List<ImportRun.Outcome> outcomes = new ArrayList<>();
        steps.forEach(step -> outcomes.add(run.run(step.job(), step.file())));
        boolean refused = steps.stream().anyMatch(step -> step.job().findings().blocking() > 0);
        List<ImportReport> reports = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            ImportRun.Outcome outcome = outcomes.get(i);
            if (refused && step.job().findings().blocking() == 0) {
                step.job().findings().about(Severity.BLOCKING, "QH-DOSSIER-REFUSED", Map.of());
                outcome = new ImportRun.Outcome(outcome.crs(), outcome.read(), 0, List.of());
            }
            reports.add(whole.report(step.job(), step.sha256(), outcome));
        }
        return new DossierReport(
                UUID.randomUUID(),
                refused ? ImportReport.Status.REJECTED : ImportReport.Status.DONE,
                reports,
                passedOver(steps, files));
    }

    private static List<String> passedOver(List<Step> steps, DossierFiles files) {
        Set<String> read = new HashSet<>();
        steps.forEach(step -> read.add(step.job().fileName()));
        List<String> passedOver = new ArrayList<>();
        for (DossierFiles.Opened one : files.list()) {
            for (VectorLayer layer : one.file().layers()) {
                String name = one.nameOf(layer.name());
                if (!read.contains(name)) {
                    passedOver.add(name);
                }
            }
        }
        return passedOver;
    }

    private void keep(DossierReport report, List<Step> steps) {
        whole.keep(report, steps.stream().map(step -> step.job().options()).toList());
    }
}
