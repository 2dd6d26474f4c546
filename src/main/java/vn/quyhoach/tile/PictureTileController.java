package vn.quyhoach.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.MapView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.Styles;

/** Painted tiles for whoever draws no vectors: {@code /tiles/{layer}/{z}/{x}/{y}.png} and {@code …/{y}@2x.png}. */
@RestController
class PictureTileController {

    private static final int PIXELS = 256;

    private final Layers layers;
    private final Selections selections;
    private final LayerVersions versions;
    private final Styles styles;
    private final MapPainter painter;

    PictureTileController(
            Layers layers, Selections selections, LayerVersions versions, Styles styles, MapPainter painter) {
        this.layers = layers;
        this.selections = selections;
        this.versions = versions;
        this.styles = styles;
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
        String tag = TileKey.etag(List.of(new TileKey(layer, versions.of(layer), selection, address)));
        CacheControl cache = layer.isPublic()
                ? CacheControl.noCache().cachePublic()
                : CacheControl.noCache().cachePrivate();
        if (new ServletWebRequest(request).checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(cache).build();
        }
        MapLayer painted = new MapLayer(FeatureQuery.of(layer, selection), styles.paintable(layer));
        MapView view = MapView.of(
                        List.of(painted),
                        address.set().box(address.z(), address.y(), address.x()),
                        PIXELS * finer,
                        PIXELS * finer)
                .at(MapView.USUAL_DPI * finer)
                .on(null);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .eTag(tag)
                .cacheControl(cache)
                .body(painter.picture(view, PictureFormat.PNG));
    }
}
