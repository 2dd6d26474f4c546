package vn.quyhoach.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;

/** The TileJSON 3.0 of a layer. */
@Component
class TileJson {

    private final Layers layers;
    private final LayerExtents extents;

    TileJson(Layers layers, LayerExtents extents) {
        this.layers = layers;
        this.extents = extents;
    }

    /**
     * @param base the address of the service without a slash at its end
     * @param query what the tiles are asked with, with its question mark
     */
    Map<String, Object> of(PublishedLayer layer, String base, String query) {
        LayerSchema schema = layers.schema(layer);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", schema.title().vi());
        json.put("description", schema.title().en());
        json.put("scheme", "xyz");
        json.put("tiles", List.of(base + "/tiles/" + layer.id() + "/{z}/{x}/{y}.mvt" + query));
        json.put("minzoom", layer.minZoom());
        json.put("maxzoom", LayerTiles.DEEPEST_ZOOM);
        extents.findBox(layer, Crs.WGS84).ifPresent(box -> {
            json.put("bounds", List.of(box.west(), box.south(), box.east(), box.north()));
            json.put("center", center(box, Math.max(layer.minZoom(), 9)));
        });
        json.put("vector_layers", List.of(vectorLayer(layer)));
        return json;
    }

    /** The layer inside the tiles, with its fields. */
    Map<String, Object> vectorLayer(PublishedLayer layer) {
        LayerSchema schema = layers.schema(layer);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "Number");
        LayerTiles.attributes(schema)
                .forEach(attribute -> fields.put(
                        attribute.name(),
                        switch (attribute.type()) {
                            case INTEGER, LONG, DECIMAL -> "Number";
                            case BOOLEAN -> "Boolean";
                            case TEXT, DATE -> "String";
                        }));
        Map<String, Object> tileLayer = new LinkedHashMap<>();
        tileLayer.put("id", layer.id());
        tileLayer.put("description", schema.title().vi());
        tileLayer.put("minzoom", layer.minZoom());
        tileLayer.put("maxzoom", LayerTiles.DEEPEST_ZOOM);
        tileLayer.put("fields", fields);
        return tileLayer;
    }

    private static List<Number> center(Bbox box, int zoom) {
        return List.of((box.west() + box.east()) / 2, (box.south() + box.north()) / 2, zoom);
    }
}
