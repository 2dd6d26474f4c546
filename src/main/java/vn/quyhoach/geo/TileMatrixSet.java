package vn.quyhoach.geo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * A pyramid of square tiles (OGC Two Dimensional Tile Matrix Set 2.0): matrix 0 is one tile, each next one cuts every
 * tile in four. Rows count from the north, columns from the west.
 *
 * @param registered the name in the register of the OGC; null for one of our own
 * @param west easting of the corner of origin
 * @param north northing of the corner of origin
 * @param side the side of the one tile of matrix 0, in metres of the system
 * @param deepest the last matrix
 */
public record TileMatrixSet(
        String id,
        @Nullable String registered,
        Bilingual title,
        Crs crs,
        double west,
        double north,
        double side,
        int deepest) {

    /** On so many pixels a tile matrix set says that a tile is drawn. */
    public static final int TILE_PIXELS = 256;

    /** The size of a pixel by which the OGC turns cells into scales, in metres. */
    private static final double STANDARD_PIXEL = 0.00028;

    private static final double WORLD = 40075016.685578488;

    /** The pyramid of all web maps. */
    public static final TileMatrixSet WEB = new TileMatrixSet(
            "WebMercatorQuad",
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
            new Bilingual("Bản đồ web (Web Mercator)", "Web maps (Web Mercator)"),
            Crs.WEB_MERCATOR,
            -WORLD / 2,
            WORLD / 2,
            WORLD,
            22);

    /**
     * Ours in the national system: cells are powers of two metres (matrix 13 has metres), and the one tile of matrix 0
     * holds all of Vietnam as the zone of 105°45′ sees it.
     */
    public static final TileMatrixSet NATIONAL = new TileMatrixSet(
            "VN2000TM3Zone10545Quad",
            null,
            new Bilingual("VN-2000 múi 3°, kinh tuyến trục 105°45′", "VN-2000 / TM-3 105°45′"),
            Crs.NATIONAL,
            500_000 - 8192 * TILE_PIXELS / 2.0,
            2_800_000,
            8192 * TILE_PIXELS,
            18);

    private static final List<TileMatrixSet> ALL = List.of(WEB, NATIONAL);

    /** The tiles of a matrix that have something in them, first and last included. */
    public record Limits(int matrix, int firstRow, int lastRow, int firstColumn, int lastColumn) {

        public boolean hold(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** All sets, the most used first. */
    public static List<TileMatrixSet> all() {
        return ALL;
    }

    /**
     * The set of that id.
     *
     * @throws ProblemException {@code TILE_MATRIX_SET_UNKNOWN}
     */
    public static TileMatrixSet of(String id) {
        return ALL.stream()
                .filter(set -> set.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.TILE_MATRIX_SET_UNKNOWN,
                        Map.of(
                                "set",
                                id,
                                "supported",
                                ALL.stream().map(TileMatrixSet::id).collect(Collectors.joining(", ")))));
    }

    /** Tiles along a side of a matrix. */
    public int width(int matrix) {
        return 1 << matrix;
    }

    public double tileSide(int matrix) {
        return side / width(matrix);
    }

    /** Metres of the system to one of {@link #TILE_PIXELS}. */
    public double cellSize(int matrix) {
        return tileSide(matrix) / TILE_PIXELS;
    }

    public double scaleDenominator(int matrix) {
        return cellSize(matrix) / STANDARD_PIXEL;
    }

    /** The ground of a tile. */
    public Bbox box(int matrix, int row, int column) {
        double tile = tileSide(matrix);
        return new Bbox(
                west + column * tile, north - (row + 1) * tile, west + (column + 1) * tile, north - row * tile, crs);
    }

    /** The tiles that meet a box in the system of this set; empty for a box outside. */
    public Optional<Limits> limits(int matrix, Bbox box) {
        double tile = tileSide(matrix);
        int last = width(matrix) - 1;
        int firstColumn = (int) Math.floor((box.west() - west) / tile);
        int lastColumn = (int) Math.floor((box.east() - west) / tile);
        int firstRow = (int) Math.floor((north - box.north()) / tile);
        int lastRow = (int) Math.floor((north - box.south()) / tile);
        if (lastColumn < 0 || firstColumn > last || lastRow < 0 || firstRow > last) {
            return Optional.empty();
        }
        return Optional.of(new Limits(
                matrix,
                Math.max(0, firstRow),
                Math.min(last, lastRow),
                Math.max(0, firstColumn),
                Math.min(last, lastColumn)));
    }

    /** The first matrix whose tiles are no larger than those of web maps at a zoom: what a layer's first zoom means here. */
    public int matrixOfZoom(int zoom) {
        double largest = WEB.tileSide(zoom) * 1.000001;
        int matrix = 0;
        while (tileSide(matrix) > largest) {
            matrix++;
        }
        return matrix;
    }
}
