package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.conformity.ForgottenGround.box;
import static vn.quyhoach.conformity.ForgottenGround.line;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** Objects taken over from sheets far coarser than their version's 1:25,000: what such a sheet leaves open is looked for. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoarseObjectsIT {

    private static final int NATIONAL_SHEET = 1_000_000; // 500 m

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private CheckEngine engine;

    @Autowired
    private CheckInputs inputs;

    @Autowired
    private Drawings drawings;

    @Autowired
    private PlanObjects objects;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private PlanRows rows;
    private long version;
    private long industry;

    @BeforeAll
    void rows() {
        rows = new PlanRows(jdbc);
        rows.province();
        rows.landUseClass("SKK", "Đất khu công nghiệp", "Industrial park land");
        rows.landUseClass("LUC", "Đất chuyên trồng lúa", "Rice land");
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        version = rows.version(rows.plan("tinh", "PROVINCE"), 1, "IN_FORCE", "2024-01-01", null);
        industry = rows.zone(version)
                .kind("SKK")
                .digitisedAt(NATIONAL_SHEET)
                .at(box(0, 0, 3_000, 3_000))
                .save();
        rows.zone(version)
                .kind("LUC")
                .digitisedAt(NATIONAL_SHEET)
                .at(box(3_000, 0, 6_000, 3_000))
                .save();
        // drawn as exactly as their version
        rows.zone(version)
                .kind("SKK")
                .digitisedWithoutScale()
                .at(box(0, 6_000, 400, 6_400))
                .save();
        rows.zone(version)
                .kind("LUC")
                .digitisedWithoutScale()
                .at(box(400, 6_000, 800, 6_400))
                .save();
        rows.zone(version).kind("SKK").at(box(6_000, 6_000, 9_000, 9_000)).save();
        rows.line(version)
                .ruled("WATER_SOURCE", "LANG_CAT_700", 3)
                .digitisedAt(NATIONAL_SHEET)
                .at(line(6_000, 9_900, 9_000, 9_900))
                .save();
    }

    @Test
    void theBorderOfACoarseZoneIsFoundAsFarAsItLeavesOpen() {
        assertThat(verdict(point(2_500, 1_500))).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(verdict(point(2_499.99, 1_500))).isEqualTo(Verdict.CONFORMS);
        assertThat(verdict(point(3_500, 1_500))).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(verdict(point(3_500.01, 1_500))).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void theCorridorOfACoarseLineIsFoundAsFarAsItLeavesOpen() {
        // from the axis 3 m to the bank, 700 m to keep, 500 m of the sheet
        assertThat(check(box(7_000, 8_600, 7_100, 8_697.01)).overlays())
                .singleElement()
                .satisfies(hit -> assertThat(hit.distanceM()).isEqualTo(1_199.99));
        assertThat(check(box(7_000, 8_600, 7_100, 8_696.99)).overlays()).isEmpty();
    }

    /** A change beside the service too is seen by the next check. */
    @Test
    void aZoneThatBecomesCoarserIsLookedForFarther() {
        assertThat(verdict(point(2_000, 1_500))).isEqualTo(Verdict.CONFORMS);
        scale(industry, 2 * NATIONAL_SHEET);
        rows.zone(version)
                .kind("LUC")
                .code("NARROW")
                .digitisedAt(2 * NATIONAL_SHEET)
                .at(box(3_000, 0, 3_001, 3_000))
                .save();
        assertThat(verdict(point(2_000, 1_500))).isEqualTo(Verdict.NEEDS_REVIEW);
        jdbc.sql("delete from planning.zone where code = 'NARROW'").update();
        scale(industry, NATIONAL_SHEET);
        assertThat(verdict(point(2_000, 1_500))).isEqualTo(Verdict.CONFORMS);
    }

    /** How deep a part lies is looked for no farther than before, so that the bytes of a record do not hang on what is elsewhere. */
    @Test
    void whatIsDrawnExactlyIsComparedAsEver() {
        String place = box(100, 6_100, 300, 6_300);
        List<ZoneShare> beside = zones(place);
        assertThat(beside)
                .singleElement()
                .satisfies(share -> assertThat(share.toleranceM()).isEqualTo(12.5));
        jdbc.sql("update planning.zone set source_scale = null where source_scale = :scale")
                .param("scale", NATIONAL_SHEET)
                .update();
        jdbc.sql("update planning.zone_line set source_scale = null").update();
        assertThat(zones(place)).isEqualTo(beside);
        jdbc.sql("update planning.zone_line set source_scale = :scale")
                .param("scale", NATIONAL_SHEET)
                .update();
        jdbc.sql(
                        "update planning.zone set source_scale = :scale where position_basis = 'PLAN_DIGITISED' and st_area(geom) > 1e6")
                .param("scale", NATIONAL_SHEET)
                .update();
        assertThat(verdict(point(400 - 12.5, 6_200))).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(verdict(point(400 - 12.51, 6_200))).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void aSymbolIsNoSheet() {
        long symbol = rows.zone(version)
                .kind("LUC")
                .layer("environment")
                .indicative()
                .at(box(0, 9_000, 10, 9_010))
                .save();
        scale(symbol, 10 * NATIONAL_SHEET);
        Basis basis = engine.basis(OverlayQuestion.DAY);
        assertThat(objects.coarsestScale(basis.contents(), List.of("land-allocation", "environment")))
                .isEqualTo(NATIONAL_SHEET);
        assertThat(objects.coarsestScale(basis.contents(), List.of("environment")))
                .isZero();
    }

    @Test
    void memoryKnowsTheCoarseAsTheDatabaseDoes() {
        for (String place :
                List.of(point(2_500, 1_500), box(7_000, 8_600, 7_100, 8_700), box(2_600, 100, 2_700, 200))) {
            CheckInput input = inputs.read(request(place));
            Basis basis = engine.basis(input.asOf());
            assertThat(drawings.find(input, basis).found())
                    .isEqualTo(drawings.find(input, basis, objects).found());
        }
    }

    private void scale(long zone, int denominator) {
        jdbc.sql("update planning.zone set source_scale = :scale where id = :id")
                .param("scale", denominator)
                .param("id", zone)
                .update();
    }

    private static String point(double east, double north) {
        return line(east, north).replace("LINESTRING", "POINT");
    }

    private List<ZoneShare> zones(String wkt) {
        return check(wkt).plans().get(0).zones();
    }

    private Verdict verdict(String wkt) {
        return check(wkt).verdict();
    }

    private ConformityCheck check(String wkt) {
        return checks.run(request(wkt));
    }

    private CheckRequest request(String wkt) {
        return new CheckRequest(
                json.readTree(ConformityRows.geoJson(wkt)),
                "EPSG:9210",
                null,
                "INDUSTRIAL_PARK",
                OverlayQuestion.DAY.toString(),
                0.0,
                null);
    }
}
