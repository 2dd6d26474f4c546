package vn.quyhoach.tile;

import java.util.List;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;

/**
 * What makes two tiles the same tile. Who may see the layer is part of it, so that what a planner may see can
 * never be handed to the public from memory.
 */
record TileKey(PublishedLayer layer, String layerVersion, Selection selection, TileAddress address) {

    /** Differs whenever the bytes may differ; no need to make a tile to know it. Weak: one for compressed and plain bytes. */
    static String etag(List<TileKey> keys) {
        StringBuilder tag = new StringBuilder("W/\"");
        for (TileKey key : keys) {
            tag.append(key.layerVersion()).append('-');
        }
        return tag.append(Integer.toHexString(keys.get(0).selection().hashCode()))
                .append('"')
                .toString();
    }
}
