package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;

/** What filters may name and call, and what lists may be ordered by. */
@RestController
class QueryableController {

    private final Layers layers;
    private final QueryableDocument document;
    private final Answers answers;

    QueryableController(Layers layers, QueryableDocument document, Answers answers) {
        this.layers = layers;
        this.document = document;
        this.answers = answers;
    }

    @GetMapping("/ogc/collections/{collectionId}/queryables")
    ResponseEntity<byte[]> queryables(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        PublishedLayer layer = layers.get(id);
        String heading = caller.say("Thuộc tính lọc được", "Queryables");
        return answer(caller, layer, document.queryables(layer, caller), heading);
    }

    @GetMapping("/ogc/collections/{collectionId}/sortables")
    ResponseEntity<byte[]> sortables(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        PublishedLayer layer = layers.get(id);
        String heading = caller.say("Thuộc tính sắp xếp được", "Sortables");
        return answer(caller, layer, document.sortables(layer, caller), heading);
    }

    @GetMapping("/ogc/functions")
    ResponseEntity<byte[]> functions(HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        return answers.json(caller, Link.JSON, document.functions(caller));
    }

    private ResponseEntity<byte[]> answer(
            Caller caller, PublishedLayer layer, Map<String, Object> json, String heading) {
        return caller.wantsHtml()
                ? answers.html(caller, document.page(caller, json, heading, layer))
                : answers.json(caller, Link.SCHEMA, json);
    }
}
