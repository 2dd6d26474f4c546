package vn.quyhoach.encoding.file;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;

/**
 * What a file says of its origin: which decisions its features come from, and that they are schematic if any is.
 * Collected from the rows that pass, so that it is true of exactly what is in the file.
 */
public final class LayerMetadata {

    private final Map<String, Long> decisions = new LinkedHashMap<>();
    private final int number;
    private final int date;
    private final int schematicAt;
    private boolean schematic;

    public LayerMetadata(LayerSchema schema) {
        this.number = schema.indexOf("decision_no");
        this.date = schema.indexOf("decision_date");
        this.schematicAt = schema.indexOf("schematic");
    }

    public void see(FeatureRow row) {
        if (number >= 0 && row.values().get(number) != null) {
            String decision = row.values().get(number)
                    + (date >= 0 && row.values().get(date) != null
                            ? " (" + row.values().get(date) + ")"
                            : "");
            decisions.merge(decision, 1L, Long::sum);
        }
        schematic |= schematicAt >= 0 && Boolean.TRUE.equals(row.values().get(schematicAt));
    }

    /** In the XML of QGIS's layer metadata (QMD). */
    public String write(GeoPackageLayer layer, String source) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("qgis");
            xml.writeAttribute("version", "3.22");
            leaf(xml, "identifier", source);
            leaf(xml, "type", "dataset");
            leaf(xml, "language", layer.language().say("VIE", "ENG"));
            leaf(xml, "title", layer.title());
            leaf(xml, "abstract", String.join("\n", statements(layer)));
            if (schematic) {
                xml.writeStartElement("constraints");
                xml.writeAttribute("type", "use");
                xml.writeCharacters(SCHEMATIC);
                xml.writeEndElement();
            }
            xml.writeStartElement("crs");
            xml.writeStartElement("spatialrefsys");
            leaf(xml, "authid", "EPSG:" + layer.crs().srid());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static final String SCHEMATIC =
            "SƠ ĐỒ: dữ liệu minh họa, không phải ranh giới pháp lý | SCHEMATIC: illustrative, no legal boundary";

    private List<String> statements(GeoPackageLayer layer) {
        List<String> statements = new ArrayList<>();
        statements.add(layer.abstractText());
        statements.addAll(origins());
        return statements;
    }

    /** Decisions with the numbers of their features, and a warning where the features are no legal boundaries. */
    List<String> origins() {
        List<String> statements = new ArrayList<>();
        decisions.forEach((decision, count) ->
                statements.add("Quyết định | Decision: " + decision + ": " + count + " đối tượng | features"));
        if (schematic) {
            statements.add(SCHEMATIC);
        }
        return statements;
    }

    private static void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
