package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.ChangedFeature;
import vn.quyhoach.layer.FeatureEdit;
import vn.quyhoach.layer.FeatureEditors;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Seen;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Create, replace, update, delete (OGC API Features, Part 4): in drafts and in the register of projects, by role. */
@RestController
class ItemEditController {

    private static final String ITEMS = "/ogc/collections/{collectionId}/items";
    private static final String ITEM = ITEMS + "/{featureId}";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<String> WHOLE = List.of(Link.GEOJSON, Link.JSON);
    private static final List<String> PATCHES = List.of(MERGE_PATCH, Link.GEOJSON, Link.JSON);
    private static final int MOST_BYTES = 16 << 20;

    private final Layers layers;
    private final FeatureEditors editors;
    private final FeatureReader reader;

    ItemEditController(Layers layers, FeatureEditors editors, FeatureReader reader) {
        this.layers = layers;
        this.editors = editors;
        this.reader = reader;
    }

    @PostMapping(ITEMS)
    ResponseEntity<Void> create(
            @PathVariable("collectionId") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PublishedLayer layer = editable(id, ITEMS, request, response);
        FeatureBody body = body(request, WHOLE).requireFeature(null);
        ChangedFeature created = apply(new FeatureEdit.Create(layer, body.change()));
        URI location = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/ogc/collections/{collection}/items/{feature}")
                .build(layer.id(), created.id());
        return ResponseEntity.created(location).eTag(tag(created)).build();
    }

    @PutMapping(ITEM)
    ResponseEntity<Void> replace(
            @PathVariable("collectionId") String id,
            @PathVariable("featureId") String featureId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PublishedLayer layer = editable(id, ITEM, request, response);
        long number = ItemController.number(layer, featureId);
        FeatureBody body = body(request, WHOLE).requireFeature(featureId);
        return changed(new FeatureEdit.Replace(layer, number, body.change(), seen(request, body)));
    }

    @PatchMapping(ITEM)
    ResponseEntity<Void> update(
            @PathVariable("collectionId") String id,
            @PathVariable("featureId") String featureId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PublishedLayer layer = editable(id, ITEM, request, response);
        long number = ItemController.number(layer, featureId);
        FeatureBody body = body(request, PATCHES).requireId(featureId);
        return changed(new FeatureEdit.Update(layer, number, body.change(), seen(request, body)));
    }

    @DeleteMapping(ITEM)
    ResponseEntity<Void> delete(
            @PathVariable("collectionId") String id,
            @PathVariable("featureId") String featureId,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublishedLayer layer = editable(id, ITEM, request, response);
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        // QGIS deletes without saying what it has seen
        Seen seen = ifMatch == null ? new Seen.Unknown() : FeatureTag.seen(ifMatch);
        apply(new FeatureEdit.Delete(layer, ItemController.number(layer, featureId), seen));
        return ResponseEntity.noContent().build();
    }

    /** What may be done; QGIS asks before it offers to edit, also with the id of a feature that is not there. */
    @RequestMapping(
            path = {ITEMS, ITEM},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options(
            @PathVariable("collectionId") String id,
            @PathVariable(name = "featureId", required = false) @Nullable String featureId,
            HttpServletRequest request) {
        PublishedLayer layer = layers.get(id);
        boolean one = featureId != null;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .allow(allowed(layer, one, request))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.USER_AGENT);
        if (editors.edits(layer)) {
            answer.header(one ? HttpHeaders.ACCEPT_PATCH : "Accept-Post", one ? MERGE_PATCH : Link.GEOJSON);
        }
        return answer.build();
    }

    private HttpMethod[] allowed(PublishedLayer layer, boolean one, HttpServletRequest request) {
        List<HttpMethod> methods = new ArrayList<>(List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
        if (editors.edits(layer)) {
            if (!one) {
                methods.add(HttpMethod.POST);
            } else {
                methods.addAll(List.of(HttpMethod.PUT, HttpMethod.DELETE));
                // The patches of QGIS do not say which state they are made on; told of none, it puts whole features,
                // which do.
                String client = request.getHeader(HttpHeaders.USER_AGENT);
                if (client == null || !client.contains("QGIS")) {
                    methods.add(HttpMethod.PATCH);
                }
            }
        }
        return methods.toArray(HttpMethod[]::new);
    }

    private PublishedLayer editable(String id, String path, HttpServletRequest request, HttpServletResponse response) {
        QueryParameters.of(request.getParameterMap(), List.of());
        PublishedLayer layer = layers.get(id);
        if (!editors.edits(layer)) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    String.join(
                            ", ",
                            List.of(allowed(layer, path.equals(ITEM), request)).stream()
                                    .map(HttpMethod::name)
                                    .toList()));
            throw new ProblemException(ProblemCode.METHOD_NOT_ALLOWED, Map.of("method", request.getMethod()));
        }
        return layer;
    }

    private ResponseEntity<Void> changed(FeatureEdit edit) {
        return ResponseEntity.noContent().eTag(tag(apply(edit))).build();
    }

    private ChangedFeature apply(FeatureEdit edit) {
        return editors.apply(List.of(edit)).get(0);
    }

    private String tag(ChangedFeature changed) {
        return FeatureTag.of(
                reader.get(changed.layer(), changed.id(), Crs.WGS84).text());
    }

    private static Seen seen(HttpServletRequest request, FeatureBody body) {
        String ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        return ifMatch == null ? body.seen() : FeatureTag.seen(ifMatch);
    }

    private static FeatureBody body(HttpServletRequest request, List<String> types) throws IOException {
        requireType(request.getContentType(), types);
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", new Bilingual("16 MB", "16 MB")));
        }
        String crs = request.getHeader("Content-Crs");
        return FeatureBody.read(
                bytes, crs == null ? Crs.WGS84 : Crs.of(crs.strip().replaceFirst("^<(.*)>$", "$1")));
    }

    /** The standard asks for 400 where no type is named at all. */
    private static void requireType(@Nullable String contentType, List<String> supported) {
        if (contentType == null) {
            throw QueryParameters.invalid(
                    HttpHeaders.CONTENT_TYPE, "", new Bilingual("Bắt buộc phải có.", "It is required."));
        }
        String type = contentType.replaceFirst(";.*", "").strip();
        if (supported.stream().noneMatch(type::equalsIgnoreCase)) {
            throw new ProblemException(
                    ProblemCode.MEDIA_TYPE_UNSUPPORTED,
                    Map.of("given", contentType, "supported", String.join(", ", supported)));
        }
    }
}
