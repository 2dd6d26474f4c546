package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.conformity.rule.PermittedUseRule.Use;
import vn.quyhoach.conformity.rule.PositionTolerance;
import vn.quyhoach.conformity.rule.SliverRule;

/**
 * How a place divides into the zones of one plan version.
 *
 * @param kept the parts that count, by zone id
 * @param slivers those that do not
 * @param undecided whether no part lies deeper in its zone than the tolerance, and a zone within the tolerance says
 *     something else: the drawing cannot tell
 * @param uncovered how much lies in no zone
 * @param leastGap less than this in no zone is a sliver
 * @param leastToleranceM the one there is without a zone
 */
record ZoneShares(
        List<ZoneShare> kept,
        List<ZoneShare> slivers,
        boolean undecided,
        double uncovered,
        double whole,
        double leastGap,
        double leastToleranceM) {

    /** Parts on a grid of 1 mm add up to so much more than the whole at most. */
    private static final double ROUNDING = 1e-6;

    /** Divides a place. */
    static ZoneShares of(CheckInput input, List<PlanArea> areas, RulePack rules, @Nullable Integer baseScale) {
        PositionTolerance tolerances = rules.tolerance(input.asOf());
        SliverRule sliverRule = rules.slivers(input.asOf());
        List<ZoneShare> kept = new ArrayList<>();
        List<ZoneShare> slivers = new ArrayList<>();
        List<Permission> around = new ArrayList<>();
        double whole = Measure.of(input.ground());
        List<Geometry> parts = new ArrayList<>();
        for (PlanArea area : areas) {
            Integer scale = area.sourceScale() == null ? baseScale : area.sourceScale();
            double tolerance = tolerances.metres(input.accuracyM(), area.positionBasis(), scale);
            Use use = rules.permittedUse().use(input.projectClass().code(), area.classCode());
            if (area.part().isEmpty()) {
                if (area.distanceM() <= tolerance) {
                    around.add(use.permission());
                }
                continue;
            }
            boolean sliver = area.isSliverOf(input.ground(), tolerance, sliverRule);
            parts.add(area.part());
            boolean near = tolerances.isNearBoundary(area.depthM(), tolerance);
            (sliver ? slivers : kept).add(share(area, use, tolerance, near, sliver, whole));
        }
        if (kept.isEmpty()) {
            // the whole place is smaller than the tolerance: every part of it counts, none decides alone
            slivers.forEach(share -> kept.add(counted(share)));
            slivers.clear();
        }
        slivers.forEach(share -> around.add(share.permission()));
        // of several points each decides alone
        boolean shallow = input.ground().getDimension() == 0
                ? kept.stream().anyMatch(ZoneShare::nearBoundary)
                : kept.stream().allMatch(ZoneShare::nearBoundary);
        Permission first = kept.isEmpty() ? null : kept.get(0).permission();
        boolean differ = kept.stream().anyMatch(share -> share.permission() != first)
                || around.stream().anyMatch(permission -> permission != first);
        return new ZoneShares(
                kept,
                slivers,
                shallow && differ,
                Math.max(0, whole - covered(parts, whole)),
                whole,
                sliverRule.leastOf(input.ground().getDimension(), whole),
                tolerances.leastMetres());
    }

    /**
     * How much of a place lies in zones. What lies in two counts once: a road along their border, or where they are drawn
     * over one another, which shows in areas by a sum that is too large.
     */
    private static double covered(List<Geometry> parts, double whole) {
        double sum = parts.stream().mapToDouble(Measure::of).sum();
        boolean once = parts.size() < 2 || (parts.get(0).getDimension() == 2 && sum <= whole * (1 + ROUNDING));
        return once ? sum : Measure.of(Shapes.union(parts));
    }

    /** Ground in no zone that is more than a sliver. */
    boolean hasGap() {
        return uncovered >= leastGap;
    }

    double toleranceM() {
        return kept.stream()
                .filter(share -> !share.positionBasis().equals("INDICATIVE_SYMBOL"))
                .mapToDouble(ZoneShare::toleranceM)
                .max()
                .orElse(leastToleranceM);
    }

    private static ZoneShare share(
            PlanArea area, Use use, double tolerance, boolean near, boolean sliver, double whole) {
        Geometry part = area.part();
        double border = area.depthM();
        int dimension = part.getDimension();
        return new ZoneShare(
                area.id(),
                area.layer(),
                area.code(),
                area.name(),
                area.classCode(),
                area.className(),
                dimension == 2 ? (Double) Measure.rounded(part.getArea(), 2) : null,
                dimension == 1 ? (Double) Measure.rounded(part.getLength(), 3) : null,
                Measure.rounded(100 * Measure.of(part) / whole, 4),
                use.permission(),
                use.condition(),
                use.competentAgency(),
                use.legalRef(),
                area.positionBasis(),
                area.sourceScale(),
                tolerance,
                Double.isInfinite(border) ? null : (Double) Measure.rounded(border, 3),
                near,
                sliver,
                ShapeJson.of(part));
    }

    private static ZoneShare counted(ZoneShare share) {
        return new ZoneShare(
                share.zoneId(),
                share.layer(),
                share.code(),
                share.name(),
                share.classCode(),
                share.className(),
                share.areaM2(),
                share.lengthM(),
                share.percent(),
                share.permission(),
                share.condition(),
                share.competentAgency(),
                share.legalRef(),
                share.positionBasis(),
                share.sourceScale(),
                share.toleranceM(),
                share.boundaryM(),
                share.nearBoundary(),
                false,
                share.geometry());
    }
}
