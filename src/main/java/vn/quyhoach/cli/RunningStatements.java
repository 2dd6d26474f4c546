package vn.quyhoach.cli;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.sql.SqlFile;

/**
 * What this process waits for in the database. A command hears that it is to stop between two statements; the long ones
 * of an import, which compare all objects with each other, are ended from here.
 */
final class RunningStatements {

    /** By which the database knows the connections of this process. */
    static final String NAME = "quyhoach-command-" + ProcessHandle.current().pid();

    private static final SqlFile CANCEL = SqlFile.of(RunningStatements.class, "cancel_statements");
    private static final SqlFile MOMENT = SqlFile.of(RunningStatements.class, "moment");

    private final JdbcClient jdbc;

    RunningStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends those that run now, each time it is called, and none that begins later. */
    Runnable canceller() {
        OffsetDateTime since =
                jdbc.sql(MOMENT.text()).query(OffsetDateTime.class).single();
        return () -> {
            List<Boolean> unused = jdbc.sql(CANCEL.text())
                    .param("name", NAME)
                    .param("since", since)
                    .query(Boolean.class)
                    .list();
        };
    }
}
