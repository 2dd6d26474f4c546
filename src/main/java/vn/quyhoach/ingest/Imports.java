package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Digest;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorLimits;

/** Brings files into draft versions, each whole or not at all. */
@Component
public class Imports {

    private final ImportRequests requests;
    private final ImportRun run;
    private final ImportKeeping keeping;
    private final ImportProfiles profiles;
    private final TransactionTemplate transaction;

    Imports(
            ImportRequests requests,
            ImportRun run,
            ImportKeeping keeping,
            ImportProfiles profiles,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.run = run;
        this.keeping = keeping;
        this.profiles = profiles;
        this.transaction = transaction;
    }

    /**
     * Reads a file into a layer of a draft. One blocking finding, and nothing is stored but the report; of a
     * trial not even that.
     *
     * @param fileName what the sender calls the file
     * @param progress hears how many objects have been read
     * @throws ProblemException for a file that is none, or options that cannot be followed; then there is no report
     */
    @PlannersOnly
    public ImportReport run(ImportOptions given, Path file, String fileName, ImportProgress progress) {
        ImportOptions options = profiled(given, file, fileName);
        // 1. what was asked for exists and may be filled
        ImportJob job = requests.open(options, file, fileName, progress);
        // 2. the bytes as they were delivered
        String sha256 = Digest.hex(file);
        // 3. read, judged and stored in one transaction, which ends in nothing if something blocks
        ImportReport report = read(job, sha256);
        // 4. of a rejected one the report is kept, in a transaction of its own
        if (report.status() == ImportReport.Status.REJECTED && !options.isTrial()) {
            transaction.executeWithoutResult(status -> keeping.keep(report, options));
        }
        return report;
    }

    /**
     * What is asked for, with what its profile says where nothing else is said.
     *
     * @throws ProblemException {@code NOT_FOUND} for a profile that is none; {@code FIELDS_INVALID} for one that knows
     *     nothing of the file
     */
    ImportOptions profiled(ImportOptions options, Path file, String fileName) {
        String name = options.profile();
        if (name == null || name.isBlank()) {
            return options;
        }
        ImportProfile profile = profiles.named(name);
        try (VectorFile opened = VectorFiles.open(file, fileName, VectorLimits.DOSSIER, options.hints())) {
            Optional<DossierManifest.Entry> rule =
                    ProfileFit.of(profile, opened.layers()).entryOf(options.sourceLayer(), opened.layers());
            new FieldChecks()
                    .that(
                            "profile",
                            rule.isPresent(),
                            "không biết lớp nào của tệp, hoặc biết nhiều lớp: hãy nêu sourceLayer",
                            "knows no layer of the file, or several: name the sourceLayer")
                    .orThrow();
            return options.filled(rule.orElseThrow());
        }
    }

    private ImportReport read(ImportJob job, String sha256) {
        try (VectorFile file = VectorFiles.open(
                job.file(), job.fileName(), VectorLimits.DOSSIER, job.options().hints())) {
            return Objects.requireNonNull(transaction.execute(status -> {
                ImportReport report = keeping.report(job, sha256, run.run(job, file));
                if (report.status() == ImportReport.Status.REJECTED
                        || job.options().isTrial()) {
                    status.setRollbackOnly();
                } else {
                    keeping.keep(report, job.options());
                    job.progress().stored(List.of(report));
                }
                return report;
            }));
        }
    }

    /** @throws ProblemException for a file that cannot be read, or an encoding nobody knows */
    @PlannersOnly
    public FilePreview preview(Path file, String fileName, ReadingHints hints) {
        return FilePreview.of(file, fileName, hints);
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @PlannersOnly
    public ImportReport get(UUID id) {
        return keeping.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("lần nhập " + id, "import " + id))));
    }
}
