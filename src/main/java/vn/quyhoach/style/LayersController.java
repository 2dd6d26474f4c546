package vn.quyhoach.style;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.layer.Layers;

/** {@code GET /api/layers}: the catalogue with its legend. It is here because the legend is the style's. */
@RestController
class LayersController {

    private final Layers layers;
    private final Palette palette;

    LayersController(Layers layers, Palette palette) {
        this.layers = layers;
        this.palette = palette;
    }

    /** Every layer the caller may see, by theme, then bottom to top; without drafts, which are no part of the map. */
    @GetMapping("/api/layers")
    List<LayerDescription> list() {
        return layers.published().stream()
                .map(layer -> LayerDescription.of(layer, layers.schema(layer), palette.classes(layer)))
                .toList();
    }
}
