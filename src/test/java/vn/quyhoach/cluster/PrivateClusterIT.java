package vn.quyhoach.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.FileSystemUtils;

/** The private cluster's life, with the system's real programs. */
class PrivateClusterIT {

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "cluster-")
                .toAbsolutePath();
        // a temporary folder is closed to others; the service's is not
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(files().root());
        FileSystemUtils.deleteRecursively(folder);
    }

    private ClusterSettings settings() {
        return new ClusterSettings(folder.resolve("postgres"), null, Duration.ofSeconds(60), false);
    }

    private ClusterFiles files() throws IOException {
        return ClusterFiles.of(settings().directory());
    }

    private static String ask(ClusterDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(ClusterDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void keepsWhatIsWrittenFromOneStartToTheNext() throws Exception {
        try (PrivateCluster cluster = PrivateCluster.start(settings())) {
            ClusterDatabase database = cluster.database().withDatabase("quyhoach");
            execute(database, "create extension postgis");
            assertThat(ask(database, "select postgis_version()")).startsWith("3.");
            assertThat(ask(database, "select lower('TỈNH LONG AN ĐỨC HUỆ')")).isEqualTo("tỉnh long an đức huệ");
            execute(database, "create table kept as select 7 as id");
        }
        try (PrivateCluster cluster = PrivateCluster.start(settings())) {
            assertThat(ask(cluster.database().withDatabase("quyhoach"), "select id from kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (PrivateCluster cluster = PrivateCluster.start(settings())) {
            ClusterDatabase door = cluster.database();
            assertThatThrownBy(() -> DriverManager.getConnection(door.url(), door.username(), "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(cluster.directory().resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(ask(door, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(door, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void stopsOnlyWhenTheLastUserLeaves() throws Exception {
        PrivateCluster service = PrivateCluster.start(settings());
        Path data = service.directory().resolve("data");
        // a command in a process of its own, as bin/quyhoach is
        Process command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JoinsAndWaits.class.getName(),
                        settings().directory().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(command.inputReader().lines().anyMatch("joined"::equals)).isTrue();

        service.close();
        assertThat(Postmaster.find(data)).as("the command still uses it").isPresent();

        command.destroyForcibly().waitFor();
        try (PrivateCluster next = PrivateCluster.start(settings())) {
            assertThat(ask(next.database(), "select 'joined'")).isEqualTo("joined");
        }
        assertThat(Postmaster.find(data)).as("the killed command holds no lock").isEmpty();
    }

    /** Joins the cluster, says so and stays until it is killed. */
    static final class JoinsAndWaits {

        public static void main(String[] args) throws Exception {
            PrivateCluster cluster =
                    PrivateCluster.start(new ClusterSettings(Path.of(args[0]), null, Duration.ofSeconds(60), false));
            System.out.println("joined");
            System.out.flush();
            cluster.database();
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    @Test
    void startsAgainAfterTheServerWasKilled() throws Exception {
        PrivateCluster killed = PrivateCluster.start(settings());
        Path data = killed.directory().resolve("data");
        Postmaster postmaster = Postmaster.find(data).orElseThrow();
        ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
        ProcessHandle.of(postmaster.pid()).ifPresent(process -> process.onExit().join());
        // the number of the dead server now belongs to somebody else: to this very process
        Path file = data.resolve("postmaster.pid");
        String left = Files.readString(file);
        killed.close();
        String us = Long.toString(ProcessHandle.current().pid());
        Files.writeString(file, left.replaceFirst("^\\d+", us));

        try (PrivateCluster cluster = PrivateCluster.start(settings())) {
            assertThat(ask(cluster.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenSomebodyTookItsOwn() throws Exception {
        int port;
        try (PrivateCluster cluster = PrivateCluster.start(settings())) {
            port = Postmaster.find(cluster.directory().resolve("data"))
                    .orElseThrow()
                    .port();
        }
        try (java.net.ServerSocket taken =
                        new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
                PrivateCluster cluster = PrivateCluster.start(settings())) {
            assertThat(cluster.database().url()).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(ask(cluster.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysInOneSentenceWhatToInstall() {
        ClusterSettings nothing = new ClusterSettings(folder.resolve("postgres"), folder, Duration.ofSeconds(1), false);
        assertThatThrownBy(() -> PrivateCluster.start(nothing))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasMessage("No PostgreSQL with PostGIS was found in " + folder
                        + ": install PostgreSQL with PostGIS (Debian: apt-get install postgresql-15"
                        + " postgresql-15-postgis-3), or set QUYHOACH_DB_URL to a database that has PostGIS.");
    }

    @Test
    void namesTheVersionThatTheDataNeed() throws Exception {
        Path data = Files.createDirectories(files().data());
        Files.writeString(data.resolve("PG_VERSION"), "9\n");
        assertThatThrownBy(() -> PrivateCluster.start(settings()))
                .hasMessageStartingWith("PostgreSQL 9, which wrote the data here, was not found with PostGIS");
    }
}
