package vn.quyhoach.ows.wmts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.XmlText;
import vn.quyhoach.text.Bilingual;

/** What WMTS says of itself. */
@Component
class WmtsCapabilities {

    private static final Bilingual TITLE = new Bilingual("Quy hoạch tỉnh: ô bản đồ", "Provincial plan: map tiles");
    private static final Bilingual ABSTRACT = new Bilingual(
            "Ô bản đồ của các lớp quy hoạch đã công bố, có hiệu lực hôm nay; TIME chọn ngày khác.",
            "Map tiles of the published layers as valid today; TIME chooses another day.");

    private final Layers layers;
    private final LayerDetails details;

    WmtsCapabilities(Layers layers, LayerDetails details) {
        this.layers = layers;
        this.details = details;
    }

    /**
     * @param current whether the caller has this already: then only the root is written
     * @param sections what is wanted; empty for all
     */
    String write(OwsCall call, String updateSequence, boolean current, List<String> sections) {
        XmlText xml = new XmlText().declaration();
        xml.open(
                "Capabilities",
                "xmlns",
                "http://www.opengis.net/wmts/1.0",
                "xmlns:ows",
                "http://www.opengis.net/ows/1.1",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wmts/1.0 http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd",
                "version",
                WmtsService.VERSION,
                "updateSequence",
                updateSequence);
        if (!current) {
            if (isWanted(sections, "ServiceIdentification")) {
                identification(xml, call);
            }
            if (isWanted(sections, "OperationsMetadata")) {
                operations(xml, call);
            }
            if (isWanted(sections, "Contents")) {
                contents(xml, call);
            }
            if (isWanted(sections, "Themes")) {
                themes(xml, call);
            }
            xml.empty(
                    "ServiceMetadataURL",
                    "xlink:href",
                    call.base() + WmtsPathController.ROOT + "/WMTSCapabilities.xml");
        }
        return xml.close().toString();
    }

    private static boolean isWanted(List<String> sections, String section) {
        return sections.isEmpty()
                || sections.stream().anyMatch(name -> name.equalsIgnoreCase(section) || name.equalsIgnoreCase("All"));
    }

    private static void identification(XmlText xml, OwsCall call) {
        xml.open("ows:ServiceIdentification")
                .leaf("ows:Title", call.say(TITLE))
                .leaf("ows:Abstract", call.say(ABSTRACT))
                .leaf("ows:ServiceType", "OGC WMTS")
                .leaf("ows:ServiceTypeVersion", WmtsService.VERSION)
                .leaf("ows:Fees", "none")
                .leaf("ows:AccessConstraints", "none")
                .close();
    }

    private static void operations(XmlText xml, OwsCall call) {
        xml.open("ows:OperationsMetadata");
        for (String operation : List.of("GetCapabilities", "GetTile", "GetFeatureInfo")) {
            xml.open("ows:Operation", "name", operation).open("ows:DCP").open("ows:HTTP");
            xml.open("ows:Get", "xlink:href", call.endpoint() + "?")
                    .open("ows:Constraint", "name", "GetEncoding")
                    .open("ows:AllowedValues")
                    .leaf("ows:Value", "KVP");
            xml.close().close().close().close().close().close();
        }
        xml.close();
    }

    private void contents(XmlText xml, OwsCall call) {
        xml.open("Contents");
        List<PublishedLayer> visible = layers.list();
        Optional<Bbox> all = visible.stream()
                .filter(PublishedLayer::visibleByDefault)
                .map(layer -> details.box(layer, Crs.WGS84))
                .flatMap(Optional::stream)
                .reduce((one, other) -> new Bbox(
                        Math.min(one.west(), other.west()),
                        Math.min(one.south(), other.south()),
                        Math.max(one.east(), other.east()),
                        Math.max(one.north(), other.north()),
                        one.crs()));
        layer(xml, call, NamedLayers.MAP, call.say("Toàn bộ bản đồ", "The whole map"), call.say(ABSTRACT), all);
        for (PublishedLayer layer : visible) {
            layer(
                    xml,
                    call,
                    layer.id(),
                    call.say(details.schema(layer).title()),
                    call.say(layer.theme().title()),
                    details.box(layer, Crs.WGS84));
        }
        TileMatrixSet.all().forEach(set -> set(xml, call, set));
        xml.close();
    }

    private static void layer(XmlText xml, OwsCall call, String id, String title, String text, Optional<Bbox> box) {
        xml.open("Layer").leaf("ows:Title", title).leaf("ows:Abstract", text);
        box.ifPresent(corners -> xml.open("ows:WGS84BoundingBox")
                .leaf("ows:LowerCorner", pair(corners.west(), corners.south()))
                .leaf("ows:UpperCorner", pair(corners.east(), corners.north()))
                .close());
        xml.leaf("ows:Identifier", id);
        xml.open("Style", "isDefault", "true").leaf("ows:Identifier", LayerDetails.STYLE);
        if (!id.equals(NamedLayers.MAP)) {
            xml.empty(
                    "LegendURL",
                    "format",
                    "image/png",
                    "xlink:href",
                    call.endpoint() + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=" + id
                            + "&FORMAT=image/png&SLD_VERSION=1.1.0");
        }
        xml.close().leaf("Format", TileQuestions.PNG);
        boolean single = !id.equals(NamedLayers.MAP);
        if (single) {
            xml.leaf("Format", TileQuestions.MVT);
            TileFeatures.FORMATS.forEach(format -> xml.leaf("InfoFormat", format.mediaType()));
        }
        TileMatrixSet.all()
                .forEach(grid -> xml.open("TileMatrixSetLink")
                        .leaf("TileMatrixSet", grid.id())
                        .close());
        String tile = call.base() + WmtsPathController.ROOT + "/" + id
                + "/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}";
        resource(xml, "tile", TileQuestions.PNG, tile + ".png");
        if (single) {
            resource(
                    xml,
                    "tile",
                    TileQuestions.MVT,
                    call.base() + "/ogc/collections/" + id + "/tiles/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}");
            TileFeatures.FORMATS.forEach(
                    format -> resource(xml, "FeatureInfo", format.mediaType(), tile + "/{J}/{I}." + format.ending()));
        }
        xml.close();
    }

    private static void resource(XmlText xml, String type, String format, String template) {
        xml.empty("ResourceURL", "format", format, "resourceType", type, "template", template);
    }

    private static void set(XmlText xml, OwsCall call, TileMatrixSet set) {
        xml.open("TileMatrixSet")
                .leaf("ows:Title", call.say(set.title()))
                .leaf("ows:Identifier", set.id())
                .leaf("ows:SupportedCRS", "urn:ogc:def:crs:EPSG::" + set.crs().srid());
        if (set.equals(TileMatrixSet.WEB)) {
            xml.leaf("WellKnownScaleSet", "urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible");
        }
        String pixels = Integer.toString(TileMatrixSet.TILE_PIXELS);
        for (int matrix = 0; matrix <= set.deepest(); matrix++) {
            String side = Integer.toString(set.width(matrix));
            xml.open("TileMatrix")
                    .leaf("ows:Identifier", Integer.toString(matrix))
                    .leaf("ScaleDenominator", Double.toString(set.scaleDenominator(matrix)))
                    .leaf("TopLeftCorner", set.west() + " " + set.north())
                    .leaf("TileWidth", pixels)
                    .leaf("TileHeight", pixels)
                    .leaf("MatrixWidth", side)
                    .leaf("MatrixHeight", side)
                    .close();
        }
        xml.close();
    }

    /** The tree of a map's layers, for clients that show one. */
    private void themes(XmlText xml, OwsCall call) {
        xml.open("Themes");
        for (Theme theme : Theme.values()) {
            List<PublishedLayer> members = layers.list().stream()
                    .filter(layer -> layer.theme() == theme)
                    .toList();
            if (!members.isEmpty()) {
                xml.open("Theme")
                        .leaf("ows:Title", call.say(theme.title()))
                        .leaf(
                                "ows:Identifier",
                                theme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                members.forEach(layer -> xml.leaf("LayerRef", layer.id()));
                xml.close();
            }
        }
        xml.close();
    }

    private static String pair(double x, double y) {
        return String.format(Locale.ROOT, "%.6f %.6f", x, y);
    }
}
