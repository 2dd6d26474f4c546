package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.support.HttpTest;

/** Verdicts on zones made by hand: what conforms, what does not, and what a drawing cannot decide. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformityIT {

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void rows() {
        ConformityRows.save(jdbc);
    }

    @Test
    void conformsWhereTheZonePermits() {
        ConformityCheck check =
                industry("POLYGON((571000 1165000,571100 1165000,571100 1165100,571000 1165100,571000 1165000))");
        assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(check.footprint().areaM2()).isCloseTo(10_000, within(0.01));
        ZoneShare share = check.plans().get(0).zones().get(0);
        assertThat(share.code()).isEqualTo("W");
        assertThat(share.permission()).isEqualTo(Permission.PERMITTED);
        assertThat(share.percent()).isEqualTo(100);
        assertThat(check.reason().vi())
                .isEqualTo("10.000 m² (100,0 %) nằm trong vùng cho phép loại dự án này: SKK – Đất khu công nghiệp.");
        assertThat(check.toleranceM()).isEqualTo(5);
        assertThat(check.units()).hasSize(1);
        assertThat(check.footprint().corners()).hasSize(4);
        assertThat(check.footprint().corners().get(0).x()).isBetween(1_165_000.0, 1_165_100.0);
    }

    @Test
    void conflictsWhereNoZonePermits() {
        ConformityCheck check = industry("POLYGON((576000 1165000,576100 1165000,576100 1165100,576000 1165000))");
        assertThat(check.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(check.reason().en()).contains("5,000 m² (100.0 %)", "LUC – ");
    }

    @Test
    void conflictsInPartWhereSomeOfItLiesElsewhere() {
        ConformityCheck check =
                industry("POLYGON((574900 1165000,575020 1165000,575020 1165100,574900 1165100,574900 1165000))");
        assertThat(check.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(check.plans().get(0).zones()).extracting(ZoneShare::areaM2).containsExactly(10_000.0, 2_000.0);
        double sum = check.plans().get(0).zones().stream()
                .mapToDouble(ZoneShare::areaM2)
                .sum();
        assertThat(sum + check.plans().get(0).uncovered())
                .isCloseTo(check.footprint().areaM2(), within(0.01));
        assertThat(check.reason().vi()).contains("2.000 m² (16,7 %)", "LUC");
    }

    @Test
    void conformsOnConditions() {
        ConformityCheck check = check("ROAD_RAIL", "LINESTRING(575500 1165000,577500 1165000)", "2026-01-01", 0);
        assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS_WITH_CONDITIONS);
        ZoneShare share = check.plans().get(0).zones().get(0);
        assertThat(share.lengthM()).isCloseTo(2_000, within(0.01));
        assertThat(share.condition()).isNotNull();
        assertThat(share.competentAgency()).isNotNull();
        assertThat(share.legalRef()).isNotBlank();
    }

    @Test
    void leavesOutASliverAndTellsIt() {
        // 4 m over a border that a sheet of 1:10 000 draws to 5 m
        ConformityCheck check =
                industry("POLYGON((574800 1165000,575004 1165000,575004 1165100,574800 1165100,574800 1165000))");
        assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(check.slivers()).hasSize(1);
        assertThat(check.slivers().get(0).areaM2()).isCloseTo(400, within(0.01));
        assertThat(check.slivers().get(0).sliver()).isTrue();
    }

    @Test
    void countsAPartThatIsWiderThanTheTolerance() {
        ConformityCheck check =
                industry("POLYGON((574800 1165000,575006 1165000,575006 1165100,574800 1165100,574800 1165000))");
        assertThat(check.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(check.slivers()).isEmpty();
    }

    /** Its ends lie on the zone's border, so that no corner of it lies deep inside. */
    @Test
    void countsAStraightRoadAcrossAZone() {
        ConformityCheck check = check("ROAD_RAIL", "LINESTRING(574000 1165000,578500 1165000)", "2026-01-01", 0);
        assertThat(check.slivers()).isEmpty();
        assertThat(check.plans().get(0).zones()).extracting(ZoneShare::code).containsExactly("W", "E", "S");
        assertThat(check.plans().get(0).zones().get(1).lengthM()).isCloseTo(3_000, within(0.001));
    }

    @Test
    void letsTheDeclaredAccuracyWidenTheTolerance() {
        ConformityCheck check = check(
                "INDUSTRIAL_PARK",
                "POLYGON((574800 1165000,575006 1165000,575006 1165100,574800 1165100,574800 1165000))",
                "2026-01-01",
                10);
        assertThat(check.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(check.toleranceM()).isEqualTo(10);
    }

    @Test
    void asksAPersonAtTheBorder() {
        assertThat(industry("POINT(575002 1165000)").verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(industry("POINT(574998 1165000)").verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(industry("POINT(574994 1165000)").verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(industry("POINT(575006 1165000)").verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(industry("POLYGON((574998 1165000,575002 1165000,575002 1165004,574998 1165000))")
                        .reason()
                        .en())
                .contains("tolerance of 5.0 m");
    }

    @Test
    void neverRefusesOnASymbol() {
        ConformityCheck check = industry("POLYGON((578500 1165000,578600 1165000,578600 1165100,578500 1165000))");
        assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check.reason().vi()).contains("ký hiệu định hướng");
        assertThat(check.toleranceM())
                .as("500 m of a symbol are none of the drawing")
                .isEqualTo(0.1);
        ConformityCheck reserve = industry("POLYGON((573100 1169100,573200 1169100,573200 1169200,573100 1169100))");
        assertThat(reserve.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(reserve.overlays().get(0).certain()).isFalse();
    }

    @Test
    void neverConcludesOnAProjectThatIsASymbol() {
        long id = jdbc.sql("select id from planning.project where code = 'DA-1'")
                .query(Long.class)
                .single();
        ConformityCheck check = checks.run(new CheckRequest(null, null, id, null, "2026-01-01", null, null));
        assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(check.project().code()).isEqualTo("DA-1");
        assertThat(check.projectClass()).isEqualTo("INDUSTRIAL_PARK");
    }

    @Test
    void isBlockedByProtectedLandWhateverTheZone() {
        ConformityCheck check = industry("POLYGON((571000 1169100,571100 1169100,571100 1169200,571000 1169100))");
        assertThat(check.verdict()).isEqualTo(Verdict.CONFLICT);
        OverlayHit hit = check.overlays().get(0);
        assertThat(hit.effect()).isEqualTo(Effect.BLOCK);
        assertThat(hit.overlapM2()).isCloseTo(5_000, within(0.01));
        assertThat(check.reason().vi()).contains("Khu bảo tồn");
    }

    @Test
    void isInTheCorridorAtExactlyItsDistanceFromTheOutermostConductor() {
        // axis at 1163000, conductors 3 m out, 110 kV keeps 4.0 m: inside up to 1163007
        ConformityCheck at =
                industry("POLYGON((571000 1163007,571100 1163007,571100 1163100,571000 1163100,571000 1163007))");
        OverlayHit hit = at.overlays().get(0);
        assertThat(hit.distanceM()).isEqualTo(4.0);
        assertThat(hit.setbackM()).isEqualTo(4.0);
        assertThat(hit.effect()).isEqualTo(Effect.CONDITION);
        assertThat(hit.certain()).isTrue();
        assertThat(hit.measuredFrom()).isEqualTo("OUTER_CONDUCTOR");
        assertThat(hit.legalRef()).contains("62/2025");
        assertThat(at.verdict()).isEqualTo(Verdict.CONFORMS_WITH_CONDITIONS);
        assertThat(at.reason().vi()).contains("Đường dây 110 kV");

        ConformityCheck near = industry(
                "POLYGON((571000 1163007.05,571100 1163007.05,571100 1163100,571000 1163100,571000 1163007.05))");
        assertThat(near.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(near.overlays()).extracting(OverlayHit::effect).containsExactly(Effect.NOTIFY);

        ConformityCheck outside =
                industry("POLYGON((571000 1163007.2,571100 1163007.2,571100 1163100,571000 1163100,571000 1163007.2))");
        assertThat(outside.overlays()).isEmpty();
        assertThat(outside.notAffected())
                .extracting(ConformityCheck.NotAffected::rule)
                .contains("setback:POWER_LINE");
    }

    @Test
    void measuresTheGroundInTheCorridor() {
        ConformityCheck check =
                industry("POLYGON((571000 1163000,571100 1163000,571100 1163100,571000 1163100,571000 1163000))");
        assertThat(check.overlays().get(0).distanceM()).isZero();
        assertThat(check.overlays().get(0).overlapM2()).isCloseTo(700, within(0.01));
    }

    @Test
    void answersByThePlanOfTheDay() {
        String place = "POLYGON((571000 1165000,571100 1165000,571100 1165100,571000 1165000))";
        assertThat(check("INDUSTRIAL_PARK", place, "2024-06-01", 0).verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(check("INDUSTRIAL_PARK", place, "2024-12-31", 0)
                        .plans()
                        .get(0)
                        .version()
                        .number())
                .isEqualTo(1);
        assertThat(check("INDUSTRIAL_PARK", place, "2025-01-01", 0).verdict()).isEqualTo(Verdict.CONFORMS);
        ConformityCheck before = check("INDUSTRIAL_PARK", place, "2020-01-01", 0);
        assertThat(before.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(before.plans()).isEmpty();
        assertThat(before.reason().vi()).contains("01/01/2020", "13/06/2023");
    }

    @Test
    void saysWhereNoZoneIs() {
        ConformityCheck none = industry("POLYGON((571000 1160100,571100 1160100,571100 1160200,571000 1160100))");
        assertThat(none.verdict()).isEqualTo(Verdict.NOT_COVERED);
        ConformityCheck some =
                industry("POLYGON((571000 1160990,571100 1160990,571100 1161100,571000 1161100,571000 1160990))");
        assertThat(some.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(some.plans().get(0).uncovered()).isCloseTo(1_000, within(0.01));
    }

    private ConformityCheck industry(String wkt) {
        return check("INDUSTRIAL_PARK", wkt, "2026-01-01", 0);
    }

    private ConformityCheck check(String projectClass, String wkt, String asOf, double accuracy) {
        return checks.run(new CheckRequest(
                json.readTree(ConformityRows.geoJson(wkt)), "EPSG:9210", null, projectClass, asOf, accuracy, null));
    }
}
