package vn.quyhoach.problem;

/** What a finding is about; the order is that of reports. */
public enum FindingKind {
    FILE,
    ENCODING,
    SCHEMA,
    CODE_LIST,
    CRS,
    PLACE,
    GEOMETRY,
    COVERAGE,
    QUOTA,
    NETWORK
}
