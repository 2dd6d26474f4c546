package vn.quyhoach.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;

/** {@code GET /api/exports/{layer}.gpkg}. */
@RestController
class ExportController {

    private static final String GEOPACKAGE = "application/geopackage+sqlite3";

    private final Layers layers;
    private final Selections selections;
    private final Exports exports;

    ExportController(Layers layers, Selections selections, Exports exports) {
        this.layers = layers;
        this.selections = selections;
        this.exports = exports;
    }

    @GetMapping("/api/exports/{layer}.gpkg")
    void geoPackage(@PathVariable("layer") String layerId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PublishedLayer layer = layers.get(layerId);
        FeatureQuery query = query(layer, QueryParameters.of(request.getParameterMap(), names()));
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            headers(response, query);
            return;
        }
        String source = ServletUriComponentsBuilder.fromRequest(request).toUriString();
        Path file = exports.writeGeoPackage(query, source);
        try {
            headers(response, query);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Exports.delete(file);
        }
    }

    private FeatureQuery query(PublishedLayer layer, QueryParameters parameters) {
        String bboxCrs = parameters.find("bbox-crs");
        String bbox = parameters.find("bbox");
        String crs = parameters.find("crs");
        Crs boxSystem = bboxCrs == null ? Crs.WGS84 : Crs.of(bboxCrs);
        return FeatureQuery.of(layer, selections.read(layer, parameters))
                .in(bbox == null ? null : Bbox.parse(bbox, boxSystem))
                .as(crs == null ? Crs.NATIONAL : Crs.of(crs));
    }

    private void headers(HttpServletResponse response, FeatureQuery query) {
        response.setContentType(GEOPACKAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(query.layer(), query.selection()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private String name(PublishedLayer layer, Selection selection) {
        Object moment = selection.versionId() == null ? selection.until() : "version-" + selection.versionId();
        return layer.id() + "_" + (moment == null ? selections.today() : moment) + ".gpkg";
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("bbox", "bbox-crs", "crs"));
        names.addAll(Selections.PARAMETERS);
        return names;
    }
}
