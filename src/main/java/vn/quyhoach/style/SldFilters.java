package vn.quyhoach.style;

import static vn.quyhoach.style.SldExpressions.FACTORY;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.MultiValuedFilter.MatchAction;
import org.geotools.api.filter.expression.Expression;
import vn.quyhoach.text.Bilingual;

/** Reads the filter of a rule: comparisons of attributes and their combinations (OGC Filter 1.0 and 1.1). */
final class SldFilters {

    private final SldExpressions expressions;

    SldFilters(SldExpressions expressions) {
        this.expressions = expressions;
    }

    Filter read(SldNode filter) {
        return condition(filter.single());
    }

    private Filter condition(SldNode node) {
        return switch (node.name()) {
            case "And" -> FACTORY.and(conditions(node));
            case "Or" -> FACTORY.or(conditions(node));
            case "Not" -> FACTORY.not(condition(node.single()));
            case "PropertyIsEqualTo" -> FACTORY.equal(side(node, 0), side(node, 1), matchCase(node), MatchAction.ANY);
            case "PropertyIsNotEqualTo" ->
                FACTORY.notEqual(side(node, 0), side(node, 1), matchCase(node), MatchAction.ANY);
            case "PropertyIsLessThan" -> FACTORY.less(side(node, 0), side(node, 1));
            case "PropertyIsLessThanOrEqualTo" -> FACTORY.lessOrEqual(side(node, 0), side(node, 1));
            case "PropertyIsGreaterThan" -> FACTORY.greater(side(node, 0), side(node, 1));
            case "PropertyIsGreaterThanOrEqualTo" -> FACTORY.greaterOrEqual(side(node, 0), side(node, 1));
            case "PropertyIsBetween" -> between(node);
            case "PropertyIsLike" -> like(node);
            case "PropertyIsNull" -> FACTORY.isNull(expressions.expression(node.single()));
            default ->
                throw node.unsupported("And, Or, Not, PropertyIsEqualTo, PropertyIsNotEqualTo, PropertyIsLessThan,"
                        + " PropertyIsLessThanOrEqualTo, PropertyIsGreaterThan, PropertyIsGreaterThanOrEqualTo,"
                        + " PropertyIsBetween, PropertyIsLike, PropertyIsNull");
        };
    }

    private List<Filter> conditions(SldNode node) {
        List<Filter> conditions = node.children().stream().map(this::condition).toList();
        if (conditions.isEmpty()) {
            throw node.invalid(new Bilingual("không có điều kiện nào", "there is no condition"));
        }
        return conditions;
    }

    private Expression side(SldNode node, int number) {
        List<SldNode> sides = node.children();
        if (sides.size() != 2) {
            throw node.invalid(new Bilingual("cần hai vế", "two sides are needed"));
        }
        return expressions.expression(sides.get(number));
    }

    private static boolean matchCase(SldNode node) {
        return !node.attribute("matchCase", "true").equals("false");
    }

    private Filter between(SldNode node) {
        SldNode value = node.children().stream()
                .filter(child -> !child.is("LowerBoundary") && !child.is("UpperBoundary"))
                .findFirst()
                .orElseThrow(() -> node.invalid(new Bilingual("thiếu giá trị", "the value is missing")));
        return FACTORY.between(
                expressions.expression(value),
                expressions.value(node.required("LowerBoundary")),
                expressions.value(node.required("UpperBoundary")));
    }

    private Filter like(SldNode node) {
        if (node.children().size() != 2) {
            throw node.invalid(new Bilingual("cần hai vế", "two sides are needed"));
        }
        SldNode pattern = node.children().get(1);
        if (!pattern.is("Literal")) {
            throw pattern.unsupported("Literal");
        }
        return FACTORY.like(
                expressions.expression(node.children().get(0)),
                pattern.text(),
                node.attribute("wildCard", "*"),
                node.attribute("singleChar", "."),
                node.attribute("escapeChar", node.attribute("escape", "!")),
                matchCase(node));
    }
}
