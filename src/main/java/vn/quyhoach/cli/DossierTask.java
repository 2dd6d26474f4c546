package vn.quyhoach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.ingest.DeliveredFile;
import vn.quyhoach.ingest.DossierManifest;
import vn.quyhoach.ingest.DossierPreview;
import vn.quyhoach.ingest.DossierReport;
import vn.quyhoach.ingest.Dossiers;
import vn.quyhoach.ingest.ImportReport;
import vn.quyhoach.problem.JsonParts;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.StagingFolder;
import vn.quyhoach.zone.PlanVersion;

/** A whole dossier from the command line: files, zips and folders, by a manifest that is given or guessed and told. */
final class DossierTask {

    private final Dossiers dossiers;
    private final JsonParts parts;
    private final JsonMapper json;
    private final Terminal terminal;
    private final Stop stop;
    private final List<Path> packed = new ArrayList<>();

    DossierTask(ApplicationContext context, Terminal terminal, Stop stop) {
        this.dossiers = context.getBean(Dossiers.class);
        this.parts = context.getBean(JsonParts.class);
        this.json = context.getBean(JsonMapper.class);
        this.terminal = terminal;
        this.stop = stop;
    }

    /** Writes what would be proposed, to be corrected and given back. */
    int show(ImportCommand command) {
        try {
            DossierPreview preview = preview(command, files(command));
            terminal.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(preview.manifest()));
            terminal.out().flush();
            return 0;
        } finally {
            unpack();
        }
    }

    /** Whether all of it is in. */
    boolean run(ImportCommand command, PlanVersion version, @Nullable Long unit) {
        try {
            List<DeliveredFile> files = files(command);
            DossierManifest manifest = command.completed(manifest(command, files), version.id(), unit);
            List<DossierManifest.Entry> entries = Objects.requireNonNullElse(manifest.layers(), List.of());
            int layers = (int) entries.stream().filter(DossierTask::isFilled).count();
            String name = files.get(0).name();
            Progress progress = new Progress(terminal, name, layers * Progress.PHASES, stop, System::nanoTime);
            DossierReport report;
            try {
                report = dossiers.run(manifest, files, progress);
            } finally {
                progress.end();
            }
            report.reports().forEach(one -> ImportTask.tell(one, version, terminal));
            return report.status() == ImportReport.Status.DONE;
        } finally {
            unpack();
        }
    }

    private DossierManifest manifest(ImportCommand command, List<DeliveredFile> files) {
        Path given = command.manifest();
        if (given != null) {
            try {
                return parts.read(Files.readString(given), DossierManifest.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        DossierPreview preview = preview(command, files);
        tell(preview);
        return preview.manifest();
    }

    private DossierPreview preview(ImportCommand command, List<DeliveredFile> files) {
        return dossiers.preview(files, new ReadingHints(command.encoding()), command.profile());
    }

    private static boolean isFilled(DossierManifest.Entry entry) {
        String layer = entry.layer();
        return layer != null && !layer.isBlank();
    }

    private void tell(DossierPreview preview) {
        terminal.event("manifest", Map.of("manifest", preview.manifest()));
        if (!terminal.interactive()) {
            return;
        }
        List<DossierManifest.Entry> entries =
                Objects.requireNonNullElse(preview.manifest().layers(), List.of());
        for (int i = 0; i < entries.size(); i++) {
            DossierManifest.Entry entry = entries.get(i);
            String target = isFilled(entry) ? " → " + entry.layer() + " " + entry.mapping() : " → –";
            String why = " (" + preview.sources().get(i).reason() + ")";
            terminal.line(new Bilingual(entry.sourceLayer() + target + why, entry.sourceLayer() + target + why));
        }
    }

    /** Folders as archives, for a Shapefile has several files. */
    private List<DeliveredFile> files(ImportCommand command) {
        List<DeliveredFile> files = new ArrayList<>();
        for (Path file : command.files()) {
            String name = file.toAbsolutePath().normalize().getFileName().toString();
            files.add(
                    Files.isDirectory(file)
                            ? new DeliveredFile(archive(file), name + ".zip")
                            : new DeliveredFile(file, name));
        }
        return files;
    }

    private Path archive(Path folder) {
        try {
            Path archive = StagingFolder.file("folder");
            packed.add(archive);
            try (OutputStream out = Files.newOutputStream(archive);
                    ZipOutputStream zip = new ZipOutputStream(out);
                    Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .toList()) {
                    zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack() {
        for (Path archive : packed) {
            try {
                Files.deleteIfExists(archive);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        packed.clear();
    }
}
