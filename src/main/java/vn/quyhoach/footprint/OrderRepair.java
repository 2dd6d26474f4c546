package vn.quyhoach.footprint;

import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

/**
 * Corners written in a wrong order make a boundary that crosses itself. Turning round the part between two edges that
 * cross makes the boundary shorter, so that doing it again and again comes to an end without crossings.
 */
final class OrderRepair {

    /** Above that the cost grows with the cube, and no table was typed by hand. */
    private static final int MOST_CORNERS = 300;

    private static final int MOST_TURNS = 2_000;

    private OrderRepair() {}

    /** Two edges that cross, by the index of the corner at which each begins. */
    record Crossing(int first, int second) {}

    /**
     * The first two edges that cross.
     *
     * @param ring the corners, the first one not repeated at the end
     */
    static Optional<Crossing> findCrossing(Coordinate[] ring) {
        int n = ring.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = i == 0 && j == n - 1;
                if (!neighbours && cross(ring[i], ring[i + 1], ring[j], ring[(j + 1) % n])) {
                    return Optional.of(new Crossing(i, j));
                }
            }
        }
        return Optional.empty();
    }

    /** The order in which the corners make a boundary without crossings, if one is found; the first stays first. */
    static Optional<int[]> uncross(Coordinate[] ring) {
        if (ring.length > MOST_CORNERS) {
            return Optional.empty();
        }
        int[] order = IntStream.range(0, ring.length).toArray();
        Coordinate[] corners = ring.clone();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Optional<Crossing> crossing = findCrossing(corners);
            if (crossing.isEmpty()) {
                return Optional.of(order);
            }
            for (int i = crossing.get().first() + 1, j = crossing.get().second(); i < j; i++, j--) {
                Coordinate corner = corners[i];
                corners[i] = corners[j];
                corners[j] = corner;
                int index = order[i];
                order[i] = order[j];
                order[j] = index;
            }
        }
        return Optional.empty();
    }

    /** Whether they cross inside both; edges that only touch are another flaw and no question of order. */
    private static boolean cross(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return Orientation.index(a, b, c) * Orientation.index(a, b, d) < 0
                && Orientation.index(c, d, a) * Orientation.index(c, d, b) < 0;
    }
}
