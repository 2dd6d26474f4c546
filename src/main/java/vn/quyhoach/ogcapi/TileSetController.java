package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.ogcapi.TileSetDocument.Kind;
import vn.quyhoach.ogcapi.TileSetDocument.Source;

/**
 * OGC API Tiles: the pyramids, and the sets of tiles of a collection (vectors, pictures) and of all (vectors). The tiles themselves are made
 * elsewhere, at the addresses that are told here.
 */
@RestController
class TileSetController {

    private final Layers layers;
    private final LayerTiles tiles;
    private final TileSetDocument document;
    private final TilePages pages;
    private final Answers answers;

    TileSetController(Layers layers, LayerTiles tiles, TileSetDocument document, TilePages pages, Answers answers) {
        this.layers = layers;
        this.tiles = tiles;
        this.document = document;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/ogc/tileMatrixSets")
    ResponseEntity<byte[]> pyramids(HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        return caller.wantsHtml()
                ? answers.html(caller, pages.pyramids(caller))
                : answers.json(caller, Link.JSON, TileMatrixSetDocument.list(caller));
    }

    @GetMapping("/ogc/tileMatrixSets/{setId}")
    ResponseEntity<byte[]> pyramid(@PathVariable("setId") String setId, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        TileMatrixSet set = TileMatrixSet.of(setId);
        return caller.wantsHtml()
                ? answers.html(caller, pages.pyramid(caller, set))
                : answers.json(caller, Link.JSON, TileMatrixSetDocument.of(set, caller));
    }

    @GetMapping("/ogc/collections/{collectionId}/tiles")
    ResponseEntity<byte[]> ofCollection(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        return list(collection(Kind.VECTOR, id, caller), caller);
    }

    @GetMapping("/ogc/collections/{collectionId}/map/tiles")
    ResponseEntity<byte[]> mapsOfCollection(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        return list(collection(Kind.MAP, id, caller), caller);
    }

    @GetMapping("/ogc/collections/{collectionId}/map/tiles/{setId}")
    ResponseEntity<byte[]> mapsOfCollection(
            @PathVariable("collectionId") String id, @PathVariable("setId") String setId, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        return one(collection(Kind.MAP, id, caller), TileMatrixSet.of(setId), caller);
    }

    @GetMapping("/ogc/collections/{collectionId}/tiles/{setId}")
    ResponseEntity<byte[]> ofCollection(
            @PathVariable("collectionId") String id, @PathVariable("setId") String setId, HttpServletRequest request) {
        Caller caller = LandingController.caller(request);
        return one(collection(Kind.VECTOR, id, caller), TileMatrixSet.of(setId), caller);
    }

    @GetMapping("/ogc/tiles")
    ResponseEntity<byte[]> ofDataset(HttpServletRequest request) {
        QueryParameters parameters = QueryParameters.of(request.getParameterMap(), List.of("f", "collections"));
        Caller caller = LandingController.caller(request, parameters);
        return list(dataset(parameters, caller), caller);
    }

    @GetMapping("/ogc/tiles/{setId}")
    ResponseEntity<byte[]> ofDataset(@PathVariable("setId") String setId, HttpServletRequest request) {
        QueryParameters parameters = QueryParameters.of(request.getParameterMap(), List.of("f", "collections"));
        Caller caller = LandingController.caller(request, parameters);
        return one(dataset(parameters, caller), TileMatrixSet.of(setId), caller);
    }

    private ResponseEntity<byte[]> list(Source source, Caller caller) {
        return caller.wantsHtml()
                ? answers.html(caller, pages.list(caller, source))
                : answers.json(caller, Link.JSON, document.list(source, caller));
    }

    private ResponseEntity<byte[]> one(Source source, TileMatrixSet set, Caller caller) {
        return caller.wantsHtml()
                ? answers.html(caller, pages.one(caller, source, set))
                : answers.json(caller, Link.JSON, document.of(source, set, caller));
    }

    private Source collection(Kind kind, String id, Caller caller) {
        PublishedLayer layer = layers.get(id);
        return new Source(
                kind,
                List.of(layer),
                caller.say(layers.schema(layer).title()),
                caller.collection(id) + (kind == Kind.MAP ? "/map/tiles" : "/tiles"),
                "");
    }

    private Source dataset(QueryParameters parameters, Caller caller) {
        String query = parameters.toQuery("collections"::equals).replaceFirst("^[?]", "&");
        return new Source(
                Kind.VECTOR,
                tiles.chosen(parameters.find("collections")),
                caller.say("Quy hoạch tỉnh", "Provincial plan"),
                caller.landing() + "/tiles",
                query);
    }
}
