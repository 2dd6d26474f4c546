package vn.quyhoach.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The user of the operating system that PostgreSQL runs as.
 *
 * <p>PostgreSQL refuses root. A process of root therefore hands its programs to another user: the owner of the data
 * if there are any (somebody may have started as a normal user before), else {@code postgres} of the system's package.
 *
 * @param name null stands for the user of this process
 */
record ServerUser(@Nullable String name) {

    static ServerUser of(Path data) {
        if (!isRoot()) {
            return new ServerUser(null);
        }
        try {
            String owner = Files.exists(data) ? Files.getOwner(data).getName() : "root";
            return new ServerUser("root".equals(owner) ? "postgres" : owner);
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("Cannot read the owner of " + data, e);
        }
    }

    private static boolean isRoot() {
        try {
            return Objects.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"), 0);
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /** The program, run as this user. */
    Command command(String... words) {
        if (name == null) {
            return new Command(List.of(words));
        }
        String group = new Command(List.of("id", "-g", name)).require("Looking up the user " + name);
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--init-groups", "--"));
        all.addAll(List.of(words));
        return new Command(all);
    }

    /** Gives a file of ours to this user. */
    void own(Path path) throws IOException {
        if (name != null) {
            Files.getFileAttributeView(path, PosixFileAttributeView.class)
                    .setOwner(
                            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        }
    }

    /** Whether this user may pass through the folder: a home folder or a temporary one is often closed to others. */
    boolean reaches(Path directory) {
        return name == null || command("test", "-x", directory.toString()).run().exit() == 0;
    }
}
