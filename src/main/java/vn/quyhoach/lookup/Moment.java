package vn.quyhoach.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the plans is asked about: those in force on a day, or one version.
 *
 * @param day for what is not of a plan, such as units; the last day in force of a version that is over
 * @param namedVersion the version asked for by its id, null when asked by day
 * @param versionIds the published versions to read
 */
record Moment(LocalDate day, @Nullable Long namedVersion, List<Long> versionIds) {

    Long[] versions() {
        return versionIds.toArray(Long[]::new);
    }
}
