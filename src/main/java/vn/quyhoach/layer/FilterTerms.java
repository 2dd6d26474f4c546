package vn.quyhoach.layer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Expression.Accenti;
import vn.quyhoach.filter.Expression.Arithmetic;
import vn.quyhoach.filter.Expression.Array;
import vn.quyhoach.filter.Expression.Call;
import vn.quyhoach.filter.Expression.Casei;
import vn.quyhoach.filter.Expression.DateLiteral;
import vn.quyhoach.filter.Expression.GeometryLiteral;
import vn.quyhoach.filter.Expression.Interval;
import vn.quyhoach.filter.Expression.Literal;
import vn.quyhoach.filter.Expression.Property;
import vn.quyhoach.filter.Expression.TimestampLiteral;
import vn.quyhoach.filter.Expression.Truth;
import vn.quyhoach.filter.Expression.Unbounded;
import vn.quyhoach.filter.Expression.Untyped;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.FilterKinds.Kind;
import vn.quyhoach.text.Bilingual;

/** The values of a filter as SQL, each of one kind. Part of {@link FilterSql}, which makes conditions of them. */
final class FilterTerms {

    /** Two ends of time, both included. */
    record Span(String start, String end) {}

    /** The interval in which a feature is valid; the schema says so by the roles of these properties. */
    private static final Set<String> VALIDITY = Set.of("valid_from", "valid_to");

    private final FilterKinds kinds;
    private final Map<String, @Nullable Object> parameters;
    private final FilterSql conditions;

    FilterTerms(FilterKinds kinds, Map<String, @Nullable Object> parameters, FilterSql conditions) {
        this.kinds = kinds;
        this.parameters = parameters;
        this.conditions = conditions;
    }

    /** The value as SQL of the kind that is wanted. */
    String term(Expression value, Kind wanted) {
        kinds.require(value, wanted);
        if (value instanceof Property property) {
            return column(property);
        }
        if (value instanceof Literal literal) {
            return literal(literal.value());
        }
        if (value instanceof Untyped untyped) {
            return untyped(untyped.text(), wanted);
        }
        if (value instanceof GeometryLiteral geometry) {
            return geometry(geometry, true);
        }
        if (value instanceof DateLiteral date) {
            return bind(Period.sql(date.day()), "date");
        }
        if (value instanceof TimestampLiteral timestamp) {
            return time(timestamp, wanted == Kind.DATE);
        }
        if (value instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (value instanceof Call call) {
            return FilterFunction.of(call.name()).sql(call.arguments(), this);
        }
        if (value instanceof Casei casei) {
            return casei.text() instanceof Accenti both ? folded(both.text()) : text("lower", casei.text());
        }
        if (value instanceof Accenti accenti) {
            return accenti.text() instanceof Casei both
                    ? folded(both.text())
                    : text("publish.without_accents", accenti.text());
        }
        if (value instanceof Truth truth) {
            return conditions.condition(truth.predicate());
        }
        throw FilterKinds.invalid(new Bilingual(
                FilterKinds.words(value) + " không dùng được ở đây", FilterKinds.words(value) + " cannot stand here"));
    }

    /** The form in which names are indexed. */
    private String folded(Expression text) {
        return text("publish.fold", text);
    }

    private String text(String function, Expression text) {
        return function + "(" + term(text, Kind.TEXT) + ")";
    }

    private static String column(Property property) {
        return FilterKinds.isGeometry(property)
                ? "feature.geom"
                : "feature." + property.name(); // the schema has it: see require()
    }

    private String literal(Object value) {
        if (value instanceof BigDecimal number) {
            // whole numbers as such, so that an index of whole numbers serves
            return number.scale() <= 0 && number.precision() - number.scale() <= 18
                    ? bind(number.longValueExact(), "bigint")
                    : bind(number, "numeric");
        }
        return bind(value, value instanceof Boolean ? "boolean" : "text");
    }

    private String untyped(String text, Kind wanted) {
        try {
            return switch (wanted) {
                case NUMBER -> literal(Literal.number(text.strip()).value());
                case BOOLEAN -> bind(truth(text.strip()), "boolean");
                case DATE, TIMESTAMP -> bind(Period.sql(Period.day(text.strip())), "date");
                default -> bind(text, "text");
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw FilterKinds.invalid(new Bilingual(
                    "'" + text + "' không phải là " + wanted.words().vi(),
                    "'" + text + "' is not " + wanted.words().en()));
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    /** A geometry of which the corners matter and not the course of its edges. */
    String corners(Expression value) {
        return value instanceof GeometryLiteral literal ? geometry(literal, false) : term(value, Kind.GEOMETRY);
    }

    private String geometry(GeometryLiteral literal, boolean bent) {
        byte[] ewkb = Geometries.toEwkb(SearchArea.national(literal.geometry(), literal.crs(), bent));
        return "st_geomfromewkb(" + bind(ewkb, "bytea") + ")";
    }

    private String time(TimestampLiteral timestamp, boolean asDay) {
        LocalDate day = timestamp.instant().atZone(Period.LEGAL_TIME).toLocalDate();
        String bound = Period.sql(day);
        return asDay
                ? bind(bound, "date")
                : bind(bound.endsWith("infinity") ? bound : timestamp.instant().toString(), "timestamptz");
    }

    /** In floating point: it neither overflows slowly nor grows without bound, and dividing by zero gives no value. */
    private String arithmetic(Arithmetic arithmetic) {
        String left = "cast(" + term(arithmetic.left(), Kind.NUMBER) + " as double precision)";
        String right = "cast(" + term(arithmetic.right(), Kind.NUMBER) + " as double precision)";
        return switch (arithmetic.operation()) {
            case ADD -> "(" + left + " + " + right + ")";
            case SUBTRACT -> "(" + left + " - " + right + ")";
            case MULTIPLY -> "(" + left + " * " + right + ")";
            case DIVIDE -> "(" + left + " / nullif(" + right + ", 0))";
            case INTEGER_DIVIDE -> "trunc(" + left + " / nullif(" + right + ", 0))";
            case MODULO -> "mod(cast(" + left + " as numeric), nullif(cast(" + right + " as numeric), 0))";
            case POWER -> "power(" + left + ", " + right + ")";
        };
    }

    /** Whether days are among these values; timestamps beside them are then taken as their days. */
    boolean hasDays(Expression value) {
        return value instanceof Interval interval
                ? hasDays(interval.start()) || hasDays(interval.end())
                : !(value instanceof Unbounded) && kinds.kind(value) == Kind.DATE;
    }

    /**
     * An instant or interval. What is valid since ever or until further notice has no day there, so those two are open;
     * where another property has no value the end is unknown, and so is whether the times relate.
     */
    Span span(Expression value, boolean days) {
        Kind kind = days ? Kind.DATE : Kind.TIMESTAMP;
        if (value instanceof Interval interval) {
            return new Span(end(interval.start(), kind, "-infinity"), end(interval.end(), kind, "infinity"));
        }
        String instant = term(value, kind);
        return new Span(instant, instant);
    }

    private String end(Expression value, Kind kind, String open) {
        String type = kind == Kind.DATE ? "date" : "timestamptz";
        String bound = "cast('" + open + "' as " + type + ")";
        if (value instanceof Unbounded) {
            return bound;
        }
        String term = term(value, kind);
        return value instanceof Property property && VALIDITY.contains(property.name())
                ? "coalesce(" + term + ", " + bound + ")"
                : term;
    }

    /** An array as jsonb, in which values of every kind may stand beside each other. */
    String array(Expression value) {
        if (!(value instanceof Array array)) {
            throw FilterKinds.invalid(new Bilingual(
                    FilterKinds.words(value) + " không phải là mảng", FilterKinds.words(value) + " is not an array"));
        }
        return array.elements().stream()
                .map(element -> element instanceof Array inner ? array(inner) : element(element))
                .collect(Collectors.joining(", ", "jsonb_build_array(", ")"));
    }

    private String element(Expression element) {
        if (element instanceof Interval interval) {
            Span span = span(interval, hasDays(interval));
            return "jsonb_build_array(" + span.start() + ", " + span.end() + ")";
        }
        Kind kind = kinds.common(List.of(element));
        String term = term(element, kind);
        return kind == Kind.GEOMETRY ? "st_astext(" + term + ")" : term;
    }

    String bind(Object value, String type) {
        String name = "filter_" + parameters.size();
        if (value instanceof String text && text.indexOf(0) >= 0) {
            throw FilterKinds.invalid(new Bilingual("văn bản chứa ký tự số 0", "a text holds the character zero"));
        }
        parameters.put(name, value);
        return "cast(:" + name + " as " + type + ")";
    }

    /** A pattern is a literal, and its last sign escapes nothing. */
    void requirePattern(Expression pattern) {
        if (pattern instanceof Casei casei) {
            requirePattern(casei.text());
        } else if (pattern instanceof Accenti accenti) {
            requirePattern(accenti.text());
        } else if (pattern instanceof Literal literal && literal.value() instanceof String text) {
            requireWhole(text);
        } else if (pattern instanceof Untyped untyped) {
            requireWhole(untyped.text());
        } else {
            throw FilterKinds.invalid(
                    new Bilingual("mẫu của LIKE phải là văn bản", "the pattern of LIKE must be a text"));
        }
    }

    private static void requireWhole(String pattern) {
        int escapes = 0;
        while (escapes < pattern.length() && pattern.charAt(pattern.length() - 1 - escapes) == '\\') {
            escapes++;
        }
        if (escapes % 2 == 1) {
            throw FilterKinds.invalid(new Bilingual(
                    "mẫu '" + pattern + "' kết thúc bằng dấu thoát \\",
                    "the pattern '" + pattern + "' ends with the escape \\"));
        }
    }

    /** Whether the value is a collection in which points, lines and areas stand beside each other. */
    static boolean isMixed(Expression value) {
        return value instanceof GeometryLiteral literal
                && literal.geometry().getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)
                && SearchArea.national(literal.geometry(), literal.crs(), false)
                        .getGeometryType()
                        .equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    }
}
