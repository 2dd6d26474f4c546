package vn.quyhoach.style;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * An element of an SLD that knows where it stands, so that a refusal can say which one it is about. Names are without
 * prefix: SLD 1.0 and SE 1.1 use the same ones in other namespaces.
 */
final class SldNode {

    /** Each layer's own style has fewer than 200,000 characters. */
    static final int MOST_CHARACTERS = 1_000_000;

    /** Real styles stay below 20; recursion over more would end in the stack. */
    private static final int MOST_DEPTH = 60;

    private final Element element;
    private final String path;

    private SldNode(Element element, String path) {
        this.element = element;
        this.path = path;
    }

    /**
     * The root of a document; no DTD, no entity and nothing from elsewhere is read.
     *
     * @throws ProblemException {@code STYLE_UNREADABLE}
     */
    static SldNode parse(String xml) {
        if (xml.length() > MOST_CHARACTERS) {
            throw unreadable(new Bilingual(
                    "dài quá " + MOST_CHARACTERS + " ký tự", "longer than " + MOST_CHARACTERS + " characters"));
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", MOST_DEPTH);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(THROW);
            Element root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            return new SldNode(root, local(root));
        } catch (SAXParseException e) {
            throw unreadable(new Bilingual(
                    "dòng " + e.getLineNumber() + ", cột " + e.getColumnNumber()
                            + ": XML không đúng cú pháp hoặc có DTD",
                    "line " + e.getLineNumber() + ", column " + e.getColumnNumber()
                            + ": the XML is not well-formed or has a DTD"));
        } catch (SAXException e) {
            throw unreadable(new Bilingual("XML không đúng cú pháp", "the XML is not well-formed"));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parser would print to the terminal otherwise. */
    private static final ErrorHandler THROW = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    String name() {
        return local(element);
    }

    String path() {
        return path;
    }

    boolean is(String name) {
        return name().equals(name);
    }

    List<SldNode> children() {
        List<SldNode> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(new SldNode(found, path + "/" + local(found) + number(found)));
            }
        }
        return children;
    }

    List<SldNode> children(String name) {
        return children().stream().filter(child -> child.is(name)).toList();
    }

    Optional<SldNode> child(String name) {
        return children().stream().filter(child -> child.is(name)).findFirst();
    }

    /** The one child element. */
    SldNode single() {
        List<SldNode> children = children();
        if (children.size() != 1) {
            throw invalid(new Bilingual("cần đúng một phần tử con", "exactly one child element is needed"));
        }
        return children.get(0);
    }

    /** A child without which the element means nothing. */
    SldNode required(String name) {
        return child(name)
                .orElseThrow(
                        () -> invalid(new Bilingual("thiếu phần tử " + name, "the element " + name + " is missing")));
    }

    /** Refuses every child that is not of these names. */
    SldNode allow(String... names) {
        Set<String> allowed = Set.of(names);
        for (SldNode child : children()) {
            if (!allowed.contains(child.name())) {
                throw child.unsupported(String.join(", ", names));
            }
        }
        return this;
    }

    String text() {
        return element.getTextContent().strip();
    }

    Element element() {
        return element;
    }

    /** Gives it that name; SE 1.1 has names in a namespace of their own. */
    void rename(String name) {
        Optional<SldNode> present = child("Name");
        if (present.isPresent()) {
            present.get().element.setTextContent(name);
            return;
        }
        SldNode styled = required("FeatureTypeStyle");
        String prefix = styled.element.getPrefix();
        Element made = element.getOwnerDocument()
                .createElementNS(styled.element.getNamespaceURI(), prefix == null ? "Name" : prefix + ":Name");
        made.setTextContent(name);
        element.insertBefore(made, element.getFirstChild());
    }

    /** Text and elements in their order: what a value is made of. */
    List<Object> content() {
        List<Object> content = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                content.add(new SldNode(found, path + "/" + local(found) + number(found)));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                content.add(child.getNodeValue());
            }
        }
        return content;
    }

    @Nullable
    String attribute(String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    String attribute(String name, String otherwise) {
        return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
    }

    /** Where it stands beside others of its name; nothing for the only one. */
    private static String number(Element element) {
        int before = 0;
        int after = 0;
        for (Node other = element.getPreviousSibling(); other != null; other = other.getPreviousSibling()) {
            before += isNamed(other, element) ? 1 : 0;
        }
        for (Node other = element.getNextSibling(); other != null && after == 0; other = other.getNextSibling()) {
            after += isNamed(other, element) ? 1 : 0;
        }
        return before + after == 0 ? "" : "[" + (before + 1) + "]";
    }

    private static boolean isNamed(Node node, Element as) {
        return node instanceof Element element && local(element).equals(local(as));
    }

    private static String local(Element element) {
        return element.getLocalName() == null ? element.getTagName() : element.getLocalName();
    }

    /** For what the painter does not paint: better refused than silently left out. */
    ProblemException unsupported(String supported) {
        return new ProblemException(ProblemCode.STYLE_UNSUPPORTED, Map.of("element", path, "supported", supported));
    }

    ProblemException unsupported(String what, String supported) {
        return new ProblemException(
                ProblemCode.STYLE_UNSUPPORTED, Map.of("element", path + " (" + what + ")", "supported", supported));
    }

    ProblemException invalid(Bilingual reason) {
        return unreadable(new Bilingual(path + ": " + reason.vi(), path + ": " + reason.en()));
    }

    private static ProblemException unreadable(Bilingual reason) {
        return new ProblemException(ProblemCode.STYLE_UNREADABLE, Map.of("reason", reason));
    }
}
