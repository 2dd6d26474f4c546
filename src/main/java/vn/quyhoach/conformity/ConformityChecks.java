package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.zone.Plan;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;

/** Checks whether a project's place fits the plans in force on a day, and keeps what was found. */
@Component
public class ConformityChecks {

    private final CheckInputs inputs;
    private final Drawings drawings;
    private final Judgement judgement;
    private final CheckRecords records;
    private final Plans plans;
    private final ApplicationEventPublisher events;

    ConformityChecks(
            CheckInputs inputs,
            Drawings drawings,
            Judgement judgement,
            CheckRecords records,
            Plans plans,
            ApplicationEventPublisher events) {
        this.inputs = inputs;
        this.drawings = drawings;
        this.judgement = judgement;
        this.records = records;
        this.plans = plans;
        this.events = events;
    }

    /**
     * Checks a place that is not registered.
     *
     * @param footprint a GeoJSON geometry in degrees
     * @param asOf the day whose plans count; today where null
     * @param accuracyM how exact the place is
     * @throws ProblemException for whatever is wrong with them
     */
    @Transactional(timeout = 10)
    public ConformityCheck run(
            JsonNode footprint, String projectClass, @Nullable LocalDate asOf, double accuracyM, String name) {
        return run(new CheckRequest(
                footprint, null, null, projectClass, asOf == null ? null : asOf.toString(), accuracyM, name));
    }

    /** @throws ProblemException for whatever is wrong with the request */
    @Transactional(timeout = 10)
    ConformityCheck run(CheckRequest request) {
        // 1  what is asked: a place, a kind of project, a day
        CheckInput input = inputs.read(request);

        // 2  the plans in force on that day, the most specific first
        List<Plan> all = plans.list();
        List<PlanInForce> inForce = inForce(all, input.asOf());

        // 3  what they draw under and around the place
        Drawings.Found drawn = drawings.find(input, inForce);

        // 4  each plan by itself, then all that bind: shares, overlays, verdict, reason
        ConformityCheck check = judgement.of(input, inForce, drawn, earliest(all));

        // 5  keep it as it is, for good
        records.save(check, input.ground());

        // 6  leave a trace
        events.publishEvent(new AuditedEvent(
                "conformity-checked",
                "conformity-check:" + check.id(),
                Map.of(
                        "verdict", check.verdict().name(),
                        "asOf", check.asOf().toString(),
                        "rulePack", check.rulePack())));
        return check;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    ConformityCheck get(UUID id) {
        return records.get(id);
    }

    private static List<PlanInForce> inForce(List<Plan> all, LocalDate day) {
        List<PlanInForce> inForce = new ArrayList<>();
        for (Plan plan : all) {
            plan.versions().stream()
                    .filter(version -> version.inForceOn(day))
                    .findFirst()
                    .ifPresent(version -> inForce.add(new PlanInForce(plan, version)));
        }
        inForce.sort(Comparator.comparing((PlanInForce plan) -> plan.plan().level())
                .reversed()
                .thenComparing(plan -> plan.plan().id()));
        return inForce;
    }

    private static Optional<LocalDate> earliest(List<Plan> all) {
        return all.stream()
                .flatMap(plan -> plan.versions().stream())
                .filter(version -> version.status().published())
                .map(PlanVersion::validFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
