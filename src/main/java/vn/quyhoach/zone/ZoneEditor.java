package vn.quyhoach.zone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.ChangedFeature;
import vn.quyhoach.layer.FeatureEditor;
import vn.quyhoach.layer.FeatureHistory;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Seen;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.security.Role;

/** Draws in the drafts of plans, for planners. What was published never changes. */
@Component
class ZoneEditor implements FeatureEditor {

    /** While a draft has no object that says otherwise, the codes of the law in force. */
    private static final String USUAL_SCHEME = "2024";

    private final DraftObjects objects;
    private final AdminUnits units;
    private final FeatureHistory history;
    private final Scopes scopes;
    private final ApplicationEventPublisher events;

    ZoneEditor(
            DraftObjects objects,
            AdminUnits units,
            FeatureHistory history,
            Scopes scopes,
            ApplicationEventPublisher events) {
        this.objects = objects;
        this.units = units;
        this.history = history;
        this.scopes = scopes;
        this.events = events;
    }

    @Override
    public boolean edits(PublishedLayer layer) {
        return layer.isDraft() && CurrentUser.get().role().atLeast(Role.PLANNER);
    }

    @Override
    public Set<String> writable(PublishedLayer layer) {
        return ZoneContent.attributes(ZoneTable.of(layer.geometry()));
    }

    @Override
    @PlannersOnly
    public ChangedFeature create(PublishedLayer layer, Wanted wanted) {
        long version = hold(layer);
        ZoneContent content = ready(layer, version, null, ZoneContent.empty().with(wanted.attributes()));
        Geometry geometry = Objects.requireNonNull(wanted.geometry());
        units.requireInsideProvince(geometry);
        scopes.requireEdit(layer, version, null, geometry, true);
        long id = objects.insert(layer, version, content, geometry);
        objects.keep(layer, id, "CREATE");
        announce("plan-object-created", layer, version, id, null, 1);
        return new ChangedFeature(layer, id, 1);
    }

    @Override
    @PlannersOnly
    public ChangedFeature delete(PublishedLayer layer, long id, Seen seen) {
        long version = hold(layer);
        DraftObjects.Held held = object(layer, version, id);
        history.requireSeen(layer, id, seen, held.rowVersion(), Map::of);
        scopes.requireEdit(layer, version, held.geometry(), null, true);
        objects.keep(layer, id, "FOUND");
        objects.keep(layer, id, "DELETE");
        objects.delete(layer, id);
        announce("plan-object-deleted", layer, version, id, held.rowVersion(), null);
        return new ChangedFeature(layer, id, held.rowVersion());
    }

    @Override
    @PlannersOnly
    public ChangedFeature change(PublishedLayer layer, long id, Wanted wanted, Seen seen, Change kind) {
        // 1. the draft is open, the object is in it, and its author knows how it is
        long version = hold(layer);
        DraftObjects.Held held = object(layer, version, id);
        ZoneContent base = kind == Change.REPLACE ? ZoneContent.empty() : held.content();
        ZoneContent asked = base.with(wanted.attributes());
        Geometry geometry = wanted.movedFrom(held.geometry());
        history.requireSeen(layer, id, seen, held.rowVersion(), () -> differences(asked, geometry, held));
        // 2. what must hold of it
        ZoneContent content =
                ready(layer, version, id, asked.withScheme(held.content().text("class_scheme")));
        if (geometry != null) {
            units.requireInsideProvince(geometry);
        }
        boolean saidOtherwise = !content.differences(held.content()).isEmpty();
        scopes.requireEdit(
                layer, version, held.geometry(), geometry == null ? held.geometry() : geometry, saidOtherwise);
        // 3. both states are kept
        objects.keep(layer, id, "FOUND");
        objects.update(layer, id, content, geometry);
        objects.keep(layer, id, kind.name());
        int after = held.rowVersion() + 1;
        announce("plan-object-changed", layer, version, id, held.rowVersion(), after);
        return new ChangedFeature(layer, id, after);
    }

    /** The draft's version, which stays open to the end of the transaction. */
    private long hold(PublishedLayer layer) {
        long version = Objects.requireNonNull(layer.draftVersion());
        VersionStatus status = objects.holdVersion(version).orElseThrow(() -> Plans.unknownVersion(version));
        if (status == VersionStatus.APPRAISAL) {
            throw Plans.conflict(
                    "phiên bản đang thẩm định, chỉ đọc; trả về dự thảo trước khi sửa",
                    "the version is in appraisal and read only; take it back to a draft before editing");
        }
        if (!status.open()) {
            throw Plans.conflict(
                    "phiên bản đã công bố (" + status + "), không sửa được",
                    "the version has been published (" + status + ") and cannot be changed");
        }
        return version;
    }

    private DraftObjects.Held object(PublishedLayer layer, long version, long id) {
        return objects.hold(layer, version, id)
                .orElseThrow(() -> Plans.unknown("đối tượng quy hoạch", "plan object", layer.id() + "/" + id));
    }

    /**
     * What is stored of a content, once it is right.
     *
     * @throws ProblemException {@code FIELDS_INVALID}
     */
    private ZoneContent ready(PublishedLayer layer, long version, @Nullable Long id, ZoneContent wanted) {
        ZoneContent content = wanted.completed(ZoneTable.of(layer.geometry()));
        FieldChecks checks = content.checks();
        String code = content.text("code");
        if (code != null) {
            checks.that(
                    "code",
                    !objects.codeTaken(layer, version, code, id),
                    "đã có trong lớp của bản thảo",
                    "is in this layer of the draft already");
        }
        String scheme = null;
        if (layer.role() == LayerRole.BASE_ZONING) {
            String own = content.text("class_scheme");
            scheme = own == null ? objects.scheme(layer, version).orElse(USUAL_SCHEME) : own;
        }
        String classCode = content.text("class_code");
        if (classCode != null) {
            checks.that(
                    "class_code",
                    objects.classKnown(layer, scheme, classCode),
                    "không có trong danh mục của lớp",
                    "is not in the list of the layer");
        }
        checks.orThrow();
        return content.withScheme(scheme);
    }

    private static Map<String, Object> differences(
            ZoneContent asked, @Nullable Geometry geometry, DraftObjects.Held held) {
        Map<String, Object> differences = new LinkedHashMap<>(asked.differences(held.content()));
        if (geometry != null && !geometry.equalsExact(held.geometry(), 0.001)) {
            differences.put("geometry", Map.of("yours", degrees(geometry), "current", degrees(held.geometry())));
        }
        return differences;
    }

    private static String degrees(Geometry national) {
        return GeoJson.write(Geometries.transform(national, Crs.NATIONAL, Crs.WGS84), Crs.WGS84);
    }

    private void announce(
            String action,
            PublishedLayer layer,
            long version,
            long id,
            @Nullable Integer before,
            @Nullable Integer after) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("layer", layer.baseId());
        details.put("object", id);
        if (before != null) {
            details.put("before", before);
        }
        if (after != null) {
            details.put("after", after);
        }
        events.publishEvent(new AuditedEvent(action, Plans.subject(version), details));
    }
}
