package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.text.Bilingual;

/**
 * The tiles of OGC API Tiles, of one collection and of all in one: row before column, and outside of what the tile
 * set's description says there is nothing. The descriptions are written beside the other documents of {@code /ogc}.
 */
@RestController
class OgcTileController {

    private final Layers layers;
    private final Selections selections;
    private final LayerTiles tiles;
    private final OgcTilePlaces places;
    private final TileSender sender;

    OgcTileController(Layers layers, Selections selections, LayerTiles tiles, OgcTilePlaces places, TileSender sender) {
        this.layers = layers;
        this.selections = selections;
        this.tiles = tiles;
        this.places = places;
        this.sender = sender;
    }

    @GetMapping("/ogc/collections/{collectionId}/tiles/{setId}" + OgcTilePlaces.PLACE)
    void ofCollection(
            @PathVariable("collectionId") String id,
            @PathVariable("setId") String setId,
            @PathVariable Map<String, String> place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PublishedLayer layer = layers.get(id);
        List<String> allowed = new ArrayList<>(Selections.PARAMETERS);
        allowed.add("f");
        send(List.of(layer), setId, place, QueryParameters.of(request.getParameterMap(), allowed), request, response);
    }

    /** No classes here: each layer has its own. */
    @GetMapping("/ogc/tiles/{setId}" + OgcTilePlaces.PLACE)
    void ofDataset(
            @PathVariable("setId") String setId,
            @PathVariable Map<String, String> place,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        QueryParameters parameters = QueryParameters.of(
                request.getParameterMap(), List.of("collections", "datetime", "version", "unit", "f"));
        send(tiles.chosen(parameters.find("collections")), setId, place, parameters, request, response);
    }

    private void send(
            List<PublishedLayer> chosen,
            String setId,
            Map<String, String> place,
            QueryParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        checkFormat(parameters.find("f"));
        TileMatrixSet set = TileMatrixSet.of(setId);
        TileAddress address = places.address(chosen, set, place);
        List<TileKey> keys = chosen.stream()
                .map(layer -> sender.key(layer, selections.read(layer, parameters), address))
                .toList();
        sender.send(keys, request, response);
    }

    private static void checkFormat(@Nullable String format) {
        if (format != null && !format.equals("mvt") && !format.equals(TileSender.MVT)) {
            throw QueryParameters.invalid("f", format, new Bilingual("Cần mvt.", "Expected mvt."));
        }
    }
}
