package vn.quyhoach.cluster;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the private cluster lives, when no database is named.
 *
 * @param directory its folder
 * @param binaries the folder of PostgreSQL's programs; empty looks for the newest that has PostGIS
 * @param startTimeout how long a start may take, recovery after a crash included
 */
@ConfigurationProperties("quyhoach.cluster")
record ClusterProperties(
        @DefaultValue("var/postgres") Path directory,
        @Nullable Path binaries,
        @DefaultValue("60s") Duration startTimeout) {

    ClusterSettings settings() {
        boolean named = binaries != null && !binaries.toString().isBlank();
        return new ClusterSettings(directory, named ? binaries : null, startTimeout, true);
    }
}
