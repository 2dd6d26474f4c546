package vn.quyhoach.certificate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.CornerRow;

/**
 * A piece of the corner table that stays together on paper: two halves beside each other.
 *
 * @param edges whether corners are joined by edges; single points are not
 */
record CornerBlock(List<Pair> rows, boolean edges) {

    /** So many corners stand on paper; the workbook has those of the record. */
    static final int MOST = 480;

    private static final int CORNERS = 24;

    /** @param right null where the left half has one more */
    record Pair(Cells left, @Nullable Cells right) {}

    /** @param ring which ring it belongs to, where there are several */
    record Cells(String label, String ring, String x, String y, String edge) {

        static Cells of(CornerRow corner, boolean rings, Wording words) {
            return new Cells(
                    corner.label(),
                    rings ? String.valueOf(corner.ring()) : "",
                    words.metres(corner.x()),
                    words.metres(corner.y()),
                    corner.edgeM() == null ? "" : words.number(corner.edgeM(), 2));
        }
    }

    static List<CornerBlock> of(List<CornerRow> corners, Wording words) {
        boolean rings = corners.stream().anyMatch(corner -> corner.ring() > 1);
        List<Cells> cells = corners.stream()
                .limit(MOST)
                .map(corner -> Cells.of(corner, rings, words))
                .toList();
        boolean edges = corners.stream().anyMatch(corner -> corner.edgeM() != null);
        List<CornerBlock> blocks = new ArrayList<>();
        for (int start = 0; start < cells.size(); start += CORNERS) {
            List<Cells> part = cells.subList(start, Math.min(cells.size(), start + CORNERS));
            int half = (part.size() + 1) / 2;
            List<Pair> rows = new ArrayList<>();
            for (int i = 0; i < half; i++) {
                rows.add(new Pair(part.get(i), half + i < part.size() ? part.get(half + i) : null));
            }
            blocks.add(new CornerBlock(rows, edges));
        }
        return blocks;
    }

    /** For the template: whether there is anything for a right half. */
    boolean hasBeside() {
        return rows.stream().anyMatch(row -> row.right() != null);
    }
}
