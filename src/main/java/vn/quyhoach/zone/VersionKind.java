package vn.quyhoach.zone;

/** How a version came about. */
public enum VersionKind {
    ORIGINAL,
    /** Changes a part; the rest is carried over. */
    LOCAL_ADJUSTMENT,
    ADJUSTMENT,
    REPLACEMENT
}
