package vn.quyhoach.filter;

import java.util.List;

/**
 * A condition that a feature meets or not. As in SQL it is neither where a value is missing, and then the feature is not
 * among those found.
 */
public sealed interface Predicate {

    /** All of them; at least one. */
    record And(List<Predicate> parts) implements Predicate {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** One of them; at least one. */
    record Or(List<Predicate> parts) implements Predicate {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Predicate part) implements Predicate {}

    /** Always or never. */
    record Constant(boolean value) implements Predicate {}

    /** A property or a call that is true or false by itself. */
    record Holds(Expression value) implements Predicate {}

    record Comparison(Comparator comparator, Expression left, Expression right) implements Predicate {}

    /**
     * A text that looks like a pattern: {@code %} for any characters, {@code _} for one, {@code \} before one of them
     * for itself. Readers of languages with other signs write the pattern in these.
     *
     * @param pattern a literal, perhaps within {@link Expression.Casei} or {@link Expression.Accenti}
     */
    record Like(Expression value, Expression pattern) implements Predicate {}

    /** Both ends included. */
    record Between(Expression value, Expression low, Expression high) implements Predicate {}

    record In(Expression value, List<Expression> options) implements Predicate {
        public In {
            options = List.copyOf(options);
        }
    }

    record IsNull(Expression value) implements Predicate {}

    record Spatial(SpatialOperator operator, Expression left, Expression right) implements Predicate {}

    /** Not farther apart than so many metres on the ground: DWithin of FES; Beyond is its negation. */
    record Near(Expression left, Expression right, double metres) implements Predicate {}

    record Temporal(TemporalOperator operator, Expression left, Expression right) implements Predicate {}

    record Arrays(ArrayOperator operator, Expression left, Expression right) implements Predicate {}

    /** The features of these ids: ResourceId of FES. */
    record Ids(List<Long> ids) implements Predicate {
        public Ids {
            ids = ids.stream().sorted().distinct().toList();
        }
    }

    /** How two values are compared. */
    enum Comparator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        GREATER(">"),
        LESS_OR_EQUAL("<="),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** As CQL2 and SQL write it. */
        public String sign() {
            return sign;
        }
    }

    /** The relations of simple features; each is {@code S_} and its name in CQL2. */
    enum SpatialOperator {
        INTERSECTS,
        EQUALS,
        DISJOINT,
        TOUCHES,
        WITHIN,
        OVERLAPS,
        CROSSES,
        CONTAINS
    }

    /** The relations of Allen's algebra and those made of them; each is {@code T_} and its name in CQL2. */
    enum TemporalOperator {
        AFTER,
        BEFORE,
        CONTAINS,
        DISJOINT,
        DURING,
        EQUALS,
        FINISHEDBY,
        FINISHES,
        INTERSECTS,
        MEETS,
        METBY,
        OVERLAPPEDBY,
        OVERLAPS,
        STARTEDBY,
        STARTS;

        /** Whether it asks for an inside and two ends, which an instant has not. */
        public boolean ofIntervalsOnly() {
            return switch (this) {
                case AFTER, BEFORE, DISJOINT, EQUALS, INTERSECTS -> false;
                default -> true;
            };
        }
    }

    /** Relations of sets; each is {@code A_} and its name in CQL2. */
    enum ArrayOperator {
        EQUALS,
        CONTAINS,
        CONTAINEDBY,
        OVERLAPS
    }
}
