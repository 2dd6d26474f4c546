package vn.quyhoach.ows.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Expression.Property;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.PropertyNames.Found;
import vn.quyhoach.text.Bilingual;

/** The operands of a filter: names of properties, literals, geometries, times, functions and arithmetic. */
final class Values {

    private static final String LOCATOR = "filter";
    private static final int MOST_DEPTH = 20;
    private static final Set<String> NAMES = Set.of("ValueReference", "PropertyName");

    private final PropertyNames names;
    private final GmlReader gml;

    Values(PropertyNames names, SrsName usual) {
        this.names = names;
        this.gml = new GmlReader(usual);
    }

    Expression geometry() {
        return new Property(LayerSchema.GEOMETRY);
    }

    /** The value; null for a property that no feature has. */
    @Nullable
    Expression get(Element element) {
        return get(element, 0);
    }

    private @Nullable Expression get(Element element, int depth) {
        if (depth > MOST_DEPTH) {
            throw Elements.wrong(element, "lồng quá sâu", "nested too deeply");
        }
        String name = Elements.name(element);
        if (NAMES.contains(name)) {
            return property(element);
        }
        if (GmlReader.isGeometry(element)) {
            return Times.isTime(element) ? Times.read(element) : gml.read(element);
        }
        return switch (name) {
            case "Literal" -> literal(element, depth);
            case "Function" -> function(String.valueOf(Elements.attribute(element, "name")), arguments(element, depth));
            case "Add", "Sub", "Mul", "Div" -> function(name, arguments(Elements.exactly(element, 2), depth));
            default -> throw Elements.wrong(element, "không phải là một giá trị", "is not a value");
        };
    }

    private @Nullable Expression property(Element element) {
        Found found = names.get(element.getTextContent(), element::lookupNamespaceURI, LOCATOR);
        return switch (found.kind()) {
            case ATTRIBUTE, GEOMETRY, ID -> new Property(found.name());
            case STANDARD, ABSENT -> null;
        };
    }

    private @Nullable Expression literal(Element element, int depth) {
        List<Element> inside = Elements.of(element);
        if (inside.size() == 1) {
            return get(inside.get(0), depth + 1);
        }
        return new Expression.Untyped(element.getTextContent());
    }

    private List<@Nullable Expression> arguments(Element element, int depth) {
        return arguments(Elements.of(element), depth);
    }

    private List<@Nullable Expression> arguments(List<Element> elements, int depth) {
        List<@Nullable Expression> arguments = new ArrayList<>();
        for (Element element : elements) {
            arguments.add(get(element, depth + 1));
        }
        return arguments;
    }

    private static @Nullable Expression function(String name, List<@Nullable Expression> given) {
        List<Expression> arguments = new ArrayList<>();
        for (Expression argument : given) {
            if (argument == null) {
                return null; // nothing made of nothing
            }
            arguments.add(argument);
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "add" -> arithmetic(Expression.Operation.ADD, arguments);
            case "sub" -> arithmetic(Expression.Operation.SUBTRACT, arguments);
            case "mul" -> arithmetic(Expression.Operation.MULTIPLY, arguments);
            case "div" -> arithmetic(Expression.Operation.DIVIDE, arguments);
            case "casei" -> new Expression.Casei(one(name, arguments));
            case "accenti" -> new Expression.Accenti(one(name, arguments));
            default -> new Expression.Call(name, arguments);
        };
    }

    private static Expression arithmetic(Expression.Operation operation, List<Expression> arguments) {
        if (arguments.size() != 2) {
            throw OwsProblems.invalid(LOCATOR, new Bilingual("Phép tính cần hai số.", "Arithmetic takes two numbers."));
        }
        return new Expression.Arithmetic(operation, arguments.get(0), arguments.get(1));
    }

    private static Expression one(String name, List<Expression> arguments) {
        if (arguments.size() != 1) {
            throw OwsProblems.invalid(
                    LOCATOR, new Bilingual(name + " cần một tham số.", name + " takes one argument."));
        }
        return arguments.get(0);
    }

    /** Whether a comparison without regard to case makes sense of it. */
    boolean isText(Expression value) {
        return value instanceof Property property
                && !property.name().equals(LayerSchema.ID)
                && !property.name().equals(LayerSchema.GEOMETRY)
                && names.type(property.name()) == AttributeType.TEXT;
    }

    /** An operand of a relation in time. */
    @Nullable
    Expression time(Element element) {
        if (Elements.name(element).equals("Literal") && Elements.of(element).isEmpty()) {
            return Times.position(element);
        }
        return get(element);
    }

    /** An operand of a relation in space. */
    Expression shape(Element element) {
        Expression shape = get(element);
        boolean fits = shape instanceof Expression.GeometryLiteral
                || shape instanceof Expression.Call
                || shape instanceof Property property && property.name().equals(LayerSchema.GEOMETRY);
        if (shape == null || !fits) {
            throw OwsProblems.invalid(
                    LOCATOR,
                    new Bilingual(
                            "\"" + Elements.text(element) + "\" không phải là hình học; thuộc tính hình học tên là "
                                    + GmlWriter.GEOMETRY + ".",
                            "\"" + Elements.text(element) + "\" is not a geometry; the geometry property is "
                                    + GmlWriter.GEOMETRY + "."));
        }
        return shape;
    }
}
