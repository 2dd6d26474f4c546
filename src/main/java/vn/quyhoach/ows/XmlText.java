package vn.quyhoach.ows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML by opening and closing elements, names with the prefixes of the standards; escaping is the JDK's, and what
 * XML cannot hold (a control character in somebody's attribute) is left out.
 */
public final class XmlText {

    private final Writer text;
    private final XMLStreamWriter out;

    public XmlText() {
        this(new StringWriter());
    }

    /** Writes to a stream in UTF-8; {@link #flush} when all is said. */
    public XmlText(OutputStream stream) {
        this(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 16 * 1024));
    }

    private XmlText(Writer text) {
        this.text = text;
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The writing itself, whose failure means that the reader has gone. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlText step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    public XmlText declaration() {
        return raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Markup that was made elsewhere and is well-formed. */
    public XmlText raw(String markup) {
        return step(() -> {
            out.writeCharacters(""); // ends an open tag
            out.flush();
            try {
                text.write(markup);
            } catch (IOException e) {
                throw new XMLStreamException(e);
            }
        });
    }

    /** @param attributes names and values in turn */
    public XmlText open(String element, String... attributes) {
        return step(() -> {
            out.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        });
    }

    public XmlText text(String content) {
        return step(() -> out.writeCharacters(clean(content)));
    }

    public XmlText close() {
        return step(out::writeEndElement);
    }

    /** An element without content. */
    public XmlText empty(String element, String... attributes) {
        return step(() -> {
            out.writeEmptyElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        });
    }

    /** An element with text. */
    public XmlText leaf(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    /** An element with others inside. */
    public XmlText inside(String element, Consumer<XmlText> content) {
        open(element);
        content.accept(this);
        return close();
    }

    public XmlText flush() {
        return step(() -> {
            out.flush();
            try {
                text.flush();
            } catch (IOException e) {
                throw new XMLStreamException(e);
            }
        });
    }

    /** What was written, of one without a stream. */
    @Override
    public String toString() {
        flush();
        return text.toString();
    }

    private static String clean(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFE' || c == '\uFFFF') {
                return content.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
            }
        }
        return content;
    }
}
