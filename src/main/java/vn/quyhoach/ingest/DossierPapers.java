package vn.quyhoach.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.ArchiveEntry;
import vn.quyhoach.zone.DocumentDraft;
import vn.quyhoach.zone.Documents;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;
import vn.quyhoach.zone.VersionDocument;

/** What a dossier holds beside its layers: papers for the version, and styles. */
@Component
class DossierPapers {

    /** Unpacked, of one paper. */
    private static final long MOST_BYTES = 200L << 20;

    private final Documents documents;
    private final Plans plans;
    private final DossierStyles styles;

    DossierPapers(Documents documents, Plans plans, DossierStyles styles) {
        this.documents = documents;
        this.plans = plans;
        this.styles = styles;
    }

    /** The styles among what is no layer, each tried. */
    List<DossierPreview.Style> styles(
            List<ArchiveEntry> contents, List<DossierManifest.Entry> entries, List<DeliveredFile> files) {
        return styles.proposed(contents, entries, files);
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
     * Keeps the papers of a manifest with its version, and its styles, in the transaction of the caller.
     *
     * @throws ProblemException for a paper that is not there or no whole PDF, a style that is not there or not drawn whole
     */
    void attach(DossierManifest manifest, List<DeliveredFile> files) {
        for (DossierManifest.Paper paper :
                Objects.requireNonNullElse(manifest.documents(), List.<DossierManifest.Paper>of())) {
            PlanVersion version = plans.version(Objects.requireNonNull(manifest.versionId()));
            DocumentDraft draft = new DocumentDraft(paper.kind(), paper.title(), paper.path());
            String path = Objects.requireNonNullElse(paper.path(), "");
            DossierPart.read(
                    files, path, MOST_BYTES, file -> documents.add(version.planId(), version.id(), draft, file));
        }
        styles.keep(manifest, files);
    }
}
