package vn.quyhoach.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Expression.Operation;
import vn.quyhoach.filter.Predicate.ArrayOperator;
import vn.quyhoach.filter.Predicate.Comparator;
import vn.quyhoach.filter.Predicate.SpatialOperator;
import vn.quyhoach.filter.Predicate.TemporalOperator;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The names of what CQL2 can do, by which both encodings find it. */
final class Words {

    private static final Map<String, SpatialOperator> SPATIAL = index(SpatialOperator.values(), "S_");
    private static final Map<String, TemporalOperator> TEMPORAL = index(TemporalOperator.values(), "T_");
    private static final Map<String, ArrayOperator> ARRAYS = index(ArrayOperator.values(), "A_");

    private Words() {}

    /** A condition of two values by the name of its function; null if there is none of that name. */
    static @Nullable Function<Operands, Predicate> relation(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        SpatialOperator spatial = SPATIAL.get(word);
        if (spatial != null) {
            return two -> new Predicate.Spatial(spatial, two.left(), two.right());
        }
        TemporalOperator temporal = TEMPORAL.get(word);
        if (temporal != null) {
            return two -> temporal(temporal, two);
        }
        ArrayOperator array = ARRAYS.get(word);
        return array == null ? null : two -> new Predicate.Arrays(array, two.left(), two.right());
    }

    /** An instant beside an operator that is of intervals is an error of the client (21-065r2, table 9). */
    private static Predicate temporal(TemporalOperator operator, Operands two) {
        if (operator.ofIntervalsOnly()
                && !(two.left() instanceof Expression.Interval && two.right() instanceof Expression.Interval)) {
            throw new ProblemException(
                    ProblemCode.FILTER_INVALID,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    "T_" + operator + " chỉ so sánh hai INTERVAL(…, …)",
                                    "T_" + operator + " relates two INTERVAL(…, …) only")));
        }
        return new Predicate.Temporal(operator, two.left(), two.right());
    }

    /** Two values of a condition. */
    record Operands(Expression left, Expression right) {}

    static boolean isArrayRelation(String name) {
        return ARRAYS.containsKey(name.toUpperCase(Locale.ROOT));
    }

    static @Nullable Comparator comparator(String sign) {
        return Arrays.stream(Comparator.values())
                .filter(each -> each.sign().equals(sign))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Operation operation(String sign) {
        return Arrays.stream(Operation.values())
                .filter(each -> each.sign().equalsIgnoreCase(sign))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> Map<String, E> index(E[] values, String prefix) {
        return Arrays.stream(values).collect(Collectors.toMap(each -> prefix + each.name(), UnaryOperator.identity()));
    }
}
