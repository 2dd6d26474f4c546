package vn.quyhoach.style;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * How a class of features looks.
 *
 * @param fill colour as {@code #rrggbb}; null for lines
 * @param fillOpacity 0 to 1
 * @param line colour of outline or line
 * @param width of the line in pixels
 * @param hatch pattern over the fill; null for none
 * @param dash lengths of strokes and gaps in pixels; empty for a solid line
 * @param marker shape of a point; null for areas and lines
 * @param markerSize width of the marker in pixels
 */
record PaletteClass(
        String code,
        Bilingual name,
        @Nullable String fill,
        double fillOpacity,
        @Nullable String line,
        double width,
        @Nullable Hatch hatch,
        List<Integer> dash,
        @Nullable Marker marker,
        double markerSize) {

    /** Patterns that all four style languages can draw. */
    enum Hatch {
        DIAGONAL,
        CROSS,
        HORIZONTAL,
        DOTS
    }

    enum Marker {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE,
        CROSS,
        STAR
    }

    /** The colour a legend shows where there is place for one. */
    String colour() {
        String colour = fill != null ? fill : line;
        return colour == null ? Palette.NEUTRAL : colour;
    }

    /** Administrative units are outlines only. */
    boolean hasFill() {
        return fill != null && fillOpacity > 0;
    }

    /** How wide a marker is drawn: the palette's size is that of its core, and an outline in white takes some away. */
    double markerWidth() {
        return 1.5 * Math.max(markerSize, 4);
    }

    String lineColour() {
        return line == null ? colour() : line;
    }
}
