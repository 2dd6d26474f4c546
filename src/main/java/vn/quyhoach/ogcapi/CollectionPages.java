package vn.quyhoach.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ogcapi.Html.Crumb;
import vn.quyhoach.style.Styles;

/** Collections for people: what there is, what it holds, how it looks, how to get it. */
@Component
class CollectionPages {

    private final Layers layers;
    private final LayerExtents extents;
    private final Counts counts;
    private final CollectionDocument document;
    private final Styles styles;
    private final ItemFormats itemFormats;

    CollectionPages(
            Layers layers,
            LayerExtents extents,
            Counts counts,
            CollectionDocument document,
            Styles styles,
            ItemFormats itemFormats) {
        this.itemFormats = itemFormats;
        this.layers = layers;
        this.extents = extents;
        this.counts = counts;
        this.document = document;
        this.styles = styles;
    }

    String list(Caller caller, List<PublishedLayer> visible, @Nullable String q) {
        StringBuilder body = new StringBuilder(search(caller, q));
        body.append("<div class=\"scroll\"><table>");
        body.append(Html.row(
                "th",
                List.of(
                        Html.text(caller.say("Lớp", "Layer")),
                        Html.text(caller.say("Chủ đề", "Theme")),
                        Html.text(caller.say("Số đối tượng hôm nay", "Features today")))));
        for (PublishedLayer layer : visible) {
            body.append(Html.row(
                    "td",
                    List.of(
                            Html.link(
                                    caller.collection(layer.id()),
                                    caller.say(layers.schema(layer).title())),
                            Html.text(caller.say(layer.theme().title())),
                            Html.number(caller, counts.today(layer)))));
        }
        body.append("</table></div>");
        return Html.page(
                caller,
                caller.say("Các lớp dữ liệu", "Collections"),
                List.of(new Crumb(caller.landing(), "OGC API")),
                body.toString());
    }

    private static String search(Caller caller, @Nullable String q) {
        return "<form class=\"search\" role=\"search\" action=\"" + Html.text(caller.landing() + "/collections") + "\">"
                + "<input type=\"hidden\" name=\"f\" value=\"html\"><label>"
                + Html.text(caller.say("Tìm lớp ", "Find a layer ")) + "<input type=\"search\" name=\"q\" value=\""
                + Html.text(q == null ? "" : q) + "\"></label> <button>" + Html.text(caller.say("Tìm", "Find"))
                + "</button></form>";
    }

    String one(Caller caller, PublishedLayer layer) {
        LayerSchema schema = layers.schema(layer);
        String id = layer.id();
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put(caller.say("Xem bảng", "Look at the table"), caller.items(id) + "?f=html");
        itemFormats.list().forEach((word, encoding) -> formats.put(encoding.title(), caller.items(id) + "?f=" + word));
        formats.put("GeoPackage", caller.base() + "/api/exports/" + id + ".gpkg");
        formats.put("Shapefile", caller.base() + "/api/exports/" + id + ".shp.zip");
        formats.put("JSON Schema", caller.schema(id));
        formats.put("TileJSON", caller.base() + "/tiles/" + id + ".json");
        formats.put("MapLibre", caller.base() + "/styles/" + id + ".json");
        formats.put("SLD", caller.base() + "/styles/" + id + ".sld");
        formats.put("QML", caller.base() + "/styles/" + id + ".qml");
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"lead\">")
                .append(Html.text(document.description(layer, caller)))
                .append("</p>")
                .append(Html.formats(formats))
                .append(facts(caller, layer));
        body.append("<h2>").append(Html.text(caller.say("Loại", "Classes"))).append("</h2><ul>");
        styles.legend(layer)
                .forEach(entry -> body.append("<li>")
                        .append(Html.swatch(entry.colour()))
                        .append(Html.text(caller.say(entry.name())))
                        .append(" <code>")
                        .append(Html.text(entry.code()))
                        .append("</code></li>"));
        body.append("</ul><h2>")
                .append(Html.text(caller.say("Thuộc tính", "Attributes")))
                .append("</h2>")
                .append(attributes(caller, schema))
                .append(addresses(caller, layer));
        return Html.page(
                caller,
                caller.say(schema.title()),
                List.of(
                        new Crumb(caller.landing(), "OGC API"),
                        new Crumb(caller.landing() + "/collections", caller.say("Các lớp", "Collections"))),
                body.toString());
    }

    /** The attributes as a table, on a page of their own. */
    String schema(Caller caller, PublishedLayer layer) {
        LayerSchema schema = layers.schema(layer);
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("JSON Schema", caller.schema(layer.id()) + "?f=json");
        formats.put("XML Schema (GML 3.2)", caller.schema(layer.id()) + "?f=xsd");
        return Html.page(
                caller,
                caller.say("Cấu trúc đối tượng", "What a feature consists of"),
                List.of(
                        new Crumb(caller.landing(), "OGC API"),
                        new Crumb(caller.landing() + "/collections", caller.say("Các lớp", "Collections")),
                        new Crumb(caller.collection(layer.id()), caller.say(schema.title()))),
                Html.formats(formats) + attributes(caller, schema));
    }

    private static String attributes(Caller caller, LayerSchema schema) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>");
        schema.attributes()
                .forEach(attribute -> html.append(Html.row(
                        "td",
                        List.of(
                                "<code>" + Html.text(attribute.name()) + "</code>",
                                Html.text(caller.say(attribute.title())),
                                Html.text(attribute.type().name().toLowerCase(Locale.ROOT))))));
        return html.append("</table></div>").toString();
    }

    /** What to paste into QGIS, by the menu it is asked for in. */
    private static String addresses(Caller caller, PublishedLayer layer) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("OGC API – Features", caller.landing());
        addresses.put("WFS 2.0", caller.base() + "/ows");
        addresses.put("WMS / WMTS", caller.base() + "/ows");
        addresses.put("Vector Tiles", caller.base() + "/tiles/" + layer.id() + "/{z}/{x}/{y}.mvt");
        StringBuilder html = new StringBuilder("<h2>")
                .append(Html.text(caller.say("Mở trong QGIS", "Open in QGIS")))
                .append("</h2><dl class=\"addresses\">");
        addresses.forEach((name, address) -> html.append("<dt>")
                .append(Html.text(name))
                .append("</dt><dd>")
                .append(Html.copy(address))
                .append("</dd>"));
        return html.append("</dl>").toString();
    }

    private String facts(Caller caller, PublishedLayer layer) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>");
        html.append(
                fact(caller.say("Số đối tượng hôm nay", "Features today"), Html.number(caller, counts.today(layer))));
        extents.find(layer).ifPresent(extent -> {
            if (extent.since() != null) {
                String until = extent.until() == null ? "…" : extent.until().toString();
                html.append(fact(caller.say("Thời gian", "Time"), extent.since() + " – " + until));
            }
        });
        extents.findBox(layer, Crs.WGS84)
                .ifPresent(box -> html.append(fact(
                        caller.say("Phạm vi (kinh độ, vĩ độ)", "Extent (longitude, latitude)"),
                        "%.4f, %.4f – %.4f, %.4f".formatted(box.west(), box.south(), box.east(), box.north()))));
        html.append(fact(
                caller.say("Hệ tọa độ lưu trữ", "Stored in"), Crs.NATIONAL.name() + " (" + Crs.NATIONAL.code() + ")"));
        return html.append("</table></div>").toString();
    }

    private static String fact(String name, String value) {
        return "<tr><th>" + Html.text(name) + "</th><td>" + Html.text(value) + "</td></tr>";
    }
}
