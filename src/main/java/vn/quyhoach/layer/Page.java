package vn.quyhoach.layer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} for the part behind this one; none at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 1_000;

    /** Cuts a list that was read with one row more than the limit. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, key.apply(items.get(limit - 1)));
    }

    /** @throws ProblemException {@code PARAMETER_INVALID} for a limit that is not 1 to 1000 */
    public static int limit(int wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of(
                            "parameter",
                            "limit",
                            "value",
                            wanted,
                            "reason",
                            new Bilingual("Cho phép từ 1 đến " + MOST + ".", "Allowed are 1 to " + MOST + ".")));
        }
        return wanted;
    }
}
