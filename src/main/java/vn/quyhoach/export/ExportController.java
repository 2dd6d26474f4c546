package vn.quyhoach.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;

/** {@code GET /api/exports/{layer}.{format}}, such as {@code land-allocation.gpkg}. */
@RestController
@KnownParameters({"bbox", "bbox-crs", "crs", "datetime", "version", "unit", "class"})
class ExportController {

    private final Selections selections;
    private final Exports exports;

    ExportController(Selections selections, Exports exports) {
        this.selections = selections;
        this.exports = exports;
    }

    @GetMapping("/api/exports/{layer:[^.]+}.{format:[a-z.]+}")
    void file(
            @PathVariable("layer") String layerId,
            @PathVariable("format") String extension,
            QueryParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FeatureEncoding format = exports.format(extension);
        FeatureQuery query = exports.query(layerId, parameters);
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            headers(response, query, format);
            return;
        }
        String source = ServletUriComponentsBuilder.fromRequest(request).toUriString();
        Path file = exports.write(query, format, source);
        try {
            headers(response, query, format);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Exports.delete(file);
        }
    }

    private void headers(HttpServletResponse response, FeatureQuery query, FeatureEncoding format) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                name(query.layer(), query.selection()) + "." + format.extension(),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private String name(PublishedLayer layer, Selection selection) {
        Object moment = selection.versionId() == null ? selection.until() : "version-" + selection.versionId();
        return layer.id() + "_" + (moment == null ? selections.today() : moment);
    }
}
