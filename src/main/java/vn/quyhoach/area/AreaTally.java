package vn.quyhoach.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.quyhoach.area.AreaStatistic.Areas;
import vn.quyhoach.area.AreaStatistic.Line;
import vn.quyhoach.reference.ClassVocabulary;
import vn.quyhoach.reference.ListedClass;

/**
 * Puts areas into rows and columns: each ground once in the row of its own class, which are rounded together; all other
 * rows are sums of these, so that what is printed adds up.
 */
final class AreaTally {

    /** Less than that, in square metres, is left by the arithmetic of shared borders. */
    private static final double LEAST_M2 = 1;

    /** By how much, in parts of the whole, the units may miss the area of the unit they make up. */
    private static final double TOLERANCE = 1e-6;

    private static final double HUNDREDTHS = 100;
    private static final double PERCENT = 100;

    private final ClassVocabulary words;
    private final boolean rest;
    private final int columns;
    private final double groundM2;
    private final List<String> codes;
    private final double[][] exact;
    private final long[][] rounded;

    /**
     * @param whole the areas of the whole
     * @param wholeGround its own area
     * @param units the areas of each unit
     * @param grounds their own areas
     */
    AreaTally(ClassVocabulary words, UnitAreas whole, double wholeGround, List<UnitAreas> units, List<Double> grounds) {
        this.words = words;
        this.groundM2 = wholeGround;
        double parts = grounds.stream().mapToDouble(Double::doubleValue).sum();
        this.rest = Math.abs(wholeGround - parts) > TOLERANCE * wholeGround;
        this.columns = units.size() + (rest ? 1 : 0);
        Map<String, double[]> rows = new HashMap<>();
        double[] uncovered = new double[columns];
        double[] overlap = new double[columns];
        for (int column = 0; column < units.size(); column++) {
            enter(units.get(column), grounds.get(column), column, 1, rows, uncovered, overlap);
        }
        if (rest) {
            enter(whole, wholeGround, columns - 1, 1, rows, uncovered, overlap);
            for (int column = 0; column < units.size(); column++) {
                enter(units.get(column), grounds.get(column), columns - 1, -1, rows, uncovered, overlap);
            }
        }
        this.codes = words.classes().stream()
                .map(ListedClass::code)
                .filter(rows::containsKey)
                .toList();
        this.exact = new double[codes.size() + 2][];
        for (int row = 0; row < codes.size(); row++) {
            exact[row] = Objects.requireNonNull(rows.get(codes.get(row)));
        }
        exact[codes.size()] = uncovered;
        exact[codes.size() + 1] = overlap;
        this.rounded = RoundedTable.of(exact, columns);
    }

    /** Overlap is kept below zero, so that a column's sum is its ground. */
    private void enter(
            UnitAreas areas,
            double ground,
            int column,
            int sign,
            Map<String, double[]> rows,
            double[] uncovered,
            double[] overlap) {
        areas.areasM2()
                .forEach((used, area) -> rows.computeIfAbsent(
                                        words.say(used.scheme(), used.code()), code -> new double[columns])[column] +=
                        sign * area);
        double sum = areas.sumM2();
        Double covered = areas.coveredM2();
        double union = covered == null ? Math.min(sum, ground) : covered;
        uncovered[column] += sign * unlessNoise(ground - union);
        overlap[column] -= sign * unlessNoise(sum - union);
    }

    private static double unlessNoise(double areaM2) {
        return areaM2 < LEAST_M2 ? 0 : areaM2;
    }

    /** Whether the units leave something of the whole, which the last column has. */
    boolean hasRest() {
        return rest;
    }

    Areas ground() {
        return areas(row -> true, 1);
    }

    Areas uncovered() {
        return areas(row -> row == codes.size(), 1);
    }

    Areas overlap() {
        return areas(row -> row == codes.size() + 1, -1);
    }

    /** The classes with ground, and the groups, in the order of the law. */
    List<Line> lines() {
        Set<String> shown = new LinkedHashSet<>();
        for (ListedClass known : words.classes()) {
            String code = known.code();
            boolean isGroup = codes.stream().anyMatch(own -> words.root(own).equals(code));
            if (codes.contains(code) || isGroup || words.isOfficialGroup(code)) {
                shown.add(code);
            }
        }
        List<Line> lines = new ArrayList<>();
        TreeMap<Integer, Integer> counted = new TreeMap<>();
        for (String code : shown) {
            int depth = (int) shown.stream()
                    .filter(other -> !other.equals(code) && words.isWithin(code, other))
                    .count();
            counted.tailMap(depth, false).clear();
            counted.merge(depth, 1, Integer::sum);
            List<String> number = counted.values().stream().map(String::valueOf).toList();
            boolean group = words.isOfficialGroup(code)
                    || shown.stream().anyMatch(other -> !other.equals(code) && words.isWithin(other, code));
            Areas areas = areas(row -> row < codes.size() && words.isWithin(codes.get(row), code), 1);
            lines.add(new Line(
                    code,
                    words.get(code).name(),
                    String.join(".", number),
                    depth,
                    group,
                    PERCENT * areas.totalM2() / groundM2,
                    areas));
        }
        return lines;
    }

    private Areas areas(Predicate<Integer> rows, int sign) {
        List<Double> squareMetres = new ArrayList<>();
        List<Double> hectares = new ArrayList<>();
        double total = 0;
        long totalHundredths = 0;
        for (int column = 0; column < columns; column++) {
            double area = 0;
            long hundredths = 0;
            for (int row = 0; row < exact.length; row++) {
                if (rows.test(row)) {
                    area += sign * exact[row][column];
                    hundredths += sign * rounded[row][column];
                }
            }
            // nothing is nothing, not less than nothing
            squareMetres.add(area + 0.0);
            hectares.add(hundredths / HUNDREDTHS);
            total += area;
            totalHundredths += hundredths;
        }
        return new Areas(total + 0.0, totalHundredths / HUNDREDTHS, squareMetres, hectares);
    }
}
