package vn.quyhoach.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.export.MapExports.MapOrder;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.QueryParameters;

/** The whole map, or a theme of it, in one GeoPackage with a project of QGIS inside. */
@RestController
@KnownParameters({"bbox", "bbox-crs", "crs", "datetime", "version", "unit", "lang"})
class MapExportController {

    private final MapExports exports;
    private final FileSender sender;

    MapExportController(MapExports exports, FileSender sender) {
        this.exports = exports;
        this.sender = sender;
    }

    @GetMapping("/api/exports/map.gpkg")
    void map(QueryParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(MapExports.MAP, parameters, request, response);
    }

    @GetMapping("/api/exports/themes/{theme}.gpkg")
    void theme(
            @PathVariable("theme") String theme,
            QueryParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(theme, parameters, request, response);
    }

    private void send(String name, QueryParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MapOrder order = exports.order(name, parameters, QgisController.language(parameters));
        String source = ServletUriComponentsBuilder.fromRequest(request).toUriString();
        sender.send(
                request,
                response,
                exports.mediaType(),
                exports.fileName(order),
                source,
                () -> exports.write(order, source));
    }
}
