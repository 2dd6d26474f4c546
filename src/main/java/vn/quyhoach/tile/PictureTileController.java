package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.text.Bilingual;

/**
 * Painted tiles for whoever draws no vectors: {@code /tiles/{layer}/{z}/{x}/{y}.png} and {@code …/{y}@2x.png}, and the
 * map tiles of OGC API Tiles.
 */
@RestController
class PictureTileController {

    private final Layers layers;
    private final Selections selections;
    private final OgcTilePlaces places;
    private final LayerVersions versions;
    private final TilePainter painter;

    PictureTileController(
            Layers layers, Selections selections, OgcTilePlaces places, LayerVersions versions, TilePainter painter) {
        this.layers = layers;
        this.selections = selections;
        this.places = places;
        this.versions = versions;
        this.painter = painter;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.png")
    ResponseEntity<byte[]> usual(
            @PathVariable("layer") String id,
            @PathVariable("z") String z,
            @PathVariable("x") String x,
            @PathVariable("y") String y,
            HttpServletRequest request) {
        return y.endsWith("@2x")
                ? tile(id, TileAddress.parse(z, x, y.substring(0, y.length() - "@2x".length())), 2, request)
                : tile(id, TileAddress.parse(z, x, y), 1, request);
    }

    private ResponseEntity<byte[]> tile(String id, TileAddress address, int finer, HttpServletRequest request) {
        PublishedLayer layer = layers.get(id);
        Selection selection =
                selections.read(layer, QueryParameters.of(request.getParameterMap(), Selections.PARAMETERS));
        return answer(layer, selection, address, finer, request);
    }

    /** The same as OGC API Tiles has it, in each of the pyramids. */
    @GetMapping("/ogc/collections/{collectionId}/map/tiles/{setId}" + OgcTilePlaces.PLACE)
    ResponseEntity<byte[]> ofCollection(
            @PathVariable("collectionId") String id,
            @PathVariable("setId") String setId,
            @PathVariable Map<String, String> place,
            HttpServletRequest request) {
        PublishedLayer layer = layers.get(id);
        List<String> allowed = new ArrayList<>(Selections.PARAMETERS);
        allowed.add("f");
        QueryParameters parameters = QueryParameters.of(request.getParameterMap(), allowed);
        String format = parameters.find("f");
        if (format != null && !format.equals("png") && !format.equals(MediaType.IMAGE_PNG_VALUE)) {
            throw QueryParameters.invalid("f", format, new Bilingual("Cần png.", "Expected png."));
        }
        TileAddress address = places.address(List.of(layer), TileMatrixSet.of(setId), place);
        return answer(layer, selections.read(layer, parameters), address, 1, request);
    }

    private ResponseEntity<byte[]> answer(
            PublishedLayer layer, Selection selection, TileAddress address, int finer, HttpServletRequest request) {
        String tag = TileKey.etag(List.of(new TileKey(layer, versions.of(layer), selection, address)));
        CacheControl cache = layer.isPublic()
                ? CacheControl.noCache().cachePublic()
                : CacheControl.noCache().cachePrivate();
        if (new ServletWebRequest(request).checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(cache).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .eTag(tag)
                .cacheControl(cache)
                .body(painter.png(layer, selection, address, finer));
    }
}
