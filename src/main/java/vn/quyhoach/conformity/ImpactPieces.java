package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ImpactPiece.Side;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.PermittedUseRule;

/** Where two versions of a plan say something else of the same place. */
final class ImpactPieces {

    /** A square decimetre, or a centimetre: less is the rounding of two drawings of one border. */
    private static final double LEAST = 0.01;

    private final Geometry ground;
    private final String projectClass;
    private final PermittedUseRule rule;

    ImpactPieces(Geometry ground, String projectClass, PermittedUseRule rule) {
        this.ground = ground;
        this.projectClass = projectClass;
        this.rule = rule;
    }

    /** The parts of the place in other classes, one for each pair of classes. */
    List<ImpactPiece> zoning(List<PlanArea> before, List<PlanArea> after) {
        Map<Side, Geometry> from = byClass(before);
        Map<Side, Geometry> to = byClass(after);
        List<ImpactPiece> pieces = new ArrayList<>();
        from.forEach((side, part) -> {
            to.forEach((other, target) -> {
                if (!side.code().equals(other.code())) {
                    piece(side, other, Shapes.intersection(part, target)).ifPresent(pieces::add);
                }
            });
            piece(side, null, without(part, to.values())).ifPresent(pieces::add);
        });
        to.forEach(
                (side, part) -> piece(null, side, without(part, from.values())).ifPresent(pieces::add));
        return pieces;
    }

    /** What lies over the zoning only before or only after, as far as it has a consequence. */
    static List<ImpactPiece> overlays(List<OverlayHit> before, List<OverlayHit> after) {
        Set<Said> then = said(before);
        Set<Said> now = said(after);
        List<ImpactPiece> pieces = new ArrayList<>();
        before.stream().filter(hit -> tells(hit, now)).forEach(hit -> pieces.add(overlay(hit, side(hit), null)));
        after.stream().filter(hit -> tells(hit, then)).forEach(hit -> pieces.add(overlay(hit, null, side(hit))));
        return pieces;
    }

    /** What of a hit has a consequence; the same in two versions is no change. */
    private record Said(
            String layer,
            String code,
            @Nullable String type,
            Effect effect,
            boolean certain,
            @Nullable JsonNode geometry) {

        static Said of(OverlayHit hit) {
            return new Said(hit.layer(), hit.code(), hit.objectType(), hit.effect(), hit.certain(), hit.geometry());
        }
    }

    private static Set<Said> said(List<OverlayHit> hits) {
        return hits.stream().map(Said::of).collect(Collectors.toSet());
    }

    private static boolean tells(OverlayHit hit, Set<Said> other) {
        return hit.effect() != Effect.NOTIFY && !other.contains(Said.of(hit));
    }

    private static Side side(OverlayHit hit) {
        return new Side(hit.code(), hit.name(), hit.effect().name());
    }

    private static ImpactPiece overlay(OverlayHit hit, @Nullable Side before, @Nullable Side after) {
        return new ImpactPiece(ImpactPiece.Kind.OVERLAY, before, after, hit.overlapM2(), null, hit.geometry());
    }

    private Map<Side, Geometry> byClass(List<PlanArea> areas) {
        Map<Side, List<Geometry>> parts = new LinkedHashMap<>();
        for (PlanArea area : areas) {
            if (!area.part().isEmpty()) {
                Side side = new Side(
                        area.classCode(),
                        area.className(),
                        rule.use(projectClass, area.classCode()).permission().name());
                parts.computeIfAbsent(side, first -> new ArrayList<>()).add(area.part());
            }
        }
        Map<Side, Geometry> together = new LinkedHashMap<>();
        parts.forEach((side, some) -> together.put(side, Shapes.union(some)));
        return together;
    }

    private static Geometry without(Geometry part, Collection<Geometry> others) {
        return others.isEmpty() ? part : Shapes.difference(part, Shapes.union(others));
    }

    private Optional<ImpactPiece> piece(@Nullable Side before, @Nullable Side after, Geometry common) {
        int dimension = ground.getDimension();
        Geometry part = Shapes.ofDimension(common, dimension);
        if (part.isEmpty() || Measure.of(part) < LEAST) {
            return Optional.empty();
        }
        return Optional.of(new ImpactPiece(
                ImpactPiece.Kind.ZONING,
                before,
                after,
                dimension == 2 ? (Double) Measure.rounded(part.getArea(), 2) : null,
                dimension == 1 ? (Double) Measure.rounded(part.getLength(), 2) : null,
                ShapeJson.of(part)));
    }
}
