package vn.quyhoach.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A PostgreSQL with PostGIS of our own, from the system's programs, and this process's part in it.
 *
 * <p>Processes share it: each holds a shared lock on a file while it uses the cluster. Locks end with their process,
 * even one that was killed, so a cluster left running by a killed service is joined by the next one and stopped by
 * whoever leaves last.
 */
public final class PrivateCluster implements AutoCloseable {

    /** The superuser of the cluster and owner of its database; it has no rights on the machine. */
    public static final String USER = "quyhoach";

    private static final Logger LOG = LoggerFactory.getLogger(PrivateCluster.class);

    private final ClusterFiles files;
    private final ServerUser user;
    private final PostgresBinaries binaries;
    private final ClusterSettings settings;
    private final FileChannel users;
    private @Nullable FileLock use;

    private PrivateCluster(ClusterSettings settings) throws IOException {
        this.settings = settings;
        this.files = ClusterFiles.of(settings.directory());
        this.user = ServerUser.of(files.data());
        this.binaries = PostgresBinaries.get(settings.binaries(), files.version());
        this.users = open(files.users());
    }

    /** Joins the running cluster of this folder, or starts it, making it first where there is none. */
    public static PrivateCluster start(ClusterSettings settings) {
        try {
            PrivateCluster cluster = new PrivateCluster(settings);
            cluster.join();
            return cluster;
        } catch (IOException e) {
            throw new DataAccessResourceFailureException(
                    "The private database cannot use the folder " + settings.directory() + " (" + e.getMessage()
                            + "): make it writable for this user, or set QUYHOACH_DB_URL.",
                    e);
        }
    }

    private void join() throws IOException {
        try (FileChannel gate = open(files.gate());
                FileLock alone = gate.lock()) {
            use = users.lock(0, Long.MAX_VALUE, true);
            // 1 the data
            if (files.version().isEmpty()) {
                initialise();
            }
            // 2 the server
            Optional<Postmaster> running = Postmaster.find(files.data());
            if (running.isEmpty()) {
                launch();
            }
            // 3 it answers: after a crash it first recovers
            database().await(settings.startTimeout());
            LOG.info(
                    "{} the private PostgreSQL in {} on port {}",
                    running.isEmpty() ? "Started" : "Joined",
                    files.root(),
                    port());
        }
    }

    /** Makes the data in a folder of another name first: a run that dies half way leaves nothing that looks whole. */
    private void initialise() throws IOException {
        Path fresh = Files.createTempDirectory(files.root(), "data-");
        Path secret = files.root().resolve("initdb-password");
        try {
            ClusterFiles.writePrivately(secret, files.password());
            user.own(secret);
            user.own(fresh);
            user.command(
                            binaries.program("initdb"),
                            "--pgdata=" + fresh,
                            "--username=" + USER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            settings.durable() ? "--data-checksums" : "--no-sync")
                    .require("Making the private database");
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.writeString(fresh.resolve("postgresql.conf"), "\ninclude 'quyhoach.conf'\n", StandardOpenOption.APPEND);
        Files.move(fresh, files.data());
    }

    private void launch() throws IOException {
        files.writeSettings(files.freePort(), settings.durable());
        Command.Answer answer = user.command(
                        binaries.program("pg_ctl"),
                        "start",
                        "--pgdata=" + files.data(),
                        "--log=" + files.startLog(),
                        "--wait",
                        "--timeout=" + settings.startTimeout().toSeconds())
                .run();
        if (answer.exit() != 0) {
            throw new DataAccessResourceFailureException("The private PostgreSQL did not start within "
                    + settings.startTimeout().toSeconds() + " s: see " + files.startLog() + " and "
                    + files.data().resolve("log") + " (" + answer.output().replaceAll("\\s+", " ") + ").");
        }
    }

    private int port() {
        return Postmaster.find(files.data())
                .orElseThrow(() -> new DataAccessResourceFailureException(
                        "The private PostgreSQL in " + files.data() + " stopped while it was starting: see its log."))
                .port();
    }

    /** The server's own database {@code postgres}: the door for making others. */
    public ClusterDatabase database() {
        try {
            return new ClusterDatabase("jdbc:postgresql://127.0.0.1:" + port() + "/postgres", USER, files.password());
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("Cannot read the private database's password", e);
        }
    }

    /** Where it really is: elsewhere than asked for, when root works in a folder closed to PostgreSQL's user. */
    public Path directory() {
        return files.root();
    }

    /** Leaves the cluster, and stops it if nobody else uses it. */
    @Override
    public void close() {
        try (users;
                FileChannel gate = open(files.gate());
                FileLock alone = gate.lock()) {
            if (use == null || !use.isValid()) {
                return;
            }
            use.release();
            if (lastOne() && Postmaster.find(files.data()).isPresent()) {
                user.command(binaries.program("pg_ctl"), "stop", "--pgdata=" + files.data(), "--mode=fast", "--wait")
                        .require("Stopping the private PostgreSQL");
                LOG.info("Stopped the private PostgreSQL in {}", files.root());
            }
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("Cannot leave the private database in " + files.root(), e);
        }
    }

    private boolean lastOne() throws IOException {
        try (FileLock lock = users.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException anotherContextOfThisProcess) {
            return false;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
