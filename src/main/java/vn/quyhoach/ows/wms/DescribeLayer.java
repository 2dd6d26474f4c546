package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.ExceptionReports;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.XmlText;

/** Where the features behind layers are: at the WFS next door. */
@Component
class DescribeLayer implements WmsOperation {

    private final NamedLayers layers;

    DescribeLayer(NamedLayers layers) {
        this.layers = layers;
    }

    @Override
    public Set<String> names() {
        return Set.of("DESCRIBELAYER");
    }

    @Override
    public void answer(WmsVersion version, OwsCall call, HttpServletResponse response) throws IOException {
        List<String> names = call.kvp().list("LAYERS");
        if (names.isEmpty()) {
            throw OwsProblems.missing("LAYERS");
        }
        List<PublishedLayer> described = layers.get("LAYERS", names).stream()
                .flatMap(named -> named.members().stream())
                .distinct()
                .toList();
        String wfs = call.endpoint() + "?";
        XmlText xml = new XmlText().declaration();
        if (version.isLatest()) {
            xml.open(
                    "DescribeLayerResponse",
                    "xmlns",
                    "http://www.opengis.net/sld",
                    "xmlns:se",
                    "http://www.opengis.net/se",
                    "xmlns:xlink",
                    "http://www.w3.org/1999/xlink",
                    "xmlns:" + GmlWriter.PREFIX,
                    GmlWriter.NAMESPACE);
            xml.leaf("Version", "1.1.0");
            described.forEach(layer -> xml.open("LayerDescription")
                    .leaf("owsType", "wfs")
                    .empty("se:OnlineResource", "xlink:type", "simple", "xlink:href", wfs)
                    .open("TypeName")
                    .leaf("se:FeatureTypeName", GmlWriter.element(layer))
                    .close()
                    .close());
        } else {
            xml.raw("<!DOCTYPE WMS_DescribeLayerResponse SYSTEM"
                    + " \"http://schemas.opengis.net/wms/1.1.1/WMS_DescribeLayerResponse.dtd\">\n");
            xml.open("WMS_DescribeLayerResponse", "version", "1.1.1");
            described.forEach(layer -> xml.open(
                            "LayerDescription", "name", layer.id(), "wfs", wfs, "owsURL", wfs, "owsType", "WFS")
                    .empty("Query", "typeName", GmlWriter.element(layer))
                    .close());
        }
        byte[] bytes = xml.close().toString().getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentType(ExceptionReports.XML);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
