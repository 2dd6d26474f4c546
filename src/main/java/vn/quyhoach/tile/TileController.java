package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;

/** The TileJSON of a layer, which points to its tiles. */
@RestController
class TileController {

    private final Layers layers;
    private final Selections selections;
    private final TileJson tileJson;

    TileController(Layers layers, Selections selections, TileJson tileJson) {
        this.layers = layers;
        this.selections = selections;
        this.tileJson = tileJson;
    }

    @GetMapping("/tiles/{layer}.json")
    ResponseEntity<Map<String, Object>> description(@PathVariable("layer") String layerId, HttpServletRequest request) {
        PublishedLayer layer = layers.get(layerId);
        QueryParameters parameters = QueryParameters.of(request.getParameterMap(), Selections.PARAMETERS);
        selections.read(layer, parameters);
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(tileJson.of(layer, base, parameters.toQuery(name -> true)));
    }
}
