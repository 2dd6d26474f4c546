package vn.quyhoach.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityCheck.OverlayHit;
import vn.quyhoach.conformity.ConformityCheck.PlanResult;
import vn.quyhoach.conformity.ConformityCheck.ZoneShare;

/** The geometries of a check as GeoJSON: the place, its parts in the zones, what lies over it, the slivers; in degrees. */
final class Pieces {

    private Pieces() {}

    record FeatureCollection(String type, List<Feature> features) {}

    /** @param properties without those that are unknown */
    record Feature(String type, Map<String, Object> properties, JsonNode geometry) {}

    static FeatureCollection of(ConformityCheck check) {
        Stream<Feature> place = Stream.of(feature(
                check.footprint().geometry(),
                "kind",
                "footprint",
                "check",
                check.id(),
                "verdict",
                check.verdict(),
                "areaM2",
                check.footprint().areaM2(),
                "lengthM",
                check.footprint().lengthM()));
        Stream<Feature> zones =
                check.plans().stream().flatMap(plan -> plan.zones().stream().map(zone -> zone(zone, "zone", plan)));
        Stream<Feature> slivers = check.slivers().stream().map(zone -> zone(zone, "sliver", null));
        Stream<Feature> overlays = check.overlays().stream().flatMap(Pieces::overlay);
        Stream<Feature> contradictions = check.contradictions().stream()
                .map(part -> feature(
                        part.geometry(),
                        "kind",
                        "contradiction",
                        "name",
                        part.message(),
                        "areaM2",
                        part.areaM2(),
                        "lengthM",
                        part.lengthM()));
        return new FeatureCollection(
                "FeatureCollection",
                Stream.of(place, zones, slivers, overlays, contradictions)
                        .flatMap(some -> some)
                        .toList());
    }

    private static Feature zone(ZoneShare zone, String kind, @Nullable PlanResult plan) {
        return feature(
                zone.geometry(),
                "kind",
                kind,
                "plan",
                plan == null ? null : plan.plan().code(),
                "layer",
                zone.layer(),
                "code",
                zone.code(),
                "name",
                zone.name(),
                "classCode",
                zone.classCode(),
                "className",
                zone.className(),
                "areaM2",
                zone.areaM2(),
                "lengthM",
                zone.lengthM(),
                "percent",
                zone.percent(),
                "permission",
                zone.permission());
    }

    private static Stream<Feature> overlay(OverlayHit hit) {
        JsonNode geometry = hit.geometry();
        return geometry == null
                ? Stream.empty()
                : Stream.of(feature(
                        geometry,
                        "kind",
                        "overlay",
                        "layer",
                        hit.layer(),
                        "code",
                        hit.code(),
                        "name",
                        hit.name(),
                        "className",
                        hit.className(),
                        "distanceM",
                        hit.distanceM(),
                        "setbackM",
                        hit.setbackM(),
                        "areaM2",
                        hit.overlapM2(),
                        "effect",
                        hit.effect()));
    }

    private static Feature feature(JsonNode geometry, @Nullable Object... pairs) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                properties.put(String.valueOf(pairs[i]), value);
            }
        }
        return new Feature("Feature", properties, geometry);
    }
}
