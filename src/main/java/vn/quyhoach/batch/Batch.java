package vn.quyhoach.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks that were asked for together.
 *
 * @param job its progress; null for a moment, while it is put into the queue
 * @param title the file, or which projects of the register
 * @param projectClass of rows that name none
 * @param crs the system that was declared for all rows
 * @param rows how many there are
 */
record Batch(
        UUID id,
        @Nullable UUID job,
        String owner,
        Instant createdAt,
        String title,
        LocalDate asOf,
        double accuracyMetres,
        @Nullable String projectClass,
        @Nullable String crs,
        int rows) {}
