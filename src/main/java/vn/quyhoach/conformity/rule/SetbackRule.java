package vn.quyhoach.conformity.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project keeps its distance from lines: power lines, roads, water sources.
 *
 * <p>Source: the set-back table of the rule pack; for power lines Decree 14/2014 art. 11 as amended by Decree 51/2020,
 * from 2025-03-04 Decree 62/2025. Values marked unverified there are carried with that mark.
 * <p>Laws measure from the edge (outermost conductor at rest, edge of the road's land, bank) and plans draw the axis: the
 * distance to the axis less the object's own offset counts. At exactly the distance a project is inside. Compared to the
 * millimetre, or a distance of 4 m computed as 4.0000000001 m would pass.
 */
public final class SetbackRule {

    /**
     * One line of the table.
     *
     * @param side EACH for both sides of a line, LAND for the side of the land
     * @param measuredFrom the edge: OUTER_CONDUCTOR, ROAD_LAND_EDGE, BANK…
     * @param validTo the first day it no longer holds
     */
    public record Setback(
            String objectType,
            String subtype,
            String side,
            double distanceM,
            String measuredFrom,
            Effect effect,
            String legalRef,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean verified) {

        public boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }
    }

    private final List<Setback> setbacks;

    public SetbackRule(List<Setback> setbacks) {
        this.setbacks = List.copyOf(setbacks);
    }

    /** The set-back of an object on a day. */
    public Optional<Setback> find(@Nullable String objectType, @Nullable String subtype, LocalDate day) {
        return setbacks.stream()
                .filter(setback -> setback.objectType().equals(objectType)
                        && setback.subtype().equals(subtype)
                        && setback.holdsOn(day))
                .findFirst();
    }

    /** All that hold on a day, by type and distance. */
    public List<Setback> on(LocalDate day) {
        return setbacks.stream()
                .filter(setback -> setback.holdsOn(day))
                .sorted(Comparator.comparing(Setback::objectType).thenComparing(Setback::distanceM))
                .toList();
    }

    /** The farthest distance at which any of them may hold. */
    public double farthestMetres(LocalDate day) {
        return on(day).stream().mapToDouble(Setback::distanceM).max().orElse(0);
    }

    /** The same for any day. */
    public double farthestMetres() {
        return setbacks.stream().mapToDouble(Setback::distanceM).max().orElse(0);
    }

    /** Whether a distance from the edge is within a set-back. */
    public static boolean isWithin(double fromEdgeMetres, double setbackMetres) {
        return Math.round(fromEdgeMetres * 1000) <= Math.round(setbackMetres * 1000);
    }
}
