package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.pack.RulePack;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.ProtectionRule.Protection;
import vn.quyhoach.conformity.rule.SetbackRule;
import vn.quyhoach.conformity.rule.SetbackRule.Setback;
import vn.quyhoach.text.Bilingual;

/**
 * What lies over the zoning at a place: protected and reserved land by its overlap, lines by the distance to their edge.
 * What no rule speaks of is told and has no consequence; what is only within the tolerance is told as uncertain.
 */
record Overlays(CheckInput input, RulePack rules) {

    private static final Bilingual NO_RULE = new Bilingual(
            "Bộ quy tắc không có quy định riêng cho đối tượng này; thông báo để biết.",
            "The rule pack has no rule for this object; told for information.");

    /** By layer and id; each object once. */
    List<OverlayHit> hits(List<PlanArea> areas, List<PlanLine> lines, @Nullable Integer baseScale) {
        List<OverlayHit> hits = new ArrayList<>();
        areas.forEach(area -> area(area, baseScale).ifPresent(hits::add));
        lines.forEach(line -> line(line, baseScale).ifPresent(hits::add));
        return hits;
    }

    private Optional<OverlayHit> area(PlanArea area, @Nullable Integer baseScale) {
        Optional<Protection> rule = rules.protection()
                .find(area.layer(), area.classCode(), input.projectClass().code());
        Integer scale = area.sourceScale() == null ? baseScale : area.sourceScale();
        double tolerance = rules.tolerance(input.asOf()).metres(input.accuracyM(), area.positionBasis(), scale);
        boolean touched =
                !area.part().isEmpty() && !area.isSliverOf(input.ground(), tolerance, rules.slivers(input.asOf()));
        boolean near = rule.isPresent() && !touched && !area.indicative() && area.distanceM() <= tolerance;
        if (!touched && !near) {
            return Optional.empty();
        }
        Effect effect = touched ? rule.map(Protection::effect).orElse(Effect.NOTIFY) : Effect.NOTIFY;
        Bilingual condition = rule.map(Protection::condition).orElse(NO_RULE);
        boolean hasPart = !area.part().isEmpty();
        return Optional.of(new OverlayHit(
                area.id(),
                area.versionId(),
                area.layer(),
                area.code(),
                area.classCode(),
                null,
                area.name(),
                area.className(),
                Measure.rounded(area.distanceM(), 3),
                null,
                hasPart && area.part().getDimension() == 2
                        ? (Double) Measure.rounded(area.part().getArea(), 2)
                        : null,
                effect,
                touched && !area.indicative(),
                near ? within(condition, tolerance) : condition,
                rule.map(Protection::competentAgency).orElse(null),
                rule.map(Protection::legalRef).orElse(area.legalBasis()),
                null,
                null,
                area.positionBasis(),
                area.sourceScale(),
                hasPart ? ShapeJson.of(area.part()) : null));
    }

    private Optional<OverlayHit> line(PlanLine line, @Nullable Integer baseScale) {
        Optional<Setback> setback = rules.setbacks().find(line.objectType(), line.subtype(), input.asOf());
        Optional<Protection> rule = rules.protection()
                .find(line.layer(), line.classCode(), input.projectClass().code());
        double keep = setback.map(Setback::distanceM).orElse(0.0);
        Integer scale = line.sourceScale() == null ? baseScale : line.sourceScale();
        double tolerance = rules.tolerance(input.asOf()).metres(input.accuracyM(), line.positionBasis(), scale);
        double edge = line.edgeDistanceM();
        boolean within = SetbackRule.isWithin(edge, keep);
        boolean ruled = setback.isPresent() || rule.isPresent();
        boolean near = !within && ruled && !line.indicative() && edge <= keep + tolerance;
        if (!within && !near) {
            return Optional.empty();
        }
        Effect effect = within ? worse(setback, rule) : Effect.NOTIFY;
        Bilingual condition = condition(setback, rule, edge);
        Geometry corridor = corridor(line, keep);
        boolean overlaps = !corridor.isEmpty() && corridor.getDimension() == 2;
        return Optional.of(new OverlayHit(
                line.id(),
                line.versionId(),
                line.layer(),
                line.code(),
                line.objectType() == null ? line.classCode() : line.objectType(),
                line.subtype(),
                line.name(),
                line.className(),
                Measure.rounded(edge, 3),
                setback.map(Setback::distanceM).orElse(null),
                overlaps ? (Double) Measure.rounded(corridor.getArea(), 2) : null,
                effect,
                within && !line.indicative(),
                near ? within(condition, tolerance) : condition,
                rule.map(Protection::competentAgency).orElse(null),
                setback.map(Setback::legalRef)
                        .orElseGet(() -> rule.map(Protection::legalRef).orElse(line.legalBasis())),
                setback.map(Setback::verified).orElse(null),
                setback.map(Setback::measuredFrom).orElse(null),
                line.positionBasis(),
                line.sourceScale(),
                corridor.isEmpty() ? null : ShapeJson.of(corridor)));
    }

    /** The part of the place in the corridor; the corridor is computed and never stored, because rules change. */
    private Geometry corridor(PlanLine line, double keep) {
        double width = line.outerOffsetM() + keep;
        if (width <= 0 || line.axis().isEmpty()) {
            return Shapes.intersection(line.axis(), input.ground());
        }
        return Shapes.intersection(Shapes.onGrid(line.axis().buffer(width)), input.ground());
    }

    private static Effect worse(Optional<Setback> setback, Optional<Protection> rule) {
        Effect one = setback.map(Setback::effect).orElse(Effect.NOTIFY);
        Effect other = rule.map(Protection::effect).orElse(Effect.NOTIFY);
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Bilingual condition(Optional<Setback> setback, Optional<Protection> rule, double edge) {
        if (setback.isEmpty()) {
            return rule.map(Protection::condition).orElse(NO_RULE);
        }
        Bilingual from = ObjectNames.edge(setback.get().measuredFrom());
        Bilingual words = new Bilingual(
                String.format(
                        Locale.forLanguageTag("vi"),
                        "Giữ khoảng cách %.1f m tính từ %s; vị trí cách %.1f m.",
                        setback.get().distanceM(),
                        from.vi(),
                        edge),
                String.format(
                        Locale.ENGLISH,
                        "Keep %.1f m from %s; the place is %.1f m away.",
                        setback.get().distanceM(),
                        from.en(),
                        edge));
        return rule.map(Protection::condition)
                .map(other -> new Bilingual(words.vi() + " " + other.vi(), words.en() + " " + other.en()))
                .orElse(words);
    }

    private static Bilingual within(Bilingual condition, double tolerance) {
        return new Bilingual(
                condition.vi()
                        + String.format(
                                Locale.forLanguageTag("vi"),
                                " Chỉ nằm trong sai số của bản vẽ (%.1f m): cần xem xét, không là căn cứ từ chối.",
                                tolerance),
                condition.en()
                        + String.format(
                                Locale.ENGLISH,
                                " Only within the tolerance of the drawing (%.1f m): look at it; no ground for refusal.",
                                tolerance));
    }
}
