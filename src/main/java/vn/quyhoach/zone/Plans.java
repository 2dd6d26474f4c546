package vn.quyhoach.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;

/**
 * Plans and their versions. A version is drafted, appraised, put in force by a decision and superseded by the next; what
 * was once in force is never changed. Drafts are seen by planners only.
 */
@Component
public class Plans {

    /** How long a step of a version waits for who is changing it. */
    private static final String PATIENCE = "5s";

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final VersionObjects objects;
    private final Reviewers reviewers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            PlanVersionRepository versions,
            VersionObjects objects,
            Reviewers reviewers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.objects = objects;
        this.reviewers = reviewers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Plan> list() {
        List<PlanVersion> visible = versions.findAllByOrderByPlanIdAscNumberAsc().stream()
                .filter(this::visible)
                .map(version -> version.version(today()))
                .toList();
        return plans.findAllByOrderById().stream()
                .map(plan -> plan.plan(visible.stream()
                        .filter(version -> Objects.equals(version.planId(), plan.id))
                        .toList()))
                .toList();
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public Plan get(long id) {
        PlanEntity plan = plans.findById(id).orElseThrow(() -> unknownPlan(id));
        return plan.plan(versions.findByPlanIdOrderByNumber(id).stream()
                .filter(this::visible)
                .map(version -> version.version(today()))
                .toList());
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public Plan get(String code) {
        PlanEntity plan = plans.findByCode(code).orElseThrow(() -> unknownPlan(code));
        return get(Objects.requireNonNull(plan.id));
    }

    /** @throws ProblemException {@code NOT_FOUND} also for a draft the caller may not see */
    @Transactional(readOnly = true)
    public PlanVersion version(long id) {
        return versions.findById(id)
                .filter(this::visible)
                .map(version -> version.version(today()))
                .orElseThrow(() -> unknownVersion(id));
    }

    /** @throws ProblemException {@code NOT_FOUND} also for a version of another plan */
    @Transactional(readOnly = true)
    public PlanVersion version(long planId, long id) {
        PlanVersion version = version(id);
        if (version.planId() != planId) {
            throw unknownVersion(id);
        }
        return version;
    }

    /** @throws ProblemException {@code NOT_FOUND} also for a draft the caller may not see */
    @Transactional(readOnly = true)
    public List<LayerContent> contents(long planId, long id) {
        version(planId, id);
        return objects.contents(id);
    }

    /** The versions in force on a day, one a plan. */
    @Transactional(readOnly = true)
    public List<PlanVersion> inForce(LocalDate day) {
        return versions.findInForce(day).stream()
                .map(version -> version.version(today()))
                .toList();
    }

    @PlannersOnly
    @Transactional
    public Plan create(PlanDraft draft) {
        draft.checks()
                .that(
                        "code",
                        draft.code() == null || plans.findByCode(draft.code()).isEmpty(),
                        "đã có trong sổ",
                        "is in the register already")
                .orThrow();
        PlanEntity plan = new PlanEntity();
        Bilingual name = Objects.requireNonNull(draft.name());
        plan.code = Objects.requireNonNull(draft.code());
        plan.level = Objects.requireNonNull(draft.level());
        plan.nameVi = name.vi();
        plan.nameEn = Bilingual.of(name.vi(), name.en()).en();
        plan.periodFrom = Objects.requireNonNull(draft.periodFrom());
        plan.periodTo = Objects.requireNonNull(draft.periodTo());
        plan.visionTo = draft.visionTo();
        plans.saveAndFlush(plan);
        audit("plan-created", "plan:" + plan.id, Map.of("code", plan.code));
        return plan.plan(List.of());
    }

    /** Makes a draft, empty or with the objects of another version of the plan. */
    @PlannersOnly
    @Transactional
    public PlanVersion createVersion(long planId, VersionDraft draft) {
        lock(planId);
        draft.checks().orThrow();
        List<PlanVersionEntity> siblings = versions.findByPlanIdOrderByNumber(planId);
        Long source = draft.copyOf();
        if (source != null && siblings.stream().noneMatch(sibling -> sibling.id() == source)) {
            throw unknownVersion(source);
        }
        PlanVersionEntity version = new PlanVersionEntity();
        version.planId = planId;
        version.number = siblings.isEmpty() ? 1 : siblings.get(siblings.size() - 1).number + 1;
        version.describe(draft);
        version.recordedAt = clock.instant();
        version.recordedBy = CurrentUser.get().username();
        versions.saveAndFlush(version);
        long copied = source == null ? 0 : objects.copy(source, version.id());
        audit(
                "plan-version-created",
                subject(version.id()),
                source == null ? Map.of() : Map.of("copyOf", source, "objects", copied));
        return version.version(today());
    }

    /** Changes what is said of a version that is not yet in force. */
    @PlannersOnly
    @Transactional
    public PlanVersion change(long planId, long id, VersionDraft draft, @Nullable String ifMatch) {
        PlanVersionEntity version = hold(planId, id, null);
        EntityTag.require(ifMatch, version.rowVersion);
        requireDraft(version);
        draft.checks().orThrow();
        version.describe(draft);
        versions.saveAndFlush(version);
        audit("plan-version-changed", subject(id), Map.of("rowVersion", version.rowVersion));
        return version.version(today());
    }

    /** Throws a draft away, with its objects. */
    @PlannersOnly
    @Transactional
    public void delete(long planId, long id, @Nullable String ifMatch) {
        PlanVersionEntity version = hold(planId, id, ifMatch);
        requireDraft(version);
        versions.delete(version);
        versions.flush();
        audit("plan-version-deleted", subject(id), Map.of("number", version.number));
    }

    /** From here to the end of the transaction nobody else makes or publishes a version of the plan. */
    void lock(long planId) {
        if (plans.lock(planId).isEmpty()) {
            throw unknownPlan(planId);
        }
    }

    PlanVersionEntity entity(long planId, long id) {
        return versions.findById(id).filter(version -> version.planId == planId).orElseThrow(() -> unknownVersion(id));
    }

    /**
     * A version at one of its steps; nobody else takes one of it to the end of the transaction.
     *
     * @param ifMatch optional: the version the caller has seen
     */
    PlanVersionEntity hold(long planId, long id, @Nullable String ifMatch) {
        PlanVersionEntity version =
                locked(id).filter(found -> found.planId == planId).orElseThrow(() -> unknownVersion(id));
        if (ifMatch != null) {
            EntityTag.require(ifMatch, version.rowVersion);
        }
        return version;
    }

    /** An edit ends before anybody notices; an import may run for minutes, and nobody waits for it in the dark. */
    private Optional<PlanVersionEntity> locked(long id) {
        versions.waitAtMost(PATIENCE);
        try {
            Optional<PlanVersionEntity> version = versions.lock(id);
            versions.waitAtMost("0");
            return version;
        } catch (PessimisticLockingFailureException e) {
            throw conflict(
                    "đang có lần nhập dữ liệu vào phiên bản này; đợi nhập xong hoặc huỷ rồi làm lại",
                    "an import into this version is running; wait for its end or cancel it, and try again");
        }
    }

    void save(PlanVersionEntity version) {
        versions.saveAndFlush(version);
    }

    static void requireDraft(PlanVersionEntity version) {
        requireOpen(version);
        if (version.status != VersionStatus.DRAFT) {
            throw conflict(
                    "phiên bản " + version.number + " đang thẩm định, chỉ đọc",
                    "version " + version.number + " is in appraisal and read only");
        }
    }

    static void requireOpen(PlanVersionEntity version) {
        if (!version.status.open()) {
            throw conflict(
                    "phiên bản " + version.number + " đã công bố, không sửa được",
                    "version " + version.number + " has been published and cannot be changed");
        }
    }

    static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", new Bilingual(vi, en)));
    }

    static ProblemException unknownPlan(Object id) {
        return unknown("quy hoạch", "plan", id);
    }

    static ProblemException unknownVersion(long id) {
        return unknown("phiên bản quy hoạch", "plan version", id);
    }

    static ProblemException unknown(String vi, String en, Object id) {
        return new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", new Bilingual(vi + " " + id, en + " " + id)));
    }

    static String subject(long versionId) {
        return "plan-version:" + versionId;
    }

    private void audit(String action, String subject, Map<String, ?> details) {
        events.publishEvent(new AuditedEvent(action, subject, details));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean visible(PlanVersionEntity version) {
        return reviewers.maySee(version.status, version.id());
    }
}
