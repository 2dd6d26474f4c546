package vn.quyhoach.batch;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.KnownFields;
import vn.quyhoach.problem.ProblemException;

/**
 * What holds for a whole batch: of a file the part {@code options} of the form, as JSON.
 *
 * @param projectClass of rows that name none; of the register's projects instead of their own
 * @param asOf the day whose plans count, year-month-day; today where none is given
 * @param accuracyMetres how exact the places are
 * @param crs the system of the coordinates, where the file does not say
 * @param layer the layer or sheet of a file with several
 * @param codeField the column of a file that holds the code, {@code nameField} the name, {@code classField} the kind of
 *     project; told by their headings where not given
 */
@KnownFields
record BatchOptions(
        @Nullable String projectClass,
        @Nullable String asOf,
        @Nullable Double accuracyMetres,
        @Nullable String crs,
        @Nullable String layer,
        @Nullable String codeField,
        @Nullable String nameField,
        @Nullable String classField) {

    private static final double MOST_ACCURACY = 1_000;

    static final BatchOptions NONE = new BatchOptions(null, null, null, null, null, null, null, null);

    double accuracy() {
        return accuracyMetres == null ? 0 : accuracyMetres;
    }

    /** @throws ProblemException {@code FIELDS_INVALID}, {@code CRS_UNSUPPORTED} */
    void require() {
        new FieldChecks()
                .range("accuracyMetres", accuracyMetres, 0, MOST_ACCURACY)
                .orThrow();
        if (crs != null && !crs.isBlank()) {
            Crs.of(crs);
        }
    }
}
