package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.job.Progress;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.upload.Uploads;

/**
 * Imports of uploaded files, as jobs. A job that is begun anew after a crash reads its files from the start, unless the
 * crash came after the commit: then its report is there already, and it is done.
 */
@Component
public class QueuedImports {

    static final String KIND = "import";

    private final Imports imports;
    private final Dossiers dossiers;
    private final ImportRequests requests;
    private final Uploads uploads;
    private final Jobs jobs;
    private final JobImports results;

    QueuedImports(
            Imports imports,
            Dossiers dossiers,
            ImportRequests requests,
            Uploads uploads,
            Jobs jobs,
            JobImports results) {
        this.imports = imports;
        this.dossiers = dossiers;
        this.requests = requests;
        this.uploads = uploads;
        this.jobs = jobs;
        this.results = results;
    }

    /**
     * What is left of an order after a restart.
     *
     * @param options of one file; null for a dossier
     * @param manifest of a dossier; null for what a preview would propose
     */
    record Order(
            List<UUID> uploads,
            @Nullable ImportOptions options,
            @Nullable DossierManifest manifest) {}

    /**
     * What came of it, as the summary of the job.
     *
     * @param dossier for {@code /api/imports/dossiers/{id}}; null for a single file
     * @param imports for {@code /api/imports/{id}}, in the order of the manifest
     * @param passedOver layers of the files that were sent nowhere
     */
    record Result(ImportReport.Status status, @Nullable UUID dossier, List<Line> imports, List<String> passedOver) {

        /** One layer. */
        record Line(UUID id, String layer, String fileName, ImportReport.Status status, long stored, long blocking) {

            static Line of(ImportReport report) {
                return new Line(
                        report.id(),
                        report.layer(),
                        report.fileName(),
                        report.status(),
                        report.counts().getOrDefault("stored", 0L),
                        report.counts().getOrDefault("blocking", 0L));
            }
        }

        static Result of(
                ImportReport.Status status,
                @Nullable UUID dossier,
                List<ImportReport> reports,
                List<String> passedOver) {
            return new Result(status, dossier, reports.stream().map(Line::of).toList(), passedOver);
        }
    }

    /** The files of uploads, for as long as nobody deletes those. */
    @PlannersOnly
    public List<DeliveredFile> files(@Nullable List<UUID> ids) {
        new FieldChecks()
                .that("uploads", ids != null && !ids.isEmpty(), "cần ít nhất một tệp đã tải lên", "names no upload")
                .orThrow();
        List<DeliveredFile> files = new ArrayList<>();
        for (UUID id : Objects.requireNonNull(ids)) {
            files.add(new DeliveredFile(uploads.file(id), unique(uploads.get(id).fileName(), files)));
        }
        return files;
    }

    /** A manifest names files by their names. */
    private static String unique(String name, List<DeliveredFile> files) {
        String free = name;
        for (int n = 2; contains(files, free); n++) {
            free = n + "-" + name;
        }
        return free;
    }

    private static boolean contains(List<DeliveredFile> files, String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
    }

    /**
     * Puts the import of a file into the queue. Answers the job.
     *
     * @throws vn.quyhoach.problem.ProblemException for what can be known to be wrong before the file is read
     */
    @PlannersOnly
    public UUID start(@Nullable UUID upload, @Nullable ImportOptions options) {
        new FieldChecks()
                .present("upload", upload)
                .present("options", options)
                .that(
                        "options.dryRun",
                        options == null || !options.isTrial(),
                        "được trả lời ngay: hãy gửi tệp cùng biểu mẫu",
                        "is answered at once: send the file with the form")
                .orThrow();
        List<DeliveredFile> files = files(List.of(Objects.requireNonNull(upload)));
        DeliveredFile file = files.get(0);
        ImportOptions meant = imports.profiled(Objects.requireNonNull(options), file.path(), file.name());
        requests.open(meant, file.path(), file.name(), read -> {});
        return start(files, new Order(List.of(upload), options, null));
    }

    /** The same for a dossier. */
    @PlannersOnly
    public UUID startDossier(@Nullable List<UUID> ids, @Nullable DossierManifest manifest) {
        new FieldChecks()
                .present("manifest", manifest)
                .that(
                        "manifest.versionId",
                        manifest == null || manifest.versionId() != null,
                        "bắt buộc phải có",
                        "is required")
                .orThrow();
        ImportOptions.hints(Objects.requireNonNull(manifest).encoding());
        List<DeliveredFile> files = files(ids);
        return start(files, new Order(List.copyOf(Objects.requireNonNull(ids)), null, manifest));
    }

    private UUID start(List<DeliveredFile> files, Order order) {
        String more = files.size() > 1 ? " (+" + (files.size() - 1) + ")" : "";
        String name = files.get(0).name() + more;
        return jobs.start(KIND, new Bilingual("Nhập " + name, "Import of " + name), order);
    }

    /** The work of a job. */
    Result run(Order order, Progress progress) {
        List<ImportReport> before = results.of(progress.job());
        Result result = before.isEmpty()
                ? read(order, progress)
                : Result.of(ImportReport.Status.DONE, results.dossier(before.get(0)), before, List.of());
        if (result.status() == ImportReport.Status.DONE) {
            order.uploads().forEach(uploads::deleteQuietly);
        }
        return result;
    }

    private Result read(Order order, Progress progress) {
        List<DeliveredFile> files = files(order.uploads());
        ImportProgress told = new JobProgress(progress, results);
        ImportOptions options = order.options();
        if (options == null) {
            DossierReport report = dossiers.run(Objects.requireNonNull(order.manifest()), files, told);
            return Result.of(report.status(), report.id(), report.reports(), report.passedOver());
        }
        ImportReport report =
                imports.run(options, files.get(0).path(), files.get(0).name(), told);
        return Result.of(report.status(), null, List.of(report), List.of());
    }

    /** Tells a job of its import. */
    private static final class JobProgress implements ImportProgress {

        private final Progress progress;
        private final JobImports results;
        private long read;

        JobProgress(Progress progress, JobImports results) {
            this.progress = progress;
            this.results = results;
        }

        @Override
        public void accept(long count) {
            progress.advance(count - read);
            read = count;
        }

        @Override
        public void phase(Bilingual name) {
            read = 0;
            progress.phase(name);
        }

        @Override
        public void stored(List<ImportReport> reports) {
            results.add(progress.job(), reports);
        }
    }
}
