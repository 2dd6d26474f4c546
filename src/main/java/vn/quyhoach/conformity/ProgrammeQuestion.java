package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says of the action programme, in {@code POST /api/conformity-checks}.
 *
 * @param projectCode the code of a registered project
 * @param phase as the register words it
 * @param year of the budget
 */
public record ProgrammeQuestion(
        @Nullable String projectCode,
        @Nullable String phase,
        @Nullable Integer year) {

    static final ProgrammeQuestion NONE = new ProgrammeQuestion(null, null, null);
}
