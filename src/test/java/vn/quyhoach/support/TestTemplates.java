package vn.quyhoach.support;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import vn.quyhoach.QuyhoachApplication;
import vn.quyhoach.cluster.ClusterDatabase;

/** The databases that test databases are copied from: each is made once a run, when the first test needs it. */
final class TestTemplates {

    private static final Map<PostgisTest.Content, ClusterDatabase> MADE = new EnumMap<>(PostgisTest.Content.class);

    private TestTemplates() {}

    static synchronized ClusterDatabase get(PostgisTest.Content content) {
        ClusterDatabase made = MADE.get(content);
        if (made == null) {
            made = make(content);
            MADE.put(content, made);
        }
        return made;
    }

    private static ClusterDatabase make(PostgisTest.Content content) {
        String name = "template_" + content.name().toLowerCase(Locale.ROOT) + "_"
                + ProcessHandle.current().pid();
        return switch (content) {
            case EMPTY -> addPostgis(TestServer.get().create(name));
            case SCHEMA -> migrate(TestServer.get().create(name));
            case SAMPLE -> load(TestServer.get().copy(get(PostgisTest.Content.SCHEMA), name));
        };
    }

    private static ClusterDatabase addPostgis(ClusterDatabase database) {
        new TestDatabase(database).jdbc().sql("create extension postgis").update();
        return database;
    }

    private static ClusterDatabase migrate(ClusterDatabase database) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .defaultSchema("public")
                .load()
                .migrate();
        return database;
    }

    /** Starts the real service once: what the tests see is what a person sees after the first start. */
    private static ClusterDatabase load(ClusterDatabase database) {
        Map<String, Object> properties = new HashMap<>(new TestDatabase(database).properties());
        properties.put("quyhoach.sample.load", true);
        properties.put("server.port", 0);
        properties.put("quyhoach.security.admin-password", ApiClient.PASSWORD);
        // As arguments: the defaults of a builder are weaker than application.yml, which names no database.
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        SpringApplication.run(QuyhoachApplication.class, arguments).close();
        return database;
    }
}
