package vn.quyhoach.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.export.QueuedExports.Order;
import vn.quyhoach.layer.KnownParameters;
import vn.quyhoach.layer.QueryParameters;

/** The same files as by GET, made by a job: {@code POST /api/exports/land-allocation.gpkg?unit=7}. */
@RestController
@RequestMapping(path = "/api/exports", produces = MediaType.APPLICATION_JSON_VALUE)
class ExportJobController {

    private final QueuedExports queued;

    ExportJobController(QueuedExports queued) {
        this.queued = queued;
    }

    /**
     * @param job for {@code /api/jobs/{id}}
     * @param file where the file will be
     */
    record StartedResponse(UUID job, String file) {}

    @PostMapping("/{layer:[^.]+}.{format:[a-z.]+}")
    ResponseEntity<StartedResponse> layer(
            @PathVariable("layer") String layer,
            @PathVariable("format") String extension,
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
                    QueryParameters parameters,
            HttpServletRequest request) {
        return start(new Order(layer, null, extension, parameters.all(), source(request)));
    }

    @PostMapping("/map.gpkg")
    ResponseEntity<StartedResponse> map(
            @KnownParameters({"bbox", "bbox-crs", "crs", "datetime", "version", "unit", "lang"})
                    QueryParameters parameters,
            HttpServletRequest request) {
        return start(new Order(null, MapExports.MAP, "gpkg", parameters.all(), source(request)));
    }

    @PostMapping("/themes/{theme}.gpkg")
    ResponseEntity<StartedResponse> theme(
            @PathVariable("theme") String theme,
            @KnownParameters({"bbox", "bbox-crs", "crs", "datetime", "version", "unit", "lang"})
                    QueryParameters parameters,
            HttpServletRequest request) {
        return start(new Order(null, theme, "gpkg", parameters.all(), source(request)));
    }

    private ResponseEntity<StartedResponse> start(Order order) {
        UUID job = queued.start(order);
        String path = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/api/jobs/" + job;
        return ResponseEntity.accepted().header("Location", path).body(new StartedResponse(job, path + "/file"));
    }

    private static String source(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request).toUriString();
    }
}
