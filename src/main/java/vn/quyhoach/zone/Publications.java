package vn.quyhoach.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.security.PlannersOnly;

/** Putting a version in force: the act after which nothing of it changes. */
@Component
public class Publications {

    private final Plans plans;
    private final PlanVersionRepository versions;
    private final VersionObjects objects;
    private final PublicationRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(
            Plans plans,
            PlanVersionRepository versions,
            VersionObjects objects,
            PublicationRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.objects = objects;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts an appraised version in force from a day on and ends the version before it on the day before, in one
     * transaction. The caller is nobody who worked on it, and its decision is among its documents.
     *
     * @param ifMatch optional: the version the planner has seen
     */
    @PlannersOnly
    @Transactional
    public PlanVersion publish(long planId, long id, Publication publication, @Nullable String ifMatch) {
        // 1. one publication of a plan at a time
        plans.lock(planId);
        PlanVersionEntity version = plans.hold(planId, id, ifMatch);
        // 2. what must hold
        rules.requireAppraised(version);
        LocalDate today = LocalDate.now(clock);
        publication.checks(today).orThrow();
        rules.require(version, publication.unresolvedComments());
        LocalDate from = Objects.requireNonNull(publication.validFrom());
        Set<String> layers = filled(version);
        // 3. the version before ends; one that starts later stands in the way
        PlanVersionEntity former = former(planId, version, from);
        if (former != null) {
            former.validTo = from;
            former.status = VersionStatus.SUPERSEDED;
            versions.saveAndFlush(former);
            layers.addAll(layers(former.id()));
        }
        // 4. the new one begins
        version.status = VersionStatus.IN_FORCE;
        version.decisionNo = Objects.requireNonNull(publication.decisionNo()).strip();
        version.decisionDate = publication.decisionDate();
        version.validFrom = from;
        version.validTo = null;
        version.authority = publication.authority() == null ? version.authority : publication.authority();
        version.publishedAt = clock.instant();
        version.publishedBy = CurrentUser.get().username();
        versions.saveAndFlush(version);
        // 5. announced
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("decisionNo", version.decisionNo);
        details.put("validFrom", from.toString());
        if (publication.unresolvedComments() != null) {
            details.put("unresolvedComments", publication.unresolvedComments());
        }
        details.put("supersedes", former == null ? "" : Plans.subject(former.id()));
        events.publishEvent(new AuditedEvent("plan-version-published", Plans.subject(id), details));
        layers.forEach(layer -> events.publishEvent(new LayerChanged(layer)));
        return version.version(today);
    }

    /** Where a version stands, for who may see it. */
    @OfficersOnly
    @Transactional(readOnly = true)
    public Readiness readiness(long planId, long id) {
        plans.version(planId, id);
        return rules.readiness(plans.entity(planId, id));
    }

    /**
     * A draft that could be put in force on a day, before anybody decides to.
     *
     * @throws ProblemException {@code NOT_FOUND}; {@code STATE_CONFLICT} for what {@link #publish} would refuse: published
     *     already, empty, or a version that starts later stands in the way
     */
    @PlannersOnly
    @Transactional(readOnly = true)
    public PlanVersion candidate(long planId, long id, LocalDate from) {
        PlanVersionEntity version = plans.entity(planId, id);
        Plans.requireOpen(version);
        new FieldChecks()
                .that(
                        "validFrom",
                        Publication.plausible(from),
                        "phải nằm trong khoảng 1990…2100",
                        "must lie within 1990…2100")
                .orThrow();
        filled(version);
        former(planId, version, from);
        return version.version(LocalDate.now(clock));
    }

    private Set<String> filled(PlanVersionEntity version) {
        Set<String> layers = layers(version.id());
        if (layers.isEmpty()) {
            throw Plans.conflict(
                    "phiên bản " + version.number + " chưa có đối tượng nào",
                    "version " + version.number + " has no objects yet");
        }
        return layers;
    }

    private Set<String> layers(long versionId) {
        return objects.contents(versionId).stream()
                .map(LayerContent::layer)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable PlanVersionEntity former(long planId, PlanVersionEntity version, LocalDate from) {
        List<PlanVersionEntity> published = versions.findByPlanIdOrderByNumber(planId).stream()
                .filter(other -> other.id() != version.id() && other.status.published())
                .toList();
        PlanVersionEntity former = null;
        for (PlanVersionEntity other : published) {
            LocalDate start = Objects.requireNonNull(other.validFrom);
            if (!start.isBefore(from)) {
                throw Plans.conflict(
                        "phiên bản " + other.number + " có hiệu lực từ " + start + ", không trước " + from,
                        "version " + other.number + " is valid from " + start + ", which is not before " + from);
            }
            if (other.validTo == null || other.validTo.isAfter(from)) {
                former = other;
            }
        }
        return former;
    }
}
