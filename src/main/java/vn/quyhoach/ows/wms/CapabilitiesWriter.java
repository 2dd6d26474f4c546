package vn.quyhoach.ows.wms;

import java.util.List;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.XmlText;
import vn.quyhoach.style.StoredStyle;
import vn.quyhoach.text.Bilingual;

/** Writes what the service says of itself, in the form of either version; layers are the {@link LayerWriter}'s. */
final class CapabilitiesWriter {

    static final Bilingual TITLE = new Bilingual("Quy hoạch tỉnh", "Provincial plan");
    private static final Bilingual ABSTRACT = new Bilingual(
            "Bản đồ các lớp quy hoạch tỉnh đã công bố. TIME chọn ngày hiệu lực; không có TIME thì vẽ các đối tượng có hiệu"
                    + " lực hôm nay.",
            "Maps of the published layers of the provincial plan. TIME chooses the day of validity; without it, what is"
                    + " valid today is drawn.");

    private final WmsVersion version;
    private final OwsCall call;
    private final LayerWriter layers;
    private final XmlText xml = new XmlText();

    CapabilitiesWriter(
            WmsVersion version, OwsCall call, LayerDetails details, LegendSizes legends, List<StoredStyle> brought) {
        this.version = version;
        this.call = call;
        this.layers = new LayerWriter(version, call, details, legends, brought, xml);
    }

    String write(String updateSequence, List<PublishedLayer> visible) {
        xml.declaration();
        root(updateSequence);
        service();
        xml.open("Capability");
        request();
        exceptions();
        if (!version.isLatest()) {
            xml.empty(
                    "UserDefinedSymbolization",
                    "SupportSLD",
                    "1",
                    "UserLayer",
                    "0",
                    "UserStyle",
                    "1",
                    "RemoteWFS",
                    "0");
        } else {
            xml.empty(
                    "sld:UserDefinedSymbolization",
                    "SupportSLD",
                    "1",
                    "UserLayer",
                    "0",
                    "UserStyle",
                    "1",
                    "RemoteWFS",
                    "0",
                    "InlineFeature",
                    "0",
                    "RemoteWCS",
                    "0");
        }
        layers.openRoot(call.say(TITLE), visible);
        for (Theme theme : Theme.values()) {
            List<PublishedLayer> members =
                    visible.stream().filter(layer -> layer.theme() == theme).toList();
            if (!members.isEmpty()) {
                xml.open("Layer").leaf("Title", call.say(theme.title()));
                members.forEach(layers::write);
                xml.close();
            }
        }
        return xml.close().close().close().toString();
    }

    private void root(String updateSequence) {
        if (version.isLatest()) {
            xml.open(
                    "WMS_Capabilities",
                    "version",
                    version.number(),
                    "updateSequence",
                    updateSequence,
                    "xmlns",
                    "http://www.opengis.net/wms",
                    "xmlns:sld",
                    "http://www.opengis.net/sld",
                    "xmlns:xlink",
                    "http://www.w3.org/1999/xlink",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd"
                            + " http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd");
        } else {
            xml.raw("<!DOCTYPE WMT_MS_Capabilities SYSTEM"
                    + " \"http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd\">\n");
            xml.open("WMT_MS_Capabilities", "version", version.number(), "updateSequence", updateSequence);
        }
    }

    private void service() {
        xml.open("Service")
                .leaf("Name", version.isLatest() ? "WMS" : "OGC:WMS")
                .leaf("Title", call.say(TITLE))
                .leaf("Abstract", call.say(ABSTRACT));
        xml.inside(
                "KeywordList",
                list -> List.of("quy hoạch", "spatial planning", "VN-2000", "WMS")
                        .forEach(word -> list.leaf("Keyword", word)));
        LayerWriter.link(xml, version, "OnlineResource", call.base() + "/");
        xml.leaf("Fees", "none").leaf("AccessConstraints", "none");
        if (version.isLatest()) {
            xml.leaf("LayerLimit", Integer.toString(MapLimits.MAX_LAYERS))
                    .leaf("MaxWidth", Integer.toString(MapLimits.MAX_SIDE))
                    .leaf("MaxHeight", Integer.toString(MapLimits.MAX_SIDE));
        }
        xml.close();
    }

    private void request() {
        xml.open("Request");
        operation("GetCapabilities", List.of(version.capabilitiesType()));
        operation("GetMap", MapFormats.MAPS);
        operation("GetFeatureInfo", FeaturesAtPlace.formats());
        if (version.isLatest()) {
            operation("sld:DescribeLayer", List.of("text/xml"));
            operation("sld:GetLegendGraphic", MapFormats.LEGENDS);
        } else {
            operation("DescribeLayer", List.of("text/xml"));
            operation("GetLegendGraphic", MapFormats.LEGENDS);
            operation("GetStyles", List.of(GetStyles.SLD));
        }
        xml.close();
    }

    private void operation(String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.leaf("Format", format));
        xml.open("DCPType").open("HTTP");
        for (String method : List.of("Get", "Post")) {
            xml.open(method);
            LayerWriter.link(xml, version, "OnlineResource", call.endpoint() + "?");
            xml.close();
        }
        xml.close().close().close();
    }

    private void exceptions() {
        List<String> forms = version.isLatest()
                ? List.of("XML", "INIMAGE", "BLANK", "JSON")
                : List.of(
                        WmsReports.CLASSIC_XML,
                        "application/vnd.ogc.se_inimage",
                        "application/vnd.ogc.se_blank",
                        "JSON");
        xml.inside("Exception", exception -> forms.forEach(form -> exception.leaf("Format", form)));
    }
}
