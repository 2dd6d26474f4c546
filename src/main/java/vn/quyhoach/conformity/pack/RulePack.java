package vn.quyhoach.conformity.pack;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.conformity.rule.PermittedUseRule;
import vn.quyhoach.conformity.rule.PositionTolerance;
import vn.quyhoach.conformity.rule.ProtectionRule;
import vn.quyhoach.conformity.rule.SetbackRule;
import vn.quyhoach.conformity.rule.SliverRule;
import vn.quyhoach.conformity.rule.Threshold;
import vn.quyhoach.conformity.rule.Thresholds;
import vn.quyhoach.text.Bilingual;

/**
 * The rules of a check as a value: it does not change while somebody edits the next ones.
 *
 * @param id names pack and content, {@code long-an-v0@0123456789ab}: other content has another id
 * @param notice what must be said beside every verdict
 */
public record RulePack(
        String id,
        String version,
        Bilingual name,
        Bilingual notice,
        Validity validity,
        PermittedUseRule permittedUse,
        SetbackRule setbacks,
        ProtectionRule protection,
        List<PositionTolerance.Line> toleranceLines,
        List<ThresholdLine> thresholdLines) {

    /** A number and the days it holds. */
    public record ThresholdLine(Threshold threshold, double value, Validity validity) {}

    private static final RulePack NONE = new RulePack(
            "none",
            "",
            new Bilingual("Không có bộ quy tắc", "No rule pack"),
            new Bilingual("Không có bộ quy tắc nào có hiệu lực vào ngày này.", "No rule pack is in force on this day."),
            new Validity(LocalDate.MAX, null),
            new PermittedUseRule(Map.of()),
            new SetbackRule(List.of()),
            new ProtectionRule(List.of()),
            List.of(),
            List.of());

    /** Stands where no pack is in force: it holds on no day and regulates nothing. */
    public static RulePack none() {
        return NONE;
    }

    public boolean holdsOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** How exact positions are, by the numbers of a day. */
    public PositionTolerance tolerance(LocalDate day) {
        return new PositionTolerance(
                toleranceLines.stream().filter(line -> line.holdsOn(day)).toList(), thresholds(day));
    }

    /** What is too small to count, by the numbers of a day. */
    public SliverRule slivers(LocalDate day) {
        return new SliverRule(thresholds(day));
    }

    private Thresholds thresholds(LocalDate day) {
        Map<Threshold, Double> values = new EnumMap<>(Threshold.class);
        thresholdLines.stream()
                .filter(line -> line.validity().holdsOn(day))
                .forEach(line -> values.put(line.threshold(), line.value()));
        return new Thresholds(values);
    }
}
