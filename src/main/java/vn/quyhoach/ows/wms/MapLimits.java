package vn.quyhoach.ows.wms;

/** How much of a map may be asked for at once; capabilities tell it. */
final class MapLimits {

    /** Pixels across and down: A3 at 180 dpi; the whole map is painted so large well within the time there is. */
    static final int MAX_SIDE = 3072;

    static final int MAX_LAYERS = 40;

    static final int MAX_FEATURES = 100;

    private MapLimits() {}
}
