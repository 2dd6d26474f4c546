package vn.quyhoach.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import in a list: its report without the findings.
 *
 * @param versionId null where the version has been thrown away since
 * @param counts as in {@link ImportReport#counts}
 */
public record ImportSummary(
        UUID id,
        Instant at,
        String actor,
        ImportReport.Status status,
        @Nullable Long versionId,
        String layer,
        String fileName,
        String fileSha256,
        @Nullable String crs,
        Map<String, Long> counts) {}
