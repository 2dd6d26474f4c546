package vn.quyhoach.conformity.rule;

/** What follows for a project that an object lies over. */
public enum Effect {
    BLOCK,
    CONDITION,
    NOTIFY
}
