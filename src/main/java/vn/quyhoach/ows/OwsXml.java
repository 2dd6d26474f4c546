package vn.quyhoach.ows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * Reads the XML that callers send: no document type, so no entities, neither those that multiply nor those that fetch;
 * nothing from elsewhere; not deeper than a filter can be.
 */
public final class OwsXml {

    private static final int MOST_DEPTH = 120;
    private static final int MOST_ATTRIBUTES = 200;

    private static final DocumentBuilderFactory FACTORY = factory();

    private OwsXml() {}

    /**
     * @throws ProblemException {@code OperationParsingFailed} for what is no XML, or XML that is not wanted here
     */
    public static Element parse(byte[] document) {
        return parse(new InputSource(new ByteArrayInputStream(document)));
    }

    /** The same for XML inside a parameter. */
    public static Element parse(String document) {
        return parse(new InputSource(new StringReader(document)));
    }

    /** Reads a body and stops at the limit. */
    static byte[] read(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", limit));
        }
        return bytes;
    }

    private static Element parse(InputSource source) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("nothing is fetched");
            });
            return builder.parse(source).getDocumentElement();
        } catch (SAXParseException e) {
            throw unreadable(e.getLineNumber(), e.getMessage());
        } catch (SAXException | IOException e) {
            throw unreadable(0, e.getMessage());
        }
    }

    private static ProblemException unreadable(int line, @Nullable String reason) {
        String at = line > 0 ? "line " + line : "xml";
        return OwsProblems.of(
                OwsCode.OPERATION_PARSING_FAILED,
                at,
                new Bilingual(
                        "Không đọc được XML (" + at + "): " + reason,
                        "The XML cannot be read (" + at + "): " + reason));
    }

    private static synchronized DocumentBuilder builder() {
        try {
            return FACTORY.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(MOST_DEPTH));
            factory.setAttribute("jdk.xml.elementAttributeLimit", Integer.toString(MOST_ATTRIBUTES));
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parser's own handler prints to the terminal. */
    private static final class Strict implements ErrorHandler {

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
    }
}
