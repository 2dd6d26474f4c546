package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.conformity.ForgottenGround.box;
import static vn.quyhoach.conformity.ForgottenGround.line;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.conformity.rule.PermittedUseRule;
import vn.quyhoach.conformity.rule.PermittedUseRule.Use;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.text.Bilingual;

/** What of a place two versions say otherwise, piece by piece. */
class ImpactPiecesTest {

    private static final String KIND = "INDUSTRIAL_PARK";
    private static final PermittedUseRule RULE = new PermittedUseRule(Map.of(
            KIND,
            Map.of(
                    "SKK",
                    use(Permission.PERMITTED),
                    "DTL",
                    use(Permission.CONDITIONAL),
                    "LUC",
                    use(Permission.PROHIBITED))));
    private static final Geometry GROUND = shape(box(0, 0, 100, 100));

    @Test
    void sharesTellWhatIsConditionalApart() {
        EffectShares shares = EffectShares.of(
                GROUND, KIND, List.of(area("SKK", box(0, 0, 50, 100)), area("DTL", box(50, 0, 80, 100))), RULE);
        assertThat(shares).isEqualTo(new EffectShares(5_000, 3_000, 0, 0, 2_000));
    }

    @Test
    void theRoundingOfTwoDrawingsOfOneBorderIsNoPiece() {
        ImpactPieces pieces = new ImpactPieces(GROUND, KIND, RULE);
        List<PlanArea> before = List.of(area("SKK", box(0, 0, 50, 100)), area("LUC", box(50, 0, 100, 100)));
        assertThat(pieces.zoning(before, List.of(area("SKK", box(0, 0, 100, 100)))))
                .singleElement()
                .satisfies(piece -> assertThat(piece.areaM2()).isEqualTo(5_000));
        // a tooth of a millimetre: twenty square centimetres
        String toothed = line(0, 0, 50, 0, 50, 48, 50.001, 50, 50, 52, 50, 100, 0, 100, 0, 0);
        List<PlanArea> wider = List.of(
                area("SKK", toothed.replace("LINESTRING(", "POLYGON((") + ")"), area("LUC", box(50, 0, 100, 100)));
        assertThat(pieces.zoning(before, wider)).isEmpty();
    }

    @Test
    void overlaysThatComeAndGoAreToldWithTheirSideAndOthersNot() {
        OverlayHit reserve = hit("A", Effect.BLOCK);
        OverlayHit stays = hit("B", Effect.CONDITION);
        OverlayHit told = hit("C", Effect.NOTIFY);
        OverlayHit corridor = hit("D", Effect.CONDITION);
        List<ImpactPiece> pieces =
                ImpactPieces.overlays(List.of(reserve, stays, told), List.of(stays, corridor, hit("E", Effect.NOTIFY)));
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).before().code()).isEqualTo("A");
        assertThat(pieces.get(0).after()).isNull();
        assertThat(pieces.get(1).before()).isNull();
        assertThat(pieces.get(1).after().code()).isEqualTo("D");
    }

    /** The verdict of all plans may hide what the one plan would say: that is a change too. */
    @Test
    void anOpinionThatChangesIsAChange() {
        assertThat(ImpactChange.differs(Verdict.CONFLICT, Verdict.CONFLICT, Verdict.CONFORMS, Verdict.CONFLICT))
                .isTrue();
        assertThat(ImpactChange.differs(Verdict.CONFLICT, Verdict.CONFLICT, null, Verdict.NOT_COVERED))
                .isFalse();
        assertThat(ImpactChange.differs(Verdict.CONFORMS, Verdict.NEEDS_REVIEW, Verdict.CONFORMS, Verdict.CONFORMS))
                .isTrue();
    }

    private static Use use(Permission permission) {
        return new Use(permission, null, null, null);
    }

    private static Geometry shape(String wkt) {
        return Geometries.fromWkt(wkt, Crs.NATIONAL);
    }

    private static PlanArea area(String code, String wkt) {
        Bilingual name = new Bilingual(code, code);
        DrawnObject object = new DrawnObject(
                1,
                1,
                "land-allocation",
                code,
                name,
                code,
                name,
                null,
                null,
                null,
                "LEGAL_BOUNDARY",
                null,
                null,
                shape(wkt));
        return new PlanArea(object, Shapes.intersection(shape(wkt), GROUND), 50, 0);
    }

    private static OverlayHit hit(String code, Effect effect) {
        Bilingual name = new Bilingual(code, code);
        return new OverlayHit(
                1,
                1,
                "environment",
                code,
                null,
                null,
                name,
                name,
                0,
                null,
                10.0,
                effect,
                true,
                name,
                null,
                null,
                null,
                null,
                "LEGAL_BOUNDARY",
                null,
                null);
    }
}
