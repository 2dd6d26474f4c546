package vn.quyhoach.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The transition of classes in the form of the official table (biểu chu chuyển đất đai): a row for each class at the
 * start, a column for each at the end, hectares with two decimals. Every sum is the sum of the cells as they are shown.
 *
 * @param classes of rows and columns, in the order of the law
 * @param rows one for each class, in the same order
 * @param totalHa of all ground that either version covers
 */
public record TransitionMatrix(List<NamedClass> classes, List<Row> rows, double totalHa) {

    /**
     * One class.
     *
     * @param startHa area in the earlier version
     * @param cellsHa where it went, a cell for each class; the one of the class itself is what stayed
     * @param decreaseHa what went to other classes
     * @param increaseHa what came from other classes
     * @param changeHa increase less decrease
     * @param endHa area in the later version
     */
    public record Row(
            @Nullable String classCode,
            double startHa,
            List<Double> cellsHa,
            double decreaseHa,
            double increaseHa,
            double changeHa,
            double endHa) {}

    /**
     * The table of these transitions.
     *
     * @param known classes to choose from, in their order; those without any ground are left out
     */
    static TransitionMatrix of(List<NamedClass> known, List<Transition> transitions) {
        List<NamedClass> classes = known.stream()
                .filter(one -> transitions.stream()
                        .anyMatch(transition -> Objects.equals(transition.from(), one.code())
                                || Objects.equals(transition.to(), one.code())))
                .toList();
        int size = classes.size();
        long[][] cells = new long[size][size];
        List<@Nullable String> codes = new ArrayList<>();
        classes.forEach(one -> codes.add(one.code()));
        for (Transition one : transitions) {
            cells[codes.indexOf(one.from())][codes.indexOf(one.to())] += one.hundredthsHa();
        }
        List<Row> rows = new ArrayList<>(size);
        long total = 0;
        for (int i = 0; i < size; i++) {
            long start = 0;
            long end = 0;
            List<Double> row = new ArrayList<>(size);
            for (int j = 0; j < size; j++) {
                start += cells[i][j];
                end += cells[j][i];
                row.add(hectares(cells[i][j]));
            }
            long stayed = cells[i][i];
            rows.add(new Row(
                    codes.get(i),
                    hectares(start),
                    row,
                    hectares(start - stayed),
                    hectares(end - stayed),
                    hectares(end - start),
                    hectares(end)));
            total += start;
        }
        return new TransitionMatrix(classes, rows, hectares(total));
    }

    private static double hectares(long hundredths) {
        return hundredths / Transition.HUNDREDTHS;
    }
}
