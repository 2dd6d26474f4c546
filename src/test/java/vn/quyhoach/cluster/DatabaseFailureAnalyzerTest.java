package vn.quyhoach.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.env.MockEnvironment;

class DatabaseFailureAnalyzerTest {

    private final MockEnvironment environment = new MockEnvironment();
    private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer(environment);

    private FailureAnalysis analyze(Exception cause) {
        return analyzer.analyze(new IllegalStateException("a bean could not be made", cause));
    }

    @Test
    void repeatsTheSentenceOfThePrivateCluster() {
        assertThat(analyze(new DataAccessResourceFailureException("Install it."))
                        .getDescription())
                .isEqualTo("Install it.");
    }

    @Test
    void namesTheSettingOfADatabaseThatDoesNotAnswer() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://elsewhere/quyhoach");
        assertThat(analyze(new SQLException("Connection to elsewhere refused.\n", "08001"))
                        .getDescription())
                .isEqualTo("The database named by QUYHOACH_DB_URL (or spring.datasource.url) cannot be used:"
                        + " Connection to elsewhere refused.");
    }

    @Test
    void saysWhatAnAddressLooksLike() {
        environment.setProperty("spring.datasource.url", "postgresql://elsewhere/quyhoach");
        assertThat(analyze(new IllegalArgumentException("URL must start with 'jdbc'"))
                        .getDescription())
                .endsWith("such as jdbc:postgresql://host:5432/quyhoach.");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyze(new SQLException("syntax error", "42601"))).isNull();
    }
}
