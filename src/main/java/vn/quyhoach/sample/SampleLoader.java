package vn.quyhoach.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.sql.SqlFile;

/**
 * Loads the reference lists and the sample province into a database that has none.
 *
 * <p>All or nothing, in one transaction; into an empty house only: what people brought in is never mixed with the sample.
 */
@Component
public class SampleLoader {

    /** A step that COPY may fail. */
    private interface Step {
        void write(PGConnection connection) throws SQLException;
    }

    private final SqlFile listsAreEmpty = SqlFile.of(SampleLoader.class, "lists_are_empty");
    private final SqlFile registersAreEmpty = SqlFile.of(SampleLoader.class, "registers_are_empty");
    private final SqlFile advanceIds = SqlFile.of(SampleLoader.class, "advance_ids");
    private final SqlFile analyze = SqlFile.of(SampleLoader.class, "analyze");
    private final ReferenceLists lists = new ReferenceLists();
    private final RegisterRows registers = new RegisterRows();
    private final PlanRows plans = new PlanRows();

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SampleLoader(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Stores land-use classes, project classes, agencies and the classes of layers, unless they are there. */
    @Transactional
    public boolean loadLists() {
        if (!isTrue(listsAreEmpty)) {
            return false;
        }
        copy(lists::store);
        advanceIds();
        events.publishEvent(new AuditedEvent("reference-lists-loaded", "reference", Map.of()));
        return true;
    }

    /** Builds and stores the schematic province, unless there is a plan, a unit, a project or a task. */
    @Transactional
    public boolean loadProvince() {
        if (!isTrue(registersAreEmpty)) {
            return false;
        }
        SampleProvince province = SampleProvince.build();
        copy(connection -> {
            registers.store(connection, province);
            plans.store(connection, province, OffsetDateTime.now(clock));
        });
        advanceIds();
        jdbc.execute(analyze.text());
        announce(province, events::publishEvent);
        return true;
    }

    private static void announce(SampleProvince province, Consumer<Object> publisher) {
        publisher.accept(new AuditedEvent(
                "sample-loaded",
                "plan:long-an-2021-2030",
                Map.of(
                        "units", province.units().size(),
                        "objects",
                                province.original().size() + province.adjusted().size(),
                        "projects", province.projects().size())));
        TreeSet<String> layers = new TreeSet<>();
        Stream.concat(province.original().stream(), province.adjusted().stream())
                .forEach(object -> layers.add(object.layer()));
        Stream.of("province", "districts", "communes", "projects", "projects-lines", "projects-points")
                .forEach(layers::add);
        layers.forEach(layer -> publisher.accept(new LayerChanged(layer)));
    }

    private boolean isTrue(SqlFile question) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question.text(), Boolean.class));
    }

    private void advanceIds() {
        jdbc.query(advanceIds.text(), row -> {});
    }

    private void copy(Step step) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> write(connection, step));
    }

    private static boolean write(Connection connection, Step step) throws SQLException {
        step.write(connection.unwrap(PGConnection.class));
        return true;
    }
}
