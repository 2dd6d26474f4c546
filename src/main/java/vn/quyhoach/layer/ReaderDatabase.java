package vn.quyhoach.layer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
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

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReaderDatabase(JdbcConnectionDetails address, ReaderProperties properties) {
        this.pool = new HikariDataSource(config(address, properties));
        JdbcTemplate template = new JdbcTemplate(pool);
        template.setFetchSize(properties.fetchSize());
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.transaction.setReadOnly(true);
    }

    /**
     * Runs queries in one read-only transaction. Rows handed to a callback come through a forward cursor: one page of
     * them is in memory, whatever the result's size.
     */
    public <T> T read(Function<JdbcClient, T> queries) {
        return transaction.execute(status -> queries.apply(jdbc));
    }

    /**
     * Runs one query with a small result, without a transaction around it: one way to the database and back, where the
     * other costs two. A tile is asked so.
     */
    public <T> T ask(Function<JdbcClient, T> query) {
        return query.apply(jdbc);
    }

    @Override
    public void destroy() {
        pool.close();
    }

    private static HikariConfig config(JdbcConnectionDetails address, ReaderProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("quyhoach-reader");
        config.setJdbcUrl(address.getJdbcUrl());
        config.setUsername(address.getUsername());
        config.setPassword(address.getPassword());
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(0);
        // the role is made by a migration, and the pool may be there before it: connect at the first read
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(properties.connectionTimeout().toMillis());
        config.addDataSourceProperty("ApplicationName", "quyhoach-reader");
        // Custom plans only: the queries ask for nothing by a null parameter, and only a plan made for the values at
        // hand leaves those conditions out and uses the index of the others. Compilation (jit) costs more than tiles.
        config.setConnectionInitSql("set role quyhoach_reader;"
                + "set statement_timeout = " + properties.statementTimeout().toMillis() + ";"
                + "set default_transaction_read_only = on;"
                + "set plan_cache_mode = force_custom_plan;"
                + "set jit = off");
        return config;
    }
}
