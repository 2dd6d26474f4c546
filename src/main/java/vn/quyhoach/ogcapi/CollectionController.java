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
import vn.quyhoach.layer.QueryParameters;

/** {@code /ogc/collections}: the layers the caller may see, or those of them that are looked for. */
@RestController
class CollectionController {

    private final Layers layers;
    private final CollectionSearch search;
    private final CollectionDocument document;
    private final CollectionPages pages;
    private final Answers answers;

    CollectionController(
            Layers layers,
            CollectionSearch search,
            CollectionDocument document,
            CollectionPages pages,
            Answers answers) {
        this.layers = layers;
        this.search = search;
        this.document = document;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping({"/ogc/collections", "/ogc/collections/"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        QueryParameters parameters = QueryParameters.of(request.getParameterMap(), CollectionSearch.PARAMETERS);
        Caller caller = LandingController.caller(request, parameters);
        List<PublishedLayer> found = search.find(parameters);
        if (caller.wantsHtml()) {
            return answers.html(caller, pages.list(caller, found, parameters.find("q")));
        }
        String query = parameters.toQuery(name -> !name.equals("f"));
        String self = caller.landing() + "/collections" + query + (query.isEmpty() ? "?" : "&") + "f=";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "links",
                List.of(
                        new Link(self + "json", "self", Link.JSON, "JSON"),
                        new Link(self + "html", "alternate", Link.HTML, "HTML")));
        json.put("crs", Crs.supported().stream().map(Crs::uri).toList());
        json.put(
                "collections",
                found.stream().map(layer -> document.of(layer, caller)).toList());
        return answers.json(caller, Link.JSON, json);
    }

    @GetMapping("/ogc/collections/{collectionId}")
    ResponseEntity<byte[]> one(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = LandingController.narrowedCaller(request);
        PublishedLayer layer = layers.get(id);
        return caller.wantsHtml()
                ? answers.html(caller, pages.one(caller, layer))
                : answers.json(caller, Link.JSON, document.of(layer, caller));
    }
}
