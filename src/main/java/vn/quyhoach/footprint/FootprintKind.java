package vn.quyhoach.footprint;

/** What corners are meant to make; by their number where nothing is said. */
public enum FootprintKind {
    ANY,
    POLYGON,
    LINE,
    POINT
}
