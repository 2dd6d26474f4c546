package vn.quyhoach.ows;

import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Holds documents against the schemas of the OGC, which lie on the class path: nothing is fetched. */
public final class OgcSchemas {

    private static final String OGC = "http://schemas.opengis.net/";

    /** What the OGC's schemas take from elsewhere. */
    private static final Map<String, String> OTHERS = Map.of(
            "http://www.w3.org/1999/xlink.xsd", "xlink.xsd",
            "http://www.w3.org/2001/xml.xsd", "xml.xsd");

    /** GML is large; a set of schemas is read once. */
    private static final Map<List<String>, Schema> READ = new ConcurrentHashMap<>();

    private OgcSchemas() {}

    /**
     * What is wrong with a document.
     *
     * @param schemas below the OGC's address, or a schema itself as text
     */
    public static List<String> errors(String document, String... schemas) throws Exception {
        Errors errors = new Errors();
        Validator validator =
                READ.computeIfAbsent(List.of(schemas), OgcSchemas::read).newValidator();
        validator.setResourceResolver(OgcSchemas::resolve);
        validator.setErrorHandler(errors);
        validator.validate(new StreamSource(new StringReader(document)));
        return errors.found;
    }

    /** What is wrong with a document by the document type it names. */
    public static List<String> errorsByType(String document) throws Exception {
        Errors errors = new Errors();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(errors);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(open(systemId)));
        builder.parse(new InputSource(new StringReader(document)));
        return errors.found;
    }

    private static Schema read(List<String> schemas) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver(OgcSchemas::resolve);
        Source[] sources = schemas.stream()
                .map(schema -> schema.startsWith("<")
                        ? new StreamSource(new StringReader(schema))
                        : new StreamSource(open(OGC + schema), OGC + schema))
                .toArray(Source[]::new);
        try {
            return factory.newSchema(sources);
        } catch (Exception e) {
            throw new AssertionError("schemas " + schemas, e);
        }
    }

    private static LSInput resolve(String type, String namespace, String publicId, String systemId, String base) {
        String address = base == null
                ? systemId
                : URI.create(base).resolve(systemId).normalize().toString();
        try {
            LSInput input = ((DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .createLSInput();
            input.setSystemId(address);
            input.setByteStream(open(address));
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String address) {
        String file = OTHERS.containsKey(address) ? OTHERS.get(address) : address.replace(OGC, "/ogc/");
        return Objects.requireNonNull(OgcSchemas.class.getResourceAsStream(file), "not on the class path: " + address);
    }

    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            found.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
