package vn.quyhoach.tile;

/**
 * The numbers of tiles in a PMTiles archive: all zooms one after the other, within a zoom along Hilbert's curve, so that
 * what lies together on the ground lies together in the file.
 */
final class HilbertCurve {

    private HilbertCurve() {}

    static long number(int z, int x, int y) {
        long before = 0;
        for (int zoom = 0; zoom < z; zoom++) {
            before += 1L << (2 * zoom);
        }
        long along = 0;
        int column = x;
        int row = y;
        for (int side = (1 << z) / 2; side > 0; side >>= 1) {
            int right = (column & side) > 0 ? 1 : 0;
            int below = (row & side) > 0 ? 1 : 0;
            along += (long) side * side * ((3 * right) ^ below);
            if (below == 0) {
                if (right == 1) {
                    column = (side - 1 - column) & (side - 1);
                    row = (side - 1 - row) & (side - 1);
                }
                int turned = column;
                column = row;
                row = turned;
            }
        }
        return before + along;
    }
}
