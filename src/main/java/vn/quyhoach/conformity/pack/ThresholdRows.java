package vn.quyhoach.conformity.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.quyhoach.conformity.pack.RulePack.ThresholdLine;
import vn.quyhoach.conformity.rule.Threshold;

/** Reads the table of single numbers. */
final class ThresholdRows {

    private ThresholdRows() {}

    static List<ThresholdLine> read(PackTable table, PackManifest manifest, PackFindings findings) {
        List<ThresholdLine> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (PackRow row : table.rows()) {
            Threshold threshold = row.word("name", Threshold.class);
            Validity validity = row.validity();
            row.oneOf("status", SetbackRows.STATUSES);
            row.text("legal_ref");
            if (threshold == null) {
                continue;
            }
            Double value = row.number("value", threshold.least(), threshold.most());
            if (value == null || validity == null) {
                continue;
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).threshold() == threshold
                        && lines.get(i).validity().overlaps(validity)) {
                    row.block("QH-RULE-OVERLAP", "valid_from", Map.of("other", numbers.get(i)));
                    break;
                }
            }
            lines.add(new ThresholdLine(threshold, value, validity));
            numbers.add(row.line());
        }
        if (!table.name().isEmpty()) {
            for (Threshold threshold : Threshold.values()) {
                DayGaps.first(
                                lines.stream()
                                        .filter(line -> line.threshold() == threshold)
                                        .map(ThresholdLine::validity)
                                        .toList(),
                                manifest.validity())
                        .ifPresent(day -> findings.block(
                                "QH-RULE-GAP",
                                table.name(),
                                1,
                                "valid_from",
                                Map.of("what", threshold.name(), "day", day)));
            }
        }
        return lines;
    }
}
