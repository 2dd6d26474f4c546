package vn.quyhoach.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.comparison.TransitionMatrix.Row;
import vn.quyhoach.comparison.Transitions.Measured;
import vn.quyhoach.text.Bilingual;

/** Hectares with two decimals that still add up. */
class TransitionsTest {

    private static final List<NamedClass> CLASSES = List.of(
            new NamedClass("LUC", new Bilingual("Lúa", "Rice")),
            new NamedClass("ONT", new Bilingual("Ở", "Homes")),
            new NamedClass("SKK", new Bilingual("Công nghiệp", "Industry")),
            NamedClass.NONE);

    @Test
    void givesWhatIsMissingToTheLargestRemainders() {
        // thirds of a hectare: 33.33 + 33.33 + 33.33 would be 99.99
        Transitions thirds = Transitions.of(List.of(
                new Measured("LUC", "LUC", 1_000_000 / 3.0, 1, false),
                new Measured("LUC", "ONT", 1_000_000 / 3.0, 1, false),
                new Measured("LUC", "SKK", 1_000_000 / 3.0, 1, false)));
        assertThat(thirds.all()).extracting(Transition::areaHa).containsExactly(33.34, 33.33, 33.33);
    }

    @Test
    void addsRoundedAreasAsTheyAre() {
        Transitions one = Transitions.of(List.of(new Measured("LUC", "SKK", 149, 1, false)));
        Transitions sum = Transitions.sum(List.of(one, one, one));
        assertThat(sum.all()).containsExactly(new Transition("LUC", "SKK", 447, 0.03, 3, false));
    }

    @Test
    void leavesOutClassesWithoutGround() {
        TransitionMatrix matrix = TransitionMatrix.of(
                CLASSES,
                Transitions.of(List.of(new Measured("LUC", "SKK", 10_000, 1, false)))
                        .all());
        assertThat(matrix.classes()).extracting(NamedClass::code).containsExactly("LUC", "SKK");
        assertThat(matrix.rows())
                .containsExactly(
                        new Row("LUC", 1, List.of(0.0, 1.0), 1, 0, -1, 0),
                        new Row("SKK", 0, List.of(0.0, 0.0), 0, 1, 1, 1));
    }

    /** Whatever the areas: rows and columns add up to their margins, these to the total, and it is the rounded area. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void margins(long seed) {
        Random random = new Random(seed);
        List<Measured> measured = new ArrayList<>();
        for (NamedClass from : CLASSES) {
            for (NamedClass to : CLASSES) {
                if (random.nextInt(4) > 0 && (from.code() != null || to.code() != null)) {
                    measured.add(new Measured(from.code(), to.code(), random.nextDouble() * 1e6, 1, false));
                }
            }
        }
        TransitionMatrix matrix =
                TransitionMatrix.of(CLASSES, Transitions.of(measured).all());
        double exactHa = measured.stream().mapToDouble(Measured::areaM2).sum() / 10_000;
        long total = hundredths(matrix.totalHa());
        assertThat(total).isEqualTo(Math.round(exactHa * 100));
        long starts = 0;
        long ends = 0;
        for (int i = 0; i < matrix.rows().size(); i++) {
            Row row = matrix.rows().get(i);
            int column = i;
            long stayed = hundredths(row.cellsHa().get(i));
            long across = row.cellsHa().stream()
                    .mapToLong(TransitionsTest::hundredths)
                    .sum();
            long down = matrix.rows().stream()
                    .mapToLong(other -> hundredths(other.cellsHa().get(column)))
                    .sum();
            assertThat(across).isEqualTo(hundredths(row.startHa())).isEqualTo(stayed + hundredths(row.decreaseHa()));
            assertThat(down).isEqualTo(hundredths(row.endHa())).isEqualTo(stayed + hundredths(row.increaseHa()));
            assertThat(hundredths(row.changeHa())).isEqualTo(down - across);
            starts += across;
            ends += down;
        }
        assertThat(starts).isEqualTo(ends).isEqualTo(total);
    }

    private static long hundredths(double hectares) {
        return Math.round(hectares * 100);
    }
}
