package vn.quyhoach.conformity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which checks to list.
 *
 * @param unit id of an administrative unit the place touches
 * @param from the first day they were made on, where the law is; {@code to} the last one
 */
record CheckQuery(
        @Nullable Long project,
        @Nullable Verdict verdict,
        CheckState.@Nullable State state,
        @Nullable Long unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit,
        @Nullable String cursor) {}
