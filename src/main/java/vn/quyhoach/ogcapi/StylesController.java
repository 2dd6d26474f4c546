package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.style.PaintableStyle;
import vn.quyhoach.style.StoredStyle;
import vn.quyhoach.style.StyleStore;
import vn.quyhoach.style.Styles;
import vn.quyhoach.text.Bilingual;

/**
 * {@code /ogc/styles} (draft OGC API Styles): each layer has one style of its own, named like the layer, in every
 * language of {@link Stylesheet}; beside them stand those that planners brought in.
 */
@RestController
class StylesController {

    private final Layers layers;
    private final Styles styles;
    private final StyleStore store;
    private final Answers answers;

    StylesController(Layers layers, Styles styles, StyleStore store, Answers answers) {
        this.layers = layers;
        this.styles = styles;
        this.store = store;
        this.answers = answers;
    }

    @GetMapping("/ogc/styles")
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        Caller caller = caller(request);
        List<StyleDocument> documents = new ArrayList<>();
        layers.list().forEach(layer -> documents.add(house(layer, caller)));
        store.list().forEach(style -> documents.add(stored(style)));
        return answers.json(caller, Link.JSON, list(documents, caller.landing() + "/styles", caller));
    }

    @GetMapping("/ogc/collections/{collectionId}/styles")
    ResponseEntity<byte[]> ofCollection(@PathVariable("collectionId") String id, HttpServletRequest request) {
        Caller caller = caller(request);
        PublishedLayer layer = layers.get(id);
        List<StyleDocument> documents = new ArrayList<>(List.of(house(layer, caller)));
        store.list().stream().filter(style -> style.isFor(layer)).forEach(style -> documents.add(stored(style)));
        Map<String, Object> json = list(documents, caller.collection(id) + "/styles", caller);
        json.put("default", layer.id());
        return answers.json(caller, Link.JSON, json);
    }

    @GetMapping({"/ogc/styles/{styleId}", "/ogc/collections/{collectionId}/styles/{styleId}"})
    ResponseEntity<byte[]> one(
            @PathVariable("styleId") String id,
            @PathVariable(name = "collectionId", required = false) @Nullable String collection,
            HttpServletRequest request) {
        QueryParameters parameters = parameters(request);
        requireFor(collection, id);
        Optional<StoredStyle> brought = store.find(id);
        List<Stylesheet> sheets = brought.map(style -> stored(style).sheets()).orElse(List.of(Stylesheet.values()));
        PublishedLayer own = brought.isPresent() ? null : layers.get(id);
        Stylesheet sheet = Stylesheet.choose(parameters.find("f"), request.getHeader("Accept"), sheets);
        Caller caller = caller(request);
        byte[] text = (own == null ? store.content(brought.orElseThrow()) : content(own, sheet, caller))
                .getBytes(StandardCharsets.UTF_8);
        ResponseEntity<byte[]> answer = answers.bytes(caller, sheet.mediaType(), text);
        // one that can be replaced is known by the count of its changes
        return brought.map(style -> ResponseEntity.ok()
                        .headers(answer.getHeaders())
                        .eTag(EntityTag.of(style.version()))
                        .body(text))
                .orElse(answer);
    }

    @GetMapping("/ogc/styles/{styleId}/metadata")
    ResponseEntity<byte[]> metadata(@PathVariable("styleId") String id, HttpServletRequest request) {
        Caller caller = caller(request);
        StyleDocument document = store.find(id).map(this::stored).orElseGet(() -> house(layers.get(id), caller));
        List<Map<String, Object>> needed = document.layers().stream()
                .map(layer -> document.needed(layer, attributes(document, layer), caller))
                .toList();
        return answers.json(caller, Link.JSON, document.metadata(caller, needed));
    }

    /** Every state a style has had, the last first. */
    @GetMapping("/ogc/styles/{styleId}/versions")
    @PlannersOnly
    ResponseEntity<byte[]> versions(@PathVariable("styleId") String id, HttpServletRequest request) {
        Caller caller = caller(request);
        List<StoredStyle> states = store.versions(id);
        if (states.isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", id));
        }
        return answers.json(caller, Link.JSON, Map.of("versions", states));
    }

    /** The text of one state. */
    @GetMapping("/ogc/styles/{styleId}/versions/{version}")
    @PlannersOnly
    ResponseEntity<byte[]> version(
            @PathVariable("styleId") String id, @PathVariable("version") String version, HttpServletRequest request) {
        StoredStyle state = store.versions(id).stream()
                .filter(found -> Integer.toString(found.version()).equals(version) && !found.deleted())
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", id + "/versions/" + version)));
        String mediaType = stored(state).sheets().get(0).mediaType();
        return answers.bytes(caller(request), mediaType, store.content(state).getBytes(StandardCharsets.UTF_8));
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

    /** Below a collection only the styles of that collection. */
    private void requireFor(@Nullable String collection, String id) {
        if (collection == null) {
            return;
        }
        PublishedLayer layer = layers.get(collection);
        boolean own = id.equals(layer.id());
        if (!own && store.find(id).filter(style -> style.isFor(layer)).isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", collection + "/styles/" + id));
        }
    }

    private static Map<String, Object> list(List<StyleDocument> documents, String address, Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "styles",
                documents.stream().map(document -> document.entry(caller)).toList());
        json.put("links", List.of(new Link(address, "self", Link.JSON, "JSON")));
        return json;
    }

    private StyleDocument house(PublishedLayer layer, Caller caller) {
        return new StyleDocument(layer.id(), caller.say(layers.schema(layer).title()), List.of(layer), null);
    }

    private StyleDocument stored(StoredStyle style) {
        return new StyleDocument(
                style.id(),
                style.title(),
                style.layers().stream().map(layers::get).toList(),
                style);
    }

    /** What the painter looks at; nothing is known of the others. */
    private List<String> attributes(StyleDocument document, PublishedLayer layer) {
        Optional<PaintableStyle> painted = document.stored() == null
                ? Optional.of(styles.paintable(layer))
                : store.paintable(layer, document.id());
        return painted.stream()
                .flatMap(style -> style.attributes().stream())
                .sorted()
                .toList();
    }

    private String content(PublishedLayer layer, Stylesheet sheet, Caller caller) {
        return switch (sheet) {
            case MAPLIBRE -> answers.text(styles.mapLibre(layer, caller.base()));
            case SLD -> styles.sld(layer);
            case OLD_SLD -> styles.oldSld(layer);
            case QML -> styles.qml(layer);
        };
    }
}
