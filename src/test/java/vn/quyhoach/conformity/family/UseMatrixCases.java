package vn.quyhoach.conformity.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.conformity.family.RuleGround.Plot;
import vn.quyhoach.conformity.family.ShippedRules.Use;
import vn.quyhoach.support.PlanRows.Drawn;

/** Each field of the use matrix: in the middle of each class of land it names, and on both sides of the tolerance. */
final class UseMatrixCases {

    private static final int SCALE = 10_000;
    /** Half a millimetre of a sheet 1:10 000. */
    private static final double TOLERANCE = 5;

    private static final Function<Drawn, Drawn> DIGITISED = zone -> zone.digitisedAt(SCALE);

    private UseMatrixCases() {}

    static List<RuleCase> of(RuleGround ground) {
        List<RuleCase> cases = new ArrayList<>();
        for (Use use : ShippedRules.uses()) {
            use.landClasses().forEach(land -> cases.add(inside(ground, use, land)));
            cases.add(over(ground, use, TOLERANCE - 0.1));
            cases.add(over(ground, use, TOLERANCE + 0.1));
        }
        ShippedRules.projectClasses().forEach(project -> cases.add(unnamed(ground, project)));
        return cases;
    }

    private static RuleCase inside(RuleGround ground, Use use, String land) {
        Plot plot = ground.plot("land " + land, fresh -> {
            ground.zone(land).at(fresh.box(0, 0, 400, 400)).save();
            return fresh;
        });
        return RuleCase.of(
                use.projectClass() + " in " + land + ": " + use.effect(),
                use.projectClass(),
                plot.box(100, 100, 200, 150),
                check -> {
                    ZoneShare share = check.plans().get(plan(check)).zones().get(0);
                    assertThat(share.classCode()).isEqualTo(land);
                    assertThat(share.areaM2()).isEqualTo(5_000);
                    assertThat(share.percent()).isEqualTo(100);
                    assertThat(share.permission().name()).isEqualTo(permission(use.effect()));
                    assertThat(
                                    share.condition() == null
                                            ? ""
                                            : share.condition().vi())
                            .isEqualTo(use.condition());
                    assertThat(
                                    share.competentAgency() == null
                                            ? ""
                                            : share.competentAgency().vi())
                            .isEqualTo(use.agency());
                    assertThat(share.legalRef()).isEqualTo(use.legalRef().isEmpty() ? null : use.legalRef());
                    assertThat(check.verdict()).isEqualTo(alone(use.effect()));
                });
    }

    /** A site of 100 m by 100 m on land that permits it, so many metres over the border of the other land. */
    private static RuleCase over(RuleGround ground, Use use, double metres) {
        Use permitting = ShippedRules.landFor(use.projectClass());
        Plot plot = ground.pair(permitting.firstClass(), use.firstClass(), DIGITISED);
        boolean counts = metres > TOLERANCE;
        return RuleCase.of(
                use.projectClass() + " " + metres + " m over the border of " + use.group() + ": " + use.effect(),
                use.projectClass(),
                plot.box(300, 450, 400 + metres, 550),
                check -> {
                    List<ZoneShare> kept = check.plans().get(plan(check)).zones();
                    List<ZoneShare> other = counts ? kept.subList(1, 2) : check.slivers();
                    assertThat(kept).hasSize(counts ? 2 : 1);
                    assertThat(check.slivers()).hasSize(counts ? 0 : 1);
                    assertThat(kept.get(0).areaM2()).isCloseTo(10_000, within(0.01));
                    assertThat(other.get(0).areaM2()).isCloseTo(100 * metres, within(0.01));
                    assertThat(other.get(0).toleranceM()).isEqualTo(TOLERANCE);
                    assertThat(check.verdict())
                            .isEqualTo(
                                    counts
                                            ? alone(permitting.effect()).atLeast(beside(use.effect()))
                                            : alone(permitting.effect()));
                });
    }

    /** Land of a class that no line names: nothing is assumed. */
    private static RuleCase unnamed(RuleGround ground, String project) {
        Plot plot = ground.plot("land unnamed", fresh -> {
            ground.zone("ZZZ").at(fresh.box(0, 0, 400, 400)).save();
            return fresh;
        });
        return RuleCase.of(
                project + " on land of no rule",
                project,
                plot.box(100, 100, 200, 150),
                check -> assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW));
    }

    /** The plan that has zones here; the other one says nothing of this ground. */
    static int plan(ConformityCheck check) {
        return check.plans().get(0).zones().isEmpty() ? 1 : 0;
    }

    private static String permission(String effect) {
        return switch (effect) {
            case "P" -> "PERMITTED";
            case "C" -> "CONDITIONAL";
            case "X" -> "PROHIBITED";
            case "-" -> "NOT_REGULATED";
            default -> throw new IllegalArgumentException(effect);
        };
    }

    private static Verdict alone(String effect) {
        return switch (effect) {
            case "P" -> Verdict.CONFORMS;
            case "C" -> Verdict.CONFORMS_WITH_CONDITIONS;
            case "X" -> Verdict.CONFLICT;
            default -> Verdict.NEEDS_REVIEW;
        };
    }

    /** With the rest on land that permits it. */
    private static Verdict beside(String effect) {
        return effect.equals("X") ? Verdict.PARTIAL : alone(effect);
    }
}
