package vn.quyhoach.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.text.Bilingual;

/**
 * What people see of a piece of long work.
 *
 * @param done steps of {@code total}; of an unknown number where that is null
 * @param phase what is being done, where the work has several
 * @param summary of the result, once it is done
 * @param problem code, detail and remedy, where it failed
 * @param fileUntil when the file goes that is the result; null where there is none
 */
public record Job(
        UUID id,
        String kind,
        Bilingual title,
        String owner,
        JobStatus status,
        long done,
        @Nullable Long total,
        @Nullable Bilingual phase,
        @Nullable JsonNode summary,
        @Nullable JsonNode problem,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant fileUntil) {}
