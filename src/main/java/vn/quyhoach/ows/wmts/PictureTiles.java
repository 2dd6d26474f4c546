package vn.quyhoach.ows.wmts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.LayerDetails;
import vn.quyhoach.ows.TimeChoices;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.MapView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.Styles;

/** Painted tiles, kept in memory; their key carries the layers' versions, so that a change needs no sweep. */
@Component
class PictureTiles {

    /** Of finished tiles: a few thousand of them. */
    private static final long CACHE_BYTES = 32L * 1024 * 1024;

    private static final int ENTRY_BYTES = 400;

    private final TimeChoices times;
    private final LayerVersions versions;
    private final Styles styles;
    private final MapPainter painter;
    private final Cache<Key, byte[]> tiles = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Key key, byte[] tile) -> tile.length + ENTRY_BYTES)
            .build();

    PictureTiles(TimeChoices times, LayerVersions versions, Styles styles, MapPainter painter) {
        this.times = times;
        this.versions = versions;
        this.styles = styles;
        this.painter = painter;
    }

    /** A layer as it is now; who may see it is part of the layer, and so of the key. */
    private record Content(PublishedLayer layer, String version, Selection selection) {}

    /** What makes two tiles the same tile. */
    record Key(List<Content> contents, String set, int matrix, int row, int column) {

        String etag() {
            return "\"" + Integer.toHexString(contents.hashCode()) + "-" + set.hashCode() + "-" + matrix + "-" + row
                    + "-" + column + "\"";
        }

        boolean isPublic() {
            return contents.stream().map(Content::layer).allMatch(PublishedLayer::isPublic);
        }
    }

    Key key(TileQuestion question, Kvp kvp) {
        List<Content> contents = new ArrayList<>();
        for (PublishedLayer layer : question.named().members()) {
            contents.add(new Content(layer, versions.of(layer), times.read(layer, kvp)));
        }
        return new Key(
                List.copyOf(contents), question.set().id(), question.matrix(), question.row(), question.column());
    }

    byte[] get(Key key, TileQuestion question) {
        return tiles.get(key, absent -> paint(absent, question));
    }

    private byte[] paint(Key key, TileQuestion question) {
        Bbox box = question.set().box(question.matrix(), question.row(), question.column());
        double scale = question.set().scaleDenominator(question.matrix());
        List<MapLayer> layers = key.contents().stream()
                .filter(content -> LayerDetails.largestScale(content.layer())
                        .map(largest -> scale <= largest)
                        .orElse(true))
                .map(content -> new MapLayer(
                        FeatureQuery.of(content.layer(), content.selection()), styles.paintable(content.layer())))
                .toList();
        MapView view = MapView.of(layers, box, TileMatrixSet.TILE_PIXELS, TileMatrixSet.TILE_PIXELS)
                .on(null);
        return painter.picture(view, PictureFormat.PNG);
    }
}
