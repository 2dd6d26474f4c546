package vn.quyhoach.conformity.rule;

import org.locationtech.jts.geom.Geometry;

/**
 * A part of a project counts only where it is more than neighbouring boundaries differ by.
 *
 * <p>Source: practice of the German planning register (an overlap is none when a buffer of minus half the tolerance
 * leaves nothing) and of the Danish one (no area below 1 m²).
 * <p>An area is a sliver below 1 m² or 0.1 % of the project, or when it is narrower than the tolerance and nowhere
 * deeper inside the zone than the tolerance; depth saves a narrow road that crosses a zone. A part of a line is one below
 * 1 m or 0.1 %, or when it nowhere leaves the tolerance along the zone's boundary. A point is never one.
 */
public final class SliverRule {

    private static final double LEAST_SQUARE_METRES = 1;
    private static final double LEAST_METRES = 1;
    private static final double LEAST_SHARE = 0.001;

    private SliverRule() {}

    /**
     * Whether a part is left out of the verdict.
     *
     * @param part of the project in a zone
     * @param whole the project, of the same dimension
     * @param depth how deep the part reaches into the zone, metres from the zone's boundary
     */
    public static boolean isSliver(Geometry part, Geometry whole, double toleranceMetres, double depth) {
        boolean shallow = depth <= toleranceMetres;
        return switch (whole.getDimension()) {
            case 2 ->
                part.getArea() < Math.max(LEAST_SQUARE_METRES, LEAST_SHARE * whole.getArea())
                        || (shallow && part.buffer(-toleranceMetres / 2).isEmpty());
            case 1 -> part.getLength() < Math.max(LEAST_METRES, LEAST_SHARE * whole.getLength()) || shallow;
            default -> false;
        };
    }
}
