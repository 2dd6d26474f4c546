package vn.quyhoach.project;

/** Where a project stands; also the class by which maps colour it. */
public enum ProjectStatus {
    PROPOSED,
    PREPARING,
    UNDER_CONSTRUCTION,
    COMPLETED,
    PAUSED,
    CANCELLED
}
