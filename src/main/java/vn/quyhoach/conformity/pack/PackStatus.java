package vn.quyhoach.conformity.pack;

/** What a pack is used for. */
public enum PackStatus {
    /** Being written: no check uses it. */
    DRAFT,
    /** New checks of its days use it; its content cannot be changed any more. */
    ACTIVE,
    /** No new check uses it; checks that were made with it can be repeated. */
    RETIRED
}
