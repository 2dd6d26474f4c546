package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.FeatureReader.GeoJsonFeature;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** {@code /ogc/collections/{id}/items}: features, streamed. */
@RestController
class ItemController {

    private final ItemSources sources;
    private final FeatureReader reader;
    private final FeatureCollectionWriter writer;
    private final ItemPages pages;
    private final Answers answers;

    ItemController(
            ItemSources sources,
            FeatureReader reader,
            FeatureCollectionWriter writer,
            ItemPages pages,
            Answers answers) {
        this.sources = sources;
        this.reader = reader;
        this.writer = writer;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping("/ogc/collections/{collectionId}/items")
    void list(@PathVariable("collectionId") String id, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        // 1 what is asked for
        PublishedLayer layer = sources.layers().get(id);
        LayerSchema schema = sources.layers().schema(layer);
        QueryParameters parameters =
                QueryParameters.of(request.getRequest().getParameterMap(), ItemRequest.names(schema));
        Caller caller = LandingController.caller(request.getRequest(), parameters);
        FeatureQuery query = ItemRequest.query(layer, schema, parameters, sources.selections(), caller.wants());
        reader.require(query);
        // 2 what the caller has already
        if (request.checkNotModified(etag(query, caller))) {
            return;
        }
        // 3 the page, as it comes
        headers(response, caller, query.crs(), layer);
        if (isHead(request.getRequest())) {
            return;
        }
        if (caller.wantsHtml()) {
            send(response, pages.list(caller, query, parameters));
        } else {
            stream(query, parameters, caller, response);
        }
    }

    @GetMapping("/ogc/collections/{collectionId}/items/{featureId}")
    void one(
            @PathVariable("collectionId") String id,
            @PathVariable("featureId") String featureId,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        PublishedLayer layer = sources.layers().get(id);
        QueryParameters parameters = QueryParameters.of(request.getRequest().getParameterMap(), List.of("f", "crs"));
        Caller caller = LandingController.caller(request.getRequest(), parameters);
        Crs crs = ItemRequest.crs(parameters, "crs");
        GeoJsonFeature feature = reader.get(layer, number(layer, featureId), crs);
        boolean locks = sources.layers().schema(layer).has(FeatureChange.ROW_VERSION) && !caller.wantsHtml();
        if (locks && request.checkNotModified(FeatureTag.of(feature.text()))) {
            return;
        }
        headers(response, caller, crs, layer);
        if (isHead(request.getRequest())) {
            return;
        }
        send(response, caller.wantsHtml() ? pages.one(caller, layer, feature.id()) : withLinks(feature, layer, caller));
    }

    private void stream(FeatureQuery query, QueryParameters parameters, Caller caller, HttpServletResponse response) {
        try {
            // not closed: closing would send what stands in its buffer, also when the query has failed
            writer.write(query, parameters, caller, writer(response));
        } catch (IOException | UncheckedIOException clientIsGone) {
            return; // nobody is left to tell; the query ended with its transaction
        }
    }

    private String withLinks(GeoJsonFeature feature, PublishedLayer layer, Caller caller) {
        String self = caller.items(layer.id()) + "/" + feature.id();
        List<Link> links = List.of(
                new Link(self + "?f=json", "self", Link.GEOJSON, "GeoJSON"),
                new Link(self + "?f=html", "alternate", Link.HTML, "HTML"),
                new Link(caller.collection(layer.id()), "collection", Link.JSON, layer.id()));
        String text = feature.text();
        return text.substring(0, text.length() - 1) + ",\"links\":" + answers.text(links) + "}";
    }

    private String etag(FeatureQuery query, Caller caller) {
        return "W/\"" + sources.versions().of(query.layer()) + "-" + query.fingerprint()
                + Integer.toHexString(Objects.hash(query.slice(), query.output(), caller)) + "\"";
    }

    private static void headers(HttpServletResponse response, Caller caller, Crs crs, PublishedLayer layer) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, layer.isPublic() ? "public, no-cache" : "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
        response.setContentType(caller.wantsHtml() ? MediaType.TEXT_HTML_VALUE + ";charset=UTF-8" : Link.GEOJSON);
    }

    private static void send(HttpServletResponse response, String body) throws IOException {
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Writer writer(HttpServletResponse response) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 32 * 1024);
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.HEAD.name());
    }

    static long number(PublishedLayer layer, String featureId) {
        try {
            return Long.parseLong(featureId);
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", layer.id() + "/" + featureId));
        }
    }
}
