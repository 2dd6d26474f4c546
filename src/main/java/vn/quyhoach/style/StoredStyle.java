package vn.quyhoach.style;

import java.time.Instant;
import java.util.List;
import vn.quyhoach.layer.PublishedLayer;

/**
 * A style that a planner has brought in, in one of its states.
 *
 * @param version counts the changes, from 1
 * @param layers the ids of the layers it is for
 * @param digest SHA-256 of the text in UTF-8, hexadecimal
 * @param deleted whether this state is that the style was taken away
 */
public record StoredStyle(
        String id,
        int version,
        StyleLanguage language,
        String title,
        List<String> layers,
        String digest,
        boolean deleted,
        String author,
        Instant changedAt) {

    public StoredStyle {
        layers = List.copyOf(layers);
    }

    /** Whether it is for that layer, or for what the layer is a draft of. */
    public boolean isFor(PublishedLayer layer) {
        return layers.contains(layer.baseId());
    }

    /** Whether the painter can paint with it. */
    public boolean isPaintable() {
        return language == StyleLanguage.SLD_1_0 || language == StyleLanguage.SLD_1_1;
    }
}
