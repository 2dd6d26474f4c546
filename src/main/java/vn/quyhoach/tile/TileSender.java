package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;

/** Answers a request for a tile: that the caller has it already, that nothing is there, or the tile. */
@Component
class TileSender {

    static final String MVT = "application/vnd.mapbox-vector-tile";

    private final LayerVersions versions;
    private final TileCache cache;

    TileSender(LayerVersions versions, TileCache cache) {
        this.versions = versions;
        this.cache = cache;
    }

    TileKey key(PublishedLayer layer, Selection selection, TileAddress address) {
        return new TileKey(layer, versions.of(layer), selection, address);
    }

    /** @param keys of layers that the caller may see, at least one, bottom to top */
    void send(List<TileKey> keys, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // a copy may be kept and must be asked for again: plans are published on a day, and maps must follow at once
        String tag = TileKey.etag(keys);
        response.setHeader("ETag", tag);
        response.setHeader(
                "Cache-Control",
                keys.stream().allMatch(key -> key.layer().isPublic()) ? "public, no-cache" : "private, no-cache");
        response.addHeader("Vary", "Accept-Encoding");
        // what the caller has already: the layer's version tells, no tile is made
        if (isKnown(request.getHeaders("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        boolean compressed = accepts(request.getHeaders("Accept-Encoding"), "gzip");
        for (TileKey key : keys) {
            // below its first zoom a layer is not drawn
            Tile tile = key.address().showsFrom(key.layer().minZoom()) ? cache.get(key) : Tile.EMPTY;
            // layers of a tile may stand one behind the other, and so may the parts of what gzip wrote
            bytes.writeBytes(compressed || tile.isEmpty() ? tile.gzip() : tile.plain());
        }
        if (bytes.size() == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MVT);
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    /** Weak comparison: the tag stands for the content, however it is compressed. */
    private static boolean isKnown(Enumeration<String> headers, String tag) {
        while (headers.hasMoreElements()) {
            boolean known = Arrays.stream(headers.nextElement().split(","))
                    .map(String::strip)
                    .anyMatch(candidate -> candidate.equals(tag) || candidate.equals("*"));
            if (known) {
                return true;
            }
        }
        return false;
    }

    private static boolean accepts(Enumeration<String> headers, String coding) {
        while (headers.hasMoreElements()) {
            if (headers.nextElement().contains(coding)) {
                return true;
            }
        }
        return false;
    }
}
