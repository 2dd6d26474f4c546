package vn.quyhoach.layer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.filter.Predicate.ArrayOperator;
import vn.quyhoach.filter.Predicate.Comparator;
import vn.quyhoach.filter.Predicate.SpatialOperator;
import vn.quyhoach.filter.Predicate.TemporalOperator;
import vn.quyhoach.layer.FilterKinds.Kind;
import vn.quyhoach.layer.FilterTerms.Span;
import vn.quyhoach.text.Bilingual;

/**
 * The one place where a filter becomes SQL. Every value is a parameter, every name one of the layer's schema, and what
 * makes no sense (a number beside a text, an unknown property) is refused here and not by the database.
 */
final class FilterSql {

    private final FilterKinds kinds;
    private final FilterTerms terms;

    /** @param parameters takes the values of the filter */
    FilterSql(LayerSchema schema, Map<String, @Nullable Object> parameters) {
        this.kinds = new FilterKinds(schema);
        this.terms = new FilterTerms(kinds, parameters, this);
    }

    /** What filters may name. */
    static List<String> names(LayerSchema schema) {
        return Stream.concat(
                        Stream.of(LayerSchema.ID, LayerSchema.GEOMETRY),
                        schema.attributes().stream().map(LayerSchema.Attribute::name))
                .toList();
    }

    /** The filter as a condition over the alias {@code feature}. */
    String condition(Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            return join(and.parts(), " and ");
        }
        if (predicate instanceof Predicate.Or or) {
            return join(or.parts(), " or ");
        }
        if (predicate instanceof Predicate.Not not) {
            return "(not " + condition(not.part()) + ")";
        }
        if (predicate instanceof Predicate.Constant constant) {
            return constant.value() ? "true" : "false";
        }
        if (predicate instanceof Predicate.Holds holds) {
            return terms.term(holds.value(), Kind.BOOLEAN);
        }
        if (predicate instanceof Predicate.Comparison comparison) {
            return comparison(comparison);
        }
        if (predicate instanceof Predicate.Like like) {
            return like(like);
        }
        if (predicate instanceof Predicate.Between between) {
            return between(between);
        }
        if (predicate instanceof Predicate.In in) {
            return in(in);
        }
        if (predicate instanceof Predicate.IsNull isNull) {
            return isNull(isNull.value());
        }
        if (predicate instanceof Predicate.Spatial spatial) {
            return spatial(spatial);
        }
        if (predicate instanceof Predicate.Near near) {
            return near(near);
        }
        if (predicate instanceof Predicate.Temporal temporal) {
            return temporal(temporal);
        }
        if (predicate instanceof Predicate.Arrays arrays) {
            return arrays(arrays);
        }
        return ids((Predicate.Ids) predicate);
    }

    private String near(Predicate.Near near) {
        return "st_dwithin(" + terms.term(near.left(), Kind.GEOMETRY) + ", " + terms.term(near.right(), Kind.GEOMETRY)
                + ", " + terms.bind(near.metres(), "double precision") + ")";
    }

    private String join(List<Predicate> parts, String word) {
        return parts.stream().map(this::condition).collect(Collectors.joining(word, "(", ")"));
    }

    private String comparison(Predicate.Comparison comparison) {
        Kind kind = kinds.common(List.of(comparison.left(), comparison.right()));
        boolean ordered =
                comparison.comparator() != Comparator.EQUAL && comparison.comparator() != Comparator.NOT_EQUAL;
        if (!kind.scalar() || (ordered && kind == Kind.BOOLEAN)) {
            throw FilterKinds.invalid(new Bilingual(
                    "không so sánh được " + kind.words().vi() + " bằng "
                            + comparison.comparator().sign(),
                    kind.words().en() + " cannot be compared by "
                            + comparison.comparator().sign()));
        }
        return "(" + terms.term(comparison.left(), kind) + " "
                + comparison.comparator().sign() + " " + terms.term(comparison.right(), kind) + ")";
    }

    private String like(Predicate.Like like) {
        terms.requirePattern(like.pattern());
        return "(" + terms.term(like.value(), Kind.TEXT) + " like " + terms.term(like.pattern(), Kind.TEXT) + ")";
    }

    private String between(Predicate.Between between) {
        Kind kind = kinds.common(List.of(between.value(), between.low(), between.high()));
        if (!kind.scalar() || kind == Kind.BOOLEAN) {
            throw FilterKinds.invalid(new Bilingual(
                    "BETWEEN không dùng được cho " + kind.words().vi(),
                    "BETWEEN cannot be used with " + kind.words().en()));
        }
        return "(" + terms.term(between.value(), kind) + " between " + terms.term(between.low(), kind) + " and "
                + terms.term(between.high(), kind) + ")";
    }

    private String in(Predicate.In in) {
        Kind kind = kinds.common(
                Stream.concat(Stream.of(in.value()), in.options().stream()).toList());
        if (!kind.scalar()) {
            throw FilterKinds.invalid(new Bilingual(
                    "IN không dùng được cho " + kind.words().vi(),
                    "IN cannot be used with " + kind.words().en()));
        }
        return in.options().stream()
                .map(option -> terms.term(option, kind))
                .collect(Collectors.joining(", ", "(" + terms.term(in.value(), kind) + " in (", "))"));
    }

    private String isNull(Expression value) {
        if (value instanceof Expression.Interval interval) {
            Span span = terms.span(interval, terms.hasDays(interval));
            return "(" + span.start() + " is null or " + span.end() + " is null)";
        }
        if (value instanceof Expression.Array array) {
            return "(" + terms.array(array) + " is null)";
        }
        return "(" + terms.term(value, kinds.common(List.of(value))) + " is null)";
    }

    private String spatial(Predicate.Spatial spatial) {
        SpatialOperator operator = spatial.operator();
        if (operator == SpatialOperator.EQUALS) {
            return equal(terms.corners(spatial.left()), terms.corners(spatial.right()));
        }
        String left = terms.term(spatial.left(), Kind.GEOMETRY);
        String right = terms.term(spatial.right(), Kind.GEOMETRY);
        return function(operator, spatial) + "(" + left + ", " + right + ")";
    }

    /** Those of PostGIS, which use the index, relate areas, lines or points; a collection that mixes them has its own. */
    private static String function(SpatialOperator operator, Predicate.Spatial spatial) {
        boolean mixed = operator != SpatialOperator.INTERSECTS
                && operator != SpatialOperator.DISJOINT
                && (FilterTerms.isMixed(spatial.left()) || FilterTerms.isMixed(spatial.right()));
        return (mixed ? "publish.mixed_" : "st_") + operator.name().toLowerCase(Locale.ROOT);
    }

    /** Equal within the millimetre that is promised: coordinates that came out rounded find their feature. */
    private static String equal(String left, String right) {
        return "(" + left + " && " + right + " and st_dimension(" + left + ") = st_dimension(" + right
                + ") and st_hausdorffdistance(" + left + ", " + right + ") <= 0.001)";
    }

    private String temporal(Predicate.Temporal temporal) {
        boolean days = terms.hasDays(temporal.left()) || terms.hasDays(temporal.right());
        Span one = terms.span(temporal.left(), days);
        Span two = terms.span(temporal.right(), days);
        return "(" + relation(temporal.operator(), one.start(), one.end(), two.start(), two.end()) + ")";
    }

    /** Table 8 of the standard; an instant is an interval whose ends are equal. */
    private static String relation(TemporalOperator operator, String s1, String e1, String s2, String e2) {
        return switch (operator) {
            case AFTER -> s1 + " > " + e2;
            case BEFORE -> e1 + " < " + s2;
            case CONTAINS -> s1 + " < " + s2 + " and " + e1 + " > " + e2;
            case DISJOINT -> s1 + " > " + e2 + " or " + e1 + " < " + s2;
            case DURING -> s1 + " > " + s2 + " and " + e1 + " < " + e2;
            case EQUALS -> s1 + " = " + s2 + " and " + e1 + " = " + e2;
            case FINISHEDBY -> s1 + " < " + s2 + " and " + e1 + " = " + e2;
            case FINISHES -> s1 + " > " + s2 + " and " + e1 + " = " + e2;
            case INTERSECTS -> s1 + " <= " + e2 + " and " + e1 + " >= " + s2;
            case MEETS -> e1 + " = " + s2;
            case METBY -> s1 + " = " + e2;
            case OVERLAPPEDBY -> s1 + " > " + s2 + " and " + s1 + " < " + e2 + " and " + e1 + " > " + e2;
            case OVERLAPS -> s1 + " < " + s2 + " and " + e1 + " > " + s2 + " and " + e1 + " < " + e2;
            case STARTEDBY -> s1 + " = " + s2 + " and " + e1 + " > " + e2;
            case STARTS -> s1 + " = " + s2 + " and " + e1 + " < " + e2;
        };
    }

    private String arrays(Predicate.Arrays arrays) {
        String left = terms.array(arrays.left());
        String right = terms.array(arrays.right());
        ArrayOperator operator = arrays.operator();
        return switch (operator) {
            case CONTAINS -> holdsAll(left, right);
            case CONTAINEDBY -> holdsAll(right, left);
            case EQUALS -> "(" + holdsAll(left, right) + " and " + holdsAll(right, left) + ")";
            case OVERLAPS ->
                "exists (select from jsonb_array_elements(" + left + ") one(element) join jsonb_array_elements(" + right
                        + ") two(element) on one.element = two.element)";
        };
    }

    private static String holdsAll(String holder, String held) {
        return "not exists (select from jsonb_array_elements(" + held + ") one(element) where one.element not in "
                + "(select two.element from jsonb_array_elements(" + holder + ") two(element)))";
    }

    private String ids(Predicate.Ids ids) {
        return ids.ids().isEmpty()
                ? "false"
                : ids.ids().stream()
                        .map(id -> terms.bind(id, "bigint"))
                        .collect(Collectors.joining(", ", "(feature.id in (", "))"));
    }
}
