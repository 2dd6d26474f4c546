package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.style.StyleStore;
import vn.quyhoach.style.Styles;
import vn.quyhoach.text.Bilingual;

/** The styles of layers as one SLD: what QGIS and other clients take over. */
@Component
class GetStyles implements WmsOperation {

    static final String SLD = "application/vnd.ogc.sld+xml";

    private static final String OPENS = "<NamedLayer>";
    private static final String CLOSES = "</NamedLayer>";

    private final NamedLayers layers;
    private final Styles styles;
    private final StyleStore store;

    GetStyles(NamedLayers layers, Styles styles, StyleStore store) {
        this.layers = layers;
        this.styles = styles;
        this.store = store;
    }

    @Override
    public Set<String> names() {
        return Set.of("GETSTYLES");
    }

    @Override
    public void answer(WmsVersion version, OwsCall call, HttpServletResponse response) throws IOException {
        Kvp kvp = call.kvp();
        List<String> names = kvp.list("LAYERS");
        if (names.isEmpty()) {
            throw OwsProblems.missing("LAYERS");
        }
        if (names.size() > MapLimits.MAX_LAYERS) {
            throw OwsProblems.invalid(
                    "LAYERS",
                    new Bilingual(
                            "Tối đa " + MapLimits.MAX_LAYERS + " lớp.",
                            "At most " + MapLimits.MAX_LAYERS + " layers."));
        }
        List<PublishedLayer> asked = layers.get("LAYERS", names).stream()
                .flatMap(named -> named.members().stream())
                .toList();
        byte[] bytes = join(
                        asked.stream().map(styles::sld).toList(),
                        asked.stream()
                                .flatMap(layer -> store.sldParts(layer).stream())
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentType(SLD + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /**
     * One document with the layers of all.
     *
     * @param documents each with exactly one layer, written by ourselves
     * @param parts layers that stand for themselves
     */
    private static String join(List<String> documents, List<String> parts) {
        if (documents.isEmpty()) {
            throw OwsProblems.missing("LAYERS");
        }
        StringBuilder joined = new StringBuilder();
        String first = documents.get(0);
        joined.append(first, 0, first.indexOf(OPENS));
        for (String document : documents) {
            joined.append(document, document.indexOf(OPENS), document.lastIndexOf(CLOSES) + CLOSES.length());
        }
        parts.forEach(joined::append);
        return joined.append(first.substring(first.lastIndexOf(CLOSES) + CLOSES.length()))
                .toString();
    }
}
