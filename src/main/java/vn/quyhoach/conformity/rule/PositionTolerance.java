package vn.quyhoach.conformity.rule;

import org.jspecify.annotations.Nullable;

/**
 * A verdict must not rest on less than the drawing can tell.
 *
 * <p>Source: Circular 04/2023/TT-BKHĐT (an object without a sufficient legal basis is a symbol; its exact place is fixed
 * later); cartographic practice of 0.5 mm on the sheet. The values are a proposal of rule pack v0.
 * <p>Tolerance in metres: a legal boundary 0.1; a digitised one 0.5 mm times the denominator of its scale (1:25 000 is
 * 12.5 m); an indicative symbol 500, and it never decides. The declared accuracy of the project is added by the larger
 * one winning, not by the sum.
 */
public final class PositionTolerance {

    public static final double LEAST_METRES = 0.1;
    public static final double SYMBOL_METRES = 500;
    private static final double ON_THE_SHEET_METRES = 0.0005;

    /** A province's sheet, where neither object nor version states its scale. */
    private static final int USUAL_SCALE = 25_000;

    private PositionTolerance() {}

    /**
     * The tolerance between a project and an object.
     *
     * @param projectAccuracy what the sender declares, metres
     * @param basis LEGAL_BOUNDARY, PLAN_DIGITISED or INDICATIVE_SYMBOL
     * @param scale denominator of the object's scale, else of its version
     */
    public static double metres(double projectAccuracy, String basis, @Nullable Integer scale) {
        double object = switch (basis) {
            case "LEGAL_BOUNDARY" -> LEAST_METRES;
            case "PLAN_DIGITISED" -> ON_THE_SHEET_METRES * (scale == null ? USUAL_SCALE : scale);
            default -> SYMBOL_METRES;
        };
        return Math.max(Math.max(projectAccuracy, object), LEAST_METRES);
    }
}
