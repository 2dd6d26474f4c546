package vn.quyhoach.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.text.Language;

/** {@code GET /api/exports/{layer}.{format}}, such as {@code land-allocation.gpkg}. */
@RestController
@KnownParameters({
    "bbox",
    "bbox-crs",
    "crs",
    "filter",
    "filter-lang",
    "filter-crs",
    "datetime",
    "version",
    "unit",
    "class",
    "lang"
})
class ExportController {

    private final Exports exports;
    private final FileSender sender;

    ExportController(Exports exports, FileSender sender) {
        this.exports = exports;
        this.sender = sender;
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
        FeatureQuery query = exports.query(layerId, format, parameters);
        Language language = exports.language(format, parameters);
        String source = ServletUriComponentsBuilder.fromRequest(request).toUriString();
        sender.send(
                request,
                response,
                format.mediaType(),
                exports.fileName(query, format),
                source,
                () -> exports.write(query, format, source, language));
    }
}
