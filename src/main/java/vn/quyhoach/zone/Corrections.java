package vn.quyhoach.zone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.layer.AttributeValues;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.Page;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;

/**
 * Errors of the pen in a version in force, mended without a new version: proposed by one planner, confirmed by another,
 * and told to everybody. What a plan decides is no such error: neither the class of an object, nor more of its ground than
 * {@link CorrectionBounds} leave.
 */
@Component
public class Corrections {

    private static final int MOST_PROPOSALS = 1_000;
    private static final int MOST_VERTICES = 200_000;

    private final Plans plans;
    private final DraftObjects objects;
    private final CorrectionRows rows;
    private final Layers layers;
    private final FourEyes fourEyes;
    private final ApplicationEventPublisher events;

    Corrections(
            Plans plans,
            DraftObjects objects,
            CorrectionRows rows,
            Layers layers,
            FourEyes fourEyes,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.objects = objects;
        this.rows = rows;
        this.layers = layers;
        this.fourEyes = fourEyes;
        this.events = events;
    }

    /** @throws ProblemException {@code NOT_FOUND} for a version the caller does not see */
    @Transactional(readOnly = true)
    public Page<Correction> list(long planId, long versionId, long after, int limit) {
        plans.version(planId, versionId);
        List<Correction> oneMore = rows.list(versionId, null, after, Page.limit(limit) + 1).stream()
                .map(CorrectionRows.Kept::correction)
                .toList();
        return Page.of(oneMore, limit, correction -> String.valueOf(correction.id()));
    }

    /** An object of a version in force as a planner corrects it: with its last correction, whoever made it. */
    @PlannersOnly
    @Transactional
    public CorrectableObject object(long planId, long versionId, String layerId, long object) {
        requireInForce(planId, versionId);
        PublishedLayer layer = layer(layerId);
        return CorrectableObject.of(layer, object, held(layer, versionId, object));
    }

    /**
     * Proposes how an object should be.
     *
     * @param ifMatch optional: the object as the planner has seen it
     * @throws ProblemException {@code STATE_CONFLICT}, {@code FIELDS_INVALID}, {@code CORRECTION_TOO_LARGE}
     */
    @PlannersOnly
    @Transactional
    public Correction propose(long planId, long versionId, CorrectionDraft draft, @Nullable String ifMatch) {
        // 1. an object of a version in force
        requireInForce(planId, versionId);
        draft.checks().orThrow();
        PublishedLayer layer = layer(Objects.requireNonNull(draft.layer()));
        long object = Objects.requireNonNull(draft.object());
        DraftObjects.Held held = held(layer, versionId, object);
        if (ifMatch != null) {
            EntityTag.require(ifMatch, held.rowVersion());
        }
        // 2. what should be said of it
        Map<String, @Nullable Object> typed = AttributeValues.typed(
                draft.attributes(), layers.schema(layer), ZoneContent.attributes(ZoneTable.of(layer.geometry())));
        ZoneContent content = held.content().with(typed);
        content.checks().orThrow();
        // 3. where it should lie
        Geometry ground = draft.hasGeometry() ? ground(layer, draft, held.geometry()) : null;
        Map<String, Object> changes = changes(content, held.content());
        if (changes.isEmpty() && ground == null) {
            throw Plans.conflict("đính chính không thay đổi gì", "the correction changes nothing");
        }
        if (rows.proposals(versionId) >= MOST_PROPOSALS) {
            throw Plans.conflict(
                    "đã có " + MOST_PROPOSALS + " đề nghị chưa xét", MOST_PROPOSALS + " proposals are waiting already");
        }
        long id = rows.add(versionId, draft, held, content, changes, ground);
        announce("plan-correction-proposed", versionId, id, layer, object, draft.reason());
        return kept(versionId, id).correction();
    }

    /**
     * Makes the correction; for somebody else than who proposed it.
     *
     * @throws ProblemException {@code FOUR_EYES_REQUIRED}; {@code STATE_CONFLICT} where the object changed since
     */
    @PlannersOnly
    @Transactional
    public Correction confirm(long planId, long versionId, long id) {
        requireInForce(planId, versionId);
        CorrectionRows.Kept kept = kept(versionId, id);
        requireSecondPerson(kept.correction());
        PublishedLayer layer = layer(kept.correction().layer());
        long object = kept.correction().object();
        DraftObjects.Held held = held(layer, versionId, object);
        if (held.rowVersion() != kept.objectVersion()) {
            throw Plans.conflict(
                    "đối tượng đã được đính chính sau khi đề nghị này được lập",
                    "the object was corrected after this was proposed");
        }
        decide(id, Correction.State.CONFIRMED, null);
        objects.keep(layer, object, "FOUND");
        objects.update(layer, object, kept.content(), kept.ground());
        objects.keep(layer, object, "UPDATE");
        announce("plan-correction-confirmed", versionId, id, layer, object, null);
        events.publishEvent(new LayerChanged(layer.id()));
        return kept(versionId, id).correction();
    }

    /** Turns a proposal down; also one's own. */
    @PlannersOnly
    @Transactional
    public Correction reject(long planId, long versionId, long id, @Nullable String reason) {
        plans.version(planId, versionId);
        new FieldChecks().requiredText("reason", reason, 2_000).orThrow();
        Correction correction = kept(versionId, id).correction();
        decide(id, Correction.State.REJECTED, Objects.requireNonNull(reason).strip());
        announce("plan-correction-rejected", versionId, id, layer(correction.layer()), correction.object(), reason);
        return kept(versionId, id).correction();
    }

    private void requireInForce(long planId, long versionId) {
        // held first: nobody withdraws it between this and the end
        VersionStatus held = objects.holdVersion(versionId).orElseThrow(() -> Plans.unknownVersion(versionId));
        PlanVersion version = plans.version(planId, versionId);
        if (!held.published() || version.status() != VersionStatus.IN_FORCE) {
            throw Plans.conflict(
                    "chỉ đính chính phiên bản đang có hiệu lực; bản này là " + version.status(),
                    "only a version in force is corrected; this one is " + version.status());
        }
    }

    private PublishedLayer layer(String id) {
        PublishedLayer layer = layers.get(id);
        if (!layer.hasVersions()) {
            throw new ProblemException(ProblemCode.LAYER_UNKNOWN, Map.of("layer", id));
        }
        return layer;
    }

    private DraftObjects.Held held(PublishedLayer layer, long versionId, long object) {
        return objects.hold(layer, versionId, object)
                .orElseThrow(() -> Plans.unknown("đối tượng quy hoạch", "plan object", layer.id() + "/" + object));
    }

    private CorrectionRows.Kept kept(long versionId, long id) {
        return rows.list(versionId, id, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> Plans.unknown("đính chính", "correction", id));
    }

    private Geometry ground(PublishedLayer layer, CorrectionDraft draft, Geometry before) {
        Crs crs = draft.crs() == null ? Crs.WGS84 : Crs.of(draft.crs());
        Geometry read = Grounds.read(Objects.requireNonNull(draft.geometry()).toString(), crs, MOST_VERTICES);
        if (!layer.geometry().holds(read)) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TYPE_UNSUPPORTED,
                    Map.of(
                            "type",
                            read.getGeometryType(),
                            "supported",
                            layer.geometry().names()));
        }
        Geometry ground = CorrectionBounds.onto(before, Geometries.multi(read));
        CorrectionBounds.require(before, ground);
        return ground;
    }

    private static Map<String, Object> changes(ZoneContent after, ZoneContent before) {
        Map<String, Object> changes = new LinkedHashMap<>();
        after.differences(before).forEach((attribute, both) -> {
            Map<?, ?> pair = (Map<?, ?>) both;
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("before", pair.get("current"));
            said.put("after", pair.get("yours"));
            changes.put(attribute, said);
        });
        return changes;
    }

    private void requireSecondPerson(Correction correction) {
        String proposer = correction.proposedBy();
        if (fourEyes.isOneOf(List.of(proposer))) {
            throw new ProblemException(
                    ProblemCode.FOUR_EYES_REQUIRED, Map.of("reason", new Bilingual(proposer, proposer)));
        }
    }

    private void decide(long id, Correction.State state, @Nullable String answer) {
        if (!rows.decide(id, state, answer)) {
            throw Plans.conflict("đề nghị này đã được xét", "this was decided already");
        }
    }

    private void announce(
            String action, long versionId, long id, PublishedLayer layer, long object, @Nullable String reason) {
        Map<String, Object> details =
                new LinkedHashMap<>(Map.of("correction", id, "layer", layer.id(), "object", object));
        if (reason != null) {
            details.put("reason", reason.strip());
        }
        events.publishEvent(new AuditedEvent(action, Plans.subject(versionId), details));
    }
}
