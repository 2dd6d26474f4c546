package vn.quyhoach.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hundredths of a hectare that add up along rows and down columns. */
class RoundedTableTest {

    @Test
    void keepsWhatIsWhole() {
        assertThat(RoundedTable.of(new double[][] {{100, 200}, {0, 12_300}}, 2)).isDeepEqualTo(new long[][] {
            {1, 2}, {0, 123}
        });
    }

    @Test
    void letsHalvesMakeAWhole() {
        // each to the nearest would be 1 + 1, or 0 + 0, where the sum is 1
        long[][] rounded = RoundedTable.of(new double[][] {{50, 50}, {50, 50}}, 2);
        assertThat(rounded[0][0] + rounded[0][1]).isEqualTo(1);
        assertThat(rounded[1][0] + rounded[1][1]).isEqualTo(1);
        assertThat(rounded[0][0] + rounded[1][0]).isEqualTo(1);
    }

    @Test
    void takesATableWithoutRows() {
        assertThat(RoundedTable.of(new double[0][], 3)).isEmpty();
    }

    /** Cells, sums of rows, sums of columns and the sum of all: each is the exact value, rounded down or up. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 40", "3, 40, 1", "4, 12, 15", "5, 30, 60", "6, 60, 188", "7, 25, 60", "8, 3, 3"})
    void everySumIsTheExactOneRounded(long seed, int rows, int columns) {
        Random random = new Random(seed);
        double[][] exact = new double[rows][columns];
        for (double[] row : exact) {
            for (int column = 0; column < columns; column++) {
                // a third of the cells is empty, some are below zero as overlaps are
                row[column] = random.nextInt(3) == 0 ? 0 : (random.nextDouble() - 0.1) * 5e7;
            }
        }
        long[][] rounded = RoundedTable.of(exact, columns);
        double total = 0;
        long roundedTotal = 0;
        double[] down = new double[columns];
        long[] roundedDown = new long[columns];
        for (int row = 0; row < rows; row++) {
            double across = 0;
            long roundedAcross = 0;
            for (int column = 0; column < columns; column++) {
                assertRounded(rounded[row][column], exact[row][column]);
                across += exact[row][column];
                roundedAcross += rounded[row][column];
                down[column] += exact[row][column];
                roundedDown[column] += rounded[row][column];
            }
            assertRounded(roundedAcross, across);
            total += across;
            roundedTotal += roundedAcross;
        }
        for (int column = 0; column < columns; column++) {
            assertRounded(roundedDown[column], down[column]);
        }
        assertRounded(roundedTotal, total);
    }

    /** Less than a hundredth from the exact value; a hair more for the sums of doubles themselves. */
    private static void assertRounded(long hundredths, double squareMetres) {
        assertThat(Math.abs(hundredths - squareMetres / 100)).isLessThan(1.001);
        if (squareMetres == 0) {
            assertThat(hundredths).isZero();
        }
    }
}
