package vn.quyhoach.support;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.cluster.ClusterDatabase;

/** A database of one test class or Spring context. */
public record TestDatabase(ClusterDatabase address) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new database with this content. */
    public static TestDatabase with(PostgisTest.Content content) {
        ClusterDatabase template = TestTemplates.get(content);
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        return new TestDatabase(TestServer.get().copy(template, name));
    }

    /** How an application is told to use it; small pools, because many contexts are open at once. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.username(),
                "spring.datasource.password", address.password(),
                "spring.datasource.hikari.maximum-pool-size", 6,
                "spring.datasource.hikari.minimum-idle", 0);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.username());
        source.setPassword(address.password());
        return source;
    }
}
