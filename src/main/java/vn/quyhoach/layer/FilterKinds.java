package vn.quyhoach.layer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Of which kind the values of a filter are, and the refusal of those that do not go together. */
final class FilterKinds {

    /** What kinds of values there are; a layer's properties are of the first four and geometry. */
    enum Kind {
        TEXT(new Bilingual("văn bản", "a text")),
        NUMBER(new Bilingual("số", "a number")),
        BOOLEAN(new Bilingual("giá trị đúng/sai", "a truth value")),
        DATE(new Bilingual("ngày", "a date")),
        TIMESTAMP(new Bilingual("thời điểm", "a timestamp")),
        GEOMETRY(new Bilingual("hình học", "a geometry")),
        INTERVAL(new Bilingual("khoảng thời gian", "an interval")),
        ARRAY(new Bilingual("mảng", "an array"));

        private final Bilingual words;

        Kind(Bilingual words) {
            this.words = words;
        }

        Bilingual words() {
            return words;
        }

        boolean scalar() {
            return ordinal() <= TIMESTAMP.ordinal();
        }
    }

    /** Of values that are of one kind by what they are. */
    private static final Map<Class<? extends Expression>, Kind> KINDS = Map.of(
            GeometryLiteral.class, Kind.GEOMETRY,
            DateLiteral.class, Kind.DATE,
            TimestampLiteral.class, Kind.TIMESTAMP,
            Interval.class, Kind.INTERVAL,
            Unbounded.class, Kind.INTERVAL,
            Arithmetic.class, Kind.NUMBER,
            Array.class, Kind.ARRAY,
            Casei.class, Kind.TEXT,
            Accenti.class, Kind.TEXT,
            Truth.class, Kind.BOOLEAN);

    private final LayerSchema schema;

    FilterKinds(LayerSchema schema) {
        this.schema = schema;
    }

    /** The kind of all these values, which must have one in common; text when none of them has any. */
    Kind common(List<Expression> values) {
        Kind common = null;
        Expression first = null;
        for (Expression value : values) {
            Kind kind = kind(value);
            if (kind == null || kind == common) {
                continue;
            }
            if (common == null) {
                common = kind;
                first = value;
            } else if (isTime(common) && isTime(kind)) {
                common = Kind.DATE; // a timestamp beside a legal day means its day
            } else {
                throw invalid(new Bilingual(
                        words(first) + " là " + common.words().vi() + ", không so sánh được với " + words(value)
                                + " là " + kind.words().vi(),
                        words(first) + " is " + common.words().en() + " and cannot be compared with " + words(value)
                                + ", which is " + kind.words().en()));
            }
        }
        return common == null ? Kind.TEXT : common;
    }

    private static boolean isTime(Kind kind) {
        return kind == Kind.DATE || kind == Kind.TIMESTAMP;
    }

    /** Null for a value that takes the kind of its neighbour. */
    @Nullable
    Kind kind(Expression value) {
        if (value instanceof Property property) {
            return kind(property);
        }
        if (value instanceof Literal literal) {
            return literal.value() instanceof String
                    ? Kind.TEXT
                    : literal.value() instanceof Boolean ? Kind.BOOLEAN : Kind.NUMBER;
        }
        if (value instanceof Call call) {
            return FilterFunction.of(call.name()).result();
        }
        return value instanceof Untyped ? null : KINDS.get(value.getClass());
    }

    private Kind kind(Property property) {
        if (isGeometry(property)) {
            return Kind.GEOMETRY;
        }
        if (property.name().equals(LayerSchema.ID)) {
            return Kind.NUMBER;
        }
        return switch (attribute(property).type()) {
            case TEXT -> Kind.TEXT;
            case INTEGER, LONG, DECIMAL -> Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case DATE -> Kind.DATE;
        };
    }

    /** Also by the column's name, which files and WFS use. */
    static boolean isGeometry(Property property) {
        return property.name().equals(LayerSchema.GEOMETRY) || property.name().equals("geom");
    }

    private Attribute attribute(Property property) {
        return schema.attributes().stream()
                .filter(attribute -> attribute.name().equals(property.name()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.PROPERTY_UNKNOWN,
                        Map.of("property", property.name(), "supported", String.join(", ", FilterSql.names(schema)))));
    }

    /** @throws ProblemException {@code FILTER_INVALID} unless the value is of that kind, or can be */
    void require(Expression value, Kind wanted) {
        Kind kind = kind(value);
        if (kind != null && kind != wanted && !(isTime(kind) && isTime(wanted))) {
            throw invalid(new Bilingual(
                    words(value) + " là " + kind.words().vi() + ", cần "
                            + wanted.words().vi(),
                    words(value) + " is " + kind.words().en() + ", expected "
                            + wanted.words().en()));
        }
    }

    /** A value as the message names it: as it was written, or what it is. */
    static String words(@Nullable Expression value) {
        if (value instanceof Property property) {
            return property.name();
        }
        if (value instanceof Literal literal) {
            return literal.value() instanceof String text ? "'" + text + "'" : String.valueOf(literal.value());
        }
        if (value instanceof Untyped untyped) {
            return "'" + untyped.text() + "'";
        }
        if (value instanceof Call call) {
            return call.name() + "(…)";
        }
        if (value instanceof Casei casei) {
            return "CASEI(" + words(casei.text()) + ")";
        }
        if (value instanceof Accenti accenti) {
            return "ACCENTI(" + words(accenti.text()) + ")";
        }
        if (value instanceof DateLiteral date) {
            return "DATE('" + date.day() + "')";
        }
        if (value instanceof TimestampLiteral timestamp) {
            return "TIMESTAMP('" + timestamp.instant() + "')";
        }
        return value == null ? "?" : value.getClass().getSimpleName().toUpperCase(Locale.ROOT) + "(…)";
    }

    static ProblemException invalid(Bilingual reason) {
        return new ProblemException(ProblemCode.FILTER_INVALID, Map.of("reason", reason));
    }
}
