package vn.quyhoach.batch;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.project.ProjectStatus;

/**
 * Which projects of the register; all where nothing is said.
 *
 * @param unit id of an administrative unit a location touches
 */
record ProjectSelection(
        @Nullable Long unit,
        @Nullable String projectClass,
        @Nullable ProjectStatus status) {

    static final ProjectSelection ALL = new ProjectSelection(null, null, null);
}
