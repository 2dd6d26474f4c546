package vn.quyhoach.ows.wmts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;

/**
 * A tile matrix set: squares of 256 pixels from the north-west, each scale twice the next.
 *
 * @param id its name in the OGC's register, or ours
 * @param wellKnown the name of its scales in the standard; null for scales of our own
 * @param west of the first tile, in the system
 * @param north of the first tile
 * @param resolution units of the system a pixel at the first scale
 */
record TileGrid(
        String id,
        Crs crs,
        @Nullable String wellKnown,
        double west,
        double north,
        double resolution,
        List<Matrix> matrices) {

    static final int PIXELS = 256;

    /** The OGC's pixel, in metres. */
    private static final double PIXEL_METRES = 0.00028;

    private static final double HALF_WORLD = 20_037_508.342789244;

    /** Of the web's maps. */
    static final TileGrid WEB_MERCATOR = of(
            "WebMercatorQuad",
            Crs.WEB_MERCATOR,
            "urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible",
            -HALF_WORLD,
            HALF_WORLD,
            2 * HALF_WORLD / PIXELS,
            21);

    static final List<TileGrid> ALL = List.of(WEB_MERCATOR);

    /** @param side tiles across and down */
    record Matrix(String id, double resolution, int side) {

        double scaleDenominator() {
            return resolution / PIXEL_METRES;
        }
    }

    private static TileGrid of(
            String id, Crs crs, @Nullable String wellKnown, double west, double north, double resolution, int scales) {
        List<Matrix> matrices = new ArrayList<>();
        for (int z = 0; z < scales; z++) {
            matrices.add(new Matrix(Integer.toString(z), resolution / (1L << z), 1 << z));
        }
        return new TileGrid(id, crs, wellKnown, west, north, resolution, List.copyOf(matrices));
    }

    static Optional<TileGrid> find(String id) {
        return ALL.stream().filter(grid -> grid.id.equals(id)).findFirst();
    }

    Optional<Matrix> matrix(String name) {
        return matrices.stream().filter(matrix -> matrix.id.equals(name)).findFirst();
    }

    Bbox box(Matrix matrix, int row, int column) {
        double side = matrix.resolution * PIXELS;
        return new Bbox(
                west + column * side, north - (row + 1) * side, west + (column + 1) * side, north - row * side, crs);
    }
}
