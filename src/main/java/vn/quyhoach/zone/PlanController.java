package vn.quyhoach.zone;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.EntityTag;

/** Plans and their versions. */
@RestController
@RequestMapping(path = "/api/plans", produces = MediaType.APPLICATION_JSON_VALUE)
class PlanController {

    private final Plans plans;
    private final LocalAdjustments adjustments;
    private final Layers layers;

    PlanController(Plans plans, LocalAdjustments adjustments, Layers layers) {
        this.adjustments = adjustments;
        this.layers = layers;
        this.plans = plans;
    }

    @GetMapping
    List<Plan> list() {
        return plans.list();
    }

    @GetMapping("/{id}")
    Plan get(@PathVariable long id) {
        return plans.get(id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Plan> create(@RequestBody PlanDraft draft) {
        Plan plan = plans.create(draft);
        return ResponseEntity.created(location(plan.id())).body(plan);
    }

    @GetMapping("/{id}/versions/{v}")
    ResponseEntity<PlanVersion> version(@PathVariable long id, @PathVariable long v) {
        return tagged(ResponseEntity.ok(), plans.version(id, v));
    }

    @GetMapping("/{id}/versions/{v}/contents")
    List<LayerContent> contents(@PathVariable long id, @PathVariable long v) {
        List<PublishedLayer> seen = layers.published();
        return plans.contents(id, v).stream()
                .filter(content -> seen.stream().anyMatch(layer -> layer.id().equals(content.layer())))
                .toList();
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanVersion> createVersion(@PathVariable long id, @RequestBody VersionDraft draft) {
        Replaced replaced = draft.replaces();
        PlanVersion version =
                replaced == null ? plans.createVersion(id, draft) : adjustments.create(id, draft, replaced);
        return tagged(ResponseEntity.created(location(version.id())), version);
    }

    @PutMapping(path = "/{id}/versions/{v}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlanVersion> change(
            @PathVariable long id,
            @PathVariable long v,
            @RequestBody VersionDraft draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(ResponseEntity.ok(), plans.change(id, v, draft, ifMatch));
    }

    @DeleteMapping("/{id}/versions/{v}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable long id,
            @PathVariable long v,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        plans.delete(id, v, ifMatch);
    }

    /** What a local adjustment replaces, in degrees; nothing for a version that may change everything. */
    record ScopeResponse(@Nullable Long base, @Nullable JsonNode area, List<String> layers) {}

    @GetMapping("/{id}/versions/{v}/scope")
    ScopeResponse scope(@PathVariable long id, @PathVariable long v) {
        Scope scope = adjustments.of(id, v);
        if (scope == null) {
            return new ScopeResponse(null, null, List.of());
        }
        Geometry area = scope.area();
        String json =
                area == null ? null : GeoJson.write(Geometries.transform(area, Crs.NATIONAL, Crs.WGS84), Crs.WGS84);
        return new ScopeResponse(
                scope.baseId(), json == null ? null : JsonMapper.shared().readTree(json), scope.layers());
    }

    private static URI location(long id) {
        return ServletUriComponentsBuilder.fromCurrentRequestUri().path("/{id}").build(id);
    }

    private static ResponseEntity<PlanVersion> tagged(ResponseEntity.BodyBuilder response, PlanVersion version) {
        return response.eTag(EntityTag.of(version.rowVersion())).body(version);
    }
}
