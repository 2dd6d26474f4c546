package vn.quyhoach.vectorfile;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemException;

/**
 * What a file says about its coordinate system.
 *
 * @param crs the system, or null when the file names none or one the service does not know
 * @param words the file's own words, shown to people; empty when it says nothing
 * @param stated false when the system follows from the format alone (GeoJSON without a {@code crs} member)
 */
public record SourceCrs(@Nullable Crs crs, String words, boolean stated) {

    static final SourceCrs UNSTATED = new SourceCrs(null, "", false);

    static SourceCrs ofFormat(Crs crs) {
        return new SourceCrs(crs, crs.name(), false);
    }

    static SourceCrs of(@Nullable Crs crs, String words) {
        return new SourceCrs(crs, words, true);
    }

    /** By a name such as EPSG:9210; WGS 84 longitude first, as readers hand it out, also where the authority is not. */
    static SourceCrs named(String words) {
        return named(words, words);
    }

    /** The same, where the file says more than the name. */
    static SourceCrs named(String name, String words) {
        try {
            Crs crs = Crs.of(name);
            return of(crs.srid() == Crs.WGS84.srid() ? Crs.WGS84 : crs, words);
        } catch (ProblemException unknown) {
            return of(null, words);
        }
    }
}
