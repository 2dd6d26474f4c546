package vn.quyhoach.ogcapi;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** {@code /ogc/collections/{id}/items}: features in the format the caller wants. */
@RestController
class ItemController {

    private static final String MATCHED = "OGC-NumberMatched";
    private static final String RETURNED = "OGC-NumberReturned";

    private final ItemSources sources;
    private final ItemFormats formats;
    private final ItemWriter writer;
    private final ItemLinks links;
    private final ItemPages pages;

    ItemController(ItemSources sources, ItemFormats formats, ItemWriter writer, ItemLinks links, ItemPages pages) {
        this.sources = sources;
        this.formats = formats;
        this.writer = writer;
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/ogc/collections/{collectionId}/items")
    void list(@PathVariable("collectionId") String id, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        // 1 what is asked for, in which format
        PublishedLayer layer = sources.layers().get(id);
        LayerSchema schema = sources.layers().schema(layer);
        QueryParameters parameters =
                QueryParameters.of(request.getRequest().getParameterMap(), ItemRequest.names(schema));
        FeatureEncoding encoding = format(request, parameters);
        Caller caller = caller(request, encoding);
        FeatureQuery query = ItemRequest.query(layer, schema, parameters, sources.selections(), caller.wants());
        sources.reader().require(query);
        // 2 what the caller has already
        if (request.checkNotModified(etag(query, caller, encoding))) {
            return;
        }
        long matched = sources.counts().matched(query);
        headers(response, encoding, query.crs(), layer);
        response.setHeader(MATCHED, Long.toString(matched));
        // Parts 3 and 8 want these two as headers too, also of HEAD
        links(response, ItemLinks.vocabulary(layer, caller).toArray(Link[]::new));
        if (isHead(request)) {
            return;
        }
        // 3 the page: as it comes, or whole where its headers tell how it ends
        if (encoding == null) {
            send(response, pages.list(caller, query, parameters));
        } else {
            send(response, query, matched, parameters, caller, encoding);
        }
    }

    private void send(
            HttpServletResponse response,
            FeatureQuery query,
            long matched,
            QueryParameters parameters,
            Caller caller,
            FeatureEncoding encoding)
            throws IOException {
        if (encoding.hasLinks()) {
            deliver(() -> writer.write(query, matched, parameters, caller, encoding, response.getOutputStream()));
            return;
        }
        try (SpooledBody body = new SpooledBody()) {
            ItemWriter.Page page = writer.write(query, matched, parameters, caller, encoding, body);
            Link collection = new Link(caller.collection(query.layer().id()), "collection", Link.JSON, null);
            response.setHeader(RETURNED, Long.toString(page.returned()));
            links(response, page.next(), collection);
            response.setContentLengthLong(body.size());
            deliver(() -> body.copyTo(response.getOutputStream()));
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
        FeatureEncoding encoding = format(request, parameters);
        Caller caller = caller(request, encoding);
        Crs crs = ItemRequest.crs(parameters, "crs");
        FeatureRow row = writer.find(layer, number(layer, featureId), crs).orElseThrow(() -> unknown(layer, featureId));
        String tag = locks(layer, encoding)
                ? FeatureTag.of(sources.reader().get(layer, row.id(), crs).text())
                : weak(layer, encoding, row.id(), crs, caller);
        if (request.checkNotModified(tag)) {
            return;
        }
        headers(response, encoding, crs, layer);
        if (encoding != null && !encoding.hasLinks()) {
            links(response, links.one(layer, row.id(), caller, encoding).toArray(Link[]::new));
        }
        if (isHead(request)) {
            return;
        }
        if (encoding == null) {
            send(response, pages.one(caller, layer, row.id()));
        } else {
            FeatureEncoding chosen = encoding;
            deliver(() -> writer.write(row, layer, crs, caller, chosen, response.getOutputStream()));
        }
    }

    /** Null for a page for people. */
    private @Nullable FeatureEncoding format(ServletWebRequest request, QueryParameters parameters) {
        return formats.choose(parameters.find("f"), request.getHeader(HttpHeaders.ACCEPT))
                .orElse(null);
    }

    private static Caller caller(ServletWebRequest request, @Nullable FeatureEncoding encoding) {
        return LandingController.caller(
                request.getRequest(), encoding == null ? Representation.HTML : Representation.JSON);
    }

    /** Of GeoJSON alone: what is changed is sent back as GeoJSON. */
    private boolean locks(PublishedLayer layer, @Nullable FeatureEncoding encoding) {
        return encoding != null
                && encoding.equals(formats.geoJson())
                && sources.layers().schema(layer).has(FeatureChange.ROW_VERSION);
    }

    private String weak(PublishedLayer layer, @Nullable FeatureEncoding encoding, long id, Crs crs, Caller caller) {
        String format = encoding == null ? "html" : encoding.name();
        return "W/\"" + sources.versions().of(layer) + "-" + id + "-" + crs.srid() + "-" + format + "-"
                + Integer.toHexString(Objects.hash(crs, caller)) + "\"";
    }

    private String etag(FeatureQuery query, Caller caller, @Nullable FeatureEncoding encoding) {
        String format = encoding == null ? "html" : encoding.name();
        return "W/\"" + sources.versions().of(query.layer()) + "-" + query.fingerprint()
                + Integer.toHexString(Objects.hash(query.slice(), query.output(), caller, format)) + "\"";
    }

    private static void headers(
            HttpServletResponse response, @Nullable FeatureEncoding encoding, Crs crs, PublishedLayer layer) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, layer.isPublic() ? "public, no-cache" : "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
        response.setContentType(encoding == null ? Link.HTML + ";charset=UTF-8" : encoding.mediaType());
        if (encoding != null && !encoding.hasLinks()) {
            // a browser saves it under a name that says what it is
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "inline; filename=\"" + layer.id() + "." + encoding.extension() + "\"");
        }
    }

    /** As RFC 8288 writes them; our addresses and types hold nothing that would end one early. */
    private static void links(HttpServletResponse response, @Nullable Link... links) {
        for (Link link : links) {
            if (link != null) {
                response.addHeader(HttpHeaders.LINK, link.header());
            }
        }
    }

    private static void send(HttpServletResponse response, String body) {
        deliver(() -> response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Delivery {
        void run() throws IOException;
    }

    /** A map that moves on breaks its connections: nobody is left to tell, and a query ended with its transaction. */
    private static void deliver(Delivery delivery) {
        try {
            delivery.run();
        } catch (IOException clientIsGone) {
            return;
        }
    }

    private static boolean isHead(ServletWebRequest request) {
        return HttpMethod.HEAD.equals(request.getHttpMethod());
    }

    static long number(PublishedLayer layer, String featureId) {
        try {
            return Long.parseLong(featureId);
        } catch (NumberFormatException e) {
            throw unknown(layer, featureId);
        }
    }

    private static ProblemException unknown(PublishedLayer layer, String featureId) {
        return new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", layer.id() + "/" + featureId));
    }
}
