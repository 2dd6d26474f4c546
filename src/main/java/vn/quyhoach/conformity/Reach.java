package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;

/**
 * How far around a place is looked.
 *
 * @param areasM metres to the border of an area
 * @param linesM metres to the edge of a line or a work
 */
record Reach(double areasM, double linesM) {

    /**
     * As far as the rules of the day can tell anything of a place.
     *
     * @param scale the denominator something is drawn at; a finer one than the plans' changes nothing
     */
    static Reach of(CheckInput input, Basis basis, int scale) {
        double tolerance = basis.rules()
                .tolerance(input.asOf())
                .reachMetres(input.accuracyM(), Math.max(scale, basis.coarsestScale()));
        return new Reach(tolerance, basis.rules().setbacks().farthestMetres(input.asOf()) + tolerance);
    }

    /** Of one object: one drawn more coarsely than its plans is looked for farther away, and alone. */
    static Reach of(CheckInput input, Basis basis, Reach usual, @Nullable Integer scale) {
        return scale == null || scale <= basis.coarsestScale() ? usual : of(input, basis, scale);
    }
}
