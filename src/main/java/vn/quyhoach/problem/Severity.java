package vn.quyhoach.problem;

/** What follows from a finding. */
public enum Severity {
    /** The plan or project cannot be committed. */
    BLOCKING,
    /** It can, with a signature. */
    WARNING,
    /** For the record. */
    NOTE
}
