package vn.quyhoach.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A query in a {@code .sql} file of the class's own package, with named parameters ({@code :bbox}).
 *
 * <p>Load it in a field initialiser: a missing file then stops the application at start, not a user at noon.
 */
public record SqlFile(String name, String text) {

    /** Loads {@code <name>.sql} from the package of {@code owner}. */
    public static SqlFile of(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("No query " + name + ".sql beside " + owner.getName());
            }
            return new SqlFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
