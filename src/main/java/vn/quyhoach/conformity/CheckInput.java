package vn.quyhoach.conformity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.reference.ProjectClass;

/**
 * What is checked.
 *
 * @param ground in the national system, on a grid of 1 mm, in the one form its shape has
 * @param projectMark of the project's locations as they were read; null where there is no project, or nothing is kept
 * @param indicative whether the place itself is a symbol, so that nothing can be decided
 */
record CheckInput(
        Geometry ground,
        ProjectClass projectClass,
        LocalDate asOf,
        double accuracyM,
        boolean indicative,
        @Nullable String name,
        @Nullable ProjectReference project,
        ProgrammeQuestion programme,
        @Nullable String projectMark) {

    /** The year of which quotas are asked. */
    int year() {
        Integer asked = programme.year();
        return asked == null ? asOf.getYear() : asked;
    }
}
