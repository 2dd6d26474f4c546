package vn.quyhoach.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;

/**
 * Taking a version back. What was in force ends with the day and its past stays; the version it replaced does not come
 * back by itself, for nobody has decided that it should. What never took effect has replaced nothing: the version before
 * goes on.
 */
@Component
public class Withdrawals {

    private final Plans plans;
    private final PlanVersionRepository versions;
    private final VersionObjects objects;
    private final FourEyes fourEyes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(
            Plans plans,
            PlanVersionRepository versions,
            VersionObjects objects,
            FourEyes fourEyes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.objects = objects;
        this.fourEyes = fourEyes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a draft, a version in appraisal or one in force back.
     *
     * @param ifMatch optional: the version the planner has seen
     * @throws ProblemException {@code STATE_CONFLICT} for what is over or withdrawn; {@code FOUR_EYES_REQUIRED} for what is
     *     published, by one of its authors
     */
    @PlannersOnly
    @Transactional
    public PlanVersion withdraw(long planId, long id, Withdrawal withdrawal, @Nullable String ifMatch) {
        // 1. one step of the plan at a time
        plans.lock(planId);
        PlanVersionEntity version = plans.hold(planId, id, ifMatch);
        LocalDate today = LocalDate.now(clock);
        boolean published = version.status.published();
        // 2. what must hold
        requireNotOver(version, today);
        withdrawal.checks(published, today).orThrow();
        if (published) {
            requireSecondPerson(id);
        }
        // 3. the version ends
        Set<Long> touched = new TreeSet<>();
        version.withdrawnAt = clock.instant();
        version.withdrawnBy = CurrentUser.get().username();
        version.withdrawalReason = Objects.requireNonNull(withdrawal.reason()).strip();
        version.withdrawalDecisionNo = withdrawal.decisionNo();
        version.withdrawalDecisionDate = withdrawal.decisionDate();
        boolean tookEffect =
                published && !Objects.requireNonNull(version.validFrom).isAfter(today);
        Optional<PlanVersionEntity> former = Optional.empty();
        if (tookEffect) {
            version.status = VersionStatus.SUPERSEDED;
            version.validTo = today.plusDays(1);
            plans.save(version);
        } else {
            former = published ? before(version) : Optional.empty();
            version.status = VersionStatus.WITHDRAWN;
            plans.save(version);
            former.ifPresent(goesOn -> extend(goesOn, version.validTo));
        }
        // 4. announced
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reason", version.withdrawalReason);
        details.put("decisionNo", withdrawal.decisionNo() == null ? "" : withdrawal.decisionNo());
        details.put("lastDay", tookEffect ? today.toString() : "");
        details.put("goesOn", former.map(goesOn -> Plans.subject(goesOn.id())).orElse(""));
        events.publishEvent(new AuditedEvent("plan-version-withdrawn", Plans.subject(id), details));
        if (published) {
            touched.add(id);
            former.ifPresent(goesOn -> touched.add(goesOn.id()));
        }
        touched.stream()
                .flatMap(each -> objects.contents(each).stream())
                .map(LayerContent::layer)
                .distinct()
                .forEach(layer -> events.publishEvent(new LayerChanged(layer)));
        return version.version(today);
    }

    private static void requireNotOver(PlanVersionEntity version, LocalDate today) {
        boolean over = version.status.published() && version.validTo != null && !version.validTo.isAfter(today);
        if (version.status == VersionStatus.WITHDRAWN || version.withdrawnAt != null || over) {
            throw Plans.conflict(
                    "phiên bản " + version.number + " đã hết hiệu lực hoặc đã rút",
                    "version " + version.number + " is over or was withdrawn already");
        }
    }

    private void requireSecondPerson(long id) {
        List<String> authors = fourEyes.authors(id);
        if (fourEyes.isOneOf(authors)) {
            String names = String.join(", ", authors);
            throw new ProblemException(ProblemCode.FOUR_EYES_REQUIRED, Map.of("reason", new Bilingual(names, names)));
        }
    }

    /** The version that ends where this one was to begin, unless it was taken back itself. */
    private Optional<PlanVersionEntity> before(PlanVersionEntity version) {
        return versions.findByPlanIdOrderByNumber(version.planId).stream()
                .filter(other -> other.status == VersionStatus.SUPERSEDED
                        && other.withdrawnAt == null
                        && Objects.equals(other.validTo, version.validFrom))
                .findFirst();
    }

    private void extend(PlanVersionEntity former, @Nullable LocalDate end) {
        former.validTo = end;
        former.status = end == null ? VersionStatus.IN_FORCE : VersionStatus.SUPERSEDED;
        plans.save(former);
    }
}
