package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;

/** {@code /ogc/collections}: the layers the caller may see. */
@RestController
class CollectionController {

    private final Layers layers;
    private final CollectionDocument document;
    private final CollectionPages pages;
    private final Answers answers;

    CollectionController(Layers layers, CollectionDocument document, CollectionPages pages, Answers answers) {
        this.layers = layers;
        this.document = document;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping({"/ogc/collections", "/ogc/collections/"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        List<PublishedLayer> visible = layers.list();
        if (caller.wantsHtml()) {
            return answers.html(caller, pages.list(caller, visible));
        }
        String self = caller.landing() + "/collections";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "links",
                List.of(
                        new Link(self + "?f=json", "self", Link.JSON, "JSON"),
                        new Link(self + "?f=html", "alternate", Link.HTML, "HTML")));
        json.put("crs", Crs.supported().stream().map(Crs::uri).toList());
        json.put(
                "collections",
                visible.stream().map(layer -> document.of(layer, caller)).toList());
        return answers.json(caller, Link.JSON, json);
    }

    @GetMapping("/ogc/collections/{collectionId}")
    ResponseEntity<byte[]> one(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        PublishedLayer layer = layers.get(id);
        return caller.wantsHtml()
                ? answers.html(caller, pages.one(caller, layer))
                : answers.json(caller, Link.JSON, document.of(layer, caller));
    }
}
