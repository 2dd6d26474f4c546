package vn.quyhoach.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.filter.Expression.Array;
import vn.quyhoach.filter.Expression.Literal;
import vn.quyhoach.filter.Expression.Operation;
import vn.quyhoach.filter.Expression.Property;
import vn.quyhoach.filter.Expression.Truth;
import vn.quyhoach.filter.Predicate.Comparator;
import vn.quyhoach.filter.Words.Operands;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** CQL2 as JSON: {@code {"op": "=", "args": [{"property": "class_code"}, "LUC"]}}. */
public final class Cql2Json {

    /** Numbers as they are written: both encodings of a filter are the same filter. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FilterBudget budget;
    private final GeoJsonShapes geometries;

    private Cql2Json(FilterBudget budget, GeoJsonShapes geometries) {
        this.budget = budget;
        this.geometries = geometries;
    }

    /**
     * Reads a filter.
     *
     * @param crs the system of its coordinates, in the axis order of the authority
     * @throws ProblemException {@code FILTER_UNREADABLE} with the place as a JSON pointer, {@code FILTER_TOO_LARGE},
     *     {@code BBOX_MALFORMED}, {@code COORDINATES_OUT_OF_RANGE}
     */
    public static Predicate parse(String text, Crs crs) {
        FilterBudget budget = FilterBudget.of(text);
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 1 : (int) e.getLocation().getColumnNr();
            throw Tokens.unreadable(Math.max(0, column - 1), new Bilingual("không phải là JSON", "this is not JSON"));
        }
        return new Cql2Json(budget, new GeoJsonShapes(new Shapes(crs, budget), budget)).condition(json, "");
    }

    private Predicate condition(JsonNode json, String path) {
        Predicate condition = Patterns.condition(value(json, path));
        if (condition == null) {
            throw unreadable(path, Patterns.NO_CONDITION);
        }
        return condition;
    }

    private Expression value(JsonNode json, String path) {
        budget.node();
        if (json.isString()) {
            return new Literal(text(json));
        }
        if (json.isNumber()) {
            if (!Numbers.isReasonable(json.decimalValue())) {
                throw unreadable(path, Numbers.TOO_LARGE);
            }
            return new Literal(json.decimalValue());
        }
        if (json.isBoolean()) {
            return new Literal(json.booleanValue());
        }
        budget.enter();
        Expression value = json.isArray() ? new Array(values(json, path)) : object(json, path);
        budget.leave();
        return value;
    }

    private Expression object(JsonNode json, String path) {
        if (json.path("op").isString()) {
            return operation(json.get("op").stringValue(), json.path("args"), path);
        }
        if (json.path("property").isString()) {
            return new Property(text(json.get("property")));
        }
        if (json.has("date")) {
            return moment(json.get("date"), path + "/date", Moments::date, Moments.DATE);
        }
        if (json.has("timestamp")) {
            return moment(json.get("timestamp"), path + "/timestamp", Moments::timestamp, Moments.TIMESTAMP);
        }
        if (json.has("interval")) {
            JsonNode ends = list(json.get("interval"), path + "/interval", 2);
            return new Expression.Interval(
                    end(ends.get(0), path + "/interval/0"), end(ends.get(1), path + "/interval/1"));
        }
        if (json.has("bbox") || json.has("type")) {
            return geometries.literal(json, path);
        }
        throw unreadable(
                path,
                new Bilingual(
                        "cần op, property, date, timestamp, interval, bbox hoặc hình GeoJSON",
                        "expected op, property, date, timestamp, interval, bbox or a GeoJSON geometry"));
    }

    private Expression operation(String op, JsonNode args, String path) {
        String inner = path + "/args";
        Comparator comparator = Words.comparator(op);
        if (comparator != null) {
            Operands two = two(args, inner);
            return new Truth(new Predicate.Comparison(comparator, two.left(), two.right()));
        }
        Operation arithmetic = Words.operation(op);
        if (arithmetic != null) {
            Operands two = two(args, inner);
            return new Expression.Arithmetic(arithmetic, two.left(), two.right());
        }
        Function<Operands, Predicate> relation = Words.relation(op);
        if (relation != null) {
            return new Truth(relation.apply(two(args, inner)));
        }
        return switch (op) {
            case "and" -> new Truth(new Predicate.And(conditions(args, inner)));
            case "or" -> new Truth(new Predicate.Or(conditions(args, inner)));
            case "not" ->
                new Truth(new Predicate.Not(condition(list(args, inner, 1).get(0), inner + "/0")));
            case "like" -> like(args, inner);
            case "between" -> between(args, inner);
            case "in" -> in(args, inner);
            case "isNull" ->
                new Truth(new Predicate.IsNull(value(list(args, inner, 1).get(0), inner + "/0")));
            case "casei" -> new Expression.Casei(value(list(args, inner, 1).get(0), inner + "/0"));
            case "accenti" -> new Expression.Accenti(value(list(args, inner, 1).get(0), inner + "/0"));
            default -> new Expression.Call(op, args.isMissingNode() ? List.of() : values(args, inner));
        };
    }

    private Expression like(JsonNode args, String path) {
        Operands two = two(args, path);
        if (!Patterns.isPattern(two.right())) {
            throw unreadable(path + "/1", Patterns.EXPECTED);
        }
        return new Truth(new Predicate.Like(two.left(), two.right()));
    }

    private Expression between(JsonNode args, String path) {
        List<Expression> three = values(list(args, path, 3), path);
        return new Truth(new Predicate.Between(three.get(0), three.get(1), three.get(2)));
    }

    private Expression in(JsonNode args, String path) {
        JsonNode two = list(args, path, 2);
        List<Expression> options = values(list(two.get(1), path + "/1", -1), path + "/1");
        return new Truth(new Predicate.In(value(two.get(0), path + "/0"), options));
    }

    private List<Predicate> conditions(JsonNode args, String path) {
        List<Predicate> conditions = new ArrayList<>();
        for (int i = 0; i < list(args, path, -1).size(); i++) {
            conditions.add(condition(args.get(i), path + "/" + i));
        }
        return conditions;
    }

    private Operands two(JsonNode args, String path) {
        JsonNode two = list(args, path, 2);
        return new Operands(value(two.get(0), path + "/0"), value(two.get(1), path + "/1"));
    }

    private List<Expression> values(JsonNode list, String path) {
        if (!list.isArray()) {
            throw unreadable(path, new Bilingual("cần một danh sách", "expected a list"));
        }
        List<Expression> values = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            values.add(value(list.get(i), path + "/" + i));
        }
        return values;
    }

    /** @param size how many there must be; -1 for at least one */
    private static JsonNode list(JsonNode json, String path, int size) {
        if (!json.isArray() || json.isEmpty() || (size >= 0 && json.size() != size)) {
            String count = size < 0 ? "" : size + " ";
            throw unreadable(
                    path,
                    new Bilingual("cần danh sách " + count + "giá trị", "expected a list of " + count + "values"));
        }
        return json;
    }

    private Expression end(JsonNode json, String path) {
        return json.isString() ? moment(json, path, Moments::end, Moments.END) : value(json, path);
    }

    private Expression moment(JsonNode json, String path, Function<String, @Nullable Expression> read, Bilingual what) {
        Expression moment = json.isString() ? read.apply(json.stringValue()) : null;
        if (moment == null) {
            throw unreadable(path, new Bilingual("cần " + what.vi(), "expected " + what.en()));
        }
        return moment;
    }

    private static String text(JsonNode json) {
        return Normalizer.normalize(json.stringValue(), Normalizer.Form.NFC);
    }

    static ProblemException unreadable(String path, Bilingual reason) {
        return new ProblemException(
                ProblemCode.FILTER_UNREADABLE, Map.of("position", path.isEmpty() ? "/" : path, "reason", reason));
    }
}
