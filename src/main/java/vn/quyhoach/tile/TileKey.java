package vn.quyhoach.tile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;

/**
 * What makes two tiles the same tile. Who may see the layer is part of it, so that what a planner may see can
 * never be handed to the public from memory.
 */
record TileKey(PublishedLayer layer, String layerVersion, Selection selection, TileAddress address) {

    /** Differs whenever the bytes may differ; no need to make a tile to know it. Weak: one for compressed and plain bytes. */
    static String etag(List<TileKey> keys) {
        String content = keys.stream().map(TileKey::content).collect(Collectors.joining("+"));
        // of many layers a digest, or the tag would be longer than the tile
        return "W/\""
                + (keys.size() == 1 ? content : UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)))
                + '"';
    }

    private String content() {
        return layerVersion + "-" + Integer.toHexString(selection.hashCode());
    }
}
