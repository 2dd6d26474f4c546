package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;

/** Grows an area from a place over neighbouring parcels, nearest first, until it is as large as wanted. */
final class Growth {

    private static final double M2_PER_HECTARE = 10_000;
    /** A start on a parcel that may not be taken looks this far for one that may. */
    private static final double SEARCH_METRES = 4_000;

    private record Step(Parcel parcel, double away) {}

    private final ParcelMesh mesh;

    Growth(ParcelMesh mesh) {
        this.mesh = mesh;
    }

    /**
     * Parcels around {@code from}.
     *
     * @param takes which parcels may belong to the area
     * @param crosses which others the area may reach over, such as a road
     */
    List<Parcel> grow(Coordinate from, double hectares, Predicate<Parcel> takes, Predicate<Parcel> crosses) {
        PriorityQueue<Step> next = new PriorityQueue<>(Comparator.comparingDouble(Step::away)
                .thenComparing(step -> step.parcel().number()));
        Set<Integer> seen = new HashSet<>();
        start(from, takes, next, seen);
        List<Parcel> area = new ArrayList<>();
        double left = hectares * M2_PER_HECTARE;
        while (left > 0 && !next.isEmpty()) {
            Parcel parcel = next.remove().parcel();
            boolean taken = takes.test(parcel);
            // The last parcel is left out when the area is nearer to its target without it.
            if (taken && (area.isEmpty() || parcel.areaMetres() < 2 * left)) {
                area.add(parcel);
                left -= parcel.areaMetres();
            }
            if (taken || crosses.test(parcel)) {
                for (int neighbour : parcel.neighbours()) {
                    if (seen.add(neighbour)) {
                        next.add(step(neighbour, from));
                    }
                }
            }
        }
        return area;
    }

    private void start(Coordinate from, Predicate<Parcel> takes, PriorityQueue<Step> next, Set<Integer> seen) {
        mesh.parcels().stream()
                .filter(parcel -> parcel.at().distance(from) < SEARCH_METRES && takes.test(parcel))
                .min(Comparator.comparingDouble((Parcel parcel) -> parcel.at().distance(from))
                        .thenComparing(Parcel::number))
                .ifPresent(parcel -> {
                    seen.add(parcel.number());
                    next.add(step(parcel.number(), from));
                });
    }

    private Step step(int number, Coordinate from) {
        Parcel parcel = mesh.parcels().get(number);
        return new Step(parcel, parcel.at().distance(from));
    }
}
