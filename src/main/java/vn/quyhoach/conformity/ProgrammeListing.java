package vn.quyhoach.conformity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;

/**
 * Whether the action programme knows the project.
 *
 * @param listed whether it belongs to a task of the programme
 * @param foundBy {@code PROJECT}, {@code CODE} or {@code NAME_AND_PLACE}; null where no registered project was found
 * @param yearsMatch whether the years of project and task meet; null where one has none
 * @param phaseMatches whether the register has the phase asked for; null where none was asked for or is known
 */
public record ProgrammeListing(
        boolean listed,
        @Nullable String foundBy,
        @Nullable ProjectReference project,
        @Nullable String taskNumber,
        @Nullable Integer projectFrom,
        @Nullable Integer projectTo,
        @Nullable Integer taskFrom,
        @Nullable Integer taskTo,
        List<String> phases,
        @Nullable Boolean yearsMatch,
        @Nullable Boolean phaseMatches) {

    static final ProgrammeListing NOT_FOUND =
            new ProgrammeListing(false, null, null, null, null, null, null, null, List.of(), null, null);
}
