package vn.quyhoach.cluster;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;

/** Says in one sentence why there is no database, instead of a stack trace through Spring. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<Exception> {

    /** SQLSTATE classes of "no connection" and "not let in". */
    private static final String UNREACHABLE = "(08|28|3D|57P).*";

    private static final String SETTING = "QUYHOACH_DB_URL (or spring.datasource.url)";

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Exception failure) {
        DataAccessResourceFailureException ours = findCause(rootFailure, DataAccessResourceFailureException.class);
        if (ours != null) {
            return new FailureAnalysis(ours.getMessage(), null, ours);
        }
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            return sentence(
                    SETTING + " must be a JDBC address of PostgreSQL, such as jdbc:postgresql://host:5432/quyhoach",
                    rootFailure);
        }
        SQLException refused = findCause(rootFailure, SQLException.class);
        if (refused != null && String.valueOf(refused.getSQLState()).matches(UNREACHABLE)) {
            String reason = String.valueOf(refused.getMessage())
                    .strip()
                    .replaceAll("\\s+", " ")
                    .replaceAll("\\.$", "");
            return sentence("The database named by " + SETTING + " cannot be used: " + reason, refused);
        }
        return null;
    }

    private static FailureAnalysis sentence(String text, Throwable cause) {
        return new FailureAnalysis(text + ".", null, cause);
    }
}
