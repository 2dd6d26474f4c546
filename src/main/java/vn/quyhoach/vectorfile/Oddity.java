package vn.quyhoach.vectorfile;

/** What a file has that the service does not keep, or lacks and can do without: told, never silently done. */
public enum Oddity {
    /** Heights, which the plane does not know. */
    HEIGHTS,
    /** Measures along lines. */
    MEASURES,
    /** Arcs, drawn as chords. */
    CURVES,
    /** A Shapefile without its index; it is read in the order of its records. */
    NO_SHX,
    /** A Shapefile without its table: objects without attributes. */
    NO_DBF,
    /** A table whose coordinates stand in two columns; the values tell which is easting. */
    COORDINATE_COLUMNS
}
