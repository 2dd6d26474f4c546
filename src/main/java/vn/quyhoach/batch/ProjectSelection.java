package vn.quyhoach.batch;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.KnownFields;
import vn.quyhoach.project.ProjectStatus;

/**
 * Which projects of the register; all where nothing is said.
 *
 * @param unit id of an administrative unit a location touches
 * @param agency name of the agency that leads it
 * @param task number of a task of the programme
 */
@KnownFields
record ProjectSelection(
        @Nullable Long unit,
        @Nullable String projectClass,
        @Nullable ProjectStatus status,
        @Nullable String agency,
        @Nullable String task) {

    static final ProjectSelection ALL = new ProjectSelection(null, null, null, null, null);
}
