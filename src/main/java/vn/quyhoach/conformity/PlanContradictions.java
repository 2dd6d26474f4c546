package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import vn.quyhoach.conformity.PlanContradiction.Side;
import vn.quyhoach.conformity.PlanOpinion.Part;
import vn.quyhoach.conformity.rule.SliverRule;
import vn.quyhoach.text.Bilingual;

/** Finds the ground on which two plans disagree: one allows, the other refuses. */
final class PlanContradictions {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PlanContradictions() {}

    /**
     * @param opinions the most specific plan first
     * @param slivers what is too small to count: two drawings of one border differ by as much
     */
    static List<PlanContradiction> of(List<PlanOpinion> opinions, Geometry ground, SliverRule slivers) {
        int dimension = ground.getDimension();
        double least = slivers.leastOf(dimension, Measure.of(ground));
        List<PlanContradiction> found = new ArrayList<>();
        for (int i = 0; i < opinions.size(); i++) {
            for (int j = i + 1; j < opinions.size(); j++) {
                between(opinions.get(i), opinions.get(j), ground, least, found);
            }
        }
        return found;
    }

    private static void between(
            PlanOpinion specific, PlanOpinion general, Geometry ground, double least, List<PlanContradiction> found) {
        Map<List<Side>, List<Geometry>> pieces = new LinkedHashMap<>();
        for (Part one : specific.parts()) {
            for (Part other : general.parts()) {
                boolean contrary = (one.refuses() && other.allows()) || (one.allows() && other.refuses());
                Geometry part = one.area().part();
                if (!contrary
                        || !part.getEnvelopeInternal()
                                .intersects(other.area().part().getEnvelopeInternal())) {
                    continue;
                }
                Geometry common = Shapes.intersection(part, other.area().part());
                if (common.getDimension() == ground.getDimension() && Measure.of(common) >= least) {
                    pieces.computeIfAbsent(
                                    List.of(side(specific, one), side(general, other)), sides -> new ArrayList<>())
                            .add(common);
                }
            }
        }
        pieces.forEach((sides, parts) -> found.add(contradiction(sides.get(0), sides.get(1), parts, ground)));
    }

    private static Side side(PlanOpinion opinion, Part part) {
        PlanInForce plan = opinion.plan();
        return new Side(
                plan.planReference(),
                plan.version().id(),
                plan.plan().level().name(),
                part.area().classCode(),
                part.area().className(),
                part.permission());
    }

    private static PlanContradiction contradiction(
            Side specific, Side general, List<Geometry> pieces, Geometry ground) {
        Geometry union = pieces.size() == 1 ? pieces.get(0) : UnaryUnionOp.union(pieces);
        int dimension = ground.getDimension();
        double percent = 100 * Measure.of(union) / Measure.of(ground);
        Side allows = specific.refuses() ? general : specific;
        Side refuses = specific.refuses() ? specific : general;
        String unit = dimension == 2 ? "m²" : dimension == 1 ? "m" : "";
        Bilingual message = new Bilingual(
                String.format(
                        VIETNAMESE,
                        "Trên %,.0f %s (%.1f %%), \"%s\" cho phép (%s) còn \"%s\" không cho phép (%s):"
                                + " hai quy hoạch mâu thuẫn, không phải lỗi của dự án.",
                        Measure.of(union),
                        unit.isEmpty() ? "điểm" : unit,
                        percent,
                        allows.plan().name().vi(),
                        allows.classCode(),
                        refuses.plan().name().vi(),
                        refuses.classCode()),
                String.format(
                        Locale.ENGLISH,
                        "On %,.0f %s (%.1f %%) \"%s\" allows it (%s) and \"%s\" does not (%s):"
                                + " the plans contradict each other; it is no fault of the project.",
                        Measure.of(union),
                        unit.isEmpty() ? "points" : unit,
                        percent,
                        allows.plan().name().en(),
                        allows.classCode(),
                        refuses.plan().name().en(),
                        refuses.classCode()));
        return new PlanContradiction(
                specific,
                general,
                dimension == 2 ? (Double) Measure.rounded(union.getArea(), 2) : null,
                dimension == 1 ? (Double) Measure.rounded(union.getLength(), 3) : null,
                Measure.rounded(percent, 4),
                message,
                ShapeJson.of(union));
    }
}
