package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.conformity.ForgottenGround.box;
import static vn.quyhoach.conformity.ForgottenGround.line;
import static vn.quyhoach.conformity.ForgottenGround.ring;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.NotAffected;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.HttpTest;

/** What a check would pass over first: each case sees a fault that was made on purpose and that no other test saw. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EasilyForgottenIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void rows() {
        ForgottenGround.save(jdbc);
    }

    @Test
    void theCourtOfAZoneIsNotTheZone() {
        PlanResult plan = check(box(1_400, 1_000, 1_600, 1_100)).plans().get(0);
        assertThat(plan.zones()).extracting(ZoneShare::areaM2).containsExactly(10_000.0);
        assertThat(plan.uncovered()).isEqualTo(10_000);
        assertThat(plan.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check(box(900, 900, 1_000, 1_000)).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void aZoneHasAllItsParts() {
        PlanResult plan = check(box(3_000, 0, 3_300, 100)).plans().get(0);
        assertThat(plan.zones()).extracting(ZoneShare::areaM2).containsExactly(20_000.0);
        assertThat(plan.uncovered()).isEqualTo(10_000);
    }

    @Test
    void aPlaceHasAllItsPartsAndNotItsCourts() {
        String place = "MULTIPOLYGON((%s,%s),(%s))"
                .formatted(ring(100, 20, 200, 120), ring(140, 60, 160, 80), ring(300, 20, 400, 120));
        ConformityCheck check = check(place);
        assertThat(check.footprint().areaM2()).isEqualTo(19_600);
        ZoneShare share = check.plans().get(0).zones().get(0);
        assertThat(share.areaM2()).isEqualTo(19_600);
        assertThat(share.percent()).isEqualTo(100);
    }

    /** The border of the two counts once, so that what lies in no zone is not made up for. */
    @Test
    void aRoadAlongTheBorderOfTwoZonesLiesThereOnce() {
        PlanResult plan = check(line(7_500, 850, 7_500, 950)).plans().get(0);
        assertThat(plan.zones()).hasSize(2).extracting(ZoneShare::lengthM).containsOnly(50.0);
        assertThat(plan.uncovered()).isEqualTo(50);
    }

    @Test
    void whatOnlyTouchesIsNoPart() {
        ConformityCheck check = check(box(3_900, 500, 4_000, 600));
        assertThat(check.plans().get(0).zones())
                .extracting(ZoneShare::classCode)
                .containsExactly("SKK");
        assertThat(check.slivers()).isEmpty();
        assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void aWayThereAndBackIsOneWay() {
        assertThat(check(line(100, 300, 200, 300, 100, 300)).footprint().lengthM())
                .isEqualTo(100);
    }

    @Test
    void oneOfSeveralPointsAtABorderIsEnough() {
        assertThat(check("MULTIPOINT((570100 1160100),(573999.95 1160600))").verdict())
                .isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check("MULTIPOINT((570100 1160100),(573999 1160600))").verdict())
                .isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void anAreaThatIsDeepSomewhereIsDecidedThere() {
        // 5.5 m of it on the bank of 8 m, which is nowhere deeper than 4 m; the rest well inside the rice
        ConformityCheck check = check(box(5_800, 100, 6_005.5, 200));
        assertThat(check.plans().get(0).zones())
                .extracting(ZoneShare::nearBoundary)
                .contains(true, false);
        assertThat(check.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void aNarrowZoneWithinTheToleranceDecidesNothing() {
        // all of the bank's width, and a quarter of a metre of rice on both sides
        ConformityCheck check = check(box(5_999.75, 100, 6_008.25, 150));
        assertThat(check.plans().get(0).zones())
                .extracting(ZoneShare::classCode)
                .containsExactly("SKK");
        assertThat(check.slivers()).hasSize(2);
        assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check.findings()).extracting(CheckFinding::code).contains("NEAR_BOUNDARY");
    }

    @Test
    void aBorderBetweenLikeAndLikeIsNone() {
        assertThat(check("POINT(577499 1160500)").verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void theToleranceItselfIsWithinTheTolerance() {
        assertThat(check("POINT(575995 1160500)").verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check("POINT(575994.999 1160500)").verdict()).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void anAccuracyReachesFartherThanAnySheet() {
        assertThat(check("POINT(573880 1160700)").verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(check("POINT(573880 1160700)", 150).verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void refusedGroundWithAGapIsNotRefusedWhole() {
        assertThat(check(box(4_900, 500, 5_100, 600)).verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(check(box(4_800, 500, 5_000, 600)).verdict()).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void aConditionOnGroundWithoutAZoneAllowsNothing() {
        assertThat(check(box(8_100, 2_950, 8_200, 3_050)).verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void aLineInsideAPlaceIsAtNoDistanceAndHasTwoSides() {
        ConformityCheck check = check(box(3_400, 900, 3_650, 1_100));
        OverlayHit hit = check.overlays().get(0);
        assertThat(hit.distanceM()).isZero();
        // 50 m by 2 times 7 m, and half a circle at each end
        assertThat(hit.overlapM2()).isCloseTo(700 + Math.PI * 49, within(1.5));
        assertThat(check.notAffected()).extracting(NotAffected::layer).doesNotContain("technical-infrastructure-lines");
        assertThat(check.notAffected()).extracting(NotAffected::rule).doesNotContain("setback:POWER_LINE");
    }

    @Test
    void theScaleOfALineIsItsOwnAndASymbolHasNoTolerance() {
        // 4 m to keep and 1 m of a sheet 1:2,000; that of the version would be 12.5 m
        assertThat(check(box(3_100, 2_103 + 4.9, 3_150, 2_150)).overlays()).hasSize(1);
        assertThat(check(box(3_100, 2_103 + 5.1, 3_150, 2_150)).overlays()).isEmpty();
        assertThat(check(box(5_100, 2_103 + 3.9, 5_150, 2_150)).overlays()).hasSize(1);
        assertThat(check(box(5_100, 2_103 + 4.1, 5_150, 2_150)).overlays()).isEmpty();
    }

    @Test
    void aWideRiverIsFoundFromFarAway() {
        ConformityCheck check = check(box(8_800, 6_000, 8_902, 6_100));
        assertThat(check.overlays()).singleElement().satisfies(hit -> {
            assertThat(hit.distanceM()).isCloseTo(698, within(0.001));
            assertThat(hit.setbackM()).isEqualTo(700);
        });
        assertThat(check(box(8_700, 6_000, 8_800, 6_100)).overlays()).isEmpty();
    }

    @Test
    void aWorkOnThePlaceIsToldAndOneBesideItIsNot() {
        assertThat(check(box(3_650, 650, 3_750, 750)).overlays())
                .extracting(OverlayHit::layer)
                .containsExactly("social-infrastructure-points");
        ConformityCheck beside = check(box(3_600, 600, 3_690, 690));
        assertThat(beside.overlays()).isEmpty();
        assertThat(beside.notAffected()).extracting(NotAffected::layer).contains("social-infrastructure-points");
    }

    @Test
    void aSecretOfAFormerVersionIsNoneAndALineIsOne() {
        assertThat(check(box(1_300, 5_300, 1_400, 5_400)).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(check(box(3_300, 5_300, 3_400, 5_400)).verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check(box(2_300, 5_300, 2_400, 5_400)).verdict())
                .as("the square to the west of it")
                .isEqualTo(Verdict.NOT_COVERED);
    }

    /** Memory holds squares of 4 km: the place begins in one, and the secret lies under its end in the next. */
    @Test
    void aSecretUnderTheFarEndIsOne() {
        assertThat(check(line(500, 5_500, 3_500, 5_500)).verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check(line(500, 5_500, 1_500, 5_500)).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    /** Names are remembered too; a class of land or of overlays that is renamed is called so by the next check. */
    @Test
    void aClassThatIsRenamedIsCalledSoAtOnce() {
        String place = box(3_100, 500, 3_200, 600);
        jdbc.sql(
                        "insert into planning.layer_class (layer_id, code, name_vi, name_en, sort) "
                                + "values ('environment', 'NATURE_RESERVE', 'Khu bảo tồn', 'Reserve', 1) on conflict do nothing")
                .update();
        assertThat(named(place)).doesNotContain("Đất nhà máy", "Vườn quốc gia");
        jdbc.sql("update planning.land_use_class set name_vi = 'Đất nhà máy' where code = 'SKK'")
                .update();
        jdbc.sql("update planning.layer_class set name_vi = 'Vườn quốc gia' where code = 'NATURE_RESERVE'")
                .update();
        assertThat(named(place)).contains("Đất nhà máy", "Vườn quốc gia");
    }

    private String named(String place) {
        ConformityCheck check = check(place);
        return check.plans().get(0).zones().get(0).className().vi() + " " + check.notAffected();
    }

    @Test
    void theWorseOfTwoAccuraciesCounts() {
        long project = project("DA-20");
        assertThat(checks.run(new CheckRequest(null, null, project, null, "2026-01-01", 5.0, null))
                        .accuracyM())
                .isEqualTo(20);
        assertThat(checks.run(new CheckRequest(null, null, project, null, "2026-01-01", 50.0, null))
                        .accuracyM())
                .isEqualTo(50);
    }

    @Test
    void aSymbolOutsideAllZonesIsNotCovered() {
        long project = project("DA-SYMBOL");
        assertThat(checks.run(new CheckRequest(null, null, project, null, "2026-01-01", null, null))
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void aHundredPointsAreEnough() {
        assertThat(check(points(100)).verdict()).isEqualTo(Verdict.CONFORMS);
        assertThatThrownBy(() -> check(points(101)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code().name()).isEqualTo("GEOMETRY_TOO_LARGE"));
    }

    private static String points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "(%d 1160100)".formatted(570_100 + i))
                .collect(Collectors.joining(",", "MULTIPOINT(", ")"));
    }

    private ConformityCheck check(String wkt) {
        return check(wkt, 0);
    }

    private ConformityCheck check(String wkt, double accuracy) {
        return checks.run(new CheckRequest(
                json.readTree(ConformityRows.geoJson(wkt)),
                "EPSG:9210",
                null,
                "INDUSTRIAL_PARK",
                "2026-01-01",
                accuracy,
                null));
    }

    private long project(String code) {
        return jdbc.sql("select id from planning.project where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
