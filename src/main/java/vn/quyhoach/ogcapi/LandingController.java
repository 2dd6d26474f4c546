package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;

/** {@code /ogc}: where QGIS and people come in, what is claimed, and the description of the interface. */
@RestController
class LandingController {

    static final String TITLE_VI = "Quy hoạch tỉnh: dịch vụ đối tượng";
    static final String TITLE_EN = "Provincial plan: features";

    private final Answers answers;
    private final OpenApi openApi;
    private final LandingPages pages;

    LandingController(Answers answers, OpenApi openApi, LandingPages pages) {
        this.answers = answers;
        this.openApi = openApi;
        this.pages = pages;
    }

    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<byte[]> landing(HttpServletRequest request) {
        Caller caller = narrowedCaller(request);
        List<Link> links = links(caller);
        if (caller.wantsHtml()) {
            return answers.html(caller, pages.landing(caller, links));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", caller.say(TITLE_VI, TITLE_EN));
        json.put(
                "description",
                caller.say(
                        "Các lớp quy hoạch tỉnh theo OGC API – Features; tọa độ VN-2000 hoặc WGS 84.",
                        "The layers of the provincial plan as OGC API Features; coordinates in VN-2000 or WGS 84."));
        json.put("links", links);
        return answers.json(caller, Link.JSON, json);
    }

    @GetMapping("/ogc/conformance")
    ResponseEntity<byte[]> conformance(HttpServletRequest request) {
        Caller caller = caller(request);
        return caller.wantsHtml()
                ? answers.html(caller, pages.conformance(caller))
                : answers.json(caller, Link.JSON, Map.of("conformsTo", Conformance.CLASSES));
    }

    @GetMapping("/ogc/api")
    ResponseEntity<byte[]> api(HttpServletRequest request) {
        Caller caller = narrowedCaller(request);
        return caller.wantsHtml()
                ? answers.html(caller, pages.api(caller, openApi.operations(caller)))
                : answers.json(caller, Link.OPENAPI, openApi.document(caller));
    }

    static Caller caller(HttpServletRequest request) {
        QueryParameters parameters = QueryParameters.of(request.getParameterMap(), List.of("f"));
        return caller(request, parameters);
    }

    /**
     * The same where a question for features begins: QGIS keeps what stands behind the address of the service, such as
     * {@code version=2}, and sends it with this and with each page of the items, where it counts.
     */
    static Caller narrowedCaller(HttpServletRequest request) {
        return caller(
                request,
                QueryParameters.of(
                        request.getParameterMap(),
                        Stream.concat(Stream.of("f"), Selections.PARAMETERS.stream())
                                .toList()));
    }

    static Caller caller(HttpServletRequest request, QueryParameters parameters) {
        return caller(request, Representation.choose(parameters.find("f"), request.getHeader("Accept")));
    }

    static Caller caller(HttpServletRequest request, Representation wants) {
        return Caller.of(
                request, ServletUriComponentsBuilder.fromContextPath(request).toUriString(), wants);
    }

    private static List<Link> links(Caller caller) {
        String landing = caller.landing();
        boolean html = caller.wantsHtml();
        return List.of(
                new Link(landing + "?f=json", html ? "alternate" : "self", Link.JSON, "JSON"),
                new Link(landing + "?f=html", html ? "self" : "alternate", Link.HTML, "HTML"),
                new Link(landing + "/api?f=json", "service-desc", Link.OPENAPI, "OpenAPI 3.0"),
                new Link(
                        landing + "/api?f=html",
                        "service-doc",
                        Link.HTML,
                        caller.say("Mô tả giao diện", "Description of the interface")),
                new Link(
                        landing + "/conformance",
                        "conformance",
                        Link.JSON,
                        caller.say("Các lớp tuân thủ", "Conformance classes")),
                new Link(
                        landing + "/conformance",
                        "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                        Link.JSON,
                        caller.say("Các lớp tuân thủ", "Conformance classes")),
                new Link(
                        landing + "/functions",
                        "http://www.opengis.net/def/rel/ogc/1.0/functions",
                        Link.JSON,
                        caller.say("Hàm dùng trong bộ lọc", "Functions of filters")),
                new Link(landing + "/collections", "data", Link.JSON, caller.say("Các lớp dữ liệu", "Collections")),
                new Link(
                        landing + "/collections",
                        "http://www.opengis.net/def/rel/ogc/1.0/data",
                        Link.JSON,
                        caller.say("Các lớp dữ liệu", "Collections")),
                new Link(
                        landing + "/tiles",
                        "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                        Link.JSON,
                        caller.say("Ô bản đồ véc-tơ", "Vector tiles")),
                new Link(
                        landing + "/tileMatrixSets",
                        "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                        Link.JSON,
                        caller.say("Lưới ô bản đồ", "Tile matrix sets")),
                new Link(landing + "/styles", Link.REL_STYLES, Link.JSON, caller.say("Kiểu hiển thị", "Styles")),
                new Link(landing + "/map?f=png", Link.REL_MAP, "image/png", caller.say("Bản đồ", "Map")));
    }
}
