package vn.quyhoach.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.security.CurrentUser;

/**
 * Vector tiles as one file, PMTiles: {@code GET /api/exports/{layer}.pmtiles}, {@code /api/exports/map.pmtiles}. A map
 * reads it over the net by ranges, without taking the whole.
 */
@RestController
@KnownParameters({"minzoom", "maxzoom", "bbox", "bbox-crs", "datetime", "version", "unit"})
class TileArchiveController {

    private static final String MAP = "map";

    private static final MediaType PMTILES = MediaType.parseMediaType("application/vnd.pmtiles");

    private final Layers layers;
    private final Selections selections;
    private final TileArchives archives;
    private final KeptArchives kept;

    TileArchiveController(Layers layers, Selections selections, TileArchives archives, KeptArchives kept) {
        this.layers = layers;
        this.selections = selections;
        this.archives = archives;
        this.kept = kept;
    }

    @GetMapping("/api/exports/{layer}.pmtiles")
    @Nullable
    ResponseEntity<Resource> layer(
            @PathVariable("layer") String id, QueryParameters parameters, ServletWebRequest request)
            throws IOException {
        PublishedLayer layer = layers.get(id);
        return answer(id, layers.schema(layer).title().vi(), List.of(layer), parameters, request);
    }

    @GetMapping("/api/exports/map.pmtiles")
    @Nullable
    ResponseEntity<Resource> map(QueryParameters parameters, ServletWebRequest request) throws IOException {
        List<PublishedLayer> all = layers.published().stream()
                .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                .toList();
        return answer(MAP, "Quy hoạch tỉnh", all, parameters, request);
    }

    private @Nullable ResponseEntity<Resource> answer(
            String name,
            String title,
            List<PublishedLayer> chosen,
            QueryParameters parameters,
            ServletWebRequest request)
            throws IOException {
        Map<PublishedLayer, Selection> asked = new LinkedHashMap<>();
        chosen.forEach(layer -> asked.put(layer, selections.read(layer, parameters)));
        TileArchives.Order order = archives.order(title, asked, parameters, TileArchives.MOST_TILES);
        String tag = archives.tag(order);
        // who has it already is told so before anything is made
        if (request.checkNotModified(tag)) {
            return null;
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(PMTILES)
                .eTag(tag)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(name + "_" + selections.today() + ".pmtiles", StandardCharsets.UTF_8)
                        .build()));
        if (HttpMethod.HEAD.equals(request.getHttpMethod())) {
            return answer.build();
        }
        String source =
                ServletUriComponentsBuilder.fromRequest(request.getRequest()).toUriString();
        Path file = kept.get(tag, made -> archives.write(order, made));
        String range = readable(request.getHeader(HttpHeaders.RANGE));
        // a map's hundred pieces are one taking
        if (kept.isNewTo(CurrentUser.get().username(), tag) || range == null) {
            archives.announce(order, source);
        }
        if (range != null && isBehind(range, Files.size(file))) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + Files.size(file))
                    .build();
        }
        String known = request.getHeader(HttpHeaders.IF_RANGE);
        if (range != null && (known == null || known.equals(tag))) {
            return answer.body(new FileSystemResource(file)); // of which Spring sends the ranges that are asked for
        }
        // no part was asked for that can be told, or the rest of another file: the whole of this one
        return answer.contentLength(Files.size(file)).body(new InputStreamResource(Files.newInputStream(file)));
    }

    /** What is no range in bytes counts as none (RFC 9110, 14.2). */
    private static @Nullable String readable(@Nullable String range) {
        try {
            return HttpRange.parseRanges(range).isEmpty() ? null : range;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Whoever has all of it asks for the rest of it too, and must not get the whole again. */
    private static boolean isBehind(String range, long size) {
        return HttpRange.parseRanges(range).stream().allMatch(one -> one.getRangeStart(size) >= size);
    }
}
