package vn.quyhoach.ows.wms;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.render.LegendPainter;
import vn.quyhoach.render.LegendView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.Styles;

/** How large the legends of layers are: the older version of capabilities must tell, and clients hold it to its word. */
@Component
class LegendSizes {

    /** Where a PNG has its width. */
    private static final int WIDTH_AT = 16;

    private final Styles styles;
    private final LegendPainter painter;

    /** By layer and language; a look does not change while the service runs. */
    private final Map<String, Size> known = new ConcurrentHashMap<>();

    LegendSizes(Styles styles, LegendPainter painter) {
        this.styles = styles;
        this.painter = painter;
    }

    record Size(int width, int height) {}

    Size of(PublishedLayer layer, boolean english) {
        return known.computeIfAbsent(layer.id() + english, key -> {
            byte[] png = painter.picture(
                    LegendView.of(layer, styles.paintable(layer)).inEnglish(english), PictureFormat.PNG);
            ByteBuffer header = ByteBuffer.wrap(png);
            return new Size(header.getInt(WIDTH_AT), header.getInt(WIDTH_AT + Integer.BYTES));
        });
    }
}
