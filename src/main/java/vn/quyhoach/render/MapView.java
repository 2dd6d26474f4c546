package vn.quyhoach.render;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Bbox;

/**
 * A map to be painted. Start with {@link #of} and change what differs.
 *
 * @param layers bottom to top
 * @param box what the picture shows, in the system it is painted in
 * @param width in pixels
 * @param height in pixels
 * @param dpi of the device: symbols grow with it, while the scale stays
 * @param angle by how many degrees the map is turned clockwise
 * @param background behind everything; null for a transparent picture, where the format knows such
 */
public record MapView(
        List<MapLayer> layers,
        Bbox box,
        int width,
        int height,
        double dpi,
        double angle,
        @Nullable Color background) {

    /** The density for which the palette gives widths, and at which a pixel is taken as the OGC's 0.28 mm. */
    public static final double USUAL_DPI = 96;

    public MapView {
        layers = List.copyOf(layers);
        if (width < 1 || height < 1 || !(dpi > 0) || !Double.isFinite(angle)) {
            throw new IllegalArgumentException(width + " × " + height + " at " + dpi + " dpi, " + angle + "°");
        }
    }

    /** A map on white paper. */
    public static MapView of(List<MapLayer> layers, Bbox box, int width, int height) {
        return new MapView(layers, box, width, height, USUAL_DPI, 0, Color.WHITE);
    }

    public MapView at(double otherDpi) {
        return new MapView(layers, box, width, height, otherDpi, angle, background);
    }

    public MapView turned(double degrees) {
        return new MapView(layers, box, width, height, dpi, degrees, background);
    }

    public MapView on(@Nullable Color paper) {
        return new MapView(layers, box, width, height, dpi, angle, paper);
    }

    long pixels() {
        return (long) width * height;
    }

    /** What the OGC calls the scale: that of a screen whose pixel is 0.28 mm wide, on the equator for degrees. */
    public double scaleDenominator() {
        return new Viewport(this).scale();
    }
}
