package vn.quyhoach.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.People;
import vn.quyhoach.security.PlannersOnly;

/**
 * The appraisal of a version: from its beginning nobody changes what the version draws or says, and the people who are
 * named read it beside the planners. It ends in force, or as a draft again.
 */
@Component
public class Appraisals {

    private final Plans plans;
    private final VersionObjects objects;
    private final Reviewers reviewers;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appraisals(
            Plans plans,
            VersionObjects objects,
            Reviewers reviewers,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.objects = objects;
        this.reviewers = reviewers;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands a draft over to its reviewers. Waits for edits that are being made; those that come later are refused.
     *
     * @throws ProblemException {@code STATE_CONFLICT} for what is no draft or has no object; {@code FIELDS_INVALID}
     */
    @PlannersOnly
    @Transactional
    public PlanVersion start(long planId, long id, Appraisal appraisal, @Nullable String ifMatch) {
        PlanVersionEntity version = plans.hold(planId, id, ifMatch);
        Plans.requireDraft(version);
        List<String> names = known(appraisal);
        if (objects.contents(id).isEmpty()) {
            throw Plans.conflict(
                    "phiên bản " + version.number + " chưa có đối tượng nào",
                    "version " + version.number + " has no objects yet");
        }
        reviewers.name(id, names);
        version.status = VersionStatus.APPRAISAL;
        return changed(version, "plan-version-appraisal-started", Map.of("reviewers", names));
    }

    /** Asks others; who is not named any more sees the version no more. */
    @PlannersOnly
    @Transactional
    public PlanVersion ask(long planId, long id, Appraisal appraisal, @Nullable String ifMatch) {
        PlanVersionEntity version = plans.hold(planId, id, ifMatch);
        requireAppraisal(version);
        List<String> names = known(appraisal);
        List<String> before = reviewers.of(id);
        reviewers.name(id, names);
        return changed(version, "plan-version-reviewers-changed", Map.of("before", before, "after", names));
    }

    /** Takes the version back to be worked on. */
    @PlannersOnly
    @Transactional
    public PlanVersion end(long planId, long id, @Nullable String reason, @Nullable String ifMatch) {
        PlanVersionEntity version = plans.hold(planId, id, ifMatch);
        requireAppraisal(version);
        new FieldChecks().requiredText("reason", reason, 2_000).orThrow();
        version.status = VersionStatus.DRAFT;
        return changed(
                version,
                "plan-version-appraisal-returned",
                Map.of("reason", Objects.requireNonNull(reason).strip()));
    }

    private List<String> known(Appraisal appraisal) {
        List<String> names = appraisal.names();
        Set<String> open = people.list().stream().map(People.Person::username).collect(Collectors.toSet());
        appraisal
                .checks(names.stream().filter(name -> !open.contains(name)).toList())
                .orThrow();
        return names;
    }

    private PlanVersion changed(PlanVersionEntity version, String action, Map<String, ?> details) {
        plans.save(version);
        events.publishEvent(new AuditedEvent(action, Plans.subject(version.id()), details));
        return version.version(LocalDate.now(clock));
    }

    private static void requireAppraisal(PlanVersionEntity version) {
        if (version.status != VersionStatus.APPRAISAL) {
            throw Plans.conflict(
                    "phiên bản " + version.number + " không ở bước thẩm định (" + version.status + ")",
                    "version " + version.number + " is not in appraisal (" + version.status + ")");
        }
    }
}
