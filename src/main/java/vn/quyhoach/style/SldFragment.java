package vn.quyhoach.style;

import java.io.StringWriter;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** Layers of an SLD under other names. */
public final class SldFragment {

    private SldFragment() {}

    /**
     * An SLD of one layer, whatever that is called where it comes from, for a layer of ours; one of several stays as it is.
     *
     * @throws vn.quyhoach.problem.ProblemException {@code STYLE_UNREADABLE}
     */
    public static String forLayer(String sld, String layer) {
        SldNode root = SldNode.parse(sld);
        List<SldNode> named = root.children("NamedLayer");
        if (named.size() != 1) {
            return sld;
        }
        named.get(0).rename(layer);
        return write(root);
    }

    /**
     * The layer of that name as text that can stand in another SLD of the same version, declaring its own namespaces, with its style under the id by which the service knows it.
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
