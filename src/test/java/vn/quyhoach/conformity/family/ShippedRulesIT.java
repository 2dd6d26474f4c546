package vn.quyhoach.conformity.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.conformity.ConformityRows;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.support.HttpTest;

/**
 * Every line of the shipped rule pack, asked through a check: where it holds, where it does not, and on both sides of the
 * tolerance between. What is expected comes from the files as this test reads them and from rectangles on the national
 * grid, never from the product's own rules.
 */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRulesIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private List<RuleCase> uses;
    private List<RuleCase> setbacks;
    private List<RuleCase> protections;
    private List<RuleCase> measures;

    @BeforeAll
    void draw() {
        RuleGround ground = new RuleGround(jdbc);
        uses = UseMatrixCases.of(ground);
        setbacks = SetbackCases.of(ground);
        protections = ProtectionCases.of(ground);
        measures = MeasureCases.of(ground);
    }

    Stream<RuleCase> uses() {
        return uses.stream();
    }

    Stream<RuleCase> setbacks() {
        return setbacks.stream();
    }

    Stream<RuleCase> protections() {
        return protections.stream();
    }

    Stream<RuleCase> measures() {
        return measures.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uses")
    void saysWhatTheMatrixSays(RuleCase asked) {
        ask(asked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("setbacks")
    void keepsTheDistanceOfTheLaw(RuleCase asked) {
        ask(asked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("protections")
    void bindsOnProtectedLand(RuleCase asked) {
        ask(asked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measures")
    void decidesNothingWithinTheTolerance(RuleCase asked) {
        ask(asked);
    }

    /** A new number in the pack wants a case of its own. */
    @Test
    void knowsEveryThreshold() {
        assertThat(ShippedRules.thresholds())
                .containsExactlyInAnyOrder(
                        "LEAST_TOLERANCE_M",
                        "USUAL_SCALE",
                        "SLIVER_AREA_M2",
                        "SLIVER_LENGTH_M",
                        "SLIVER_SHARE",
                        "NEAR_BOUNDARY_FACTOR");
    }

    private void ask(RuleCase asked) {
        asked.expected()
                .accept(checks.run(
                        json.readTree(ConformityRows.geoJson(asked.wkt())),
                        Crs.NATIONAL,
                        asked.projectClass(),
                        asked.day(),
                        asked.accuracyM(),
                        asked.name()));
    }
}
