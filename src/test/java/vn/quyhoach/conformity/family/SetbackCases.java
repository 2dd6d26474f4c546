package vn.quyhoach.conformity.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.conformity.family.RuleGround.Plot;
import vn.quyhoach.conformity.family.ShippedRules.Setback;
import vn.quyhoach.conformity.rule.Effect;

/** Each line of the set-backs on the first and the last day it holds: crossing, at its distance, within the tolerance, beyond. */
final class SetbackCases {

    private static final String PROJECT = "INDUSTRIAL_PARK";
    /** Of a legal boundary. */
    private static final double TOLERANCE = 0.1;

    private static final double AXIS = 900;

    private SetbackCases() {}

    static List<RuleCase> of(RuleGround ground) {
        List<RuleCase> cases = new ArrayList<>();
        for (Setback setback : ShippedRules.setbacks()) {
            Plot plot = plot(ground, setback);
            for (LocalDate day : days(setback)) {
                around(plot, setback, 1).forEach(one -> cases.add(one.on(day)));
            }
            if (setback.side().equals("EACH") && setback.validTo().equals(LocalDate.MAX)) {
                cases.addAll(around(plot, setback, -1));
            }
        }
        cases.add(beforeItHeld(ground));
        return cases;
    }

    private static List<RuleCase> around(Plot plot, Setback setback, int side) {
        return List.of(
                at(plot, setback, side, -edge(setback)),
                at(plot, setback, side, setback.metres()),
                at(plot, setback, side, setback.metres() + TOLERANCE - 0.02),
                at(plot, setback, side, setback.metres() + TOLERANCE + 0.02));
    }

    private static Set<LocalDate> days(Setback setback) {
        Set<LocalDate> days = new TreeSet<>();
        boolean before = setback.validFrom().isBefore(ShippedRules.FIRST_DAY);
        days.add(before ? ShippedRules.FIRST_DAY : setback.validFrom());
        days.add(
                setback.validTo().equals(LocalDate.MAX)
                        ? RuleCase.DAY
                        : setback.validTo().minusDays(1));
        return days;
    }

    /** From the axis to the edge that the law measures from; another one for each kind. */
    private static double edge(Setback setback) {
        return 1 + setback.subtype().length() / 4.0;
    }

    private static Plot plot(RuleGround ground, Setback setback) {
        return ground.plot("line " + setback.type() + " " + setback.subtype(), plot -> {
            ground.zone(ShippedRules.landFor(PROJECT).firstClass())
                    .at(plot.box(0, 0, 1_900, 300))
                    .save();
            ground.line()
                    .ruled(setback.type(), setback.subtype(), edge(setback))
                    .at(plot.line(AXIS, 50, AXIS, 250))
                    .save();
            return plot;
        });
    }

    /** A site of 40 m by 50 m, its near side so many metres from the edge. */
    private static RuleCase at(Plot plot, Setback setback, int side, double metres) {
        double near = AXIS + side * (edge(setback) + metres);
        double far = near + side * 40;
        boolean inside = metres <= setback.metres();
        boolean told = metres <= setback.metres() + TOLERANCE;
        Effect effect = inside ? Effect.valueOf(setback.effect()) : Effect.NOTIFY;
        return RuleCase.of(
                setback.type() + " " + setback.subtype() + ", " + side * metres + " m from the edge",
                PROJECT,
                plot.box(Math.min(near, far), 100, Math.max(near, far), 150),
                check -> {
                    assertThat(check.overlays()).hasSize(told ? 1 : 0);
                    assertThat(check.verdict()).isEqualTo(verdict(effect));
                    if (!told) {
                        assertThat(check.notAffected())
                                .anySatisfy(item -> assertThat(item.rule()).isEqualTo("setback:" + setback.type()));
                        return;
                    }
                    OverlayHit hit = check.overlays().get(0);
                    assertThat(hit.effect()).isEqualTo(effect);
                    assertThat(hit.certain()).isEqualTo(inside);
                    assertThat(hit.setbackM()).isEqualTo(setback.metres());
                    assertThat(hit.measuredFrom()).isEqualTo(setback.from());
                    assertThat(hit.legalRef()).isEqualTo(setback.legalRef());
                    assertThat(hit.distanceM()).isCloseTo(Math.max(0, metres), within(0.0011));
                    if (metres < 0) {
                        // from the axis to the end of the corridor, or of the site
                        double wide = Math.min(40, edge(setback) + setback.metres());
                        assertThat(hit.overlapM2()).isCloseTo(50 * wide, within(0.06));
                    }
                });
    }

    private static Verdict verdict(Effect effect) {
        return switch (effect) {
            case BLOCK -> Verdict.CONFLICT;
            case CONDITION -> Verdict.CONFORMS_WITH_CONDITIONS;
            case NOTIFY -> Verdict.CONFORMS;
        };
    }

    /** The list of water sources is of 2024-07-05: the day before there is nothing to keep. */
    private static RuleCase beforeItHeld(RuleGround ground) {
        Setback water = ShippedRules.setbacks().stream()
                .filter(setback -> setback.type().equals("WATER_SOURCE"))
                .findFirst()
                .orElseThrow();
        double near = AXIS + edge(water) + water.metres() / 2;
        return RuleCase.of(
                        water.subtype() + " before it held",
                        PROJECT,
                        plot(ground, water).box(near, 100, near + 40, 150),
                        check -> {
                            assertThat(check.overlays()).isEmpty();
                            assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS);
                        })
                .on(water.validFrom().minusDays(1));
    }
}
