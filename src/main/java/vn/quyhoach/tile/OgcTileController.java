package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * The tiles of OGC API Tiles, of one collection and of all in one: row before column, and outside of what the tile
 * set's description says there is nothing. The descriptions are written beside the other documents of {@code /ogc}.
 */
@RestController
class OgcTileController {

    private static final String PLACE = "/{tileMatrix}/{tileRow}/{tileCol}";

    private final Layers layers;
    private final Selections selections;
    private final LayerTiles tiles;
    private final TileSender sender;

    OgcTileController(Layers layers, Selections selections, LayerTiles tiles, TileSender sender) {
        this.layers = layers;
        this.selections = selections;
        this.tiles = tiles;
        this.sender = sender;
    }

    @GetMapping("/ogc/collections/{collectionId}/tiles/{setId}" + PLACE)
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
    @GetMapping("/ogc/tiles/{setId}" + PLACE)
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
        TileAddress address = address(chosen, set, place);
        List<TileKey> keys = chosen.stream()
                .map(layer -> sender.key(layer, selections.read(layer, parameters), address))
                .toList();
        sender.send(keys, request, response);
    }

    /** Whatever is no number or lies outside is one thing to the caller: there is no such tile. */
    private TileAddress address(List<PublishedLayer> chosen, TileMatrixSet set, Map<String, String> place) {
        int[] numbers = Arrays.stream(new String[] {"tileMatrix", "tileRow", "tileCol"})
                .map(name -> place.getOrDefault(name, ""))
                .mapToInt(text -> text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1)
                .toArray();
        boolean there = tiles.limits(chosen, set).stream()
                .anyMatch(limits -> limits.matrix() == numbers[0] && limits.hold(numbers[1], numbers[2]));
        if (!there) {
            throw new ProblemException(
                    ProblemCode.TILE_OUTSIDE_LIMITS,
                    Map.of(
                            "tile",
                            place.get("tileMatrix") + "/" + place.get("tileRow") + "/" + place.get("tileCol"),
                            "set",
                            set.id()));
        }
        return new TileAddress(set, numbers[0], numbers[2], numbers[1]);
    }

    private static void checkFormat(@Nullable String format) {
        if (format != null && !format.equals("mvt") && !format.equals(TileSender.MVT)) {
            throw QueryParameters.invalid("f", format, new Bilingual("Cần mvt.", "Expected mvt."));
        }
    }
}
