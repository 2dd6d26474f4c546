package vn.quyhoach.zone;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;

/**
 * What is said of a paper that is added to a version.
 *
 * @param kind a decision where nothing is said
 * @param title its file name where nothing is said
 * @param fileName as the sender calls it; only its last part is kept
 */
public record DocumentDraft(
        VersionDocument.@Nullable Kind kind,
        @Nullable String title,
        @Nullable String fileName) {

    private static final int MOST_CHARACTERS = 200;

    VersionDocument.Kind kindOrDecision() {
        return kind == null ? VersionDocument.Kind.DECISION : kind;
    }

    String titleOrName() {
        return title == null || title.isBlank() ? safeName() : title.strip();
    }

    FieldChecks checks() {
        return new FieldChecks().text("title", title, 300);
    }

    /** Without what a header or a file system would take for something else. */
    String safeName() {
        String all = fileName == null ? "" : fileName;
        String last = all.substring(Math.max(all.lastIndexOf('/'), all.lastIndexOf('\\')) + 1);
        String kept = last.replaceAll("[\\p{Cntrl}\\p{Cs}\"*:<>?|]", "_").strip();
        String name = kept.isEmpty() ? "document.pdf" : kept;
        return name.length() > MOST_CHARACTERS ? name.substring(name.length() - MOST_CHARACTERS) : name;
    }
}
