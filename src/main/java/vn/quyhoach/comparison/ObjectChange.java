package vn.quyhoach.comparison;

/**
 * How many objects changed in which way.
 *
 * @param areaM2 of the whole objects, as the later version draws them if it does
 */
public record ObjectChange(Kind kind, long objects, double areaM2) {

    /** The first that applies. */
    public enum Kind {
        /** Only the later version has an object of this code. */
        ADDED,
        /** Only the earlier version has. */
        REMOVED,
        /** Another class, perhaps another shape too. */
        RECLASSIFIED,
        /** The same class in another shape. */
        REDRAWN,
        /** The same class and shape; name, legal basis or other attributes differ. */
        DESCRIBED,
        UNCHANGED
    }
}
