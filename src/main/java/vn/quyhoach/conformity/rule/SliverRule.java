package vn.quyhoach.conformity.rule;

import org.locationtech.jts.geom.Geometry;

/**
 * A part of a project counts only where it is more than neighbouring boundaries differ by.
 *
 * <p>Source: practice of the German planning register (an overlap is none when a buffer of minus half the tolerance
 * leaves nothing) and of the Danish one (no area below 1 m²); the numbers are those of the rule pack's thresholds.
 * <p>An area is a sliver below the least area or the least share of the project, or when it is narrower than the
 * tolerance and nowhere deeper inside the zone than the tolerance; depth saves a narrow road that crosses a zone. A part
 * of a line is one below the least length or share, or when it nowhere leaves the tolerance along the zone's boundary.
 * A point is never one.
 */
public final class SliverRule {

    private final double leastSquareMetres;
    private final double leastMetres;
    private final double leastShare;

    public SliverRule(Thresholds thresholds) {
        this.leastSquareMetres = thresholds.get(Threshold.SLIVER_AREA_M2);
        this.leastMetres = thresholds.get(Threshold.SLIVER_LENGTH_M);
        this.leastShare = thresholds.get(Threshold.SLIVER_SHARE);
    }

    /**
     * Whether a part is left out of the verdict.
     *
     * @param part of the project in a zone
     * @param whole the project, of the same dimension
     * @param depth how deep the part reaches into the zone, metres from the zone's boundary
     */
    public boolean isSliver(Geometry part, Geometry whole, double toleranceMetres, double depth) {
        boolean shallow = depth <= toleranceMetres;
        return switch (whole.getDimension()) {
            case 2 ->
                part.getArea() < leastOf(2, whole.getArea())
                        || (shallow && part.buffer(-toleranceMetres / 2).isEmpty());
            case 1 -> part.getLength() < leastOf(1, whole.getLength()) || shallow;
            default -> false;
        };
    }

    /**
     * What a part must have at least to count.
     *
     * @param dimension 2 for square metres, 1 for metres, 0 for points
     * @param whole measure of the project
     */
    public double leastOf(int dimension, double whole) {
        return switch (dimension) {
            case 2 -> Math.max(leastSquareMetres, leastShare * whole);
            case 1 -> Math.max(leastMetres, leastShare * whole);
            default -> 1;
        };
    }
}
