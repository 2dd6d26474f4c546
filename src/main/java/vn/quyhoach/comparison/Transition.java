package vn.quyhoach.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Ground that was of one class and is of another, or of the same.
 *
 * @param from class in the earlier version; null where it has no object
 * @param to class in the later version; null where it has no object
 * @param areaM2 exact
 * @param areaHa rounded to two decimals; in a table of these all sums agree
 * @param pieces of how many parts it consists
 * @param unsure true where two lists of land use leave open whether the use is another or only its code
 */
public record Transition(
        @Nullable String from, @Nullable String to, double areaM2, double areaHa, long pieces, boolean unsure) {

    static final double SQUARE_METRES_A_HUNDREDTH = 100;
    static final double HUNDREDTHS = 100;

    static Transition of(
            @Nullable String from, @Nullable String to, double areaM2, long hundredthsHa, long pieces, boolean unsure) {
        return new Transition(from, to, areaM2, hundredthsHa / HUNDREDTHS, pieces, unsure);
    }

    long hundredthsHa() {
        return Math.round(areaHa * HUNDREDTHS);
    }

    boolean changed() {
        return !unsure && (from == null || !from.equals(to));
    }
}
