package vn.quyhoach.tile;

import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;

/**
 * What makes two tiles the same tile. Who may see the layer is part of it, so that what a planner may see can
 * never be handed to the public from memory.
 */
record TileKey(PublishedLayer layer, String layerVersion, Selection selection, TileAddress address) {

    /** Weak, because it is one for the compressed and the plain bytes. Differs whenever the bytes may differ; no need to make the tile to know it. */
    String etag() {
        return "W/\"" + layerVersion + "-" + Integer.toHexString(selection.hashCode()) + "\"";
    }
}
