package vn.quyhoach.tile;

import java.util.Map;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** A tile of the web map's pyramid: x from the west, y from the north. */
record TileAddress(int z, int x, int y) {

    /** A tile there is 10 m wide, a unit of it 2 mm. */
    static final int MAX_ZOOM = 22;

    /** The width of the world in EPSG:3857, metres of that projection. */
    private static final double WORLD = 40075016.685578488;

    /** Map libraries draw a tile on so many pixels. */
    private static final int PIXELS = 512;

    TileAddress {
        if (z < 0 || z > MAX_ZOOM || x < 0 || y < 0 || x >= 1L << z || y >= 1L << z) {
            throw new ProblemException(
                    ProblemCode.TILE_OUT_OF_RANGE, Map.of("z", z, "x", x, "y", y, "maxZoom", MAX_ZOOM));
        }
    }

    static TileAddress parse(String z, String x, String y) {
        return new TileAddress(number("z", z), number("x", x), number("y", y));
    }

    /** The side of a pixel in metres of the projection; on the ground at 10°N it is 2 % less. */
    double pixelMetres() {
        return WORLD / (1L << z) / PIXELS;
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw QueryParameters.invalid(name, text, QueryParameters.WHOLE_NUMBER);
        }
    }
}
