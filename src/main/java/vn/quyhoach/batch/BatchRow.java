package vn.quyhoach.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.Verdict;
import vn.quyhoach.text.Bilingual;

/**
 * What became of a row.
 *
 * @param row its place in the file or list; of a table the line
 * @param outcome the verdict, REFUSED, or WAITING
 * @param projectClass the one it was checked as, else the words of the file
 * @param problem code, detail and remedy, where it could not be checked
 * @param notes what the reader did or saw, such as swapped axes
 * @param geometry GeoJSON in degrees, where it is asked for
 */
record BatchRow(
        int row,
        @Nullable String code,
        @Nullable String name,
        @Nullable String projectClass,
        @Nullable Long projectId,
        String outcome,
        @Nullable Verdict verdict,
        @Nullable UUID checkId,
        @Nullable String checkNumber,
        @Nullable Bilingual reason,
        @Nullable Double areaM2,
        @Nullable Double lengthM,
        @Nullable JsonNode problem,
        @Nullable JsonNode notes,
        @Nullable JsonNode geometry) {}
