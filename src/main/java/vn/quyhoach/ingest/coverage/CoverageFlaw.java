package vn.quyhoach.ingest.coverage;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A place at which a coverage is none, or is not that of its neighbours or of before.
 *
 * @param objects codes of what borders on the place or lies over it, those of the file first; six at most
 * @param place in the national system
 */
public record CoverageFlaw(Kind kind, List<String> objects, double areaM2, Geometry place) {

    /** What is the matter. */
    public enum Kind {
        /** Two objects lie over the same ground. */
        OVERLAP,
        /** Between objects of the layer lies ground that none covers. */
        GAP,
        /** Between an object of the layer and one of the neighbouring unit. */
        NEIGHBOUR_GAP,
        /** An object of the layer lies over one of the neighbouring unit. */
        NEIGHBOUR_OVERLAP,
        /** The version before covered what this one does not. */
        LOST,
        /** The version before did not cover what this one does. */
        GAINED,
        /** The layer covers most of the declared unit, but not this. */
        UNCOVERED
    }
}
