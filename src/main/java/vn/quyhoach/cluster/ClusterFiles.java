package vn.quyhoach.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of a private cluster.
 *
 * @param root the folder of all of them: {@code data} is PostgreSQL's, the rest is ours
 */
record ClusterFiles(Path root) {

    /** Below the ports that systems give to outgoing connections, so that nobody takes ours by chance. */
    private static final int FIRST_PORT = 15432;

    private static final int PORTS = 1000;

    /**
     * The folder asked for, or one under {@code /var/lib} where root works in a folder that PostgreSQL's user cannot
     * reach; its name follows from the folder asked for, so that every process of the installation finds the same.
     */
    static ClusterFiles of(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (ServerUser.of(directory.resolve("data")).reaches(directory)) {
            return new ClusterFiles(directory);
        }
        UUID name = UUID.nameUUIDFromBytes(directory.toString().getBytes(StandardCharsets.UTF_8));
        Path elsewhere = Path.of("/var/lib/quyhoach", name.toString());
        Files.createDirectories(elsewhere);
        return new ClusterFiles(elsewhere);
    }

    Path data() {
        return root.resolve("data");
    }

    /** Taken alone while somebody starts or stops the cluster. */
    Path gate() {
        return root.resolve("gate.lock");
    }

    /** Shared by all processes that use the cluster. */
    Path users() {
        return root.resolve("users.lock");
    }

    /** What PostgreSQL says before its own log begins. */
    Path startLog() {
        return data().resolve("start.log");
    }

    Optional<String> version() throws IOException {
        Path file = data().resolve("PG_VERSION");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    String password() throws IOException {
        Path file = root.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            writePrivately(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /** The port of the last start, for bookmarks in other programs; another one if somebody took it meanwhile. */
    int freePort() throws IOException {
        Path file = root.resolve("port");
        int kept = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : FIRST_PORT;
        for (int step = 0; step < PORTS; step++) {
            int port = FIRST_PORT + Math.floorMod(kept - FIRST_PORT + step, PORTS);
            if (free(port)) {
                Files.writeString(file, Integer.toString(port));
                return port;
            }
        }
        throw new IOException("no free port from " + FIRST_PORT + " to " + (FIRST_PORT + PORTS - 1));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes PostgreSQL's settings for this start. */
    void writeSettings(int port, boolean durable) throws IOException {
        StringBuilder text = new StringBuilder(settings("postgresql.conf"));
        text.append("\nport = ").append(port).append('\n');
        if (!durable) {
            text.append(settings("not-durable.conf"));
        }
        Files.writeString(data().resolve("quyhoach.conf"), text);
    }

    private static String settings(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PrivateCluster.class.getResourceAsStream(name), "missing resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
