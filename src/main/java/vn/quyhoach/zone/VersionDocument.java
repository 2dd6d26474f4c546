package vn.quyhoach.zone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a version, as PDF.
 *
 * @param sha256 of its bytes
 * @param addedBy null for who is not signed in
 */
public record VersionDocument(
        long id,
        Kind kind,
        String title,
        String fileName,
        String sha256,
        long bytes,
        Instant addedAt,
        @Nullable String addedBy) {

    /** What a paper is; a version without its decision is not put in force. */
    public enum Kind {
        DECISION,
        MAP_SHEET,
        REPORT,
        OTHER
    }
}
