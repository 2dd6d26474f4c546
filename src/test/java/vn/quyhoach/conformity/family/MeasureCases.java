package vn.quyhoach.conformity.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.conformity.family.RuleGround.Plot;
import vn.quyhoach.conformity.family.ShippedRules.Tolerance;
import vn.quyhoach.support.PlanRows.Drawn;

/** Each line of the tolerances and of the thresholds, from both sides of its number: industry west of a border, rice east. */
final class MeasureCases {

    private static final String PROJECT = "INDUSTRIAL_PARK";
    private static final String WEST = "SKK";
    private static final String EAST = "LUC";
    private static final int BORDER = 400;
    private static final int[] SCALES = {100, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000};

    private static final Function<Drawn, Drawn> LEGAL = zone -> zone;

    private final RuleGround ground;
    private final List<RuleCase> cases = new ArrayList<>();

    private MeasureCases(RuleGround ground) {
        this.ground = ground;
    }

    static List<RuleCase> of(RuleGround ground) {
        MeasureCases made = new MeasureCases(ground);
        ShippedRules.tolerances().forEach(made::tolerance);
        made.usualScale();
        made.slivers();
        return made.cases;
    }

    private void tolerance(Tolerance line) {
        switch (line.basis()) {
            case "LEGAL_BOUNDARY" -> borders("legal boundary", pair(LEGAL), metres(line, 0), 0);
            case "INDICATIVE_SYMBOL" -> symbol(metres(line, 0));
            case "PLAN_DIGITISED" -> {
                for (int scale : SCALES) {
                    Plot plot = pair(zone -> zone.digitisedAt(scale));
                    borders("1:" + scale, plot, metres(line, scale), 0);
                    borders("1:" + scale + ", place known to 8 m", plot, Math.max(8, metres(line, scale)), 8);
                }
                borders(
                        "scale of the version",
                        pair(Drawn::digitisedWithoutScale),
                        metres(line, RuleGround.BASE_SCALE),
                        0);
            }
            default -> throw new IllegalArgumentException("No case for " + line.basis());
        }
    }

    /** Half a millimetre of the sheet, or so many metres, and never less than the least. */
    private static double metres(Tolerance line, int scale) {
        return Math.max(
                ShippedRules.threshold("LEAST_TOLERANCE_M"),
                Math.max(line.groundMetres(), line.sheetMillimetres() / 1_000 * scale));
    }

    private Plot pair(Function<Drawn, Drawn> drawn) {
        return ground.pair(WEST, EAST, drawn);
    }

    /** Of an area, a line and a point, all a hair this side and that side of the tolerance. */
    private void borders(String name, Plot plot, double tolerance, double accuracy) {
        double hair = Math.max(0.01, tolerance * 0.02);
        // so wide that it decides in the west, and that a strip of the tolerance is more than its thousandth
        double wide = Math.min(150, 60 * tolerance);
        double near = tolerance * ShippedRules.threshold("NEAR_BOUNDARY_FACTOR");
        for (double metres : new double[] {tolerance - hair, tolerance + hair}) {
            boolean counts = metres > tolerance;
            Verdict over = counts ? Verdict.PARTIAL : Verdict.CONFORMS;
            put(
                    name + ": area " + metres + " m over",
                    plot.box(BORDER - wide, 300, BORDER + metres, 700),
                    accuracy,
                    check -> {
                        assertThat(check.verdict()).isEqualTo(over);
                        assertThat(check.slivers()).hasSize(counts ? 0 : 1);
                        assertThat(check.toleranceM()).isEqualTo(tolerance);
                    });
            put(
                    name + ": line along the border, " + metres + " m over",
                    plot.line(300, 400, 399, 400, BORDER + metres, 450, BORDER + metres, 550, 399, 600, 300, 600),
                    accuracy,
                    check -> assertThat(check.verdict()).isEqualTo(over));
        }
        for (double metres : new double[] {near - hair, near + hair}) {
            boolean sure = metres > near;
            put(
                    name + ": point " + metres + " m west",
                    plot.point(BORDER - metres, 500),
                    accuracy,
                    check -> assertThat(check.verdict()).isEqualTo(sure ? Verdict.CONFORMS : Verdict.NEEDS_REVIEW));
            put(
                    name + ": point " + metres + " m east",
                    plot.point(BORDER + metres, 500),
                    accuracy,
                    check -> assertThat(check.verdict()).isEqualTo(sure ? Verdict.CONFLICT : Verdict.NEEDS_REVIEW));
        }
    }

    /** A symbol decides nothing, wherever in it the place lies. */
    private void symbol(double tolerance) {
        Plot plot = pair(Drawn::indicative);
        for (double west : new double[] {20, 350, 395, 500}) {
            put("symbol, from " + west + " m", plot.box(west, 300, west + 60, 400), 0, check -> {
                assertThat(check.verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
                assertThat(check.plans()
                                .get(UseMatrixCases.plan(check))
                                .zones()
                                .get(0)
                                .toleranceM())
                        .isEqualTo(tolerance);
            });
        }
    }

    /** Where neither zone nor version states a scale. */
    private void usualScale() {
        Plot plot = ground.plot("no scale", fresh -> {
            withoutScale(WEST).at(fresh.box(0, 0, 400, 1_000)).save();
            withoutScale(EAST).at(fresh.box(400, 0, 800, 1_000)).save();
            return fresh;
        });
        double scale = ShippedRules.threshold("USUAL_SCALE");
        double tolerance = ShippedRules.tolerances().stream()
                .filter(line -> line.basis().equals("PLAN_DIGITISED"))
                .mapToDouble(line -> metres(line, (int) scale))
                .findFirst()
                .orElseThrow();
        borders("no scale at all", plot, tolerance, 0);
    }

    private Drawn withoutScale(String land) {
        return ground.zoneWithoutScale(land).digitisedWithoutScale();
    }

    /** Parts that are deep enough and yet too small. */
    private void slivers() {
        Plot plot = pair(LEGAL);
        double area = ShippedRules.threshold("SLIVER_AREA_M2");
        double length = ShippedRules.threshold("SLIVER_LENGTH_M");
        double share = ShippedRules.threshold("SLIVER_SHARE");
        for (double part : new double[] {0.95, 1.05}) {
            Verdict verdict = part > 1 ? Verdict.PARTIAL : Verdict.CONFORMS;
            // 20 m by 20 m with a tongue of 2 m into the other zone
            put(
                    "least area times " + part,
                    tongue(plot, 20, 2, area * part / 2),
                    0,
                    check -> assertThat(check.verdict()).isEqualTo(verdict));
            // 300 m by 300 m: a thousandth is 90 m²
            put(
                    "least share of an area times " + part,
                    tongue(plot, 300, 20, share * part * 300 * 300 / 20),
                    0,
                    check -> assertThat(check.verdict()).isEqualTo(verdict));
            put(
                    "least length times " + part,
                    plot.line(BORDER - 50, 500, BORDER + length * part, 500),
                    0,
                    check -> assertThat(check.verdict()).isEqualTo(verdict));
            // up and down in the west, 3 600 m: a thousandth is 3.6 m
            put(
                    "least share of a line times " + part,
                    plot.line(
                            10,
                            10,
                            10,
                            910,
                            50,
                            910,
                            50,
                            10,
                            90,
                            10,
                            90,
                            910,
                            130,
                            910,
                            130,
                            500,
                            BORDER + share * part * (900 * 3 + 40 * 3 + 410 + 270),
                            500),
                    0,
                    check -> assertThat(check.verdict()).isEqualTo(verdict));
        }
    }

    /** A square that ends at the border, with a tongue over it. */
    private static String tongue(Plot plot, double side, double deep, double wide) {
        String square = plot.line(
                BORDER - side,
                300,
                BORDER,
                300,
                BORDER,
                310,
                BORDER + deep,
                310,
                BORDER + deep,
                310 + wide,
                BORDER,
                310 + wide,
                BORDER,
                300 + side,
                BORDER - side,
                300 + side,
                BORDER - side,
                300);
        return square.replace("LINESTRING(", "POLYGON((") + ")";
    }

    private void put(String name, String wkt, double accuracy, java.util.function.Consumer<ConformityCheck> expected) {
        cases.add(RuleCase.of(name, PROJECT, wkt, expected).knownTo(accuracy));
    }
}
