package vn.quyhoach.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.Page;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.text.Bilingual;

/** The register of plan objects: what crosses a unit, a box or a project. */
@RestController
@RequestMapping(path = "/api/zones", produces = MediaType.APPLICATION_JSON_VALUE)
class ZoneController {

    private final Zones zones;
    private final Plans plans;
    private final Layers layers;
    private final AdminUnits units;
    private final Clock clock;

    ZoneController(Zones zones, Plans plans, Layers layers, AdminUnits units, Clock clock) {
        this.zones = zones;
        this.plans = plans;
        this.layers = layers;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param unit id of an administrative unit
     * @param bbox west,south,east,north in degrees
     * @param project id of a registered project
     * @param after the value of {@code next} of the page before
     */
    @GetMapping
    Page<Zone> list(
            @RequestParam(required = false) @Nullable String layer,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable Long project,
            @RequestParam(required = false) @Nullable LocalDate datetime,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(name = "class", required = false) @Nullable String classCode,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        Page.limit(limit);
        if (version != null) {
            plans.version(version);
        }
        LocalDate day = datetime == null ? LocalDate.now(clock) : datetime;
        return zones.list(
                new ZoneQuery(layerIds(layer), ground(unit, bbox, project), day, version, classCode, limit, after));
    }

    @GetMapping("/{layer}/{id}")
    Zone get(@PathVariable String layer, @PathVariable long id) {
        return zones.get(layers.get(layer).id(), id);
    }

    private List<String> layerIds(@Nullable String layer) {
        if (layer == null) {
            return layers.published().stream()
                    .filter(PublishedLayer::hasVersions)
                    .map(PublishedLayer::id)
                    .toList();
        }
        PublishedLayer published = layers.get(layer);
        if (!published.hasVersions()) {
            Bilingual reason = new Bilingual("Lớp này không thuộc quy hoạch.", "This layer is not part of a plan.");
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID, Map.of("parameter", "layer", "value", layer, "reason", reason));
        }
        return List.of(published.id());
    }

    private @Nullable Geometry ground(@Nullable Long unit, @Nullable String bbox, @Nullable Long project) {
        Geometry ground = null;
        if (unit != null) {
            ground = units.inside(unit);
        }
        if (bbox != null) {
            ground = common(ground, Bbox.parse(bbox, Crs.WGS84).ground());
        }
        if (project != null) {
            ground = common(ground, zones.projectGround(project));
        }
        return ground;
    }

    private static Geometry common(@Nullable Geometry one, Geometry other) {
        Geometry common = one == null ? other : one.intersection(other);
        common.setSRID(Crs.NATIONAL.srid());
        return common;
    }
}
