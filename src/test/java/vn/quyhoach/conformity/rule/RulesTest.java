package vn.quyhoach.conformity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Wkt.wkt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.rule.ProtectionRule.Protection;
import vn.quyhoach.conformity.rule.SetbackRule.Setback;
import vn.quyhoach.text.Bilingual;

/** Each rule: the conforming case, the violating one, and the border between them. */
class RulesTest {

    private static final Thresholds THRESHOLDS = new Thresholds(Map.of(
            Threshold.LEAST_TOLERANCE_M, 0.1,
            Threshold.USUAL_SCALE, 25_000.0,
            Threshold.SLIVER_AREA_M2, 1.0,
            Threshold.SLIVER_LENGTH_M, 1.0,
            Threshold.SLIVER_SHARE, 0.001,
            Threshold.NEAR_BOUNDARY_FACTOR, 1.0));

    private static final List<PositionTolerance.Line> TOLERANCES = List.of(
            tolerance("LEGAL_BOUNDARY", 0, 0.1),
            tolerance("PLAN_DIGITISED", 0.5, 0),
            tolerance("INDICATIVE_SYMBOL", 0, 500));

    private static final SliverRule SLIVERS = new SliverRule(THRESHOLDS);

    private static PositionTolerance.Line tolerance(String basis, double sheetMm, double groundM) {
        return new PositionTolerance.Line(basis, 0, Integer.MAX_VALUE, sheetMm, groundM, null, LocalDate.EPOCH, null);
    }

    @ParameterizedTest
    @CsvSource({
        "LEGAL_BOUNDARY, 2000, 0, 0.1",
        "LEGAL_BOUNDARY, 2000, 0.5, 0.5",
        "PLAN_DIGITISED, 2000, 0, 1",
        "PLAN_DIGITISED, 10000, 0, 5",
        "PLAN_DIGITISED, 25000, 0, 12.5",
        "PLAN_DIGITISED, 50000, 0, 25",
        "PLAN_DIGITISED, 100000, 0, 50",
        "PLAN_DIGITISED, , 0, 12.5",
        "PLAN_DIGITISED, 10000, 8, 8",
        "INDICATIVE_SYMBOL, 10000, 0, 500",
        "INDICATIVE_SYMBOL, 10000, 600, 600"
    })
    void takesTheToleranceOfTheWeakerSide(String basis, Integer scale, double accuracy, double metres) {
        assertThat(new PositionTolerance(TOLERANCES, THRESHOLDS).metres(accuracy, basis, scale))
                .isEqualTo(metres);
    }

    /** A boundary may be said to be near beyond the tolerance; then it must be looked for as far. */
    @Test
    void looksAsFarAsABoundaryMayBeNear() {
        assertThat(new PositionTolerance(TOLERANCES, THRESHOLDS).reachMetres(0, 100_000))
                .isEqualTo(50);
        assertThat(new PositionTolerance(TOLERANCES, THRESHOLDS).reachMetres(80, 100_000))
                .isEqualTo(80);
        PositionTolerance coarse =
                new PositionTolerance(TOLERANCES, new Thresholds(Map.of(Threshold.USUAL_SCALE, 250_000.0)));
        assertThat(coarse.metres(0, "PLAN_DIGITISED", null)).isEqualTo(125);
        assertThat(coarse.reachMetres(0, 100_000)).isEqualTo(125);
        PositionTolerance twice =
                new PositionTolerance(TOLERANCES, new Thresholds(Map.of(Threshold.NEAR_BOUNDARY_FACTOR, 2.0)));
        assertThat(twice.reachMetres(80, 100_000)).isEqualTo(160);
        assertThat(twice.isNearBoundary(160, 80)).isTrue();
    }

    @Test
    void takesTheLineOfTheScale() {
        PositionTolerance rule = new PositionTolerance(
                List.of(
                        new PositionTolerance.Line("PLAN_DIGITISED", 0, 10_000, 0.5, 2, null, LocalDate.EPOCH, null),
                        new PositionTolerance.Line(
                                "PLAN_DIGITISED", 10_000, Integer.MAX_VALUE, 1, 0, null, LocalDate.EPOCH, null)),
                THRESHOLDS);
        assertThat(rule.metres(0, "PLAN_DIGITISED", 2_000)).isEqualTo(2);
        assertThat(rule.metres(0, "PLAN_DIGITISED", 9_999)).isEqualTo(4.9995);
        assertThat(rule.metres(0, "PLAN_DIGITISED", 10_000)).isEqualTo(10);
        assertThat(rule.metres(0, "LEGAL_BOUNDARY", 10_000)).isEqualTo(0.1);
        assertThat(rule.farthestMetres(100_000)).isEqualTo(100);
        assertThat(rule.isNearBoundary(5, 5)).isTrue();
        assertThat(rule.isNearBoundary(5.01, 5)).isFalse();
    }

    /** The first line is the wider one: where it does not hold it must not show. */
    @Test
    void takesNoLineOfAnotherScaleOrDay() {
        LocalDate change = LocalDate.parse("2025-07-01");
        PositionTolerance.Line coarse =
                new PositionTolerance.Line("PLAN_DIGITISED", 0, 10_000, 3, 0, null, LocalDate.EPOCH, change);
        PositionTolerance.Line fine = new PositionTolerance.Line(
                "PLAN_DIGITISED", 10_000, Integer.MAX_VALUE, 0.5, 0, null, LocalDate.EPOCH, null);
        PositionTolerance rule = new PositionTolerance(List.of(coarse, fine), THRESHOLDS);
        assertThat(rule.metres(0, "PLAN_DIGITISED", 9_999)).isEqualTo(29.997);
        assertThat(rule.metres(0, "PLAN_DIGITISED", 10_000)).isEqualTo(5);
        assertThat(coarse.holdsOn(change.minusDays(1))).isTrue();
        assertThat(coarse.holdsOn(change)).isFalse();
        assertThat(coarse.holdsOn(LocalDate.EPOCH)).isTrue();
        assertThat(coarse.holdsOn(LocalDate.EPOCH.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // width of the part | tolerance | how deep in the zone | sliver
                "4.99 | 5 | 4.99 | true",
                "5.01 | 5 | 5.01 | false",
                "5.01 | 5 | 3 | false",
                "4 | 5 | 60 | false",
                "4 | 5 | 5 | true",
                "4 | 5 | 5.001 | false",
                "0.05 | 5 | 60 | true",
                "0.5 | 0.1 | 0.5 | false"
            })
    void leavesOutAPartOfAnAreaBelowTheTolerance(double width, double tolerance, double depth, boolean sliver) {
        Geometry whole = wkt("POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))");
        Geometry part = wkt("POLYGON((0 0, %1$s 0, %1$s 100, 0 100, 0 0))".formatted(width));
        assertThat(SLIVERS.isSliver(part, whole, tolerance, depth)).isEqualTo(sliver);
    }

    @Test
    void neverCountsLessThanASquareMetre() {
        Geometry whole = wkt("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))");
        Geometry part = wkt("POLYGON((0 0, 0.99 0, 0.99 1, 0 1, 0 0))");
        assertThat(SLIVERS.isSliver(part, whole, 0.1, 100)).isTrue();
        assertThat(SLIVERS.isSliver(wkt("POLYGON((0 0, 1.01 0, 1.01 1, 0 1, 0 0))"), whole, 0.1, 100))
                .isFalse();
        assertThat(SLIVERS.isSliver(wkt("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"), whole, 0.1, 100))
                .as("exactly the least")
                .isFalse();
    }

    @Test
    void countsAPartOfALineThatLeavesTheBorder() {
        Geometry whole = wkt("LINESTRING(0 0, 1000 0)");
        assertThat(SLIVERS.isSliver(wkt("LINESTRING(0 0, 500 0)"), whole, 5, 4)).isTrue();
        assertThat(SLIVERS.isSliver(wkt("LINESTRING(0 0, 500 0)"), whole, 5, 6)).isFalse();
        assertThat(SLIVERS.isSliver(wkt("LINESTRING(0 0, 0.9 0)"), whole, 5, 6)).isTrue();
        assertThat(SLIVERS.isSliver(wkt("POINT(0 0)"), wkt("POINT(0 0)"), 5, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3.999, true", "4.0, true", "4.0000000001, true", "4.0004, true", "4.001, false", "0, true"})
    void isWithinAtExactlyTheDistance(double distance, boolean within) {
        assertThat(SetbackRule.isWithin(distance, 4.0)).isEqualTo(within);
    }

    @Test
    void appliesTheSetbackOfTheDay() {
        Setback before = setback(4, "2014-04-15", "2025-03-04");
        Setback after = setback(5, "2025-03-04", null);
        SetbackRule rule = new SetbackRule(List.of(before, after));
        assertThat(rule.find("POWER_LINE", "110KV", LocalDate.parse("2025-03-03")))
                .contains(before);
        assertThat(rule.find("POWER_LINE", "110KV", LocalDate.parse("2025-03-04")))
                .contains(after);
        assertThat(rule.find("POWER_LINE", "110KV", LocalDate.parse("2010-01-01")))
                .isEmpty();
        assertThat(rule.find("POWER_LINE", "220KV", LocalDate.parse("2026-01-01")))
                .isEmpty();
        assertThat(rule.find(null, null, LocalDate.parse("2026-01-01"))).isEmpty();
        assertThat(rule.farthestMetres(LocalDate.parse("2026-01-01"))).isEqualTo(5);
    }

    @Test
    void asksTheFirstLineThatNamesTheKindOfProject() {
        Protection block = protection(Set.of("INDUSTRIAL_PARK"), Effect.BLOCK);
        Protection other = protection(Set.of(), Effect.CONDITION);
        ProtectionRule rule = new ProtectionRule(List.of(block, other));
        assertThat(rule.find("environment", "NATURE_RESERVE", "INDUSTRIAL_PARK"))
                .contains(block);
        assertThat(rule.find("environment", "NATURE_RESERVE", "ROAD_RAIL")).contains(other);
        assertThat(rule.find("environment", "STRICT", "ROAD_RAIL")).isEmpty();
    }

    private static Setback setback(double metres, String from, String to) {
        return new Setback(
                "POWER_LINE",
                "110KV",
                "EACH",
                metres,
                "OUTER_CONDUCTOR",
                Effect.CONDITION,
                "law",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                true);
    }

    private static Protection protection(Set<String> classes, Effect effect) {
        return new Protection("environment", "NATURE_RESERVE", classes, effect, new Bilingual("a", "a"), null, null);
    }
}
