package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;

/** {@code /tiles/{layer}/{z}/{x}/{y}.mvt} and the TileJSON that points there. */
@RestController
class TileController {

    static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    private final Layers layers;
    private final Selections selections;
    private final LayerVersions versions;
    private final TileCache cache;
    private final TileJson tileJson;

    TileController(Layers layers, Selections selections, LayerVersions versions, TileCache cache, TileJson tileJson) {
        this.layers = layers;
        this.selections = selections;
        this.versions = versions;
        this.cache = cache;
        this.tileJson = tileJson;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable("layer") String layerId,
            @PathVariable("z") String z,
            @PathVariable("x") String x,
            @PathVariable("y") String y,
            ServletWebRequest request) {
        // 1 what is asked for, and whether it may be
        PublishedLayer layer = layers.get(layerId);
        TileAddress address = TileAddress.parse(z, x, y);
        QueryParameters parameters = parameters(request.getRequest());
        Selection selection = selections.read(layer, parameters);
        TileKey key = new TileKey(layer, versions.of(layer), selection, address);
        // 2 what the caller has already: the layer's version tells, no tile is made
        HttpHeaders headers = headers(key);
        if (request.checkNotModified(key.etag())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers)
                    .build();
        }
        // 3 the tile; below its first zoom a layer is not drawn
        Tile tile = address.z() < layer.minZoom() ? Tile.EMPTY : cache.get(key);
        if (tile.isEmpty()) {
            return ResponseEntity.noContent().headers(headers).build();
        }
        headers.setContentType(MVT);
        if (acceptsGzip(request)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            return ResponseEntity.ok().headers(headers).body(tile.gzip());
        }
        return ResponseEntity.ok().headers(headers).body(tile.plain());
    }

    @GetMapping("/tiles/{layer}.json")
    ResponseEntity<Map<String, Object>> description(@PathVariable("layer") String layerId, HttpServletRequest request) {
        PublishedLayer layer = layers.get(layerId);
        QueryParameters parameters = parameters(request);
        selections.read(layer, parameters);
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(tileJson.of(layer, base, parameters.toQuery(name -> true)));
    }

    /** A copy may be kept and must be asked for again: plans are published on a day, and maps must follow at once. */
    private static HttpHeaders headers(TileKey key) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(key.etag());
        headers.setCacheControl(key.layer().isPublic() ? "public, no-cache" : "private, no-cache");
        headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
        return headers;
    }

    private static boolean acceptsGzip(ServletWebRequest request) {
        String[] accepted = request.getHeaderValues(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && Stream.of(accepted).anyMatch(value -> value.contains("gzip"));
    }

    private static QueryParameters parameters(HttpServletRequest request) {
        return QueryParameters.of(request.getParameterMap(), Selections.PARAMETERS);
    }
}
