package vn.quyhoach.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The transitions of a ground, the largest first. */
record Transitions(List<Transition> all) {

    private static final Comparator<Transition> ORDER = Comparator.comparingDouble(Transition::areaM2)
            .reversed()
            .thenComparing(transition -> String.valueOf(transition.from()))
            .thenComparing(transition -> String.valueOf(transition.to()));

    /** As measured, before any rounding. */
    record Measured(@Nullable String from, @Nullable String to, double areaM2, long pieces, boolean unsure) {}

    private record Pair(@Nullable String from, @Nullable String to) {}

    Transitions {
        all = all.stream().sorted(ORDER).toList();
    }

    /**
     * Rounds to hundredths of a hectare so that the sum of the rounded is the rounded sum: all are rounded down, and
     * those with the largest remainders get what is missing.
     */
    static Transitions of(Collection<Measured> measured) {
        List<Measured> byRemainder = measured.stream()
                .sorted(Comparator.comparingDouble((Measured one) -> hundredths(one) - Math.floor(hundredths(one)))
                        .reversed()
                        .thenComparing(one -> String.valueOf(one.from()))
                        .thenComparing(one -> String.valueOf(one.to())))
                .toList();
        double exact = byRemainder.stream().mapToDouble(Transitions::hundredths).sum();
        long missing = Math.round(exact)
                - byRemainder.stream()
                        .mapToLong(one -> (long) Math.floor(hundredths(one)))
                        .sum();
        List<Transition> rounded = new ArrayList<>(byRemainder.size());
        for (Measured one : byRemainder) {
            long hundredths = (long) Math.floor(hundredths(one)) + (rounded.size() < missing ? 1 : 0);
            rounded.add(Transition.of(one.from(), one.to(), one.areaM2(), hundredths, one.pieces(), one.unsure()));
        }
        return new Transitions(rounded);
    }

    /** What the parts have together: rounded areas are added as they are, so that tables of any tier agree. */
    static Transitions sum(Collection<Transitions> parts) {
        Map<Pair, Transition> sums = new LinkedHashMap<>();
        for (Transitions part : parts) {
            for (Transition one : part.all) {
                sums.merge(
                        new Pair(one.from(), one.to()),
                        one,
                        (left, right) -> Transition.of(
                                left.from(),
                                left.to(),
                                left.areaM2() + right.areaM2(),
                                left.hundredthsHa() + right.hundredthsHa(),
                                left.pieces() + right.pieces(),
                                left.unsure()));
            }
        }
        return new Transitions(List.copyOf(sums.values()));
    }

    double areaM2() {
        return all.stream().mapToDouble(Transition::areaM2).sum();
    }

    double changedM2() {
        return all.stream()
                .filter(Transition::changed)
                .mapToDouble(Transition::areaM2)
                .sum();
    }

    double unsureM2() {
        return all.stream()
                .filter(Transition::unsure)
                .mapToDouble(Transition::areaM2)
                .sum();
    }

    long hundredths() {
        return all.stream().mapToLong(Transition::hundredthsHa).sum();
    }

    /** Which classes there are, on either side. */
    List<String> classes() {
        return all.stream()
                .<String>mapMulti((one, classes) -> {
                    if (one.from() != null) {
                        classes.accept(one.from());
                    }
                    if (one.to() != null) {
                        classes.accept(one.to());
                    }
                })
                .distinct()
                .toList();
    }

    /** Whether some ground is in one version only. */
    boolean leavesLayer() {
        return all.stream().anyMatch(one -> one.from() == null || one.to() == null);
    }

    private static double hundredths(Measured one) {
        return one.areaM2() / Transition.SQUARE_METRES_A_HUNDREDTH;
    }
}
