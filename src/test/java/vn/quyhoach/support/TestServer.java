package vn.quyhoach.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.quyhoach.cluster.ClusterDatabase;
import vn.quyhoach.cluster.ClusterSettings;
import vn.quyhoach.cluster.PrivateCluster;

/** The PostgreSQL server of this test run, one for all tests, gone when the run ends. */
public final class TestServer {

    /** The image of docker-compose.yml, so that both roads test the same PostGIS. */
    public static final String IMAGE = "postgis/postgis:15-3.5";

    private final ClusterDatabase door;
    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    private TestServer(ClusterDatabase door) {
        this.door = door;
    }

    /** The server; starts it for the first caller. */
    static TestServer get() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final TestServer SERVER = start();
    }

    private static TestServer start() {
        String named = System.getenv("QUYHOACH_TEST_DB");
        if (named != null && !named.isBlank()) {
            return external(named);
        }
        return containerEngineAnswers() ? container() : cluster();
    }

    private static TestServer external(String url) {
        TestServer server = new TestServer(new ClusterDatabase(
                url,
                System.getenv().getOrDefault("QUYHOACH_TEST_DB_USER", "postgres"),
                System.getenv().getOrDefault("QUYHOACH_TEST_DB_PASSWORD", "")));
        atEnd(server::dropAll);
        return server;
    }

    /** Asked first, because Testcontainers logs an error and a stack trace where there is no engine. */
    private static boolean containerEngineAnswers() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        if (!host.startsWith("unix://")) {
            return true;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(host.substring("unix://".length())));
        } catch (IOException noEngine) {
            return false;
        }
    }

    private static TestServer container() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"));
        container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start(); // its own watchdog removes it when this process ends
        return new TestServer(
                new ClusterDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword()));
    }

    /** The same launcher as the service's, or its sentence that says what to install. */
    private static TestServer cluster() {
        Path directory = Path.of("target", "postgres-" + ProcessHandle.current().pid());
        PrivateCluster cluster =
                PrivateCluster.start(new ClusterSettings(directory, null, Duration.ofSeconds(60), false));
        atEnd(() -> {
            cluster.close();
            delete(cluster.directory());
            delete(directory);
        });
        return new TestServer(cluster.database());
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atEnd(Runnable task) {
        Runtime.getRuntime().addShutdownHook(new Thread(task, "test-server-end"));
    }

    /** A new, empty database. */
    ClusterDatabase create(String name) {
        made.add(name);
        return door.withDatabase(name);
    }

    /** A copy of a database that nobody is connected to: files are copied, no migration runs. */
    ClusterDatabase copy(ClusterDatabase template, String name) {
        String source = template.url().replaceFirst("^.*/([^/?]+)(\\?.*)?$", "$1");
        made.add(name);
        execute("create database \"" + name + "\" template \"" + source + "\"");
        return door.named(name);
    }

    private void dropAll() {
        made.forEach(name -> execute("drop database if exists \"" + name + "\" with (force)"));
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(door.url(), door.username(), door.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The folder of test scripts and outputs of this run. */
    static Path scratch() {
        Path scratch = Path.of("target", "test-scratch").toAbsolutePath();
        try {
            return Files.createDirectories(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
