package vn.quyhoach.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.ogcapi.Html.Crumb;
import vn.quyhoach.ogcapi.TileSetDocument.Kind;
import vn.quyhoach.ogcapi.TileSetDocument.Source;

/** Pyramids and sets of tiles, for people. */
@Component
class TilePages {

    private final TileSetDocument document;
    private final Layers layers;

    TilePages(TileSetDocument document, Layers layers) {
        this.document = document;
        this.layers = layers;
    }

    String pyramids(Caller caller) {
        StringBuilder body = new StringBuilder("<div class=\"scroll\"><table>");
        TileMatrixSet.all()
                .forEach(set -> body.append(Html.row(
                        "td",
                        List.of(
                                Html.link(TileMatrixSetDocument.address(set, caller), set.id()),
                                Html.text(caller.say(set.title())),
                                "<code>" + Html.text(set.crs().code()) + "</code>"))));
        body.append("</table></div>");
        return Html.page(caller, pyramidsTitle(caller), List.of(landing(caller)), body.toString());
    }

    String pyramid(Caller caller, TileMatrixSet set) {
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"lead\">")
                .append(Html.text(caller.say(set.title()) + " (" + set.crs().code() + ")"))
                .append("</p>")
                .append(Html.formats(Map.of("JSON", TileMatrixSetDocument.address(set, caller) + "?f=json")))
                .append("<div class=\"scroll\"><table>")
                .append(Html.row(
                        "th",
                        List.of(
                                Html.text(caller.say("Mức", "Matrix")),
                                Html.text(caller.say("Mẫu số tỷ lệ", "Scale denominator")),
                                Html.text(caller.say("Cỡ ô (m)", "Cell size (m)")),
                                Html.text(caller.say("Số ô mỗi chiều", "Tiles a side")))));
        IntStream.rangeClosed(0, set.deepest())
                .forEach(matrix -> body.append(Html.row(
                        "td",
                        List.of(
                                Integer.toString(matrix),
                                Html.number(caller, set.scaleDenominator(matrix)),
                                Double.toString(set.cellSize(matrix)),
                                Html.number(caller, (long) set.width(matrix))))));
        body.append("</table></div>");
        return Html.page(
                caller,
                set.id(),
                List.of(landing(caller), new Crumb(caller.landing() + "/tileMatrixSets", pyramidsTitle(caller))),
                body.toString());
    }

    String list(Caller caller, Source source) {
        StringBuilder body = new StringBuilder("<ul>");
        TileMatrixSet.all()
                .forEach(set -> body.append("<li>")
                        .append(Html.link(source.set(set), caller.say(set.title())))
                        .append(" <code>")
                        .append(Html.text(set.id()))
                        .append("</code></li>"));
        body.append("</ul>");
        return Html.page(caller, title(caller, source), List.of(landing(caller)), body.toString());
    }

    String one(Caller caller, Source source, TileMatrixSet set) {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("JSON", source.set(set) + "?f=json" + source.query());
        formats.put(set.id(), TileMatrixSetDocument.address(set, caller));
        StringBuilder body = new StringBuilder(Html.formats(formats));
        body.append("<h2>")
                .append(Html.text(caller.say("Địa chỉ ô bản đồ", "Address of the tiles")))
                .append("</h2>")
                .append(Html.copy(source.tile(set)));
        if (set.equals(TileMatrixSet.WEB) && source.kind() == Kind.VECTOR) {
            String qgis = source.set(set) + "/{z}/{y}/{x}?f=mvt" + source.query();
            body.append("<h2>QGIS</h2><p>")
                    .append(Html.text(caller.say(
                            "Lớp → Thêm lớp → Ô bản đồ véc-tơ → Mới, dán địa chỉ:",
                            "Layer → Add Layer → Add Vector Tile Layer → New, and paste the address:")))
                    .append("</p>")
                    .append(Html.copy(qgis));
        }
        body.append("<h2>").append(Html.text(caller.say("Các lớp", "Layers"))).append("</h2><ul>");
        source.layers()
                .forEach(layer -> body.append("<li>")
                        .append(Html.link(
                                caller.collection(layer.id()),
                                caller.say(layers.schema(layer).title())))
                        .append("</li>"));
        body.append("</ul><h2>")
                .append(Html.text(caller.say("Phạm vi", "Limits")))
                .append("</h2><div class=\"scroll\"><table>")
                .append(Html.row(
                        "th",
                        List.of(
                                Html.text(caller.say("Mức", "Matrix")),
                                Html.text(caller.say("Hàng", "Rows")),
                                Html.text(caller.say("Cột", "Columns")))));
        document.limits(source, set)
                .forEach(limits -> body.append(Html.row(
                        "td",
                        List.of(
                                Integer.toString(limits.matrix()),
                                limits.firstRow() + " – " + limits.lastRow(),
                                limits.firstColumn() + " – " + limits.lastColumn()))));
        body.append("</table></div>");
        return Html.page(
                caller,
                title(caller, source) + " · " + caller.say(set.title()),
                List.of(landing(caller), new Crumb(source.address(), title(caller, source))),
                body.toString());
    }

    private static String title(Caller caller, Source source) {
        return caller.say(source.kind().title()) + ": " + source.title();
    }

    private static String pyramidsTitle(Caller caller) {
        return caller.say("Lưới ô bản đồ", "Tile matrix sets");
    }

    private static Crumb landing(Caller caller) {
        return new Crumb(caller.landing(), "OGC API");
    }
}
