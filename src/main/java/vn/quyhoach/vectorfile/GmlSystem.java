package vn.quyhoach.vectorfile;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemException;

/**
 * A coordinate system as GML names it. The form decides the order of the axes: a URI or URN stands for the authority's
 * order, the short form of old programs for easting or longitude first.
 *
 * @param dimension as stated, 0 for not
 */
record GmlSystem(String name, boolean northingFirst, int dimension) {

    static GmlSystem of(String name, @Nullable String dimension) {
        int stated = dimension(dimension);
        try {
            Crs crs = Crs.of(name);
            boolean authority = name.startsWith("urn:") || name.contains("/def/crs/");
            return new GmlSystem(name, authority && crs.northingFirst(), stated);
        } catch (ProblemException unknown) {
            return new GmlSystem(name, false, stated);
        }
    }

    /** As an attribute says it; 0 where it says nothing of use. */
    static int dimension(@Nullable String stated) {
        return stated != null && stated.matches("[23]") ? Integer.parseInt(stated) : 0;
    }

    SourceCrs source() {
        return SourceCrs.named(name);
    }
}
