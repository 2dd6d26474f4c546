package vn.quyhoach.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All labels of a map: decides which are written, and writes them over everything else.
 *
 * <p>Who is written must not depend on where the picture ends, or a word would be cut at the seam of two tiles. The
 * usual way, one after the other wherever there is still room, lets a label far away decide through a chain of others.
 * Here the chain is followed for {@link #ROUNDS} steps only: a label is written unless a stronger one is in its way
 * that would be written itself, judged the same way with one step less. With an odd number of steps no two labels
 * overlap, and all that can decide lies within {@link Reach#LABEL}.
 */
final class LabelSheet {

    private static final int ROUNDS = 3;

    /** More would be unreadable, and takes time. */
    private static final int MOST = 20_000;

    private final double cell;
    private final List<Label> labels = new ArrayList<>();

    LabelSheet(double pixelSize) {
        this.cell = 128 * pixelSize;
    }

    void add(Label label) {
        if (labels.size() < MOST) {
            labels.add(label);
        }
    }

    void draw(Graphics2D canvas) {
        List<Label> written = written();
        // the strongest last, and so on top of those that are written freely
        Collections.reverse(written);
        written.forEach(label -> label.draw(canvas));
    }

    /** Those that are written, the strongest first. */
    List<Label> written() {
        labels.sort(Comparator.comparing(Label::rank));
        int[][] stronger = stronger();
        boolean[] written = new boolean[labels.size()];
        Arrays.fill(written, true);
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] before = written;
            written = new boolean[labels.size()];
            for (int i = 0; i < written.length; i++) {
                written[i] = Arrays.stream(stronger[i]).noneMatch(other -> before[other]);
            }
        }
        List<Label> result = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            if (written[i]) {
                result.add(labels.get(i));
            }
        }
        return result;
    }

    /** For each label those in its way that stand before it. */
    private int[][] stronger() {
        Map<Long, List<Integer>> cells = new HashMap<>();
        int[][] stronger = new int[labels.size()][];
        for (int i = 0; i < stronger.length; i++) {
            Label label = labels.get(i);
            TreeSet<Integer> found = new TreeSet<>();
            if (!label.freely()) {
                Rectangle2D bounds = label.bounds();
                for (long key : keys(bounds, label.apart())) {
                    for (int other : cells.getOrDefault(key, List.of())) {
                        if (label.isInTheWayOf(labels.get(other))) {
                            found.add(other);
                        }
                    }
                }
                for (long key : keys(bounds, 0)) {
                    cells.computeIfAbsent(key, fresh -> new ArrayList<>()).add(i);
                }
            }
            stronger[i] = found.stream().mapToInt(Integer::intValue).toArray();
        }
        return stronger;
    }

    private List<Long> keys(Rectangle2D bounds, double margin) {
        List<Long> keys = new ArrayList<>();
        long east = (long) Math.floor((bounds.getMaxX() + margin) / cell);
        long south = (long) Math.floor((bounds.getMaxY() + margin) / cell);
        for (long x = (long) Math.floor((bounds.getMinX() - margin) / cell); x <= east; x++) {
            for (long y = (long) Math.floor((bounds.getMinY() - margin) / cell); y <= south; y++) {
                keys.add(x << 32 ^ y & 0xffffffffL);
            }
        }
        return keys;
    }
}
