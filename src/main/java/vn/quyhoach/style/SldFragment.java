package vn.quyhoach.style;

import java.io.StringWriter;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** A layer of an SLD as text that can stand in another SLD of the same version: it declares its own namespaces. */
final class SldFragment {

    private SldFragment() {}

    /**
     * The layer of that name with its style under the id by which the service knows it.
     *
     * @param sld a text that was read before
     */
    static List<String> of(String sld, String layer, String styleId) {
        return SldNode.parse(sld).children("NamedLayer").stream()
                .filter(named -> named.required("Name").text().equals(layer))
                .map(named -> {
                    named.required("UserStyle").rename(styleId);
                    return write(named);
                })
                .toList();
    }

    private static String write(SldNode node) {
        StringWriter text = new StringWriter();
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(node.element()), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
