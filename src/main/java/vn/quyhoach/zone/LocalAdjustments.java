package vn.quyhoach.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.security.PlannersOnly;

/**
 * Drafts that replace an area or layers of the version in force. All of it is copied when the draft is made, so that the
 * draft can be drawn, compared and weighed as a whole; what lies beyond the area or in other layers cannot be changed.
 */
@Component
class LocalAdjustments {

    private static final int MOST_VERTICES = 20_000;

    private final Plans plans;
    private final Scopes scopes;
    private final Layers layers;
    private final AdminUnits units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LocalAdjustments(
            Plans plans,
            Scopes scopes,
            Layers layers,
            AdminUnits units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.scopes = scopes;
        this.layers = layers;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code FIELDS_INVALID}; {@code STATE_CONFLICT} where nothing is in force */
    @PlannersOnly
    @Transactional
    public PlanVersion create(long planId, VersionDraft draft, Replaced replaced) {
        List<String> known = layers.published().stream()
                .filter(PublishedLayer::hasVersions)
                .map(PublishedLayer::id)
                .toList();
        replaced.checks(draft.kind(), draft.copyOf(), known).orThrow();
        Geometry area = replaced.hasArea() ? area(replaced) : null;
        PlanVersion base = plans.inForce(LocalDate.now(clock)).stream()
                .filter(version -> version.planId() == planId)
                .findFirst()
                .orElseThrow(() -> Plans.conflict(
                        "chưa có phiên bản nào đang có hiệu lực để điều chỉnh",
                        "no version is in force to be adjusted"));
        PlanVersion made = plans.createVersion(planId, draft.copying(base.id()));
        scopes.add(made.id(), base.id(), area, replaced.layerIds());
        events.publishEvent(new AuditedEvent(
                "plan-version-scoped",
                Plans.subject(made.id()),
                Map.of(
                        "base",
                        base.id(),
                        "areaM2",
                        area == null ? 0 : Math.round(area.getArea()),
                        "layers",
                        replaced.layerIds())));
        return made;
    }

    private Geometry area(Replaced replaced) {
        Crs crs = replaced.crs() == null ? Crs.WGS84 : Crs.of(replaced.crs());
        Geometry area = Grounds.read(Objects.requireNonNull(replaced.area()).toString(), crs, MOST_VERTICES);
        if (!(area instanceof Polygonal)) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TYPE_UNSUPPORTED,
                    Map.of("type", area.getGeometryType(), "supported", "Polygon, MultiPolygon"));
        }
        units.requireInsideProvince(area);
        return Geometries.multi(area);
    }

    /** What a version replaces, for who may see it; null for one that may change everything. */
    @Transactional(readOnly = true)
    public @Nullable Scope of(long planId, long versionId) {
        plans.version(planId, versionId);
        return scopes.find(versionId).orElse(null);
    }
}
