package vn.quyhoach.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.quyhoach.ingest.ImportReport;
import vn.quyhoach.ingest.Imports;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.Plan;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;
import vn.quyhoach.zone.Publication;
import vn.quyhoach.zone.VersionDraft;

/** An import command at work, with the doors of the service open. */
final class ImportTask {

    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private final Plans plans;
    private final PublishTask publishing;
    private final Imports imports;
    private final AdminUnits units;
    private final Terminal terminal;
    private final Stop stop;
    private final DossierTask dossier;

    ImportTask(ApplicationContext context, Terminal terminal, Stop stop) {
        this.stop = stop;
        this.dossier = new DossierTask(context, terminal, stop);
        this.plans = context.getBean(Plans.class);
        this.publishing = new PublishTask(context);
        this.imports = context.getBean(Imports.class);
        this.units = context.getBean(AdminUnits.class);
        this.terminal = terminal;
    }

    int run(ImportCommand command) {
        // 1. what is named exists
        Plan plan = plans.get(command.plan());
        Long unit = unit(command);
        String publisher = command.publication() == null ? "" : publishing.publisher(command.tokenFile());
        // 2. the draft
        boolean fresh = command.versionNumber() == null;
        PlanVersion version = fresh ? create(plan, command) : version(plan, command.versionNumber());
        // 3. the files, one after the other; the first that is refused ends it
        boolean whole = false;
        try {
            whole = command.isDossier() ? dossier.run(command, version, unit) : importAll(command, version, unit);
        } finally {
            if (!whole && fresh) {
                plans.delete(plan.id(), version.id(), null);
            }
        }
        if (!whole) {
            return REFUSED;
        }
        // 4. in force, where that was asked for
        Publication publication = command.publication();
        if (publication != null) {
            tell(publishing.run(version, publication, command.decisionFile(), publisher));
        }
        return DONE;
    }

    private boolean importAll(ImportCommand command, PlanVersion version, @Nullable Long unit) {
        boolean first = true;
        for (Path file : command.files()) {
            String name = file.getFileName().toString();
            Progress progress = new Progress(terminal, name, Progress.PHASES, stop, System::nanoTime);
            ImportReport report;
            try {
                report = imports.run(command.options(version.id(), unit, first), file, name, progress);
            } finally {
                progress.end();
            }
            tell(report, version, terminal);
            if (report.status() == ImportReport.Status.REJECTED) {
                return false;
            }
            first = false;
        }
        return true;
    }

    private PlanVersion create(Plan plan, ImportCommand command) {
        Integer source = command.copyOf();
        return plans.createVersion(
                plan.id(),
                new VersionDraft(
                        command.kind(),
                        null,
                        new Bilingual(command.title(), command.title()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        source == null ? null : version(plan, source).id(),
                        null));
    }

    private static PlanVersion version(Plan plan, @Nullable Integer number) {
        return plan.versions().stream()
                .filter(version -> Integer.valueOf(version.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> unknown("phiên bản số " + number, "version number " + number));
    }

    private @Nullable Long unit(ImportCommand command) {
        String code = command.expectedUnit();
        if (code == null) {
            return null;
        }
        List<AdminUnit> found = units.find(null, command.unitDate(), code).stream()
                .filter(unit -> unit.code().equals(code))
                .toList();
        if (found.isEmpty()) {
            throw unknown("đơn vị hành chính có mã " + code, "administrative unit of code " + code);
        }
        if (found.size() > 1) {
            Bilingual reason = new Bilingual(
                    "mã " + code + " có nhiều đơn vị theo thời gian; thêm --unit-date.",
                    "the code " + code + " has named several units over time; add --unit-date.");
            throw new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", reason));
        }
        return found.get(0).id();
    }

    private static ProblemException unknown(String vi, String en) {
        return new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", new Bilingual(vi, en)));
    }

    static void tell(ImportReport report, PlanVersion version, Terminal terminal) {
        terminal.event("import", Map.of("report", report, "versionNumber", version.number()));
        if (!terminal.interactive()) {
            return;
        }
        long read = report.counts().getOrDefault("read", 0L);
        long stored = report.counts().getOrDefault("stored", 0L);
        report.findings().forEach(terminal::finding);
        terminal.line(
                report.status() == ImportReport.Status.DONE
                        ? new Bilingual(
                                report.fileName() + ": đã nhập " + stored + " đối tượng vào lớp " + report.layer()
                                        + ", phiên bản " + version.number() + " (dự thảo).",
                                report.fileName() + ": " + stored + " objects are in layer " + report.layer()
                                        + ", version " + version.number() + " (draft).")
                        : new Bilingual(
                                report.fileName() + ": bị từ chối, " + read + " đối tượng đã đọc, không lưu gì.",
                                report.fileName() + ": refused; " + read + " objects were read, none is stored."));
    }

    private void tell(PlanVersion published) {
        terminal.event("published", Map.of("version", published));
        if (terminal.interactive()) {
            terminal.line(new Bilingual(
                    "Phiên bản " + published.number() + " có hiệu lực từ " + published.validFrom() + ".",
                    "Version " + published.number() + " is in force from " + published.validFrom() + "."));
        }
    }
}
