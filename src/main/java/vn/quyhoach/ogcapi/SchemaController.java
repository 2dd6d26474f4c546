package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.encoding.GmlSchema;
import vn.quyhoach.encoding.GmlVersion;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;

/** {@code /ogc/collections/{id}/schema}: what a feature consists of, also as the XML schema of our GML. */
@RestController
class SchemaController {

    private static final String XSD = "xsd";

    private final Layers layers;
    private final SchemaDocument document;
    private final CollectionPages pages;
    private final Answers answers;

    SchemaController(Layers layers, SchemaDocument document, CollectionPages pages, Answers answers) {
        this.layers = layers;
        this.document = document;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/ogc/collections/{collectionId}/schema")
    ResponseEntity<byte[]> schema(@PathVariable("collectionId") String id, HttpServletRequest request) {
        PublishedLayer layer = layers.get(id);
        QueryParameters parameters = QueryParameters.of(request.getParameterMap(), List.of("f"));
        if (XSD.equals(parameters.find("f"))) {
            Caller caller = LandingController.caller(request, Representation.JSON);
            String xsd = GmlSchema.write(GmlVersion.GML_3_2, Map.of(layer, layers.schema(layer)));
            return answers.bytes(caller, "application/xml;charset=UTF-8", xsd.getBytes(StandardCharsets.UTF_8));
        }
        Caller caller = LandingController.caller(request);
        return caller.wantsHtml()
                ? answers.html(caller, pages.schema(caller, layer))
                : answers.json(caller, Link.SCHEMA, document.of(layer, caller));
    }
}
