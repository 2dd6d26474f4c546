package vn.quyhoach.ows.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.NamedLayers;
import vn.quyhoach.ows.NamedLayers.Named;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.render.LegendPainter;
import vn.quyhoach.render.LegendView;
import vn.quyhoach.render.PictureFormat;
import vn.quyhoach.style.PaintableStyle;
import vn.quyhoach.style.SldDocument;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** The legend of a layer, or the symbol of one of its rules. */
@Component
class GetLegendGraphic implements WmsOperation {

    private static final int USUAL_WIDTH = 24;
    private static final int USUAL_HEIGHT = 16;
    private static final int MOST = 500;

    private final NamedLayers layers;
    private final StyleChoices styles;
    private final LegendPainter painter;

    GetLegendGraphic(NamedLayers layers, StyleChoices styles, LegendPainter painter) {
        this.layers = layers;
        this.styles = styles;
        this.painter = painter;
    }

    @Override
    public Set<String> names() {
        return Set.of("GETLEGENDGRAPHIC");
    }

    @Override
    public void answer(WmsVersion version, OwsCall call, HttpServletResponse response) throws IOException {
        // 1 what is asked for, and whether it may be
        Kvp kvp = call.kvp();
        Named named = layers.get("LAYER", kvp.get("LAYER"));
        if (!named.isQueryable()) {
            throw OwsProblems.of(
                    OwsCode.LAYER_NOT_DEFINED,
                    "LAYER",
                    new Bilingual("Hãy chọn từng lớp để xem chú giải.", "Choose a single layer for its legend."));
        }
        String format = kvp.find("FORMAT");
        PictureFormat picture = MapFormats.of(format == null ? "image/png" : format, MapFormats.LEGENDS);
        LegendView view = view(named.layer(), kvp, call);
        // 2 the picture; small, and the same until the style changes
        byte[] bytes = paint(view, picture);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, named.layer().isPublic() ? "public, no-cache" : "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (call.notModified("\"" + Long.toHexString(sum.getValue()) + "\"", response)) {
            return;
        }
        response.setContentType(picture.mediaType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private LegendView view(PublishedLayer layer, Kvp kvp, OwsCall call) {
        Color paper = kvp.flag("TRANSPARENT", false) ? null : MapQuestions.colour(kvp);
        return new LegendView(
                layer,
                style(layer, kvp),
                kvp.find("RULE"),
                scale(kvp.find("SCALE")),
                kvp.number("WIDTH", USUAL_WIDTH, 1, MOST),
                kvp.number("HEIGHT", USUAL_HEIGHT, 1, MOST),
                MapQuestions.dpi(kvp, "LEGEND_OPTIONS"),
                call.reader() == Language.ENGLISH,
                paper);
    }

    private PaintableStyle style(PublishedLayer layer, Kvp kvp) {
        String name = kvp.find("STYLE") == null ? kvp.find("STYLES") : kvp.find("STYLE");
        SldDocument sld = StyleChoices.sld(kvp);
        Optional<PaintableStyle> own = sld == null ? Optional.empty() : StyleChoices.own(sld, layer, name);
        return own.orElseGet(() -> styles.house(layer, name == null ? "" : name));
    }

    private byte[] paint(LegendView view, PictureFormat format) {
        try {
            return painter.picture(view, format);
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.NOT_FOUND) {
                throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, "RULE", e);
            }
            throw e;
        }
    }

    private static @Nullable Double scale(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw Kvp.notANumber("SCALE", text);
        }
        return Double.valueOf(text);
    }
}
