package vn.quyhoach.project;

/** How much a drawn position may decide. */
public enum PositionBasis {
    LEGAL_BOUNDARY,
    PLAN_DIGITISED,
    /** A symbol somewhere near: never a reason for a verdict that fails. */
    INDICATIVE_SYMBOL
}
