package vn.quyhoach.ogcapi;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ogcapi.Html.Crumb;
import vn.quyhoach.ogcapi.OpenApi.Operation;

/** The entry, the conformance classes and the interface, for people. */
@Component
class LandingPages {

    private final Layers layers;

    LandingPages(Layers layers) {
        this.layers = layers;
    }

    String landing(Caller caller, List<Link> links) {
        StringBuilder body = new StringBuilder();
        body.append("<p class=\"lead\">")
                .append(Html.text(caller.say(
                        "Mọi lớp của quy hoạch tỉnh dưới dạng đối tượng có tọa độ, cho QGIS và phần mềm khác.",
                        "Every layer of the provincial plan as features, for QGIS and other software.")))
                .append("</p><h2>")
                .append(Html.text(caller.say("Mở trong QGIS", "Open in QGIS")))
                .append("</h2><p>")
                .append(Html.text(caller.say(
                        "Lớp → Thêm lớp WFS / OGC API – Features → Mới, dán địa chỉ:",
                        "Layer → Add WFS / OGC API - Features Layer → New, and paste the address:")))
                .append("</p>")
                .append(Html.copy(caller.landing()))
                .append("<h2>")
                .append(Html.text(caller.say("Các lớp dữ liệu", "Collections")))
                .append("</h2><ul>");
        for (PublishedLayer layer : layers.list()) {
            body.append("<li>")
                    .append(Html.link(
                            caller.collection(layer.id()),
                            caller.say(layers.schema(layer).title())))
                    .append("</li>");
        }
        body.append("</ul><h2>")
                .append(Html.text(caller.say("Liên kết", "Links")))
                .append("</h2><ul>");
        links.stream()
                .filter(link -> !link.rel().startsWith("http"))
                .forEach(link -> body.append("<li>")
                        .append(Html.link(link.href(), String.valueOf(link.title())))
                        .append("</li>"));
        body.append("</ul>");
        return Html.page(
                caller, caller.say(LandingController.TITLE_VI, LandingController.TITLE_EN), List.of(), body.toString());
    }

    String conformance(Caller caller) {
        StringBuilder body = new StringBuilder("<ul>");
        Conformance.CLASSES.forEach(
                uri -> body.append("<li>").append(Html.link(uri, uri)).append("</li>"));
        return Html.page(
                caller,
                caller.say("Các lớp tuân thủ", "Conformance classes"),
                List.of(new Crumb(caller.landing(), "OGC API")),
                body.append("</ul>").toString());
    }

    /** What can be asked, from the same document that programs read. */
    String api(Caller caller, List<Operation> operations) {
        StringBuilder body = new StringBuilder("<div class=\"scroll\"><table>");
        body.append(Html.row(
                "th",
                List.of(
                        Html.text(caller.say("Đường dẫn", "Path")),
                        Html.text(caller.say("Nội dung", "What")),
                        Html.text(caller.say("Tham số", "Parameters")))));
        operations.forEach(operation -> body.append(Html.row(
                "td",
                List.of(
                        "<code>" + Html.text(operation.path()) + "</code>",
                        Html.text(operation.summary()),
                        "<code>" + Html.text(String.join(" ", operation.parameters())) + "</code>"))));
        body.append("</table></div><h2>OpenAPI 3.0</h2>").append(Html.copy(caller.landing() + "/api?f=json"));
        return Html.page(
                caller,
                caller.say("Mô tả giao diện", "Description of the interface"),
                List.of(new Crumb(caller.landing(), "OGC API")),
                body.toString());
    }
}
