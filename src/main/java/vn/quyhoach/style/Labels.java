package vn.quyhoach.style;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;

/**
 * What is written on a layer's features.
 *
 * @param attribute whose text
 * @param fromZoom the first zoom of web maps with labels
 * @param size in pixels
 */
record Labels(String attribute, int fromZoom, int size, String colour, boolean strong) {

    /** At the equator a web map of zoom 0 has this scale, at 96 dpi on tiles of 512 pixels. */
    private static final double SCALE_AT_ZOOM_0 = 279_541_132;

    static final String INK = "#2b2b2b";
    static final String HALO = "#ffffff";

    static Optional<Labels> of(PublishedLayer layer) {
        return Optional.ofNullable(
                switch (layer.baseId()) {
                    case "province" -> new Labels("name", 6, 15, "#4a1d3f", true);
                    case "districts" -> new Labels("name", 9, 13, "#6b3b5e", true);
                    case "communes" -> new Labels("name", 11, 12, "#6b5566", false);
                    case "urban" -> new Labels("name", 9, 13, "#7c0a2a", true);
                    default -> usual(layer);
                });
    }

    private static @Nullable Labels usual(PublishedLayer layer) {
        if (layer.role() == LayerRole.BASE_ZONING) {
            return new Labels("class_code", 14, 11, INK, false);
        }
        if (layer.role() == LayerRole.STRUCTURE) {
            return new Labels("name", 8, 13, INK, true);
        }
        return new Labels("name", layer.geometry() == GeometryKind.POINT ? 12 : 11, 12, INK, false);
    }

    /** What begins at a zoom of web maps is seen below this scale. */
    static double scale(int zoom) {
        return Math.ceil(SCALE_AT_ZOOM_0 / Math.pow(2, zoom)) + 1;
    }

    /** Labels are shown at this scale and larger ones. */
    double maxScaleDenominator() {
        return Math.round(SCALE_AT_ZOOM_0 / Math.pow(2, fromZoom) * 2);
    }
}
