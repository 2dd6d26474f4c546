package vn.quyhoach.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.style.SldFragment;
import vn.quyhoach.style.StyleUploads;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.ArchiveEntry;

/**
 * The styles of a dossier: which layer of the plan each would draw, and its way to the styles that a layer has beside its
 * own. The layer's own style stays what maps begin with.
 */
@Component
class DossierStyles {

    /** Of one style; longer ones are read by nobody. */
    private static final long MOST_BYTES = 4L << 20;

    private static final int MOST_STYLES = 100;

    private static final Bilingual OTHER =
            new Bilingual("chỉ nhận kiểu QML và SLD", "only QML and SLD are taken as styles");

    private final StyleUploads styles;

    DossierStyles(StyleUploads styles) {
        this.styles = styles;
    }

    /** Those of the files, each tried: what could not be kept says why. */
    List<DossierPreview.Style> proposed(
            List<ArchiveEntry> contents, List<DossierManifest.Entry> entries, List<DeliveredFile> files) {
        return contents.stream()
                .filter(entry -> entry.kind() == ArchiveEntry.Kind.STYLE)
                .limit(MOST_STYLES)
                .map(entry -> proposed(entry.path(), entries, files))
                .toList();
    }

    private DossierPreview.Style proposed(String path, List<DossierManifest.Entry> entries, List<DeliveredFile> files) {
        String stem = stem(path);
        Optional<DossierManifest.Entry> namesake = entries.stream()
                .filter(entry -> entry.sourceLayer().equalsIgnoreCase(stem))
                .findFirst();
        String layer = namesake.map(DossierManifest.Entry::layer).orElse(null);
        String id = styles.freeId(name(path));
        return new DossierPreview.Style(
                path,
                namesake.map(DossierManifest.Entry::sourceLayer).orElse(null),
                layer,
                id,
                layer == null ? null : problem(id, path, layer, files));
    }

    private @Nullable Bilingual problem(String id, String path, String layer, List<DeliveredFile> files) {
        if (kind(path) == null) {
            return OTHER;
        }
        try {
            styles.create(id, sent(path, layer, files), true);
            return null;
        } catch (ProblemException e) {
            return ProblemTexts.detail(e.code(), e.details());
        }
    }

    /**
     * Keeps the styles of a manifest, in the transaction of the caller.
     *
     * @throws ProblemException for one that is not there, cannot be read, or draws what the service does not
     */
    void keep(DossierManifest manifest, List<DeliveredFile> files) {
        for (DossierManifest.Style style :
                Objects.requireNonNullElse(manifest.styles(), List.<DossierManifest.Style>of())) {
            String path = Objects.requireNonNullElse(style.path(), "");
            String layer = Objects.requireNonNullElse(style.layer(), "");
            new FieldChecks()
                    .that(
                            "styles",
                            kind(path) != null && !layer.isBlank(),
                            "mỗi kiểu cần path của tệp QML hoặc SLD và layer của quy hoạch",
                            "each needs the path of a QML or SLD, and the layer of the plan")
                    .orThrow();
            String id = style.id() == null || style.id().isBlank() ? styles.freeId(name(path)) : style.id();
            styles.create(id, sent(path, layer, files), false);
        }
    }

    private static StyleUploads.Sent sent(String path, String layer, List<DeliveredFile> files) {
        String text = DossierPart.read(files, path, MOST_BYTES, DossierStyles::text);
        StyleUploads.Kind kind = Objects.requireNonNull(kind(path));
        String named = kind == StyleUploads.Kind.SLD ? SldFragment.forLayer(text, layer) : text;
        return new StyleUploads.Sent(kind, named, layer, "");
    }

    private static String text(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StyleUploads.@Nullable Kind kind(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".qml")) {
            return StyleUploads.Kind.QML;
        }
        return name.endsWith(".sld") ? StyleUploads.Kind.SLD : null;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String stem(String path) {
        return name(path).replaceFirst("\\.[^.]*$", "");
    }
}
