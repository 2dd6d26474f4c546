package vn.quyhoach.ows.fes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Walking a document that a caller sent. */
public final class Elements {

    private Elements() {}

    /** The child elements in their order. */
    public static List<Element> of(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> of(Element parent, String name) {
        return of(parent).stream().filter(child -> name(child).equals(name)).toList();
    }

    public static @Nullable Element first(Element parent, String name) {
        List<Element> found = of(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    /** @throws ProblemException {@code OperationParsingFailed} */
    public static Element get(Element parent, String name) {
        Element found = first(parent, name);
        if (found == null) {
            throw wrong(parent, "thiếu phần tử " + name, "the element " + name + " is missing");
        }
        return found;
    }

    /** @throws ProblemException {@code OperationParsingFailed} unless there are so many */
    public static List<Element> exactly(Element parent, int count) {
        List<Element> children = of(parent);
        if (children.size() != count) {
            throw wrong(parent, "cần " + count + " phần tử con", count + " child elements expected");
        }
        return children;
    }

    /** The name without its prefix. */
    public static String name(Element element) {
        return element.getLocalName();
    }

    public static String text(Element element) {
        return element.getTextContent().strip();
    }

    public static @Nullable String attribute(Element element, String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? null : value;
    }

    public static ProblemException wrong(Element where, String vi, String en) {
        return OwsProblems.of(
                OwsCode.OPERATION_PARSING_FAILED,
                name(where),
                new Bilingual(name(where) + ": " + vi + ".", name(where) + ": " + en + "."));
    }
}
