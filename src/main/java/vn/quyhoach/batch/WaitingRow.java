package vn.quyhoach.batch;

import org.jspecify.annotations.Nullable;

/**
 * A row that nobody has looked at, as it is kept.
 *
 * @param shape EWKB in the coordinates of the file
 * @param corners a table of corners, or well-known text
 * @param crs a code, or the words of the file for a system we do not know; empty for none
 */
record WaitingRow(
        int number,
        RowDraft.Labels labels,
        @Nullable Long projectId,
        byte @Nullable [] shape,
        @Nullable String corners,
        @Nullable String crs,
        boolean crsStated) {}
