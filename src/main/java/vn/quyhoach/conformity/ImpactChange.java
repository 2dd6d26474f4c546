package vn.quyhoach.conformity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * What would change for one place.
 *
 * @param before the verdict on the plans in force; {@code after} with the draft
 * @param planBefore what the plan of the draft says by itself; null where it has nothing in force
 * @param reason of the verdict with the draft
 * @param unit of the shares
 * @param sharesBefore by the zoning of that plan; null where it has nothing in force
 * @param pieces where it says something else
 * @param box of the place: west, south, east, north, in degrees
 */
record ImpactChange(
        Verdict before,
        Verdict after,
        @Nullable Verdict planBefore,
        Verdict planAfter,
        Bilingual reason,
        Unit unit,
        @Nullable EffectShares sharesBefore,
        EffectShares sharesAfter,
        List<ImpactPiece> pieces,
        List<Double> box) {

    enum Unit {
        SQUARE_METRES,
        METRES,
        POINTS;

        static Unit of(int dimension) {
            return dimension == 2 ? SQUARE_METRES : dimension == 1 ? METRES : POINTS;
        }
    }

    /** A plan that begins to be in force and says nothing of a place changes nothing there. */
    static boolean differs(Verdict before, Verdict after, @Nullable Verdict planBefore, Verdict planAfter) {
        return before != after || Objects.requireNonNullElse(planBefore, Verdict.NOT_COVERED) != planAfter;
    }

    /** How much worse it gets; negative for the better. */
    int fall() {
        return after.compareTo(before);
    }
}
