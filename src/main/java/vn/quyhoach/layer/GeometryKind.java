package vn.quyhoach.layer;

/** What the features of a layer are made of; every layer has one kind. */
public enum GeometryKind {
    POLYGON,
    LINE,
    POINT
}
