package vn.quyhoach.tile;

import java.util.Map;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** A tile of a pyramid: x from the west, y from the north. */
record TileAddress(TileMatrixSet set, int z, int x, int y) {

    /** A tile of the web map's pyramid there is 10 m wide, a unit of it 2 mm. */
    static final int MAX_ZOOM = TileMatrixSet.WEB.deepest();

    /** Map libraries draw a tile on so many pixels. */
    private static final int PIXELS = 512;

    TileAddress {
        if (z < 0 || z > set.deepest() || x < 0 || y < 0 || x >= set.width(z) || y >= set.width(z)) {
            throw new ProblemException(
                    ProblemCode.TILE_OUT_OF_RANGE, Map.of("z", z, "x", x, "y", y, "maxZoom", set.deepest()));
        }
    }

    /** A tile of the web map's pyramid. */
    TileAddress(int z, int x, int y) {
        this(TileMatrixSet.WEB, z, x, y);
    }

    static TileAddress parse(String z, String x, String y) {
        return new TileAddress(number("z", z), number("x", x), number("y", y));
    }

    /** The side of a pixel in metres of the projection; in web maps 10°N it is 2 % more than on the ground. */
    double pixelMetres() {
        return set.tileSide(z) / PIXELS;
    }

    /** Whether a layer that is drawn from a zoom of web maps on is drawn here. */
    boolean showsFrom(int zoom) {
        return z >= set.matrixOfZoom(zoom);
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw QueryParameters.invalid(name, text, QueryParameters.WHOLE_NUMBER);
        }
    }
}
