package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;

/** Vector tiles as one file, PMTiles: {@code GET /api/exports/{layer}.pmtiles}, {@code /api/exports/map.pmtiles}. */
@RestController
@KnownParameters({"minzoom", "maxzoom", "datetime", "version", "unit"})
class TileArchiveController {

    private static final String MAP = "map";

    private final Layers layers;
    private final Selections selections;
    private final TileArchives archives;

    TileArchiveController(Layers layers, Selections selections, TileArchives archives) {
        this.layers = layers;
        this.selections = selections;
        this.archives = archives;
    }

    @GetMapping("/api/exports/{layer}.pmtiles")
    void layer(
            @PathVariable("layer") String id,
            QueryParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PublishedLayer layer = layers.get(id);
        send(id, layers.schema(layer).title().vi(), List.of(layer), parameters, request, response);
    }

    @GetMapping("/api/exports/map.pmtiles")
    void map(QueryParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<PublishedLayer> all = layers.published().stream()
                .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                .toList();
        send(MAP, "Quy hoạch tỉnh", all, parameters, request, response);
    }

    private void send(
            String name,
            String title,
            List<PublishedLayer> chosen,
            QueryParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<PublishedLayer, Selection> asked = new LinkedHashMap<>();
        chosen.forEach(layer -> asked.put(layer, selections.read(layer, parameters)));
        TileArchives.Order order = archives.order(title, asked, parameters, TileArchives.MOST_TILES);
        response.setContentType("application/vnd.pmtiles");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "_" + selections.today() + ".pmtiles", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            return;
        }
        Path file = Files.createTempFile("quyhoach-export-", ".pmtiles");
        try {
            archives.write(
                    order, ServletUriComponentsBuilder.fromRequest(request).toUriString(), file);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
