package vn.quyhoach.vectorfile;

/** The formats that are read, told by the first bytes of a file and never by its name. */
public enum VectorFormat {
    /** Also sequences of it. */
    GEOJSON,
    /** A zip archive with any of the others in it; KMZ is one. */
    ZIP,
    GEOPACKAGE,
    KML,
    GPX,
    FLATGEOBUF,
    GML,
    /** Read through GDAL: MapInfo, MicroStation. */
    FOREIGN,
    /** A table whose rows have places: a workbook or separated values. */
    TABLE,
    /** A drawing of AutoCAD and its kin, as text. */
    DXF
}
