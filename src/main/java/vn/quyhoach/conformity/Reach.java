package vn.quyhoach.conformity;

/**
 * How far around a place is looked.
 *
 * @param areasM metres to the border of an area
 * @param linesM metres to the edge of a line or a work
 */
record Reach(double areasM, double linesM) {

    /** As far as the rules of the day can tell anything of a place. */
    static Reach of(CheckInput input, Basis basis) {
        double tolerance = basis.rules().tolerance(input.asOf()).reachMetres(input.accuracyM(), basis.coarsestScale());
        return new Reach(tolerance, basis.rules().setbacks().farthestMetres(input.asOf()) + tolerance);
    }
}
