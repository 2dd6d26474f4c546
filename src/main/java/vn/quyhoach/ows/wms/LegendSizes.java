package vn.quyhoach.ows.wms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.render.LegendPainter;
import vn.quyhoach.render.LegendView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.PaintableStyle;
import vn.quyhoach.style.StoredStyle;
import vn.quyhoach.style.StyleStore;
import vn.quyhoach.style.Styles;

/** How large the legends of layers are: the older version of capabilities must tell, and clients hold it to its word. */
@Component
class LegendSizes {

    /** Where a PNG has its width. */
    private static final int WIDTH_AT = 16;

    private static final int MOST_IN_MEMORY = 1_000;

    private final Styles styles;
    private final StyleStore store;
    private final LegendPainter painter;

    /** By layer, style and language. */
    private final Cache<String, Size> known =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    LegendSizes(Styles styles, StyleStore store, LegendPainter painter) {
        this.styles = styles;
        this.store = store;
        this.painter = painter;
    }

    record Size(int width, int height) {}

    Size of(PublishedLayer layer, boolean english) {
        return known.get(layer.id() + english, key -> measure(layer, styles.paintable(layer), english));
    }

    /** @return empty if the style is not for the layer, which it may have ceased to be this moment */
    Optional<Size> of(PublishedLayer layer, StoredStyle style, boolean english) {
        return store.paintable(layer, style.id())
                .map(look -> known.get(
                        layer.id() + "/" + style.id() + "/" + style.digest() + english,
                        key -> measure(layer, look, english)));
    }

    private Size measure(PublishedLayer layer, PaintableStyle look, boolean english) {
        byte[] png = painter.picture(LegendView.of(layer, look).inEnglish(english), PictureFormat.PNG);
        ByteBuffer header = ByteBuffer.wrap(png);
        return new Size(header.getInt(WIDTH_AT), header.getInt(WIDTH_AT + Integer.BYTES));
    }
}
