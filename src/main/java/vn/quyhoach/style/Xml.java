package vn.quyhoach.style;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML by opening and closing elements; escaping is the JDK's. */
public final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    public Xml() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Xml declaration() {
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /** QGIS looks for it. */
    public Xml doctype(String doctype) {
        text.write(doctype + "\n");
        return this;
    }

    /** @param attributes names and values in turn */
    public Xml open(String element, String... attributes) {
        try {
            out.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Xml text(String content) {
        try {
            out.writeCharacters(content);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Xml close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Elements that were written elsewhere. */
    public Xml raw(String elements) {
        try {
            out.writeCharacters(""); // ends the tag that is open
            out.flush();
            text.write(elements);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element without content. */
    public Xml empty(String element, String... attributes) {
        return open(element, attributes).close();
    }

    /** An element with text. */
    public Xml leaf(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    @Override
    public String toString() {
        try {
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
