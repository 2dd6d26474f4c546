package vn.quyhoach.ows.wms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.XmlText;
import vn.quyhoach.style.StoredStyle;
import vn.quyhoach.text.Language;

/** Writes the layers of capabilities, elements in the order of the schemas. */
final class LayerWriter {

    /** Systems whose boxes are told; clients reckon the others from these. */
    private static final List<String> BOXES = List.of("CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:9210");

    private static final double PIXEL_METRES = 0.00028;

    private final WmsVersion version;
    private final OwsCall call;
    private final LayerDetails details;
    private final LegendSizes legends;
    private final List<StoredStyle> brought;
    private final XmlText xml;

    /** @param brought the styles that planners brought in, for any layer */
    LayerWriter(
            WmsVersion version,
            OwsCall call,
            LayerDetails details,
            LegendSizes legends,
            List<StoredStyle> brought,
            XmlText xml) {
        this.version = version;
        this.call = call;
        this.details = details;
        this.legends = legends;
        this.brought = brought;
        this.xml = xml;
    }

    /** Left open for the others. The systems stand here and are inherited. */
    void openRoot(String title, List<PublishedLayer> visible) {
        xml.open("Layer", "queryable", "0").leaf("Name", NamedLayers.MAP).leaf("Title", title);
        version.systems().forEach(crs -> xml.leaf(version.crsParameter(), version.name(crs)));
        union(visible, Crs.WGS84).ifPresent(this::geographic);
        boxes().forEach(crs -> union(visible, crs).ifPresent(this::box));
        xml.open("Attribution").leaf("Title", title);
        link(xml, version, "OnlineResource", call.base() + "/");
        xml.close();
    }

    void write(PublishedLayer layer) {
        String id = layer.id();
        xml.open("Layer", "queryable", "1", "opaque", "0")
                .leaf("Name", id)
                .leaf("Title", call.say(details.schema(layer).title()))
                .leaf("Abstract", abstractOf(layer));
        xml.inside(
                "KeywordList",
                list -> list.leaf("Keyword", call.say(layer.theme().title())));
        details.box(layer, Crs.WGS84).ifPresent(this::geographic);
        boxes().forEach(crs -> details.box(layer, crs).ifPresent(this::box));
        details.days(layer).ifPresent(this::time);
        if (version.isLatest()) {
            url("MetadataURL", "text/html", call.base() + "/ogc/collections/" + id + "?f=html", "type", "other");
        }
        url("DataURL", "application/geo+json", call.base() + "/ogc/collections/" + id + "/items?f=json");
        style(layer);
        brought.stream()
                .filter(style -> style.isFor(layer) && style.isPaintable())
                .forEach(style -> style(layer, style));
        LayerDetails.largestScale(layer).ifPresent(this::scale);
        xml.close();
    }

    private String abstractOf(PublishedLayer layer) {
        return call.say(layer.theme().title()) + ". "
                + (layer.hasValidity()
                        ? call.say(
                                "Không có TIME: các đối tượng có hiệu lực hôm nay.",
                                "Without TIME: the features valid today.")
                        : call.say("Không theo thời gian.", "Without time."));
    }

    private void geographic(Bbox box) {
        if (version.isLatest()) {
            xml.open("EX_GeographicBoundingBox")
                    .leaf("westBoundLongitude", number(box.west(), box.crs()))
                    .leaf("eastBoundLongitude", number(box.east(), box.crs()))
                    .leaf("southBoundLatitude", number(box.south(), box.crs()))
                    .leaf("northBoundLatitude", number(box.north(), box.crs()))
                    .close();
        } else {
            xml.empty("LatLonBoundingBox", sides(box));
        }
    }

    private void box(Bbox box) {
        String[] sides = sides(box);
        String[] attributes = new String[sides.length + 2];
        attributes[0] = version.crsParameter();
        attributes[1] = version.name(box.crs());
        System.arraycopy(sides, 0, attributes, 2, sides.length);
        xml.empty("BoundingBox", attributes);
    }

    private String[] sides(Bbox box) {
        double[] sides = version.sides(box);
        Crs crs = box.crs();
        return new String[] {
            "minx", number(sides[0], crs), "miny", number(sides[1], crs),
            "maxx", number(sides[2], crs), "maxy", number(sides[3], crs)
        };
    }

    private void time(String days) {
        if (version.isLatest()) {
            xml.leaf(
                    "Dimension",
                    days,
                    "name",
                    "time",
                    "units",
                    "ISO8601",
                    "default",
                    "current",
                    "multipleValues",
                    "0",
                    "nearestValue",
                    "0",
                    "current",
                    "1");
        } else {
            xml.empty("Dimension", "name", "time", "units", "ISO8601");
            xml.leaf("Extent", days, "name", "time", "default", "current", "multipleValues", "0", "nearestValue", "0");
        }
    }

    private void style(PublishedLayer layer) {
        xml.open("Style")
                .leaf("Name", LayerDetails.STYLE)
                .leaf("Title", call.say(details.schema(layer).title()));
        legend(layer, LayerDetails.STYLE, () -> Optional.of(legends.of(layer, call.reader() == Language.ENGLISH)));
        url("StyleSheetURL", "application/vnd.ogc.sld+xml", call.base() + "/styles/" + layer.id() + ".sld");
        xml.close();
    }

    private void style(PublishedLayer layer, StoredStyle style) {
        xml.open("Style").leaf("Name", style.id()).leaf("Title", style.title());
        legend(layer, style.id(), () -> legends.of(layer, style, call.reader() == Language.ENGLISH));
        url("StyleSheetURL", "application/vnd.ogc.sld+xml", call.base() + "/ogc/styles/" + style.id());
        xml.close();
    }

    /** @param measured how large it is, which the older version must tell */
    private void legend(PublishedLayer layer, String style, Supplier<Optional<LegendSizes.Size>> measured) {
        if (version.isLatest()) {
            xml.open("LegendURL");
        } else {
            Optional<LegendSizes.Size> size = measured.get();
            if (size.isEmpty()) {
                return;
            }
            xml.open(
                    "LegendURL",
                    "width",
                    Integer.toString(size.get().width()),
                    "height",
                    Integer.toString(size.get().height()));
        }
        xml.leaf("Format", "image/png");
        link(
                xml,
                version,
                "OnlineResource",
                call.endpoint() + "?SERVICE=WMS&VERSION=" + version.number() + "&REQUEST=GetLegendGraphic&LAYER="
                        + layer.id() + "&STYLE=" + style + "&FORMAT=image/png&SLD_VERSION=1.1.0&LANGUAGE="
                        + call.language());
        xml.close();
    }

    private void scale(double largest) {
        if (version.isLatest()) {
            xml.leaf("MaxScaleDenominator", number(largest, Crs.WEB_MERCATOR));
        } else {
            // the diagonal of a pixel on the ground
            double diagonal = largest * PIXEL_METRES * Math.sqrt(2);
            xml.empty("ScaleHint", "min", "0", "max", number(diagonal, Crs.WEB_MERCATOR));
        }
    }

    private void url(String element, String format, String address, String... attributes) {
        xml.open(element, attributes).leaf("Format", format);
        link(xml, version, "OnlineResource", address);
        xml.close();
    }

    /** The older version has no place to declare the prefix but the element. */
    static void link(XmlText xml, WmsVersion version, String element, String address) {
        if (version.isLatest()) {
            xml.empty(element, "xlink:type", "simple", "xlink:href", address);
        } else {
            xml.empty(
                    element,
                    "xmlns:xlink",
                    "http://www.w3.org/1999/xlink",
                    "xlink:type",
                    "simple",
                    "xlink:href",
                    address);
        }
    }

    private List<Crs> boxes() {
        return BOXES.stream().map(Crs::of).filter(version.systems()::contains).toList();
    }

    private Optional<Bbox> union(List<PublishedLayer> visible, Crs crs) {
        return visible.stream()
                .map(layer -> details.box(layer, crs))
                .flatMap(Optional::stream)
                .reduce(LayerWriter::union);
    }

    private static Bbox union(Bbox one, Bbox other) {
        return new Bbox(
                Math.min(one.west(), other.west()),
                Math.min(one.south(), other.south()),
                Math.max(one.east(), other.east()),
                Math.max(one.north(), other.north()),
                one.crs());
    }

    private static String number(double value, Crs crs) {
        return String.format(Locale.ROOT, crs.geographic() ? "%.6f" : "%.2f", value);
    }
}
