package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemException;

/** Checks whether a project's place fits the plans in force on a day, and keeps what was found. */
@Component
public class ConformityChecks {

    private final CheckInputs inputs;
    private final CheckEngine engine;
    private final CheckRecords records;
    private final ApplicationEventPublisher events;

    ConformityChecks(CheckInputs inputs, CheckEngine engine, CheckRecords records, ApplicationEventPublisher events) {
        this.inputs = inputs;
        this.engine = engine;
        this.records = records;
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

    /**
     * Checks a place that is not registered, in the coordinates of a system.
     *
     * @throws ProblemException for whatever is wrong with them
     */
    @Transactional(timeout = 10)
    public ConformityCheck run(
            JsonNode footprint, Crs crs, String projectClass, LocalDate asOf, double accuracyM, String name) {
        return run(new CheckRequest(footprint, crs.code(), null, projectClass, asOf.toString(), accuracyM, name));
    }

    /**
     * Checks a registered project, all its locations together.
     *
     * @param projectClass the project's own where null
     * @param accuracyM how exact the place is at best; the worse one of the register counts
     * @throws ProblemException {@code NOT_FOUND}, {@code GEOMETRY_EMPTY} for a project without a location
     */
    @Transactional(timeout = 10)
    public ConformityCheck run(
            long projectId, @Nullable String projectClass, @Nullable LocalDate asOf, double accuracyM) {
        return run(new CheckRequest(
                null, null, projectId, projectClass, asOf == null ? null : asOf.toString(), accuracyM, null));
    }

    /** @throws ProblemException for whatever is wrong with the request */
    @Transactional(timeout = 10)
    ConformityCheck run(CheckRequest request) {
        // 1  what is asked: a place, a kind of project, a day
        CheckInput input = inputs.read(request);

        // 2  what the plans in force say
        ConformityCheck made = engine.judge(input);

        // 3  keep it as it is, for good, and leave a trace
        return keep(List.of(new CheckRecords.Made(made, input))).get(0);
    }

    /** Many checks for one caller, who wants them all at once. */
    public CheckSeries series() {
        return new CheckSeries(inputs, engine, this);
    }

    List<ConformityCheck> keep(List<CheckRecords.Made> made) {
        List<ConformityCheck> kept = records.save(made);
        kept.forEach(this::audit);
        return kept;
    }

    private void audit(ConformityCheck check) {
        events.publishEvent(new AuditedEvent(
                "conformity-checked",
                "conformity-check:" + check.id(),
                Map.of(
                        "number", String.valueOf(check.number()),
                        "verdict", check.verdict().name(),
                        "asOf", check.asOf().toString(),
                        "rulePack", check.rulePack())));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    ConformityCheck get(UUID id) {
        return records.get(id);
    }
}
