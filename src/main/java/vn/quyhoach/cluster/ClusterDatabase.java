package vn.quyhoach.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A database and how to reach it.
 *
 * @param url the JDBC address, ending with the database's name
 */
public record ClusterDatabase(String url, String username, String password) {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** Waits until the server lets us in; one that recovers refuses until it is done. */
    void await(Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        while (true) {
            try (Connection connection = connect()) {
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new DataAccessResourceFailureException(
                            "The database at " + url + " does not let us in: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** A database of the same server, whether it is there or not. */
    public ClusterDatabase named(String name) {
        return new ClusterDatabase(url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), username, password);
    }

    /** A database of the same server, made if it is not there; its extensions are the migrations' work. */
    public ClusterDatabase withDatabase(String name) {
        try {
            createIfMissing(name);
            return named(name);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "Cannot make the database " + name + " at " + url + ": " + e.getMessage(), e);
        }
    }

    private void createIfMissing(String name) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement find = connection.prepareStatement("select from pg_database where datname = ?");
                Statement create = connection.createStatement()) {
            find.setString(1, name);
            if (!find.executeQuery().next()) {
                create.execute("create database \"" + name + "\"");
            }
        }
    }
}
