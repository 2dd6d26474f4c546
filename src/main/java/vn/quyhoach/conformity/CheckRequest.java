package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.problem.KnownFields;

/**
 * Body of {@code POST /api/conformity-checks}.
 *
 * @param footprint a GeoJSON geometry in degrees, unless {@code crs} names another system; or
 * @param projectId a registered project with its locations
 * @param asOf the day whose plans count, year-month-day; today where none is given
 * @param accuracyMetres how exact the place is
 * @param programme what is said of the action programme
 */
@KnownFields
record CheckRequest(
        @Nullable JsonNode footprint,
        @Nullable String crs,
        @Nullable Long projectId,
        @Nullable String projectClass,
        @Nullable String asOf,
        @Nullable Double accuracyMetres,
        @Nullable String name,
        @Nullable ProgrammeQuestion programme) {

    CheckRequest(
            @Nullable JsonNode footprint,
            @Nullable String crs,
            @Nullable Long projectId,
            @Nullable String projectClass,
            @Nullable String asOf,
            @Nullable Double accuracyMetres,
            @Nullable String name) {
        this(footprint, crs, projectId, projectClass, asOf, accuracyMetres, name, null);
    }
}
