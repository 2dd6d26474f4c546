package vn.quyhoach.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.comparison.TransitionMatrix.Row;
import vn.quyhoach.reference.ClassVocabulary;
import vn.quyhoach.reference.ListedClass;
import vn.quyhoach.text.Bilingual;

/**
 * The transition in the form of the official table (biểu chu chuyển đất đai), with the groups of the law: rows and columns
 * are groups and, under each, its classes with ground. A group's cells are the sums of its classes'; what went from one
 * class of a group to another stayed in the group. Where each place has one class, ground that neither version draws is
 * in the last row and column, so that the table adds up to the area of the unit.
 *
 * @param lines of rows and columns
 * @param rows one for each line, in the same order
 * @param totalHa of all ground, each counted once
 */
public record TransitionTable(List<Line> lines, List<Row> rows, double totalHa) {

    /**
     * A group or a class.
     *
     * @param code null for ground outside the layer
     * @param number its place in the table: {@code 2.1}
     */
    public record Line(@Nullable String code, Bilingual name, boolean group, String number) {}

    /**
     * The table of these transitions.
     *
     * @param neitherHundredths ground that neither version draws, in hundredths of a hectare
     */
    static TransitionTable of(ClassVocabulary words, List<Transition> transitions, long neitherHundredths) {
        Plan plan = new Plan(words, transitions, neitherHundredths > 0);
        int size = plan.lines.size();
        long[][] cells = new long[size][size];
        long total = neitherHundredths;
        for (Transition one : transitions) {
            total += one.hundredthsHa();
            for (int row : plan.at(one.from())) {
                for (int column : plan.at(one.to())) {
                    cells[row][column] += one.hundredthsHa();
                }
            }
        }
        if (neitherHundredths > 0) {
            cells[size - 1][size - 1] += neitherHundredths;
        }
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            long start = 0;
            long end = 0;
            List<Double> row = new ArrayList<>(size);
            for (int j = 0; j < size; j++) {
                // a group is the sum of lines that are there themselves
                if (!plan.lines.get(j).group()) {
                    start += cells[i][j];
                    end += cells[j][i];
                }
                row.add(cells[i][j] / Transition.HUNDREDTHS);
            }
            long stayed = cells[i][i];
            rows.add(new Row(
                    plan.lines.get(i).code(),
                    start / Transition.HUNDREDTHS,
                    row,
                    (start - stayed) / Transition.HUNDREDTHS,
                    (end - stayed) / Transition.HUNDREDTHS,
                    (end - start) / Transition.HUNDREDTHS,
                    end / Transition.HUNDREDTHS));
        }
        return new TransitionTable(plan.lines, rows, total / Transition.HUNDREDTHS);
    }

    /** Which lines there are, and in which of them a class is counted. */
    private static final class Plan {

        private final List<Line> lines = new ArrayList<>();
        private final Map<@Nullable String, int[]> places = new HashMap<>();

        Plan(ClassVocabulary words, List<Transition> transitions, boolean outside) {
            List<String> there = words.classes().stream()
                    .map(ListedClass::code)
                    .filter(code ->
                            transitions.stream().anyMatch(one -> code.equals(one.from()) || code.equals(one.to())))
                    .toList();
            int groups = 0;
            for (ListedClass known : words.classes()) {
                String root = known.code();
                List<String> members = there.stream()
                        .filter(code -> words.root(code).equals(root))
                        .toList();
                if (members.isEmpty() && !words.isOfficialGroup(root)) {
                    continue;
                }
                String number = String.valueOf(++groups);
                if (members.equals(List.of(root)) && !words.isOfficialGroup(root)) {
                    places.put(root, new int[] {lines.size()});
                    lines.add(new Line(root, known.name(), false, number));
                } else {
                    add(words, known, members, number);
                }
            }
            boolean leaves = transitions.stream().anyMatch(one -> one.from() == null || one.to() == null);
            if (leaves || outside) {
                places.put(null, new int[] {lines.size()});
                lines.add(new Line(null, NamedClass.NONE.name(), false, ""));
            }
        }

        private void add(ClassVocabulary words, ListedClass group, List<String> members, String number) {
            int head = lines.size();
            lines.add(new Line(group.code(), group.name(), true, number));
            for (int i = 0; i < members.size(); i++) {
                String code = members.get(i);
                places.put(code, new int[] {head, lines.size()});
                Bilingual name = words.get(code).name();
                Bilingual shown = code.equals(group.code())
                        ? new Bilingual(name.vi() + " (không chi tiết)", name.en() + " (no detail)")
                        : name;
                lines.add(new Line(code, shown, false, number + "." + (i + 1)));
            }
        }

        int[] at(@Nullable String code) {
            int[] place = places.get(code);
            if (place == null) {
                throw new IllegalStateException("No line for " + code);
            }
            return place;
        }
    }
}
