package vn.quyhoach.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Finding;

/**
 * What came of an import.
 *
 * @param fileSha256 of the bytes as they were delivered, hexadecimal
 * @param crs the system the coordinates were taken in; null when none was known
 * @param counts {@code read}, {@code stored}, and how often each finding, by its code
 * @param findings at most a hundred of each code
 */
public record ImportReport(
        UUID id,
        Instant at,
        String actor,
        Status status,
        @Nullable Long versionId,
        String layer,
        String fileName,
        String fileSha256,
        @Nullable String crs,
        Map<String, Long> counts,
        List<Finding> findings) {

    /** Whether the objects are in the draft. */
    public enum Status {
        DONE,
        REJECTED
    }
}
