package vn.quyhoach.style;

/** The languages in which a style can be written. */
public enum StyleLanguage {
    /** The style specification of MapLibre, version 8. */
    MAPLIBRE,
    /** OGC SLD 1.1 with Symbology Encoding 1.1. */
    SLD_1_1,
    /** OGC SLD 1.0. */
    SLD_1_0,
    /** The layer style of QGIS. */
    QML
}
