package vn.quyhoach.conformity.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.conformity.family.RuleGround.Plot;
import vn.quyhoach.conformity.family.ShippedRules.Protection;
import vn.quyhoach.conformity.rule.Effect;

/** Each line of the protections: inside for each kind of project; within the tolerance, beyond it, and a symbol. */
final class ProtectionCases {

    /** Conditional for every kind of project, so that an overlay's own effect shows in the record and a block in the verdict. */
    private static final String BASE = "KKT";

    /** An area from 300 m to 600 m east, or a line at 300 m. */
    private static final double EDGE = 300;

    private ProtectionCases() {}

    static List<RuleCase> of(RuleGround ground) {
        List<RuleCase> cases = new ArrayList<>();
        for (Protection line : ShippedRules.protections()) {
            boolean area = !line.layer().endsWith("-lines");
            Plot plot = plot(ground, line, false);
            Plot symbol = plot(ground, line, true);
            Set<Boolean> ruled = new HashSet<>();
            for (String project : ShippedRules.projectClasses()) {
                Optional<Protection> rule = rule(line, project);
                if (rule.isPresent() && !rule.get().equals(line)) {
                    continue; // another line of the same class speaks of this kind of project
                }
                cases.add(sure(line, rule, project, plot));
                if (ruled.add(rule.isPresent())) {
                    if (area) {
                        cases.add(unsure(line, rule, project, "0.05 m inside", plot, EDGE + 0.05));
                    }
                    cases.add(unsure(line, rule, project, "0.08 m outside", plot, EDGE - 0.08));
                    cases.add(none(line, project, plot, EDGE - 0.12));
                    cases.add(symbol(line, rule, project, symbol));
                }
            }
        }
        return cases;
    }

    private static Optional<Protection> rule(Protection of, String project) {
        return ShippedRules.protections().stream()
                .filter(line -> line.speaksOf(of.layer(), of.classCode(), project))
                .findFirst();
    }

    private static Plot plot(RuleGround ground, Protection line, boolean symbol) {
        return ground.plot("over " + line.layer() + " " + line.classCode() + symbol, plot -> {
            ground.zone(BASE).at(plot.box(0, 0, 900, 400)).save();
            boolean area = !line.layer().endsWith("-lines");
            var drawn = (area ? ground.zone(line.classCode()) : ground.line().kind(line.classCode()))
                    .layer(line.layer())
                    .at(area ? plot.box(EDGE, 0, 600, 400) : plot.line(EDGE, 0, EDGE, 400));
            (symbol ? drawn.indicative() : drawn).save();
            return plot;
        });
    }

    /** A site of 50 m by 50 m whose eastern side lies there. */
    private static String site(Plot plot, double east) {
        return plot.box(east - 50, 100, east, 150);
    }

    private static String name(Protection line, String project, String where) {
        return project + " " + where + " " + line.layer() + "/" + line.classCode();
    }

    private static RuleCase sure(Protection line, Optional<Protection> rule, String project, Plot plot) {
        Effect effect = rule.map(found -> Effect.valueOf(found.effect())).orElse(Effect.NOTIFY);
        return RuleCase.of(name(line, project, "0.15 m inside"), project, site(plot, EDGE + 0.15), check -> {
            OverlayHit hit = check.overlays().get(0);
            assertThat(check.overlays()).hasSize(1);
            assertThat(hit.effect()).isEqualTo(effect);
            assertThat(hit.certain()).isTrue();
            assertThat(hit.distanceM()).isZero();
            rule.ifPresent(found -> {
                assertThat(hit.condition().vi()).isEqualTo(found.condition());
                assertThat(hit.legalRef()).isEqualTo(found.legalRef());
            });
            assertThat(check.verdict())
                    .isEqualTo(effect == Effect.BLOCK ? Verdict.CONFLICT : Verdict.CONFORMS_WITH_CONDITIONS);
        });
    }

    /** Within the tolerance a rule is told and has no consequence; where no rule is, nothing is. */
    private static RuleCase unsure(
            Protection line, Optional<Protection> rule, String project, String where, Plot plot, double east) {
        return RuleCase.of(name(line, project, where), project, site(plot, east), check -> {
            assertThat(check.overlays()).hasSize(rule.isPresent() ? 1 : 0);
            check.overlays().forEach(hit -> {
                assertThat(hit.effect()).isEqualTo(Effect.NOTIFY);
                assertThat(hit.certain()).isFalse();
            });
            assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS_WITH_CONDITIONS);
        });
    }

    private static RuleCase none(Protection line, String project, Plot plot, double east) {
        return RuleCase.of(name(line, project, "0.12 m outside"), project, site(plot, east), check -> {
            assertThat(check.overlays()).isEmpty();
            assertThat(check.notAffected())
                    .anySatisfy(item -> assertThat(item.layer()).isEqualTo(line.layer()));
            assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS_WITH_CONDITIONS);
        });
    }

    private static RuleCase symbol(Protection line, Optional<Protection> rule, String project, Plot plot) {
        boolean binds = rule.isPresent() && !rule.get().effect().equals("NOTIFY");
        return RuleCase.of(name(line, project, "on the symbol of"), project, site(plot, EDGE + 25), check -> {
            assertThat(check.overlays()).hasSize(1);
            assertThat(check.overlays().get(0).certain()).isFalse();
            assertThat(check.verdict()).isEqualTo(binds ? Verdict.NEEDS_REVIEW : Verdict.CONFORMS_WITH_CONDITIONS);
        });
    }
}
