package vn.quyhoach.sample;

import java.util.Arrays;
import java.util.Collection;

/** The land-use class of every parcel in one version of the plan; a class is given once, whoever comes first. */
final class LandUse {

    private final String[] uses;

    LandUse(int parcels) {
        this.uses = new String[parcels];
        Arrays.fill(uses, "");
    }

    private LandUse(String[] uses) {
        this.uses = uses;
    }

    LandUse copy() {
        return new LandUse(uses.clone());
    }

    String of(Parcel parcel) {
        return uses[parcel.number()];
    }

    boolean isOpen(Parcel parcel) {
        return of(parcel).isEmpty();
    }

    void give(Parcel parcel, String use) {
        uses[parcel.number()] = use;
    }

    void give(Collection<Parcel> parcels, String use) {
        parcels.forEach(parcel -> give(parcel, use));
    }

    /** Fields and ponds: what a later version may turn into something else. */
    boolean isFarmed(Parcel parcel) {
        return switch (of(parcel)) {
            case "LUC", "LUK", "HNK", "CLN", "NTS", "NKH", "BCS" -> true;
            default -> false;
        };
    }

    /** What an area may reach over without taking it. */
    boolean isLinear(Parcel parcel) {
        return parcel.isCourse() && !of(parcel).equals("SON");
    }
}
