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

    /** Whether it is still on its way; only a {@link #DRAFT} changes, in appraisal it stands still. */
    public boolean open() {
        return this == DRAFT || this == APPRAISAL;
    }
}
