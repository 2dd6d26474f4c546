package vn.quyhoach.conformity.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.quyhoach.conformity.rule.PositionTolerance.Line;

/** Reads the table of tolerances by position basis and scale. */
final class ToleranceRows {

    private static final List<String> BASES = List.of("LEGAL_BOUNDARY", "PLAN_DIGITISED", "INDICATIVE_SYMBOL");
    private static final int MOST_SCALE = 10_000_000;

    private ToleranceRows() {}

    static List<Line> read(PackTable table, PackManifest manifest, PackFindings findings) {
        List<Line> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (PackRow row : table.rows()) {
            String basis = row.oneOf("position_basis", BASES);
            Integer from = row.wholeOr("scale_from", 0, 1, MOST_SCALE);
            Integer to = row.wholeOr("scale_to", Integer.MAX_VALUE, 1, MOST_SCALE);
            Double sheet = row.number("sheet_mm", 0, 10);
            Double ground = row.number("ground_m", 0, 5_000);
            Validity validity = row.validity();
            row.oneOf("status", SetbackRows.STATUSES);
            row.text("legal_ref");
            if (basis == null || from == null || to == null || sheet == null || ground == null || validity == null) {
                continue;
            }
            if (to <= from) {
                row.block("QH-RULE-RANGE", "scale_to", Map.of("from", from, "to", to));
                continue;
            }
            Line line = new Line(basis, from, to, sheet, ground, row.find("legal_ref"), validity.from(), validity.to());
            for (int i = 0; i < lines.size(); i++) {
                if (overlap(lines.get(i), line)) {
                    row.block("QH-RULE-OVERLAP", "valid_from", Map.of("other", numbers.get(i)));
                    break;
                }
            }
            lines.add(line);
            numbers.add(row.line());
        }
        if (!table.name().isEmpty()) {
            BASES.forEach(basis -> gaps(basis, lines, table.name(), manifest, findings));
        }
        return lines;
    }

    private static boolean overlap(Line one, Line other) {
        return one.basis().equals(other.basis())
                && one.scaleFrom() < other.scaleTo()
                && other.scaleFrom() < one.scaleTo()
                && new Validity(one.validFrom(), one.validTo())
                        .overlaps(new Validity(other.validFrom(), other.validTo()));
    }

    /** Without a tolerance a drawing would count as exact: each basis needs one on every day and at every scale. */
    private static void gaps(
            String basis, List<Line> lines, String file, PackManifest manifest, PackFindings findings) {
        List<Line> own =
                lines.stream().filter(line -> line.basis().equals(basis)).toList();
        TreeSet<Integer> scales = new TreeSet<>(List.of(0));
        own.forEach(line -> scales.addAll(List.of(line.scaleFrom(), line.scaleTo())));
        scales.remove(Integer.MAX_VALUE);
        for (int scale : scales) {
            List<Validity> days = own.stream()
                    .filter(line -> line.scaleFrom() <= scale && scale < line.scaleTo())
                    .map(line -> new Validity(line.validFrom(), line.validTo()))
                    .toList();
            DayGaps.first(days, manifest.validity())
                    .ifPresent(day -> findings.block(
                            "QH-RULE-GAP", file, 1, "valid_from", Map.of("what", basis + " 1:" + scale, "day", day)));
        }
    }
}
