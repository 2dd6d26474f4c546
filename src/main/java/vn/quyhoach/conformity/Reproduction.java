package vn.quyhoach.conformity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check made again from the place, day and words of its record, with the plans and rules there are.
 *
 * @param same whether the hashed part has the same bytes
 * @param hash of the record; {@code again} of what was made now
 * @param differences where the two differ, as JSON pointers, at most a hundred
 */
record Reproduction(boolean same, @Nullable String hash, String again, Verdict verdict, List<Difference> differences) {

    /** @param before null where there was nothing; {@code after} null where there is nothing any more */
    record Difference(
            String at, @Nullable String before, @Nullable String after) {}
}
