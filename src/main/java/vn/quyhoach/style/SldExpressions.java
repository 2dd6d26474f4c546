package vn.quyhoach.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.FilterFactoryImpl;
import vn.quyhoach.text.Bilingual;

/** Reads values and expressions (OGC Filter 1.0/1.1, SE 1.1 functions) and remembers which attributes they need. */
final class SldExpressions {

    static final FilterFactory FACTORY = new FilterFactoryImpl();

    /** Of GeoTools' functions those that take values and give a value; none that reads files, states or geometries. */
    private static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "Categorize",
            "Interpolate",
            "Recode",
            "Concatenate",
            "strConcat",
            "strSubstring",
            "strSubstringStart",
            "strToUpperCase",
            "strToLowerCase",
            "strTrim",
            "strLength",
            "strReplace",
            "strIndexOf",
            "strStartsWith",
            "strEndsWith",
            "strCapitalize",
            "if_then_else",
            "isNull",
            "isLike",
            "equalTo",
            "notEqualTo",
            "greaterThan",
            "greaterEqualThan",
            "lessThan",
            "lessEqualThan",
            "between",
            "not",
            "in",
            "round",
            "floor",
            "ceil",
            "abs",
            "min",
            "max",
            "sqrt",
            "pow",
            "log",
            "exp",
            "modulo",
            "numberFormat",
            "dateFormat",
            "parseDouble",
            "parseInt",
            "coalesce"));

    private final Set<String> attributes = new TreeSet<>();

    /** The attributes that were named so far. */
    Set<String> attributes() {
        return attributes;
    }

    /** The value of an element: its text, an expression, or both joined. */
    Expression value(SldNode node) {
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Object part : node.content()) {
            if (part instanceof SldNode expression) {
                addText(parts, text);
                parts.add(expression(expression));
            } else {
                text.append(part);
            }
        }
        addText(parts, text);
        if (parts.isEmpty()) {
            return FACTORY.literal("");
        }
        if (parts.size() == 1) {
            return parts.get(0) instanceof Literal literal && literal.getValue() instanceof String words
                    ? FACTORY.literal(words.strip())
                    : parts.get(0);
        }
        return FACTORY.function("Concatenate", parts.toArray(new Expression[0]));
    }

    /** Line breaks and indents between expressions are the author's layout and no text. */
    private static void addText(List<Expression> parts, StringBuilder text) {
        if (!text.toString().isBlank()) {
            parts.add(FACTORY.literal(text.toString().replaceAll("\\s+", " ")));
        }
        text.setLength(0);
    }

    Expression expression(SldNode node) {
        return switch (node.name()) {
            case "Literal" -> FACTORY.literal(node.text());
            case "PropertyName", "ValueReference" -> property(node);
            case "Add" -> FACTORY.add(side(node, 0), side(node, 1));
            case "Sub" -> FACTORY.subtract(side(node, 0), side(node, 1));
            case "Mul" -> FACTORY.multiply(side(node, 0), side(node, 1));
            case "Div" -> FACTORY.divide(side(node, 0), side(node, 1));
            case "Function" -> function(node);
            case "Categorize" -> categorize(node);
            case "Interpolate" -> interpolate(node);
            case "Recode" -> recode(node);
            case "Concatenate" -> concatenate(node);
            case "ChangeCase" ->
                FACTORY.function(
                        node.attribute("direction", "toUpper").equals("toLower") ? "strToLowerCase" : "strToUpperCase",
                        value(node.allow("StringValue").required("StringValue")));
            case "Trim" ->
                FACTORY.function("strTrim", value(node.allow("StringValue").required("StringValue")));
            case "StringLength" ->
                FACTORY.function("strLength", value(node.allow("StringValue").required("StringValue")));
            default ->
                throw node.unsupported(
                        "Literal, PropertyName, Add, Sub, Mul, Div, Function, Categorize, Interpolate, Recode,"
                                + " Concatenate, ChangeCase, Trim, StringLength");
        };
    }

    private Expression property(SldNode node) {
        String name = node.text();
        String plain = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
        if (!plain.matches("\\w{1,63}")) {
            throw node.unsupported(name, "a-z, 0-9, _");
        }
        attributes.add(plain);
        return FACTORY.property(plain);
    }

    private Expression side(SldNode node, int number) {
        List<SldNode> sides = node.children();
        if (sides.size() != 2) {
            throw node.invalid(new Bilingual("cần hai vế", "two sides are needed"));
        }
        return expression(sides.get(number));
    }

    private Expression function(SldNode node) {
        String name = node.attribute("name", "");
        if (!FUNCTIONS.contains(name)) {
            throw node.unsupported(name, String.join(", ", FUNCTIONS));
        }
        Expression[] arguments = node.children().stream().map(this::expression).toArray(Expression[]::new);
        return made(node, name, arguments);
    }

    private static Expression made(SldNode node, String name, Expression... arguments) {
        try {
            return FACTORY.function(name, arguments);
        } catch (RuntimeException e) {
            throw node.invalid(new Bilingual(
                    "hàm " + name + " không nhận " + arguments.length + " tham số",
                    "the function " + name + " does not take " + arguments.length + " arguments"));
        }
    }

    /** {@code threshholdsBelongTo} is the standard's own spelling. */
    private Expression categorize(SldNode node) {
        node.allow("LookupValue", "Value", "Threshold");
        List<Expression> arguments = new ArrayList<>();
        arguments.add(value(node.required("LookupValue")));
        String expected = "Value";
        for (SldNode child : node.children()) {
            if (child.is("LookupValue")) {
                continue;
            }
            if (!child.is(expected)) {
                throw child.invalid(
                        new Bilingual("Value và Threshold phải xen kẽ", "Value and Threshold have to stand in turn"));
            }
            arguments.add(value(child));
            expected = expected.equals("Value") ? "Threshold" : "Value";
        }
        String belongs = node.attribute("threshholdsBelongTo", node.attribute("thresholdsBelongTo", "succeeding"));
        arguments.add(FACTORY.literal(belongs));
        return made(node, "Categorize", arguments.toArray(new Expression[0]));
    }

    private Expression interpolate(SldNode node) {
        node.allow("LookupValue", "InterpolationPoint");
        List<Expression> arguments = new ArrayList<>();
        arguments.add(value(node.required("LookupValue")));
        for (SldNode point : node.children("InterpolationPoint")) {
            point.allow("Data", "Value");
            arguments.add(value(point.required("Data")));
            arguments.add(value(point.required("Value")));
        }
        String mode = node.attribute("mode", "linear");
        if (!Set.of("linear", "cosine", "cubic").contains(mode)) {
            throw node.unsupported("mode " + mode, "linear, cosine, cubic");
        }
        arguments.add(FACTORY.literal(mode));
        arguments.add(FACTORY.literal(node.attribute("method", "numeric").equals("color") ? "color" : "numeric"));
        return made(node, "Interpolate", arguments.toArray(new Expression[0]));
    }

    private Expression recode(SldNode node) {
        node.allow("LookupValue", "MapItem");
        List<Expression> arguments = new ArrayList<>();
        arguments.add(value(node.required("LookupValue")));
        for (SldNode item : node.children("MapItem")) {
            item.allow("Data", "Value");
            arguments.add(value(item.required("Data")));
            arguments.add(value(item.required("Value")));
        }
        return made(node, "Recode", arguments.toArray(new Expression[0]));
    }

    private Expression concatenate(SldNode node) {
        node.allow("StringValue");
        return made(
                node, "Concatenate", node.children().stream().map(this::value).toArray(Expression[]::new));
    }

    /** A value that does not depend on the feature, as a number. */
    double number(SldNode node) {
        try {
            double number = Double.parseDouble(node.text());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(node);
        }
        throw notANumber(node);
    }

    private static RuntimeException notANumber(SldNode node) {
        return node.invalid(
                new Bilingual("\"" + node.text() + "\" không phải số", "\"" + node.text() + "\" is no number"));
    }

    /** Names and values of {@code CssParameter} (1.0) or {@code SvgParameter} (1.1); others than these are refused. */
    Map<String, Expression> parameters(SldNode node, Set<String> allowed) {
        Map<String, Expression> parameters = new java.util.LinkedHashMap<>();
        for (SldNode child : node.children()) {
            if (child.is("CssParameter") || child.is("SvgParameter")) {
                String name = child.attribute("name", "");
                if (!allowed.contains(name)) {
                    throw child.unsupported(name, String.join(", ", new TreeSet<>(allowed)));
                }
                parameters.put(name, value(child));
            }
        }
        return parameters;
    }
}
