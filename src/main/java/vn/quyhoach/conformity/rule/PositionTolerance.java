package vn.quyhoach.conformity.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict must not rest on less than the drawing can tell.
 *
 * <p>Source: Circular 04/2023/TT-BKHĐT (an object without a sufficient legal basis is a symbol; its exact place is fixed
 * later); cartographic practice of 0.5 mm on the sheet. The values are those of the rule pack's table of tolerances.
 * <p>Tolerance in metres: so many millimetres of the sheet times the denominator of its scale, or so many metres of the
 * ground, whichever is larger. The declared accuracy of the project is added by the larger one winning, not by the sum;
 * an indicative symbol has its radius as tolerance and never decides.
 */
public final class PositionTolerance {

    private static final String SYMBOL = "INDICATIVE_SYMBOL";

    /**
     * One line of the table.
     *
     * @param basis LEGAL_BOUNDARY, PLAN_DIGITISED or INDICATIVE_SYMBOL
     * @param scaleFrom the smallest denominator it holds for; 0 for all
     * @param scaleTo the first denominator it no longer holds for
     * @param validTo the first day it no longer holds
     */
    public record Line(
            String basis,
            int scaleFrom,
            int scaleTo,
            double sheetMillimetres,
            double groundMetres,
            @Nullable String legalRef,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }

        private boolean speaksOf(String asked, int scale) {
            return basis.equals(asked) && scaleFrom <= scale && scale < scaleTo;
        }

        private double metres(int scale) {
            return Math.max(groundMetres, sheetMillimetres / 1_000 * scale);
        }
    }

    private final List<Line> lines;
    private final double least;
    private final int usualScale;
    private final double nearBoundaryFactor;

    /** @param lines those that hold on the day */
    public PositionTolerance(List<Line> lines, Thresholds thresholds) {
        this.lines = List.copyOf(lines);
        this.least = thresholds.get(Threshold.LEAST_TOLERANCE_M);
        this.usualScale = (int) thresholds.get(Threshold.USUAL_SCALE);
        this.nearBoundaryFactor = thresholds.get(Threshold.NEAR_BOUNDARY_FACTOR);
    }

    /**
     * The tolerance between a project and an object.
     *
     * @param projectAccuracy what the sender declares, metres
     * @param basis LEGAL_BOUNDARY, PLAN_DIGITISED or INDICATIVE_SYMBOL
     * @param scale denominator of the object's scale, else of its version
     */
    public double metres(double projectAccuracy, String basis, @Nullable Integer scale) {
        return Math.max(Math.max(projectAccuracy, ofObject(basis, scale == null ? usualScale : scale)), least);
    }

    /** No tolerance is smaller. */
    public double leastMetres() {
        return least;
    }

    /** Whether a part that is nowhere deeper in a zone than this lies at its boundary. */
    public boolean isNearBoundary(double depthMetres, double toleranceMetres) {
        return depthMetres <= nearBoundaryFactor * toleranceMetres;
    }

    /**
     * How far from a place an object that is not a symbol may be and still be within a tolerance.
     *
     * @param coarsest the largest denominator any of the objects is drawn at; those without one are at the usual scale
     */
    public double farthestMetres(int coarsest) {
        double farthest = least;
        int scale = Math.max(coarsest, usualScale);
        for (Line line : lines) {
            if (!line.basis().equals(SYMBOL)) {
                farthest = Math.max(farthest, line.metres(Math.min(scale, line.scaleTo())));
            }
        }
        return farthest;
    }

    /**
     * How far from a place anything may be that a tolerance, or the boundary's share of it, can tell of.
     *
     * @param projectAccuracy what the sender declares, metres
     */
    public double reachMetres(double projectAccuracy, int coarsest) {
        return Math.max(1, nearBoundaryFactor) * Math.max(projectAccuracy, farthestMetres(coarsest));
    }

    private double ofObject(String basis, int scale) {
        return lines.stream()
                .filter(line -> line.speaksOf(basis, scale))
                .mapToDouble(line -> line.metres(scale))
                .max()
                .orElse(0);
    }
}
