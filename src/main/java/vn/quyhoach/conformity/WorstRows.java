package vn.quyhoach.conformity;

import java.util.List;
import java.util.PriorityQueue;

/** The worst rows of many, so that memory stays bounded whatever a draft does. */
final class WorstRows {

    private final int most;
    private final PriorityQueue<ImpactRow> rows = new PriorityQueue<>(ImpactRow.WORST_FIRST.reversed());
    private long left;

    WorstRows(int most) {
        this.most = most;
    }

    void add(ImpactRow row) {
        rows.add(row);
        if (rows.size() > most) {
            rows.remove();
            left++;
        }
    }

    /** How many less bad ones were let go. */
    long left() {
        return left;
    }

    List<ImpactRow> worstFirst() {
        return rows.stream().sorted(ImpactRow.WORST_FIRST).toList();
    }
}
