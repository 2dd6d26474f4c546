package vn.quyhoach.tile;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.MapView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.Styles;

/** Paints a tile of one layer in its style, see-through where nothing is. */
@Component
class TilePainter {

    private static final int PIXELS = 256;

    private final Styles styles;
    private final MapPainter painter;

    TilePainter(Styles styles, MapPainter painter) {
        this.styles = styles;
        this.painter = painter;
    }

    /** @param finer 2 for screens with twice the pixels */
    byte[] png(PublishedLayer layer, Selection selection, TileAddress address, int finer) {
        MapLayer painted = new MapLayer(FeatureQuery.of(layer, selection), styles.paintable(layer));
        MapView view = MapView.of(
                        List.of(painted),
                        address.set().box(address.z(), address.y(), address.x()),
                        PIXELS * finer,
                        PIXELS * finer)
                .at(MapView.USUAL_DPI * finer)
                .on(null);
        return painter.picture(view, PictureFormat.PNG);
    }
}
