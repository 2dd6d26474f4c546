package vn.quyhoach.conformity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.Permission;

/** One plan with what it draws at a place and what follows from that. */
record PlanOpinion(
        PlanInForce plan, List<PlanArea> areas, ZoneShares shares, List<OverlayHit> hits, PlanResult result) {

    /** A part of the place in a zone that decides something. */
    record Part(PlanArea area, Permission permission) {

        boolean refuses() {
            return permission == Permission.PROHIBITED;
        }

        boolean allows() {
            return permission == Permission.PERMITTED || permission == Permission.CONDITIONAL;
        }
    }

    /** Without slivers and symbols. */
    List<Part> parts() {
        Map<Long, Permission> kept =
                shares.kept().stream().collect(Collectors.toMap(ZoneShare::zoneId, ZoneShare::permission));
        return areas.stream()
                .filter(area -> kept.containsKey(area.id()) && !area.indicative())
                .map(area -> new Part(area, kept.getOrDefault(area.id(), Permission.NOT_REGULATED)))
                .toList();
    }

    boolean isBlocked() {
        return hits.stream().anyMatch(hit -> hit.certain() && hit.effect() == Effect.BLOCK);
    }

    /** How much of the place its zoning refuses. */
    double refused() {
        return parts().stream()
                .filter(Part::refuses)
                .mapToDouble(part -> Measure.of(part.area().part()))
                .sum();
    }
}
