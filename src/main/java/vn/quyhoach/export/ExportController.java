package vn.quyhoach.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.export.Downloads.Download;
import vn.quyhoach.export.Downloads.Question;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.security.CurrentUser;

/**
 * {@code GET /api/exports/{layer}.{format}}, such as {@code land-allocation.gpkg}. A download that broke goes on where it
 * was with {@code Range}, best with the {@code ETag} in {@code If-Range}.
 */
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
    "class"
})
class ExportController {

    private final Selections selections;
    private final Exports exports;
    private final Downloads downloads;

    /** Media types that are packed on the way to whoever can unpack them. */
    private final List<String> packed;

    ExportController(
            Selections selections,
            Exports exports,
            Downloads downloads,
            @Value("${server.compression.mime-types:}") List<String> packed) {
        this.selections = selections;
        this.exports = exports;
        this.downloads = downloads;
        this.packed = packed;
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
        headers(response, query, format);
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            return;
        }
        String source = ServletUriComponentsBuilder.fromRequest(request).toUriString();
        if (isPacked(format, request)) {
            // what is packed while it is sent has no bytes to count, and so no rest to ask for
            Path file = exports.write(query, format, source);
            try {
                FileBody.write(response, file, null);
            } finally {
                Exports.delete(file);
            }
            return;
        }
        Question question = new Question(CurrentUser.get(), source);
        HttpRange range = FileBody.range(request);
        Download begun = range == null
                ? null
                : downloads
                        .find(question, request.getHeader(HttpHeaders.IF_RANGE))
                        .orElse(null);
        Download download = begun == null ? downloads.keep(question, exports.write(query, format, source)) : begun;
        response.setHeader(HttpHeaders.ETAG, download.tag());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        FileBody.write(response, download.file(), begun == null ? null : range);
        if (begun == null) {
            downloads.forget(download);
        }
    }

    private boolean isPacked(FeatureEncoding format, HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        String type = format.mediaType().split(";", 2)[0];
        return accepted != null && accepted.contains("gzip") && packed.contains(type);
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
