package vn.quyhoach.cluster;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a private cluster lives and how it behaves.
 *
 * @param directory everything of the cluster: data, port, password
 * @param binaries the folder of {@code initdb} and {@code pg_ctl}; null looks for the newest that has PostGIS
 * @param startTimeout how long recovery after a crash may take before the start counts as failed
 * @param durable false gives up the safety of the data for speed: for tests only
 */
public record ClusterSettings(Path directory, @Nullable Path binaries, Duration startTimeout, boolean durable) {

    public ClusterSettings {
        directory = directory.toAbsolutePath().normalize();
    }
}
