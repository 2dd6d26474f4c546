package vn.quyhoach.render;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.PaintableStyle;

/**
 * A legend to be painted. Start with {@link #of} and change what differs.
 *
 * @param rule the name of the one rule whose symbol is wanted, alone and without words; null for all of them
 * @param scale only rules that count at this scale; null for all
 * @param width of a symbol in pixels
 * @param height of a symbol in pixels
 * @param english the language of the words; Vietnamese otherwise
 * @param background null for a transparent picture
 */
public record LegendView(
        PublishedLayer layer,
        PaintableStyle style,
        @Nullable String rule,
        @Nullable Double scale,
        int width,
        int height,
        double dpi,
        boolean english,
        @Nullable Color background) {

    private static final int MOST = 500;

    public LegendView {
        if (width < 1 || height < 1 || width > MOST || height > MOST || !(dpi > 0)) {
            throw new IllegalArgumentException(width + " × " + height + " at " + dpi + " dpi");
        }
    }

    /** The whole legend in Vietnamese on white paper. */
    public static LegendView of(PublishedLayer layer, PaintableStyle style) {
        return new LegendView(layer, style, null, null, 24, 16, MapView.USUAL_DPI, false, Color.WHITE);
    }

    public LegendView only(@Nullable String ruleName) {
        return new LegendView(layer, style, ruleName, scale, width, height, dpi, english, background);
    }

    public LegendView forScale(@Nullable Double denominator) {
        return new LegendView(layer, style, rule, denominator, width, height, dpi, english, background);
    }

    public LegendView sized(int wide, int high) {
        return new LegendView(layer, style, rule, scale, wide, high, dpi, english, background);
    }

    public LegendView at(double otherDpi) {
        return new LegendView(layer, style, rule, scale, width, height, otherDpi, english, background);
    }

    public LegendView inEnglish(boolean wanted) {
        return new LegendView(layer, style, rule, scale, width, height, dpi, wanted, background);
    }

    public LegendView on(@Nullable Color paper) {
        return new LegendView(layer, style, rule, scale, width, height, dpi, english, paper);
    }
}
