package vn.quyhoach.zone;

/** Where a version stands between desk and archive. */
public enum VersionStatus {
    DRAFT,
    APPRAISAL,
    IN_FORCE,
    SUPERSEDED,
    WITHDRAWN;

    /** Whether a decision has put it in force once; its objects never change again. */
    public boolean published() {
        return this == IN_FORCE || this == SUPERSEDED;
    }

    /** Whether its objects and words may still change. */
    public boolean open() {
        return this == DRAFT || this == APPRAISAL;
    }
}
