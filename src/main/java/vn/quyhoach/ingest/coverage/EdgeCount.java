package vn.quyhoach.ingest.coverage;

import java.util.Arrays;

/**
 * How often each edge is drawn, one way less the other way: where two objects share a border the sum is nought, so what
 * is left are the lines at which coverages begin, end or lie over each other. Open addressing over arrays, for an object
 * for each edge of a tile would be most of the time.
 */
final class EdgeCount {

    private static final int ORDINATES = 4;

    private double[] edges = new double[ORDINATES << 10];
    private long[] sums = new long[1 << 10];
    private boolean[] taken = new boolean[1 << 10];
    private int size;

    interface Visitor {
        /** @param sum of the directions in which the edge was drawn; never nought */
        void edge(double fromX, double fromY, double toX, double toY, long sum);
    }

    /** @param weight is added for an edge to greater coordinates and taken away for one to smaller */
    void add(double fromX, double fromY, double toX, double toY, long weight) {
        boolean ahead = fromX < toX || (fromX == toX && fromY < toY);
        if (fromX == toX && fromY == toY) {
            return;
        }
        if (ahead) {
            put(fromX, fromY, toX, toY, weight);
        } else {
            put(toX, toY, fromX, fromY, -weight);
        }
    }

    /** Notes that an edge is drawn, whichever way: it is left, however often it is. */
    void mark(double fromX, double fromY, double toX, double toY) {
        add(fromX, fromY, toX, toY, fromX < toX || (fromX == toX && fromY < toY) ? 1 : -1);
    }

    private void put(double fromX, double fromY, double toX, double toY, long weight) {
        if (2 * size > taken.length) {
            grow();
        }
        int slot = slot(fromX, fromY, toX, toY);
        if (!taken[slot]) {
            taken[slot] = true;
            edges[ORDINATES * slot] = fromX;
            edges[ORDINATES * slot + 1] = fromY;
            edges[ORDINATES * slot + 2] = toX;
            edges[ORDINATES * slot + 3] = toY;
            size++;
        }
        sums[slot] += weight;
    }

    private int slot(double fromX, double fromY, double toX, double toY) {
        int mask = taken.length - 1;
        int slot = hash(fromX, fromY, toX, toY) & mask;
        while (taken[slot] && !same(ORDINATES * slot, fromX, fromY, toX, toY)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int at, double fromX, double fromY, double toX, double toY) {
        return edges[at] == fromX && edges[at + 1] == fromY && edges[at + 2] == toX && edges[at + 3] == toY;
    }

    private static int hash(double fromX, double fromY, double toX, double toY) {
        long mixed = Double.doubleToLongBits(fromX) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ Double.doubleToLongBits(fromY)) * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 29) ^ Double.doubleToLongBits(toX)) * 0x165667B19E3779F9L;
        mixed = (mixed ^ (mixed >>> 31) ^ Double.doubleToLongBits(toY)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32));
    }

    private void grow() {
        double[] oldEdges = edges;
        long[] oldSums = sums;
        boolean[] oldTaken = taken;
        edges = new double[2 * oldEdges.length];
        sums = new long[2 * oldSums.length];
        taken = new boolean[2 * oldTaken.length];
        for (int i = 0; i < oldTaken.length; i++) {
            if (oldTaken[i]) {
                int at = ORDINATES * i;
                int slot = slot(oldEdges[at], oldEdges[at + 1], oldEdges[at + 2], oldEdges[at + 3]);
                taken[slot] = true;
                sums[slot] = oldSums[i];
                System.arraycopy(oldEdges, at, edges, ORDINATES * slot, ORDINATES);
            }
        }
    }

    void left(Visitor visitor) {
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] && sums[i] != 0) {
                int at = ORDINATES * i;
                visitor.edge(edges[at], edges[at + 1], edges[at + 2], edges[at + 3], sums[i]);
            }
        }
    }

    void clear() {
        Arrays.fill(taken, false);
        Arrays.fill(sums, 0);
        size = 0;
    }
}
