package vn.quyhoach.conformity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.conformity.rule.PermittedUseRule;

/** How much of a place the zoning of one plan permits and refuses, slivers included: square metres, metres or points. */
record EffectShares(double permitted, double conditional, double prohibited, double notRegulated, double uncovered) {

    /** @param parts what the zones of the plan have of the ground */
    static EffectShares of(Geometry ground, String projectClass, List<PlanArea> parts, PermittedUseRule rule) {
        Map<Permission, Double> sums = new EnumMap<>(Permission.class);
        for (PlanArea area : parts) {
            sums.merge(rule.use(projectClass, area.classCode()).permission(), Measure.of(area.part()), Double::sum);
        }
        double covered = sums.values().stream().mapToDouble(sum -> sum).sum();
        return new EffectShares(
                rounded(sums.getOrDefault(Permission.PERMITTED, 0.0)),
                rounded(sums.getOrDefault(Permission.CONDITIONAL, 0.0)),
                rounded(sums.getOrDefault(Permission.PROHIBITED, 0.0)),
                rounded(sums.getOrDefault(Permission.NOT_REGULATED, 0.0)),
                rounded(Math.max(0, Measure.of(ground) - covered)));
    }

    private static double rounded(double measure) {
        return Measure.rounded(measure, 2);
    }
}
