package vn.quyhoach.conformity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.reference.ProjectClass;

/**
 * A check of the past, as far as it takes to judge it again.
 *
 * @param rulePack the id of the pack it was made with
 */
record PastCheck(
        UUID id,
        @Nullable String number,
        Instant createdAt,
        LocalDate asOf,
        String projectClass,
        Verdict verdict,
        String rulePack,
        @Nullable String name,
        double accuracyM,
        Geometry ground,
        boolean indicative) {

    /** The programme is left out: it never moves a verdict. */
    CheckInput input(ProjectClass ofProject) {
        return input(ofProject, asOf);
    }

    /** As if it were made of another day. */
    CheckInput input(ProjectClass ofProject, LocalDate day) {
        return new CheckInput(ground, ofProject, day, accuracyM, indicative, name, null, ProgrammeQuestion.NONE, null);
    }
}
