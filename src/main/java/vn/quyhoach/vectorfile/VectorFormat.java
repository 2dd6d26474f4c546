package vn.quyhoach.vectorfile;

/** The formats that are read, told by the first bytes of a file and never by its name. */
public enum VectorFormat {
    GEOJSON,
    /** A zip archive with Shapefiles, GeoJSON, KML, GPX or drawings in it; KMZ is one. */
    ZIP,
    GEOPACKAGE,
    KML,
    GPX,
    /** A drawing of AutoCAD and its kin, as text. */
    DXF
}
