package vn.quyhoach.area;

/**
 * A table of areas in hundredths of a hectare that adds up as it is printed: each cell is the exact value rounded down or
 * up, and so is each sum of a row, of a column, and of all.
 *
 * <p>Rounding each cell to the nearest would leave sums that are off by a few hundredths, which whoever adds up a printed
 * table takes for a mistake. This is controlled rounding: while cells are between two hundredths, a closed walk through
 * rows and columns over such cells exists, along which as much can be added as taken away, until one of them is whole.
 */
final class RoundedTable {

    private static final double SQUARE_METRES_A_HUNDREDTH = 100;

    /** Parts of a hundredth that are told apart; a power of two, so that sums of parts are exact. */
    private static final long PARTS = 1 << 20;

    private final int rows;
    private final int columns;

    /** Cells in parts of a hundredth, with a row and a column more, by which every sum is whole. */
    private final long[][] cells;

    private RoundedTable(double[][] areasM2, int columns) {
        this.rows = areasM2.length;
        this.columns = columns;
        this.cells = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long parts = Math.round(areasM2[row][column] / SQUARE_METRES_A_HUNDREDTH * PARTS);
                cells[row][column] = parts;
                cells[row][columns] -= parts;
                cells[rows][column] -= parts;
                cells[rows][columns] += parts;
            }
        }
    }

    /**
     * Rounds a table.
     *
     * @param areasM2 rows of cells, the same number of cells in each
     * @param columns how many; a table without rows has columns too
     * @return hundredths of a hectare
     */
    static long[][] of(double[][] areasM2, int columns) {
        RoundedTable table = new RoundedTable(areasM2, columns);
        for (int row = 0; row <= table.rows; row++) {
            while (table.fractional(row, -1) >= 0) {
                table.settle(row);
            }
        }
        long[][] rounded = new long[table.rows][columns];
        for (int row = 0; row < table.rows; row++) {
            for (int column = 0; column < columns; column++) {
                rounded[row][column] = table.cells[row][column] / PARTS;
            }
        }
        return rounded;
    }

    /** Walks over cells that are not whole, along a row and down a column in turns, and settles the circle it closes. */
    private void settle(int start) {
        int[] walkRows = new int[2 * (rows + columns + 3)];
        int[] walkColumns = new int[walkRows.length];
        int[] rowSeen = new int[rows + 1];
        int[] columnSeen = new int[columns + 1];
        int row = start;
        int column = -1;
        for (int length = 0; ; length += 2) {
            if (rowSeen[row] > 0) {
                turn(walkRows, walkColumns, rowSeen[row] - 1, length);
                return;
            }
            rowSeen[row] = length + 1;
            column = fractional(row, column);
            walkRows[length] = row;
            walkColumns[length] = column;
            if (columnSeen[column] > 0) {
                turn(walkRows, walkColumns, columnSeen[column] - 1, length + 1);
                return;
            }
            columnSeen[column] = length + 2;
            row = fractionalBelow(column, row);
            walkRows[length + 1] = row;
            walkColumns[length + 1] = column;
        }
    }

    /** Adds to every second cell of the circle what it takes from the others, or the other way round: whichever is less. */
    private void turn(int[] walkRows, int[] walkColumns, int first, int end) {
        long up = PARTS;
        long down = PARTS;
        for (int at = first; at < end; at++) {
            long part = part(walkRows[at], walkColumns[at]);
            boolean gains = (at - first) % 2 == 0;
            up = Math.min(up, gains ? PARTS - part : part);
            down = Math.min(down, gains ? part : PARTS - part);
        }
        long moved = up <= down ? up : -down;
        for (int at = first; at < end; at++) {
            cells[walkRows[at]][walkColumns[at]] += (at - first) % 2 == 0 ? moved : -moved;
        }
    }

    private long part(int row, int column) {
        return Math.floorMod(cells[row][column], PARTS);
    }

    /** A cell of the row that is not whole, in another column; -1 if there is none. */
    private int fractional(int row, int otherThan) {
        for (int column = 0; column <= columns; column++) {
            if (column != otherThan && part(row, column) != 0) {
                return column;
            }
        }
        return -1;
    }

    /** There is one: the column's sum is whole, and one of its cells is not. */
    private int fractionalBelow(int column, int otherThan) {
        for (int row = 0; row <= rows; row++) {
            if (row != otherThan && part(row, column) != 0) {
                return row;
            }
        }
        throw new IllegalStateException("The column does not add up");
    }
}
