package vn.quyhoach.layer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as the serving modules see it: the role {@code quyhoach_reader}, read only, with a time limit a
 * statement and few connections, so that a hole in a filter finds nothing to leak and a slow export starves nobody
 * who writes.
 *
 * <p>It is no {@code DataSource} bean: Boot's own stays the only one, for Flyway, JPA and everybody who writes.
 */
@Component
@EnableConfigurationProperties(ReaderProperties.class)
public class ReaderDatabase implements DisposableBean {

    /** How a statement of many shapes is planned: for the values at hand, or a null parameter would hide the index. */
    private static final String PLAN_EACH = "set plan_cache_mode = force_custom_plan";

    /**
     * How the statement of a tile is planned: once a connection, because a plan takes longer than most tiles. It is
     * made without knowing how many rows there will be, so it is told what is known: few big tables, small ones beside
     * them, and all of it in memory.
     */
    private static final String PLAN_ONCE =
            "set plan_cache_mode = force_generic_plan; set enable_nestloop = off; set random_page_cost = 1.1";

    private final HikariDataSource pool;
    private final HikariDataSource plannedPool;
    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final JdbcClient planned;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    ReaderDatabase(JdbcConnectionDetails address, ReaderProperties properties) {
        this.pool = new HikariDataSource(config(address, properties, "quyhoach-reader", PLAN_EACH));
        HikariConfig planOnce = config(address, properties, "quyhoach-tiles", PLAN_ONCE);
        // prepared at the first use, so that its plan is kept and bytes come as bytes and not as digits
        planOnce.addDataSourceProperty("prepareThreshold", "1");
        this.plannedPool = new HikariDataSource(planOnce);
        this.planned = JdbcClient.create(plannedPool);
        this.jdbc = JdbcClient.create(pool);
        this.streaming = JdbcClient.create(new Streaming(pool, properties.fetchSize()));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.transaction.setReadOnly(true);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Runs queries in one read-only transaction. Rows handed to a callback come through a forward cursor: one page of
     * them is in memory, whatever the result's size.
     */
    public <T> T read(Function<JdbcClient, T> queries) {
        return transaction.execute(status -> queries.apply(streaming));
    }

    /**
     * Runs something that asks many times, all of it as the database was at the first question: what is published
     * meanwhile is in none of the answers.
     */
    public <T> T snapshot(Supplier<T> questions) {
        return snapshot.execute(status -> questions.get());
    }

    /**
     * Runs one query with a small result, without a transaction around it: one way to the database and back, where the
     * other costs two.
     */
    public <T> T ask(Function<JdbcClient, T> query) {
        return query.apply(jdbc);
    }

    /**
     * The same on a connection that keeps the plan of each text: for the few queries that are asked hundreds of times
     * and answered in a millisecond. Their conditions must find an index whatever the values.
     */
    public <T> T askPlanned(Function<JdbcClient, T> query) {
        return query.apply(planned);
    }

    @Override
    public void destroy() {
        pool.close();
        plannedPool.close();
    }

    /** Rows by pages, and shapes as bytes and not as digits: for one way more to the database they are half as long. */
    private static final class Streaming extends JdbcTemplate {

        private static final int BINARY_FROM_THE_FIRST = -1;

        Streaming(DataSource pool, int fetchSize) {
            super(pool);
            setFetchSize(fetchSize);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_FROM_THE_FIRST);
        }
    }

    private static HikariConfig config(
            JdbcConnectionDetails address, ReaderProperties properties, String name, String planning) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.getJdbcUrl());
        config.setUsername(address.getUsername());
        config.setPassword(address.getPassword());
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(0);
        // the role is made by a migration, and the pool may be there before it: connect at the first read
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(properties.connectionTimeout().toMillis());
        config.addDataSourceProperty("ApplicationName", name);
        // compilation (jit) costs more than tiles
        config.setConnectionInitSql("set role quyhoach_reader;"
                + "set statement_timeout = " + properties.statementTimeout().toMillis() + ";"
                + "set default_transaction_read_only = on;"
                + planning + ";"
                + "set jit = off");
        return config;
    }
}
