package vn.quyhoach.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Expression.Array;
import vn.quyhoach.filter.Expression.Literal;
import vn.quyhoach.filter.Expression.Operation;
import vn.quyhoach.filter.Expression.Property;
import vn.quyhoach.filter.Expression.Truth;
import vn.quyhoach.filter.Tokens.Token;
import vn.quyhoach.filter.Tokens.Type;
import vn.quyhoach.filter.Words.Operands;
import vn.quyhoach.text.Bilingual;

/**
 * Reads a CQL2 text by recursive descent, a method for each level of precedence. An opening bracket may begin a
 * condition, a sum or an array, which only its content tells: so conditions and values are read by the same methods, and
 * a value where a condition is wanted is refused afterwards.
 */
final class TextParser {

    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL");
    private static final Bilingual VALUE = new Bilingual("một giá trị", "a value");

    private final Tokens tokens;
    private final FilterBudget budget;
    private final WellKnownText geometries;

    TextParser(Tokens tokens, FilterBudget budget, WellKnownText geometries) {
        this.tokens = tokens;
        this.budget = budget;
        this.geometries = geometries;
    }

    Predicate filter() {
        int at = tokens.peek().at();
        Predicate filter = condition(or(), at);
        if (tokens.peek().type() != Type.END) {
            throw tokens.expected(new Bilingual("AND, OR hoặc hết bộ lọc", "AND, OR or the end"));
        }
        return filter;
    }

    private Expression or() {
        return joined("OR", this::and, Predicate.Or::new);
    }

    private Expression and() {
        return joined("AND", this::not, Predicate.And::new);
    }

    private Expression joined(String word, Supplier<Expression> part, Function<List<Predicate>, Predicate> join) {
        int at = tokens.peek().at();
        Expression first = part.get();
        if (!tokens.isWord(word)) {
            return first;
        }
        List<Predicate> parts = new ArrayList<>(List.of(condition(first, at)));
        while (tokens.takeWord(word)) {
            int next = tokens.peek().at();
            parts.add(condition(part.get(), next));
        }
        return new Truth(join.apply(parts));
    }

    private Expression not() {
        if (!tokens.takeWord("NOT")) {
            return comparison();
        }
        budget.enter();
        int at = tokens.peek().at();
        Predicate part = condition(not(), at);
        budget.leave();
        return new Truth(new Predicate.Not(part));
    }

    private Expression comparison() {
        Expression left = sum();
        Token sign = tokens.peek();
        Predicate.Comparator comparator = sign.type() == Type.SIGN ? Words.comparator(sign.text()) : null;
        if (comparator != null) {
            tokens.take();
            return new Truth(new Predicate.Comparison(comparator, left, sum()));
        }
        if (tokens.takeWord("IS")) {
            boolean not = tokens.takeWord("NOT");
            tokens.expectWord("NULL");
            return negated(not, new Predicate.IsNull(left));
        }
        boolean not = tokens.takeWord("NOT");
        if (tokens.takeWord("LIKE")) {
            return negated(not, new Predicate.Like(left, pattern()));
        }
        if (tokens.takeWord("BETWEEN")) {
            Expression low = sum();
            tokens.expectWord("AND");
            return negated(not, new Predicate.Between(left, low, sum()));
        }
        if (tokens.takeWord("IN")) {
            return negated(not, new Predicate.In(left, list(this::sum, false)));
        }
        if (not) {
            throw tokens.expected(new Bilingual("LIKE, BETWEEN hoặc IN", "LIKE, BETWEEN or IN"));
        }
        return left;
    }

    private static Expression negated(boolean not, Predicate predicate) {
        return new Truth(not ? new Predicate.Not(predicate) : predicate);
    }

    private Expression pattern() {
        int at = tokens.peek().at();
        Expression pattern = sum();
        if (!Patterns.isPattern(pattern)) {
            throw Tokens.unreadable(at, Patterns.EXPECTED);
        }
        return pattern;
    }

    private Expression sum() {
        return chain(this::product, Operation.ADD, Operation.SUBTRACT);
    }

    private Expression product() {
        return chain(this::power, Operation.MULTIPLY, Operation.DIVIDE, Operation.MODULO, Operation.INTEGER_DIVIDE);
    }

    private Expression chain(Supplier<Expression> part, Operation... operations) {
        Expression left = part.get();
        Operation operation = take(operations);
        while (operation != null) {
            left = new Expression.Arithmetic(operation, left, part.get());
            operation = take(operations);
        }
        return left;
    }

    private @Nullable Operation take(Operation... operations) {
        for (Operation operation : operations) {
            if (tokens.takeSign(operation.sign()) || tokens.takeWord(operation.sign())) {
                budget.node();
                return operation;
            }
        }
        return null;
    }

    private Expression power() {
        Expression base = signed();
        return take(Operation.POWER) == null ? base : new Expression.Arithmetic(Operation.POWER, base, signed());
    }

    private Expression signed() {
        boolean negative = tokens.takeSign("-");
        boolean positive = !negative && tokens.takeSign("+");
        if (tokens.peek().type() == Type.NUMBER) {
            budget.node();
            Token number = tokens.take();
            return new Literal(negative ? tokens.decimal(number).negate() : tokens.decimal(number));
        }
        if (positive) {
            throw tokens.expected(new Bilingual("một số", "a number"));
        }
        return negative ? new Expression.Arithmetic(Operation.MULTIPLY, Literal.number(-1), primary()) : primary();
    }

    private Expression primary() {
        budget.node();
        Token token = tokens.peek();
        return switch (token.type()) {
            case TEXT -> new Literal(tokens.take().text());
            case QUOTED -> new Property(tokens.take().text());
            case WORD -> word(token);
            case SIGN -> {
                if (!token.text().equals("(")) {
                    throw tokens.expected(VALUE);
                }
                List<Expression> inner = list(this::or, true);
                yield inner.size() == 1 ? inner.get(0) : new Array(inner);
            }
            case NUMBER, END -> throw tokens.expected(VALUE);
        };
    }

    private Expression word(Token token) {
        String word = token.text().toUpperCase(Locale.ROOT);
        if (word.equals("TRUE") || word.equals("FALSE")) {
            tokens.take();
            return new Literal(word.equals("TRUE"));
        }
        if (KEYWORDS.contains(word)) {
            throw tokens.expected(VALUE);
        }
        if (WellKnownText.WORDS.contains(word) && !isName()) {
            return geometries.literal();
        }
        tokens.take();
        if (!tokens.isSign("(")) {
            return new Property(token.text());
        }
        return switch (word) {
            case "DATE" -> moment(Moments::date, Moments.DATE);
            case "TIMESTAMP" -> moment(Moments::timestamp, Moments.TIMESTAMP);
            case "INTERVAL" -> two(this::end, Expression.Interval::new);
            case "CASEI" -> new Expression.Casei(only(word));
            case "ACCENTI" -> new Expression.Accenti(only(word));
            default -> call(token);
        };
    }

    /** A property may be called point or bbox; a geometry goes on with a bracket or with Z. */
    private boolean isName() {
        return !tokens.isFollowedBy("(") && !tokens.isFollowedByWord("Z");
    }

    private Expression call(Token name) {
        Function<Operands, Predicate> relation = Words.relation(name.text());
        if (relation == null) {
            return new Expression.Call(name.text(), list(this::or, true));
        }
        Supplier<Expression> operand = Words.isArrayRelation(name.text()) ? this::arrayOperand : this::sum;
        return two(operand, (left, right) -> new Truth(relation.apply(new Operands(left, right))));
    }

    /** Here a bracket always begins an array: {@code ('a')} is one of one element. */
    private Expression arrayOperand() {
        if (!tokens.isSign("(")) {
            return primary();
        }
        budget.node();
        return new Array(list(() -> tokens.isSign("(") ? arrayOperand() : or(), true));
    }

    private Expression two(Supplier<Expression> part, BinaryOperator<Expression> make) {
        tokens.expectSign("(");
        budget.enter();
        Expression left = part.get();
        tokens.expectSign(",");
        Expression right = part.get();
        budget.leave();
        tokens.expectSign(")");
        return make.apply(left, right);
    }

    private Expression only(String word) {
        Token bracket = tokens.peek();
        List<Expression> arguments = list(this::sum, false);
        if (arguments.size() != 1) {
            throw Tokens.unreadable(
                    bracket.at(), new Bilingual(word + " cần một tham số", word + " takes one argument"));
        }
        return arguments.get(0);
    }

    private Expression moment(Function<String, @Nullable Expression> read, Bilingual what) {
        tokens.expectSign("(");
        Expression moment = Moments.take(tokens, budget, read, what);
        tokens.expectSign(")");
        return moment;
    }

    private Expression end() {
        return tokens.peek().type() == Type.TEXT ? Moments.take(tokens, budget, Moments::end, Moments.END) : primary();
    }

    private List<Expression> list(Supplier<Expression> item, boolean mayBeEmpty) {
        tokens.expectSign("(");
        budget.enter();
        List<Expression> items = new ArrayList<>();
        if (!(mayBeEmpty && tokens.isSign(")"))) {
            do {
                items.add(item.get());
            } while (tokens.takeSign(","));
        }
        budget.leave();
        tokens.expectSign(")");
        return items;
    }

    private static Predicate condition(Expression expression, int at) {
        Predicate condition = Patterns.condition(expression);
        if (condition == null) {
            throw Tokens.unreadable(at, Patterns.NO_CONDITION);
        }
        return condition;
    }
}
