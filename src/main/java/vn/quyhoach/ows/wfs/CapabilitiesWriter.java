package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.XmlText;
import vn.quyhoach.text.Bilingual;

/** What the service says of itself, in the form of either version. Lists what the caller may see and nothing else. */
@Component
class CapabilitiesWriter {

    static final Bilingual TITLE = new Bilingual("Dữ liệu quy hoạch tỉnh", "Data of the provincial plan");
    static final Bilingual ABSTRACT = new Bilingual(
            "Các lớp quy hoạch tỉnh đã công bố. Tham số DATETIME chọn ngày hiệu lực; không có thì trả về các đối tượng có"
                    + " hiệu lực hôm nay.",
            "The published layers of the provincial plan. The parameter DATETIME chooses the day of validity; without it,"
                    + " what is valid today is answered.");

    /** Of layers without features, where a box has to stand: the country. */
    private static final Bbox COUNTRY = new Bbox(102, 8, 110, 24, Crs.WGS84);

    private final Layers layers;
    private final LayerExtents extents;
    private final FileAnswers files;
    private final TypeNames types;

    CapabilitiesWriter(Layers layers, LayerExtents extents, FileAnswers files, TypeNames types) {
        this.layers = layers;
        this.extents = extents;
        this.files = files;
        this.types = types;
    }

    /** @param sections those that are wanted; empty for all */
    String latest(OwsCall call, List<String> sections) {
        boolean all = sections.isEmpty() || sections.stream().anyMatch("All"::equalsIgnoreCase);
        XmlText xml = new XmlText().declaration();
        xml.open(
                "wfs:WFS_Capabilities",
                "version",
                WfsVersion.V2_0_0.number(),
                "xmlns:wfs",
                WfsVersion.V2_0_0.namespace(),
                "xmlns:ows",
                "http://www.opengis.net/ows/1.1",
                "xmlns:fes",
                "http://www.opengis.net/fes/2.0",
                "xmlns:gml",
                WfsVersion.V2_0_0.gml().namespace(),
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsd",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xmlns:" + GmlWriter.PREFIX,
                GmlWriter.NAMESPACE,
                "xsi:schemaLocation",
                WfsVersion.V2_0_0.namespace() + " " + WfsVersion.V2_0_0.schemaLocation());
        if (all || wants(sections, "ServiceIdentification")) {
            identification(xml, call, WfsVersion.numbers());
        }
        if (all || wants(sections, "ServiceProvider")) {
            provider(xml, call);
        }
        if (all || wants(sections, "OperationsMetadata")) {
            new Operations(xml, call, files.listed(), types.anyEditable()).latest();
        }
        if (all || wants(sections, "FeatureTypeList")) {
            xml.open("wfs:FeatureTypeList");
            types.listed(call).forEach(layer -> type(xml, call, layer));
            xml.close();
        }
        if (all || wants(sections, "Filter_Capabilities")) {
            FilterCapabilities.latest(xml);
        }
        return xml.close().toString();
    }

    private static boolean wants(List<String> sections, String name) {
        return sections.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static void identification(XmlText xml, OwsCall call, List<String> versions) {
        xml.open("ows:ServiceIdentification")
                .leaf("ows:Title", call.say(TITLE))
                .leaf("ows:Abstract", call.say(ABSTRACT));
        xml.inside(
                "ows:Keywords",
                list -> List.of("quy hoạch", "spatial planning", "VN-2000", "WFS")
                        .forEach(word -> list.leaf("ows:Keyword", word)));
        xml.leaf("ows:ServiceType", "WFS");
        versions.forEach(version -> xml.leaf("ows:ServiceTypeVersion", version));
        xml.leaf("ows:Fees", "NONE").leaf("ows:AccessConstraints", "NONE").close();
    }

    private static void provider(XmlText xml, OwsCall call) {
        xml.open("ows:ServiceProvider")
                .leaf("ows:ProviderName", "quyhoach")
                .empty("ows:ProviderSite", "xlink:href", call.base() + "/")
                .empty("ows:ServiceContact")
                .close();
    }

    private void type(XmlText xml, OwsCall call, PublishedLayer layer) {
        LayerSchema schema = layers.schema(layer);
        String first = call.language();
        String second = first.equals("en") ? "vi" : "en";
        xml.open("wfs:FeatureType").leaf("wfs:Name", GmlWriter.element(layer));
        // the caller's language first: most clients show the first title and nothing else
        xml.leaf("wfs:Title", in(schema.title(), first), "xml:lang", first);
        xml.leaf("wfs:Title", in(schema.title(), second), "xml:lang", second);
        xml.leaf("wfs:Abstract", in(layer.theme().title(), first), "xml:lang", first);
        xml.open("ows:Keywords").leaf("ows:Keyword", layer.theme().title().vi()).close();
        xml.leaf("wfs:DefaultCRS", QueryBuilder.USUAL.text());
        others().forEach(name -> xml.leaf("wfs:OtherCRS", name));
        box(layer).ifPresent(box -> box(xml, box));
        xml.close();
    }

    private static String in(Bilingual text, String language) {
        return language.equals("en") ? text.en() : text.vi();
    }

    private static List<String> others() {
        List<String> names = new ArrayList<>();
        for (Crs crs : Crs.supported()) {
            if (!crs.equals(QueryBuilder.USUAL.crs())) {
                names.add(SrsName.urn(crs).text());
            }
        }
        return names;
    }

    private Optional<Bbox> box(PublishedLayer layer) {
        return extents.findBox(layer, Crs.WGS84);
    }

    private static void box(XmlText xml, Bbox box) {
        xml.open("ows:WGS84BoundingBox")
                .leaf("ows:LowerCorner", box.west() + " " + box.south())
                .leaf("ows:UpperCorner", box.east() + " " + box.north())
                .close();
    }

    String earlier(OwsCall call) {
        WfsVersion version = WfsVersion.V1_1_0;
        XmlText xml = new XmlText().declaration();
        xml.open(
                "wfs:WFS_Capabilities",
                "version",
                version.number(),
                "xmlns:wfs",
                version.namespace(),
                "xmlns:ows",
                "http://www.opengis.net/ows",
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:gml",
                version.gml().namespace(),
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xmlns:" + GmlWriter.PREFIX,
                GmlWriter.NAMESPACE,
                "xsi:schemaLocation",
                version.namespace() + " " + version.schemaLocation());
        identification(xml, call, List.of(version.number()));
        provider(xml, call);
        new Operations(xml, call, files.listed(), types.anyEditable()).earlier();
        xml.open("wfs:FeatureTypeList");
        xml.open("wfs:Operations").leaf("wfs:Operation", "Query").close();
        for (PublishedLayer layer : types.listed(call)) {
            xml.open("wfs:FeatureType")
                    .leaf("wfs:Name", GmlWriter.element(layer))
                    .leaf("wfs:Title", call.say(layers.schema(layer).title()))
                    .leaf("wfs:Abstract", call.say(layer.theme().title()))
                    .leaf("wfs:DefaultSRS", QueryBuilder.USUAL.text());
            others().forEach(name -> xml.leaf("wfs:OtherSRS", name));
            if (types.editable(layer)) {
                xml.inside(
                        "wfs:Operations",
                        list -> List.of("Query", "Insert", "Update", "Delete")
                                .forEach(name -> list.leaf("wfs:Operation", name)));
            }
            box(xml, box(layer).orElse(COUNTRY));
            xml.close();
        }
        xml.close();
        FilterCapabilities.earlier(xml);
        return xml.close().toString();
    }
}
