package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list: behind the feature of this id, which has these values. A page that begins behind a place
 * is found by the index however deep it lies, and stays right when features before it come or go.
 *
 * @param keys the values of the sort keys as the database writes them, in the order of the keys; empty when the id
 *     alone decides
 */
public record Cursor(long id, List<@Nullable String> keys) {

    public Cursor {
        keys = Collections.unmodifiableList(new ArrayList<>(keys)); // may hold nulls
    }

    /** Behind this id in a list that is ordered by nothing else. */
    public static Cursor behind(long id) {
        return new Cursor(id, List.of());
    }
}
