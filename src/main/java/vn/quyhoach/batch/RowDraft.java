package vn.quyhoach.batch;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Words;
import vn.quyhoach.vectorfile.SourceCrs;

/**
 * One place of a file or of the register, before anybody looked at it closely.
 *
 * @param number its place in the file, from 1; of a table the line its first corner stands on
 * @param place where it is; null where that could not be read
 * @param problem why it could not be read
 */
record RowDraft(
        int number,
        Labels labels,
        @Nullable Place place,
        @Nullable ProblemException problem) {

    /** What the sender calls it. */
    record Labels(
            @Nullable String code,
            @Nullable String name,
            @Nullable String projectClass) {

        private static final int MOST_CHARACTERS = 200;

        static Labels of(@Nullable String code, @Nullable String name, @Nullable String projectClass) {
            return new Labels(kept(code), kept(name), kept(projectClass));
        }

        private static @Nullable String kept(@Nullable String typed) {
            String words = Words.kept(typed == null ? null : typed.replace("\u0000", ""));
            return words == null || words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS);
        }
    }

    /** One of three ways to say where. */
    sealed interface Place {}

    /** A project of the register. */
    record OfProject(long id) implements Place {}

    /** A shape as it stands in a file. */
    record OfShape(Geometry shape, SourceCrs crs) implements Place {}

    /** Corners or well-known text. */
    record OfText(String text) implements Place {}
}
