package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.style.Styles;
import vn.quyhoach.text.Bilingual;

/**
 * {@code /ogc/styles} (draft OGC API Styles): each layer has one style, named like the layer, in every language of
 * {@link Stylesheet}.
 */
@RestController
class StylesController {

    private final Layers layers;
    private final Styles styles;
    private final Answers answers;

    StylesController(Layers layers, Styles styles, Answers answers) {
        this.layers = layers;
        this.styles = styles;
        this.answers = answers;
    }

    @GetMapping("/ogc/styles")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        Caller caller = caller(request);
        return answers.json(
                caller,
                Link.JSON,
                Map.of(
                        "styles",
                        layers.list().stream()
                                .map(layer -> entry(layer, caller))
                                .toList(),
                        "links",
                        List.of(new Link(caller.landing() + "/styles", "self", Link.JSON, "JSON"))));
    }

    @GetMapping("/ogc/collections/{collectionId}/styles")
    ResponseEntity<byte[]> ofCollection(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = caller(request);
        PublishedLayer layer = layers.get(id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("styles", List.of(entry(layer, caller)));
        json.put("default", layer.id());
        json.put("links", List.of(new Link(caller.collection(id) + "/styles", "self", Link.JSON, "JSON")));
        return answers.json(caller, Link.JSON, json);
    }

    @GetMapping({"/ogc/styles/{styleId}", "/ogc/collections/{collectionId}/styles/{styleId}"})
    ResponseEntity<byte[]> one(@PathVariable("styleId") String id, HttpServletRequest request) {
        QueryParameters parameters = parameters(request);
        PublishedLayer layer = layers.get(id);
        Stylesheet sheet = Stylesheet.choose(parameters.find("f"), request.getHeader("Accept"));
        Caller caller = caller(request);
        return answers.bytes(caller, sheet.mediaType(), content(layer, sheet, caller));
    }

    @GetMapping("/ogc/styles/{styleId}/metadata")
    ResponseEntity<byte[]> metadata(@PathVariable("styleId") String id, HttpServletRequest request) {
        Caller caller = caller(request);
        PublishedLayer layer = layers.get(id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("title", caller.say(layers.schema(layer).title()));
        json.put("scope", "style");
        json.put("stylesheets", sheets(layer, caller));
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("id", id);
        needed.put("type", layer.geometry().name().toLowerCase(java.util.Locale.ROOT));
        needed.put(
                "attributes",
                styles.paintable(layer).attributes().stream()
                        .sorted()
                        .map(name -> Map.of("id", name, "required", true))
                        .toList());
        needed.put(
                "sampleData",
                List.of(new Link(caller.items(id), "items", Link.GEOJSON, caller.say("Dữ liệu", "The features"))));
        json.put("layers", List.of(needed));
        json.put("links", links(layer, caller));
        return answers.json(caller, Link.JSON, json);
    }

    private static Caller caller(HttpServletRequest request) {
        String f = parameters(request).find("f");
        if (f != null && !f.equals("json") && !request.getRequestURI().matches(".*/styles/[^/]+")) {
            throw QueryParameters.invalid("f", f, new Bilingual("Cần json.", "Expected json."));
        }
        return LandingController.caller(request, Representation.JSON);
    }

    private static QueryParameters parameters(HttpServletRequest request) {
        return QueryParameters.of(request.getParameterMap(), List.of("f"));
    }

    private Map<String, Object> entry(PublishedLayer layer, Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.id());
        json.put("title", caller.say(layers.schema(layer).title()));
        List<Link> links = new ArrayList<>(links(layer, caller));
        links.add(new Link(
                caller.landing() + "/styles/" + layer.id() + "/metadata",
                "describedby",
                Link.JSON,
                caller.say("Mô tả kiểu hiển thị", "About the style")));
        json.put("links", links);
        return json;
    }

    private static List<Link> links(PublishedLayer layer, Caller caller) {
        List<Link> links = new ArrayList<>();
        for (Stylesheet sheet : Stylesheet.values()) {
            links.add(link(layer, caller, sheet));
        }
        links.add(new Link(
                caller.collection(layer.id()) + "/styles/" + layer.id() + "/map?f=png",
                Link.REL_MAP,
                "image/png",
                caller.say("Bản đồ", "Map")));
        return links;
    }

    private static Link link(PublishedLayer layer, Caller caller, Stylesheet sheet) {
        return new Link(
                caller.landing() + "/styles/" + layer.id() + "?f=" + sheet.parameter(),
                "stylesheet",
                sheet.mediaType(),
                sheet.title());
    }

    private static List<Map<String, Object>> sheets(PublishedLayer layer, Caller caller) {
        List<Map<String, Object>> sheets = new ArrayList<>();
        for (Stylesheet sheet : Stylesheet.values()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("title", sheet.title());
            json.put("version", sheet.version());
            json.put("specification", sheet.specification());
            json.put("native", false);
            json.put("link", link(layer, caller, sheet));
            sheets.add(json);
        }
        return sheets;
    }

    private byte[] content(PublishedLayer layer, Stylesheet sheet, Caller caller) {
        String text = switch (sheet) {
            case MAPLIBRE -> answers.text(styles.mapLibre(layer, caller.base()));
            case SLD -> styles.sld(layer);
            case OLD_SLD -> styles.oldSld(layer);
            case QML -> styles.qml(layer);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
