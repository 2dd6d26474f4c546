package vn.quyhoach.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.ArchiveCopy;
import vn.quyhoach.vectorfile.ArchiveEntry;
import vn.quyhoach.zone.DocumentDraft;
import vn.quyhoach.zone.Documents;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;
import vn.quyhoach.zone.VersionDocument;

/** The papers of a dossier: which there are, what they seem to be, and their way to the version. */
@Component
class DossierPapers {

    /** Unpacked, of one paper. */
    private static final long MOST_BYTES = 200L << 20;

    private final Documents documents;
    private final Plans plans;

    DossierPapers(Documents documents, Plans plans) {
        this.documents = documents;
        this.plans = plans;
    }

    /** The PDFs among what is no layer, with what their names say. */
    static List<DossierManifest.Paper> proposed(List<ArchiveEntry> contents) {
        return contents.stream()
                .filter(entry -> entry.kind() == ArchiveEntry.Kind.DOCUMENT)
                .map(ArchiveEntry::path)
                .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".pdf"))
                .map(path -> new DossierManifest.Paper(path, kind(path), null))
                .toList();
    }

    private static VersionDocument.Kind kind(String path) {
        String name = FieldGuess.plain(path.substring(path.lastIndexOf('/') + 1));
        if (name.contains("quyetdinh") || name.startsWith("qd")) {
            return VersionDocument.Kind.DECISION;
        }
        if (name.contains("bando") || name.startsWith("bd")) {
            return VersionDocument.Kind.MAP_SHEET;
        }
        return name.contains("baocao") || name.contains("thuyetminh") || name.startsWith("bc")
                ? VersionDocument.Kind.REPORT
                : VersionDocument.Kind.OTHER;
    }

    /**
     * Adds the papers of a manifest to its version, in the transaction of the caller.
     *
     * @throws ProblemException for one that is not there or no whole PDF
     */
    void attach(DossierManifest manifest, List<DeliveredFile> files) {
        List<DossierManifest.Paper> papers = Objects.requireNonNullElse(manifest.documents(), List.of());
        if (papers.isEmpty()) {
            return;
        }
        PlanVersion version = plans.version(Objects.requireNonNull(manifest.versionId()));
        for (DossierManifest.Paper paper : papers) {
            DocumentDraft draft = new DocumentDraft(paper.kind(), paper.title(), paper.path());
            attach(version, draft, Objects.requireNonNullElse(paper.path(), ""), files);
        }
    }

    private void attach(PlanVersion version, DocumentDraft draft, String path, List<DeliveredFile> files) {
        for (DeliveredFile file : files) {
            if (file.name().equals(path)) {
                documents.add(version.planId(), version.id(), draft, file.path());
                return;
            }
        }
        List<ProblemException> missing = new ArrayList<>();
        for (DeliveredFile file : files) {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                try (ArchiveCopy copy = ArchiveCopy.of(file.path(), path, MOST_BYTES)) {
                    documents.add(version.planId(), version.id(), draft, copy.path());
                    return;
                } catch (ProblemException e) {
                    if (e.code() != ProblemCode.NOT_FOUND) {
                        throw e;
                    }
                    missing.add(e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw missing.isEmpty() ? new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", path)) : missing.get(0);
    }
}
