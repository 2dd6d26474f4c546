package vn.quyhoach.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;

/** A value of a filter: written in it, taken from a feature, or made of other values. */
public sealed interface Expression {

    /** A property by the name the client gave, which may be none of the layer's. */
    record Property(String name) implements Expression {}

    /** A text, a number or a truth value: String, BigDecimal without trailing zeros, Boolean. */
    record Literal(Object value) implements Expression {

        private static final int MOST_CHARACTERS = 400;

        public Literal {
            if (value instanceof BigDecimal number) {
                value = number.stripTrailingZeros();
            } else if (!(value instanceof String || value instanceof Boolean)) {
                throw new IllegalArgumentException("Not a literal: " + value.getClass());
            }
        }

        public static Literal number(long value) {
            return new Literal(BigDecimal.valueOf(value));
        }

        /**
         * A number as somebody wrote it.
         *
         * @throws NumberFormatException for what is none, or one that a double cannot tell: a short text can write a
         *     number of a billion digits
         */
        public static Literal number(String text) {
            if (text.length() > MOST_CHARACTERS) {
                throw new NumberFormatException("too long");
            }
            BigDecimal number = new BigDecimal(text);
            if (!Numbers.isReasonable(number)) {
                throw new NumberFormatException("too large");
            }
            return new Literal(number);
        }
    }

    /** A value of a language without types (a query parameter, XML): what it is compared with says what it is. */
    record Untyped(String text) implements Expression {}

    /** @param geometry in the system {@code crs}, easting or longitude first */
    record GeometryLiteral(Geometry geometry, Crs crs) implements Expression {}

    record DateLiteral(LocalDate day) implements Expression {}

    record TimestampLiteral(Instant instant) implements Expression {}

    /** Both ends included; each a date, a timestamp, a property, a call or {@link Unbounded}. */
    record Interval(Expression start, Expression end) implements Expression {}

    /** An end of an interval that is open: {@code ..}. */
    record Unbounded() implements Expression {}

    record Arithmetic(Operation operation, Expression left, Expression right) implements Expression {}

    /** A call of a function by the name the client gave, which may be none. */
    record Call(String name, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Array(List<Expression> elements) implements Expression {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** The text without regard to upper and lower case. */
    record Casei(Expression text) implements Expression {}

    /** The text without diacritics; đ is d. */
    record Accenti(Expression text) implements Expression {}

    /** A condition where a value is wanted. */
    record Truth(Predicate predicate) implements Expression {}

    /** What arithmetic can do. */
    enum Operation {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        MODULO("%"),
        INTEGER_DIVIDE("div"),
        POWER("^");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        /** As CQL2 writes it. */
        public String sign() {
            return sign;
        }
    }
}
