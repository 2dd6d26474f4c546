package vn.quyhoach.ows.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.filter.Predicate.Comparator;
import vn.quyhoach.filter.Predicate.Comparison;
import vn.quyhoach.filter.Predicate.Constant;
import vn.quyhoach.filter.Predicate.SpatialOperator;
import vn.quyhoach.filter.Predicate.TemporalOperator;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/** Reads a filter of FES 2.0 or of Filter 1.0 and 1.1; they differ in a few names, so all are read alike. */
public final class FilterReader {

    private static final int MOST_DEPTH = 40;
    private static final int MOST_PREDICATES = 2_000;

    private static final Map<String, Comparator> COMPARATORS = Map.of(
            "PropertyIsEqualTo", Comparator.EQUAL,
            "PropertyIsNotEqualTo", Comparator.NOT_EQUAL,
            "PropertyIsLessThan", Comparator.LESS,
            "PropertyIsGreaterThan", Comparator.GREATER,
            "PropertyIsLessThanOrEqualTo", Comparator.LESS_OR_EQUAL,
            "PropertyIsGreaterThanOrEqualTo", Comparator.GREATER_OR_EQUAL);

    private static final Map<String, TemporalOperator> TEMPORAL = Map.ofEntries(
            Map.entry("After", TemporalOperator.AFTER),
            Map.entry("Before", TemporalOperator.BEFORE),
            Map.entry("Begins", TemporalOperator.STARTS),
            Map.entry("BegunBy", TemporalOperator.STARTEDBY),
            Map.entry("TContains", TemporalOperator.CONTAINS),
            Map.entry("During", TemporalOperator.DURING),
            Map.entry("EndedBy", TemporalOperator.FINISHEDBY),
            Map.entry("Ends", TemporalOperator.FINISHES),
            Map.entry("TEquals", TemporalOperator.EQUALS),
            Map.entry("Meets", TemporalOperator.MEETS),
            Map.entry("MetBy", TemporalOperator.METBY),
            Map.entry("TOverlaps", TemporalOperator.OVERLAPS),
            Map.entry("OverlappedBy", TemporalOperator.OVERLAPPEDBY),
            Map.entry("AnyInteracts", TemporalOperator.INTERSECTS));

    private static final Set<String> IDS = Set.of("ResourceId", "FeatureId", "GmlObjectId");

    private final FeatureIds ids;
    private final Values values;
    private int predicates;

    /** @param usual the system of geometries that name none */
    public FilterReader(FeatureIds ids, PropertyNames names, SrsName usual) {
        this.ids = ids;
        this.values = new Values(names, usual);
    }

    /**
     * @param filter the element {@code Filter}
     * @throws vn.quyhoach.problem.ProblemException {@code OperationParsingFailed} for what is no filter, {@code
     *     InvalidParameterValue} for names and values that are none, {@code OptionNotSupported} for what is not offered
     */
    public Predicate read(Element filter) {
        List<Element> children = Elements.of(filter);
        if (!Elements.name(filter).equals("Filter")) {
            throw Elements.wrong(filter, "cần phần tử Filter", "the element Filter is expected");
        }
        if (children.isEmpty()) {
            throw Elements.wrong(filter, "không có điều kiện", "has no condition");
        }
        if (children.stream().allMatch(FilterReader::isId)) {
            return ids(children);
        }
        if (children.size() > 1) {
            throw Elements.wrong(filter, "chỉ được một điều kiện", "one condition only");
        }
        return predicate(children.get(0), 0);
    }

    private static boolean isId(Element element) {
        return IDS.contains(Elements.name(element));
    }

    private Predicate ids(List<Element> elements) {
        List<String> given = new ArrayList<>();
        for (Element element : elements) {
            String id = Elements.attribute(element, "rid");
            id = id == null ? Elements.attribute(element, "fid") : id;
            id = id == null ? Elements.attribute(element, "gml:id") : id;
            if (id == null) {
                throw Elements.wrong(element, "thiếu mã", "the id is missing");
            }
            given.add(id);
        }
        return ids.read(given);
    }

    private Predicate predicate(Element element, int depth) {
        if (depth > MOST_DEPTH || ++predicates > MOST_PREDICATES) {
            throw Elements.wrong(
                    element,
                    "bộ lọc quá lớn (tối đa " + MOST_DEPTH + " cấp, " + MOST_PREDICATES + " điều kiện)",
                    "the filter is too large (at most " + MOST_DEPTH + " levels and " + MOST_PREDICATES
                            + " conditions)");
        }
        String name = Elements.name(element);
        Comparator comparator = COMPARATORS.get(name);
        if (comparator != null) {
            return comparison(comparator, element);
        }
        TemporalOperator temporal = TEMPORAL.get(name);
        if (temporal != null) {
            return temporal(temporal, element);
        }
        if (isId(element)) {
            return ids(List.of(element));
        }
        return switch (name) {
            case "And" -> new Predicate.And(parts(element, depth));
            case "Or" -> new Predicate.Or(parts(element, depth));
            case "Not" ->
                new Predicate.Not(predicate(Elements.exactly(element, 1).get(0), depth + 1));
            case "PropertyIsLike" -> like(element);
            case "PropertyIsBetween" -> between(element);
            case "PropertyIsNull" -> isNull(element);
            // a value that is missing is not written at all, so that no property is ever nil
            case "PropertyIsNil" ->
                never(values.get(Elements.exactly(element, 1).get(0)));
            case "BBOX" -> spatial(SpatialOperator.INTERSECTS, element);
            case "DWithin", "Beyond" -> near(element);
            default -> spatial(spatialOperator(element), element);
        };
    }

    private static Predicate never(@Nullable Expression property) {
        return new Constant(false);
    }

    private List<Predicate> parts(Element element, int depth) {
        List<Predicate> parts = new ArrayList<>();
        Elements.of(element).forEach(child -> parts.add(predicate(child, depth + 1)));
        if (parts.isEmpty()) {
            throw Elements.wrong(element, "không có điều kiện", "has no conditions");
        }
        return parts;
    }

    private Predicate comparison(Comparator comparator, Element element) {
        List<Element> operands = Elements.exactly(element, 2);
        Expression left = values.get(operands.get(0));
        Expression right = values.get(operands.get(1));
        if (left == null || right == null) {
            return new Constant(false);
        }
        if (isGeometry(left) || isGeometry(right)) {
            throw OwsProblems.of(
                    OwsCode.OPERATION_PROCESSING_FAILED,
                    "filter",
                    new Bilingual(
                            "Không so sánh được hình học bằng " + Elements.name(element) + ".",
                            "A geometry cannot be compared by " + Elements.name(element) + "."));
        }
        boolean anyCase = isAnyCase(element) && (values.isText(left) || values.isText(right));
        return anyCase
                ? new Comparison(comparator, new Expression.Casei(left), new Expression.Casei(right))
                : new Comparison(comparator, left, right);
    }

    private static boolean isGeometry(Expression expression) {
        return expression instanceof Expression.Property property
                && property.name().equals(LayerSchema.GEOMETRY);
    }

    private static boolean isAnyCase(Element element) {
        String matchCase = Elements.attribute(element, "matchCase");
        return matchCase != null && (matchCase.equals("false") || matchCase.equals("0"));
    }

    private Predicate like(Element element) {
        List<Element> operands = Elements.exactly(element, 2);
        Expression value = values.get(operands.get(0));
        String escape = Elements.attribute(element, "escapeChar");
        String pattern = LikePattern.translate(
                operands.get(1).getTextContent(),
                attribute(element, "wildCard", "*"),
                attribute(element, "singleChar", "?"),
                escape == null ? attribute(element, "escape", "\\") : escape);
        if (value == null) {
            return new Constant(false);
        }
        Expression text = new Expression.Literal(pattern);
        return isAnyCase(element)
                ? new Predicate.Like(new Expression.Casei(value), new Expression.Casei(text))
                : new Predicate.Like(value, text);
    }

    private static String attribute(Element element, String name, String otherwise) {
        String given = Elements.attribute(element, name);
        if (given != null && given.codePointCount(0, given.length()) != 1) {
            throw Elements.wrong(element, name + " phải là một ký tự", name + " must be one character");
        }
        return given == null ? otherwise : given;
    }

    private Predicate between(Element element) {
        Expression value = values.get(Elements.of(element).get(0));
        Expression low = boundary(element, "LowerBoundary");
        Expression high = boundary(element, "UpperBoundary");
        return value == null || low == null || high == null
                ? new Constant(false)
                : new Predicate.Between(value, low, high);
    }

    private @Nullable Expression boundary(Element element, String name) {
        return values.get(Elements.exactly(Elements.get(element, name), 1).get(0));
    }

    private Predicate isNull(Element element) {
        Expression value = values.get(Elements.exactly(element, 1).get(0));
        return value == null ? new Constant(true) : new Predicate.IsNull(value);
    }

    private Predicate temporal(TemporalOperator operator, Element element) {
        List<Element> operands = Elements.exactly(element, 2);
        Expression left = values.time(operands.get(0));
        Expression right = values.time(operands.get(1));
        return left == null || right == null ? new Constant(false) : new Predicate.Temporal(operator, left, right);
    }

    private static SpatialOperator spatialOperator(Element element) {
        try {
            return SpatialOperator.valueOf(Elements.name(element).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw OwsProblems.of(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    Elements.name(element),
                    new Bilingual(
                            "Không có phép lọc " + element.getNodeName() + "; xem Filter_Capabilities.",
                            "There is no operator " + element.getNodeName() + "; see Filter_Capabilities."));
        }
    }

    private Predicate spatial(SpatialOperator operator, Element element) {
        List<Expression> shapes = shapes(element, Elements.of(element));
        return new Predicate.Spatial(operator, shapes.get(0), shapes.get(1));
    }

    /** Two geometries; one of them may be left out and is then the feature's own. */
    private List<Expression> shapes(Element element, List<Element> operands) {
        if (operands.isEmpty() || operands.size() > 2) {
            throw Elements.wrong(element, "cần một hoặc hai hình", "one or two geometries expected");
        }
        return operands.size() == 1
                ? List.of(values.geometry(), values.shape(operands.get(0)))
                : List.of(values.shape(operands.get(0)), values.shape(operands.get(1)));
    }

    private Predicate near(Element element) {
        Element distance = Elements.get(element, "Distance");
        List<Element> operands =
                Elements.of(element).stream().filter(child -> child != distance).toList();
        List<Expression> shapes = shapes(element, operands);
        Predicate near = new Predicate.Near(shapes.get(0), shapes.get(1), Distances.metres(distance));
        return Elements.name(element).equals("Beyond") ? new Predicate.Not(near) : near;
    }
}
