package vn.quyhoach.cluster;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;

/** Says in one sentence why there is no database, instead of a stack trace through Spring. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<Exception> {

    /** SQLSTATE classes of "no connection" and "not let in". */
    private static final String UNREACHABLE = "(08|28|3D|57P).*";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Exception failure) {
        DataAccessResourceFailureException ours = findCause(rootFailure, DataAccessResourceFailureException.class);
        if (ours != null) {
            return new FailureAnalysis(ours.getMessage(), null, ours);
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(rootFailure);
        SQLException refused = findCause(rootFailure, SQLException.class);
        if (refused != null && String.valueOf(refused.getSQLState()).matches(UNREACHABLE)) {
            return new FailureAnalysis(
                    "The database named by QUYHOACH_DB_URL (or spring.datasource.url) cannot be used: "
                            + String.valueOf(refused.getMessage()).replaceAll("\\s+", " ") + ".",
                    null,
                    cause);
        }
        return null;
    }
}
