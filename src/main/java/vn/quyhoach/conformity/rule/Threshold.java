package vn.quyhoach.conformity.rule;

/** The single numbers of a rule pack, with their unit in the name and the range in which they make sense. */
public enum Threshold {
    /** No tolerance is smaller, metres. */
    LEAST_TOLERANCE_M(0, 10),
    /** Denominator of a province's sheet, where neither object nor version states its scale. */
    USUAL_SCALE(100, 1_000_000),
    /** A smaller part of an area is a sliver, square metres. */
    SLIVER_AREA_M2(0, 10_000),
    /** A shorter part of a line is a sliver, metres. */
    SLIVER_LENGTH_M(0, 1_000),
    /** A smaller share of the project is a sliver, 0 to 1. */
    SLIVER_SHARE(0, 0.5),
    /** A part that is nowhere deeper in a zone than this times the tolerance lies at its boundary. */
    NEAR_BOUNDARY_FACTOR(0, 10);

    private final double least;
    private final double most;

    Threshold(double least, double most) {
        this.least = least;
        this.most = most;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }
}
